import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '../../../src/main/importing/count-words'

/** The rule as AO3 states it, with regular expressions. */
function countSlowly(text: string): number {
  const spaceless = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}'
  const words = new RegExp(`[${spaceless}]|(?:(?![${spaceless}])[\\p{L}\\p{N}\\p{M}_])+`, 'gu')
  return (
    text
      .replaceAll('--', '—')
      .replace(/['’‘-]/g, '')
      .match(words)?.length ?? 0
  )
}

describe('counting words', () => {
  test.each([
    ['', 0],
    [' \n\t', 0],
    ['“…” — ?! * * *', 0],
    ['The lamp was lit.', 4],
    ["don’t don't ‘tis", 3],
    ['a well-known lamp', 3],
    ['lit--and out', 3],
    ['lit---and', 2],
    ['lit—and', 2],
    ['lit - and', 2],
    ['snake_case', 1],
    ['3.14 and 1,275', 5],
    ['Noe\u0301mie’s café', 2],
    ['один, два', 2],
    ['비 오는 날', 3],
    ['雨の日', 3],
    ['郵便屋さん、カフェ。', 8],
    ['ロボットvs人', 6],
    ['ฝนตก', 4],
    ['𠮷野家', 3],
    ['𝒜 letter', 2],
  ])('finds in %j %i', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  test('agrees with the rule on any text', () => {
    const sign = fc.constantFrom(..."abé1_-’' .—\n雨のカ𠮷ฝ", '--', '\u0301')
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'grapheme-ascii' })), (text) => {
        expect(countWords(text)).toBe(countSlowly(text))
      }),
      { numRuns: 1000 },
    )
  })
})
