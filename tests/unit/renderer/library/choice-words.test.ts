import { describe, expect, test } from 'vitest'
import {
  choiceWords,
  facetLabel,
  isPairingOf,
  mostPairingsWords,
} from '../../../../src/renderer/library/choice-words'
import type { FacetType } from '../../../../src/shared/model'
import type { PairingPlace } from '../../../../src/shared/query'

test.each([
  ['Naruto', 98, 'any', 'Naruto, 98 works'],
  ['Naruto', 98, 'include', 'Naruto, 98 works, included'],
  ['Naruto', 98, 'exclude', 'Naruto, 98 works, excluded'],
  ['Naruto', 1, 'exclude', 'Naruto, 1 work, excluded'],
  ['Naruto', 0, 'include', 'Naruto, 0 works, included'],
  ['Naruto', 12_403, 'any', 'Naruto, 12,403 works'],
  ['Naruto', null, 'exclude', 'Naruto, excluded'],
  ['Naruto', null, 'any', 'Naruto'],
] as const)('a screen reader says of %s with %j works, %s: “%s”', (words, works, state, said) => {
  expect(facetLabel(words, works, state)).toBe(said)
})

describe('a chosen value reads', () => {
  test.each<[FacetType, string, string]>([
    ['canon', 'Naruto', 'Naruto'],
    ['canon', 'unknown', 'unknown'],
    ['status', 'in-progress', 'Work in progress'],
    ['reading', 'did-not-finish', 'Did not finish'],
    ['reading', 're-read', 'Re-read'],
    ['reading', 'unknown', 'no mark'],
    ['mine', 'unknown', 'none of mine'],
    ['pairing', 'unknown', 'unknown'],
    ['pairing', 'Ione/Fitch', 'Ione/Fitch'],
    ['pairing', 'Ione/*', 'Ione with anyone'],
    ['pairing', '*/Ione', 'Ione with anyone'],
    ['pairing', 'Dell/Ione/*', 'Dell/Ione with anyone'],
    ['pairing', 'Ione & *', 'Ione with anyone (platonic)'],
    ['tag', 'Sparkle*', 'Sparkle*'],
  ])('of %s, %s: %s', (type, name, words) => {
    expect(choiceWords({ type, name })).toBe(words)
  })

  test.each<[string, PairingPlace, string]>([
    ['Ione/Fitch', { kind: 'main' }, 'Ione/Fitch as main pairing'],
    ['Ione & Fitch', { kind: 'only' }, 'only Ione & Fitch'],
    ['Ione/Fitch', { kind: 'faithful', who: 'Fitch' }, 'Fitch only with Ione'],
    ['Ione/Fitch/Dell', { kind: 'faithful', who: 'Fitch' }, 'Fitch only with Ione and Dell'],
  ])('of %s in a place: %s %s', (name, how, words) => {
    expect(choiceWords({ type: 'pairing', name, how })).toBe(words)
  })
})

test.each([
  [0, 'no pairing'],
  [1, 'at most 1 pairing'],
  [2, 'at most 2 pairings'],
])('at most %d pairings reads %s', (most, words) => {
  expect(mostPairingsWords(most)).toBe(words)
})

test('somebody is in a pairing of a kind, by name and not by a part of it', () => {
  expect(isPairingOf('Ione Bracket/Fitch', 'ione bracket', 'romantic')).toBe(true)
  expect(isPairingOf('Ione Bracket & *', 'Ione Bracket', 'platonic')).toBe(true)
  expect(isPairingOf('Ione Bracket/Fitch', 'Ione', 'romantic')).toBe(false)
  expect(isPairingOf('Ione Bracket/Fitch', 'Fitch', 'platonic')).toBe(false)
})
