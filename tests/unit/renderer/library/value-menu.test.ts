import { expect, test } from 'vitest'
import { FIRST_QUERY, withFacet, withPlace } from '../../../../src/renderer/library/library-query'
import {
  anyoneKinds,
  anyoneOf,
  pairingParts,
  placeIn,
  placesOf,
} from '../../../../src/renderer/library/value-menu'

const words = (items: readonly { readonly words: string }[]): readonly string[] =>
  items.map((item) => item.words)

test('a pairing can be wanted anywhere, first, alone, and with either of the two faithful', () => {
  expect(words(placesOf('Ione/Fitch'))).toEqual([
    'anywhere',
    'as main pairing (first listed)',
    'only this pairing',
    'Ione only with Fitch',
    'Fitch only with Ione',
  ])
  expect(words(anyoneOf('Ione/Fitch'))).toEqual(['Ione with anyone', 'Fitch with anyone'])
  expect(anyoneOf('Ione & Fitch').map(({ id }) => id)).toEqual(['Ione & *', 'Fitch & *'])
})

test('a pairing of three can be wanted with each of them faithful to the others', () => {
  expect(words(placesOf('A/B/C')).slice(3)).toEqual([
    'A only with B and C',
    'B only with A and C',
    'C only with A and B',
  ])
  expect(words(anyoneOf('A/B/C'))).toHaveLength(3)
})

test('a character can be wanted with anyone, in a romance and in a friendship', () => {
  expect(anyoneKinds('Ione').map(({ id }) => id)).toEqual(['Ione/*', 'Ione & *'])
})

test('a pairing with anyone has no place', () => {
  expect(placesOf('Ione/*')).toEqual([])
  expect(words(anyoneOf('Ione/*'))).toEqual(['Ione with anyone'])
})

test('the place that is chosen is told', () => {
  const chosen = withPlace(FIRST_QUERY, 'A/B', { kind: 'faithful', who: 'B' })
  expect(placesOf('A/B').find(({ id }) => id === placeIn(chosen, 'A/B'))?.words).toBe('B only with A')
  expect(placeIn(FIRST_QUERY, 'A/B')).toBeUndefined()
  expect(placeIn(withFacet(FIRST_QUERY, 'pairing', 'A/B', 'exclude'), 'A/B')).toBe('anywhere')
})

test('the menu says what is chosen, and chooses', () => {
  const query = withFacet(withPlace(FIRST_QUERY, 'A/B', { kind: 'only' }), 'pairing', 'A/*', 'include')
  let now = query
  const [places, anyone] = pairingParts('pairing', 'A/B', query, (change) => {
    now = change(now)
  })
  expect(places?.chosen).toBe('only this pairing')
  expect(anyone?.checked).toEqual(['A with anyone'])
  places?.entries[0]?.run?.()
  anyone?.entries[0]?.run?.()
  anyone?.entries[1]?.run?.()
  expect(now.facets).toEqual([
    { type: 'pairing', name: 'A/B', state: 'include' },
    { type: 'pairing', name: 'B/*', state: 'include' },
  ])
})

test('only pairings and characters that somebody has named have it', () => {
  const parts = (type: 'pairing' | 'character' | 'canon', name: string) =>
    pairingParts(type, name, FIRST_QUERY, () => undefined).map(({ title }) => title)
  expect(parts('pairing', 'A & B')).toEqual(['A & B', 'With anyone'])
  expect(parts('pairing', 'A/*')).toEqual(['With anyone'])
  expect(parts('character', 'A')).toEqual(['With anyone'])
  expect(parts('pairing', 'unknown')).toEqual([])
  expect(parts('canon', 'A')).toEqual([])
})
