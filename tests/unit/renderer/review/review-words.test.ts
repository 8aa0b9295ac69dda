import { describe, expect, test } from 'vitest'
import { sureness, unknownWords, withSign } from '../../../../src/renderer/review/review-words'

test.each([
  [true, 0.6, 'certain', 4],
  [false, 0.85, 'likely', 3],
  [false, 0.3, 'possible', 2],
  [false, 0.1, 'a guess', 1],
] as const)('a suggestion (certain: %s, %d) is called %s', (isCertain, sure, words, steps) => {
  expect(sureness({ isCertain, sureness: sure })).toEqual({ words, steps })
})

test('what is not known of a work is named', () => {
  expect(unknownWords({ canons: [], characters: ['Emma'], authors: [] })).toBe('no canon, no author')
  expect(unknownWords({ canons: ['Emma'], characters: ['Emma'], authors: ['ada'] })).toBe('')
})

describe('a pairing', () => {
  test.each([
    ['A/B', 'platonic', 'A & B'],
    ['A & B', 'romantic', 'A/B'],
    ['A (B/C) & D', 'romantic', 'A (B/C)/D'],
    ['A/B/C', 'romantic', 'A/B/C'],
  ] as const)('%s as %s is %s', (name, sign, wanted) => {
    expect(withSign(name, sign)).toBe(wanted)
  })
})
