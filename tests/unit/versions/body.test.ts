import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyHash } from '../../../src/main/versions/body'

const same = (...texts: readonly string[]) => new Set(texts.map((text) => bodyHash([text]))).size === 1

describe('the hash of a story', () => {
  test.each([
    ['case', 'The LAMP was lit', 'the lamp was lit'],
    ['space', 'The lamp\u00a0was\u3000lit', ' The\n\nlamp was\tlit '],
    ['quotes', '“Don’t,” she said', '"Don\'t," she said', '«Don´t», she said'.replace('»,', ',»')],
    ['dashes', 'She went — then', 'She went - then', 'She went--then'],
    ['dots', 'And then…', 'And then...', 'And then . . .'],
    ['scene breaks', 'One.\n* * *\nTwo.', 'One.\n\nTwo.', 'One. ~*~ Two.'],
    ['how letters are composed', 'café'.normalize('NFC'), 'café'.normalize('NFD')],
  ])('does not mind %s', (_what, ...texts) => {
    expect(same(...texts)).toBe(true)
  })

  test.each([
    ['a letter', 'The lamp was lit', 'The lamp was let'],
    ['an accent', 'cafe', 'café'],
    ['a number', 'room 11', 'room 1'],
    ['letters of other scripts', '灯が灯った', '灯が消えた'],
    ['what is asked from what is said', 'She came?', 'She came.'],
  ])('tells %s', (_what, ...texts) => {
    expect(same(...texts)).toBe(false)
  })

  test('does not mind where chapters begin', () => {
    expect(bodyHash(['One lamp.', 'Two lamps.'])).toBe(bodyHash(['One lamp. Two lamps.']))
  })

  test('is none of a text without letters', () => {
    expect(bodyHash(['', ' * * * ', '—'])).toBeNull()
  })

  test('is the same for the same text, whatever came before it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 50 }),
        (text, other) => {
          const first = bodyHash([text])
          bodyHash([other.repeat(20)])
          expect(bodyHash([text])).toBe(first)
        },
      ),
    )
  })
})
