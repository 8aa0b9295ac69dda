import { describe, expect, test } from 'vitest'
import {
  cleared,
  facetState,
  findsEverything,
  finished,
  FIRST_QUERY,
  narrowings,
  nextState,
  shuffled,
  withFacet,
  withMostPairings,
  withPairingKind,
  withPlace,
  withSort,
  withText,
  withWordsOf,
} from '../../../../src/renderer/library/library-query'
import type { LibraryQuery } from '../../../../src/shared/query'

test('space goes from any to included to excluded and back', () => {
  expect([nextState('any'), nextState('include'), nextState('exclude')]).toEqual([
    'include',
    'exclude',
    'any',
  ])
})

describe('a choice', () => {
  test('is one a value, whatever its capitals', () => {
    const once = withFacet(FIRST_QUERY, 'canon', 'Naruto', 'include')
    const twice = withFacet(once, 'canon', 'naruto', 'exclude')
    expect(twice.facets).toEqual([{ type: 'canon', name: 'Naruto', state: 'exclude' }])
    expect(facetState(twice, 'canon', 'NARUTO')).toBe('exclude')
    expect(withFacet(twice, 'canon', 'Naruto', 'any').facets).toEqual([])
  })

  test('keeps the place of a pairing when it is excluded, and loses it for anywhere', () => {
    const main = withPlace(FIRST_QUERY, 'A/B', { kind: 'main' })
    expect(main.facets).toEqual([{ type: 'pairing', name: 'A/B', state: 'include', how: { kind: 'main' } }])
    const notMain = withFacet(main, 'pairing', 'A/B', 'exclude')
    expect(notMain.facets).toEqual([
      { type: 'pairing', name: 'A/B', state: 'exclude', how: { kind: 'main' } },
    ])
    expect(withPlace(notMain, 'A/B', null).facets).toEqual([
      { type: 'pairing', name: 'A/B', state: 'exclude' },
    ])
  })
})

test('clearing takes away words, choices and the number of pairings, and leaves what is only looked at', () => {
  const query = withPairingKind(
    withMostPairings(withFacet({ ...FIRST_QUERY, text: 'lamp', sort: 'title' }, 'canon', 'A', 'include'), 0),
    'romantic',
  )
  expect([narrowings(query), findsEverything(query)]).toEqual([2, false])
  expect(cleared(query)).toEqual({ ...FIRST_QUERY, sort: 'title', pairingKind: 'romantic' })
  expect(findsEverything(cleared(query))).toBe(true)
  expect(withPairingKind(cleared(query), null)).toEqual({ ...FIRST_QUERY, sort: 'title' })
  expect(findsEverything(withMostPairings(FIRST_QUERY, 0))).toBe(false)
  expect(withMostPairings(withMostPairings(FIRST_QUERY, 2), null)).toEqual(FIRST_QUERY)
})

describe('words', () => {
  test('are being typed while the caret stands behind a letter at their end, in any script', () => {
    for (const text of ['wal', 'title:ke', '"did not sle', 'don’', 'cafe\u0301', 'гор', '灯', '12'])
      expect(withText(FIRST_QUERY, text, true).typing, text).toBe(true)
    for (const text of ['', 'walk ', 'walk*', 'walk~1', '"did not"', 'title:'])
      expect(withText(FIRST_QUERY, text, true), text).toEqual({ ...FIRST_QUERY, text })
    expect(withText(FIRST_QUERY, 'wal', false)).toEqual({ ...FIRST_QUERY, text: 'wal' })
  })

  test('are typed no more once they are finished, cleared or replaced', () => {
    const typed = withText(FIRST_QUERY, 'wal', true)
    expect(finished(typed)).toEqual({ ...FIRST_QUERY, text: 'wal' })
    expect(cleared(typed)).toEqual(FIRST_QUERY)
    expect(withWordsOf(typed, { text: 'walk', anyWord: false })).toEqual({ ...FIRST_QUERY, text: 'walk' })
    expect(withText(typed, 'walk ', true)).toEqual({ ...FIRST_QUERY, text: 'walk ' })
  })

  test('of another query stand in place of its own, with whether one of them is enough', () => {
    const chosen = withFacet({ ...FIRST_QUERY, text: 'medle', anyWord: true }, 'canon', 'Naruto', 'include')
    expect(withWordsOf(chosen, { text: 'medal' })).toEqual({ ...withoutAny(chosen), text: 'medal' })
    expect(withWordsOf(FIRST_QUERY, { text: 'a b', anyWord: true, typing: true })).toEqual({
      ...FIRST_QUERY,
      text: 'a b',
      anyWord: true,
      typing: true,
    })
  })
})

test('chance has an order of its own each time it is asked for', () => {
  const once = withSort(FIRST_QUERY, 'chance')
  expect(once).toEqual({ ...FIRST_QUERY, sort: 'chance', seed: once.seed })
  expect(Number.isInteger(once.seed)).toBe(true)
  const seeds = new Set(Array.from({ length: 20 }, () => shuffled(once).seed))
  expect(seeds.size).toBeGreaterThan(15)
  expect(withSort(once, 'title').sort).toBe('title')
})

function withoutAny({ anyWord: _anyWord, ...query }: LibraryQuery): LibraryQuery {
  return query
}
