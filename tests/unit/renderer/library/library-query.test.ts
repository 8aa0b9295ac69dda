import { describe, expect, test } from 'vitest'
import {
  cleared,
  facetState,
  findsEverything,
  FIRST_QUERY,
  narrowings,
  nextState,
  withFacet,
  withMostPairings,
  withPairingKind,
  withPlace,
} from '../../../../src/renderer/library/library-query'

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
