import { describe, expect, test } from 'vitest'
import { CHARACTER, characterClass } from '../../../src/shared/word-characters'

describe('the class of a character', () => {
  test.each([
    ['word', 'aZé1٣ß\u0301кע한ªʼ'],
    ['spaceless', '漢のカーฝກក'],
    ['apostrophe', "'’＇"],
    ['separator', ' \n\u00a0-_.,!“”‘—…*☆'],
  ] as const)('is %s for each of %s', (name, characters) => {
    // The second time it comes out of the table.
    for (const text of [characters, characters])
      for (let at = 0; at < text.length; at++)
        expect([text[at], characterClass(text, at)]).toEqual([text[at], CHARACTER[name]])
  })

  test.each([
    ['a letter', '𝒜', 'word'],
    ['a Han character', '𠮷', 'spaceless'],
    ['an emoji', '😀', 'separator'],
  ] as const)('is the same for both halves of %s outside the basic plane', (_what, character, name) => {
    const text = `a${character}a`
    expect([0, 1, 2, 3].map((at) => characterClass(text, at))).toEqual(
      ['word', name, name, 'word'].map((it) => CHARACTER[it as keyof typeof CHARACTER]),
    )
  })

  test('is a separator’s for half a character and beyond the end', () => {
    expect(['\ud835', '\udc9c', 'a'].map((text, at) => characterClass(text, at === 2 ? 1 : 0))).toEqual([
      0, 0, 0,
    ])
  })
})
