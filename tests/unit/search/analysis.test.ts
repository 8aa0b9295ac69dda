import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCommonWord, stemOf, termOf, termsOf, tokenize } from '../../../src/main/search/analysis'

const anyText = fc.string({ unit: 'binary', maxLength: 40 })

describe('the terms of a text', () => {
  test.each([
    ['signs part words', 'well-known… and/or—yes', ['well', 'known', 'and', 'or', 'yes']],
    [
      'an apostrophe inside a word is kept, straight or curly',
      "Don't don’t donʼt",
      ["don't", "don't", "don't"],
    ],
    ['quotation marks around a word are not', '‘Tis’ “so”', ['tis', 'so']],
    ['case and accents do not matter', 'CAFÉ Café cafe\u0301', ['cafe', 'cafe', 'cafe']],
    [
      'letters that have no accent to lose have a plain form',
      'Straße ŒUVRE Łódź',
      ['strasse', 'oeuvre', 'lodz'],
    ],
    ['ornamental letters are the plain ones', '𝓗𝓸𝓵𝓶𝓮𝓼 ℌolmes ﬁre', ['holmes', 'holmes', 'fire']],
    ['numbers are words', 'Chapter 12, 1,5', ['chapter', '12', '1', '5']],
    ['marks that carry a script stay', 'हिन्दी', ['हिन्दी']],
    ['Cyrillic is folded as well', 'Ёлка', ['елка']],
    ['a letter that unfolds into words makes one term', 'ﷺ', ['صلياللهعليهوسلم']],
    ['an emoji and the mark behind it are no words', 'love ❤\ufe0f you', ['love', 'you']],
    ['a text of signs has none', '*** — … !?', []],
  ])('%s', (_what, text, terms) => {
    expect(termsOf(text)).toEqual(terms)
  })

  test('a script without spaces is cut into its words', () => {
    const terms = termsOf('狐は笑った。')
    expect(terms[0]).toBe('狐')
    expect(terms.length).toBeGreaterThan(1)
    expect(terms.join('')).toBe('狐は笑った')
  })

  test('stand one after another where the text has them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end, term } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(term).toBe(termOf(text.slice(start, end)))
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(tokenize(text).map(({ term }) => term)).toEqual(termsOf(text))
      }),
    )
  })

  test('are whole: never empty, without space, quotation mark or capital, and their own terms', () => {
    for (let code = 1; code <= 0x1ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      for (const term of termsOf(String.fromCodePoint(code))) {
        const isWhole = /^[^\s"A-Z]+$/.test(term) && termOf(term) === term
        if (!isWhole) expect.fail(`U+${code.toString(16)} gives ${JSON.stringify(term)}`)
      }
    }
  })
})

describe('the stem of a term', () => {
  test.each([
    ['walk', ['walk', 'walks', 'walked', 'walking']],
    ['lantern', ['lantern', 'lanterns', "lantern's"]],
    ['quiet', ['quiet', 'quiets', 'quieted']],
  ])('%s is shared by its forms', (stem, forms) => {
    expect(forms.map((form) => stemOf(form))).toEqual(forms.map(() => stem))
  })

  test('is the term itself in other scripts', () => {
    expect(stemOf('手紙')).toBe('手紙')
  })
})

test('common words are known by their folded form', () => {
  expect(['the', 'of', 'lantern'].map((term) => isCommonWord(term))).toEqual([true, true, false])
})
