import { describe, expect, test } from 'vitest'
import { FIRST_QUERY } from '../../../src/renderer/library/library-query'
import { isSameQuery, nameFor, shelfQuery } from '../../../src/renderer/library/sets/set-words'
import type { LibraryQuery } from '../../../src/shared/query'

const canon = { type: 'canon', name: 'The Orrery Hotel', state: 'include' } as const
const tag = { type: 'tag', name: 'Angst', state: 'exclude' } as const
const query: LibraryQuery = { ...FIRST_QUERY, text: 'lamp', facets: [canon, tag] }

describe('a query is the same as a saved one', () => {
  test.each<[string, LibraryQuery]>([
    ['as it is', query],
    [
      'in whatever order it was chosen',
      { ...query, facets: [tag, canon], anyOf: [...query.anyOf].reverse() },
    ],
    ['in whatever spelling', { ...query, facets: [{ ...canon, name: 'the orrery hotel' }, tag] }],
    ['with space around its words', { ...query, text: ' lamp ' }],
    ['while hidden works are shown', { ...query, hidden: 'shown' }],
    ['while one kind of pairing is counted', { ...query, pairingKind: 'romantic' }],
    ['with no switch as with a switch that is off', { ...query, anyWord: false }],
  ])('%s', (_how, other) => {
    expect(isSameQuery(query, other)).toBe(true)
    expect(isSameQuery(other, query)).toBe(true)
  })

  test('whether its last word is being typed, and in which order of chance it stands', () => {
    expect(isSameQuery(query, { ...query, typing: true })).toBe(true)
    const chance: LibraryQuery = { ...query, sort: 'chance', seed: 1 }
    expect(isSameQuery(chance, { ...chance, seed: 2 })).toBe(true)
    expect(isSameQuery(chance, query)).toBe(false)
  })

  test.each<[string, LibraryQuery]>([
    ['other words', { ...query, text: 'lamps' }],
    ['any of its words', { ...query, anyWord: true }],
    ['another wish for a tag', { ...query, facets: [canon, { ...tag, state: 'include' }] }],
    ['one tag less', { ...query, facets: [canon] }],
    ['another order', { ...query, sort: 'words' }],
    ['a shelf', { ...query, shelf: 'to-read' }],
  ])('but not with %s', (_what, other) => {
    expect(isSameQuery(query, other)).toBe(false)
  })
})

test('a query is named after what it wants', () => {
  expect(nameFor({ ...query, shelf: 'to-read' })).toBe('To read, lamp, The Orrery Hotel, not Angst')
})

test('a shelf opens whole, and goes on showing or leaving out hidden works', () => {
  expect(shelfQuery('continue', { ...query, hidden: 'shown' })).toEqual({
    ...FIRST_QUERY,
    ...{ shelf: 'continue', sort: 'read', hidden: 'shown' },
  })
})
