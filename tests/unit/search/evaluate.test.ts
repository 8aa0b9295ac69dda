import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termOf } from '../../../src/main/search/analysis'
import { searchNaively, typed, type Asked } from './naive-search'
import { withIndex, type IndexedTexts } from './test-index'

const WORDS = [
  ...['walk', 'walks', 'Walked', 'walking', 'wall', 'lamp', 'lamps', 'lantern', 'Lanterns', 'Café', 'cafés'],
  ...["don't", 'don’t', 'Holmes', "Holmes's", 'quiet', 'quietly', 'the', 'and', '1895', 'Straße', '狐', '紙'],
]
const word = fc.constantFrom(...WORDS)
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '—', '… ', '/', '\n')), { maxLength: 8 })
  .map((pieces) => pieces.flat().join(''))
const works: fc.Arbitrary<readonly IndexedTexts[]> = fc.array(
  fc.record({
    title: fc.array(text, { minLength: 1, maxLength: 1 }),
    tag: fc.array(text, { maxLength: 2 }),
    summary: fc.array(text, { maxLength: 1 }),
    text: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
)
const sign = fc.constantFrom('' as const, '' as const, '+' as const, '-' as const)
const field = fc.option(
  fc.constantFrom('title' as const, 'tag' as const, 'summary' as const, 'text' as const),
  {
    nil: undefined,
  },
)
/** One word only: of a script without spaces, what is typed may be cut elsewhere beside other letters. */
const latin = word.filter((each) => /^[a-zé]+$/i.test(each))
const aWord = word.map((each) => ({ kind: 'word' as const, word: each }))
const wildcard = fc.tuple(latin, fc.nat({ max: 4 }), fc.boolean()).map(([each, at, atEnd]) => ({
  kind: 'wildcard' as const,
  word: atEnd ? `${termOf(each).slice(0, at + 1)}*` : `*${termOf(each).slice(at)}`,
}))
const typo = fc.tuple(latin, fc.nat({ max: 6 }), fc.constantFrom('', 'x')).map(([each, at, letter]) => ({
  kind: 'typo' as const,
  word: `${each.slice(0, at)}${letter}${each.slice(at + 1)}${each.length < 3 ? 'ab' : ''}`,
}))
const phrase = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => ({ kind: 'phrase' as const, words }))
const askFor = (what: fc.Arbitrary<Asked['what']>): fc.Arbitrary<Asked> => fc.record({ sign, field, what })
/** Common words are left out beside others; query.test.ts speaks of them. */
const isTelling = ({ what, sign, field }: Asked): boolean =>
  what.kind !== 'word' || !['the', 'and'].includes(what.word) || sign !== '' || field !== undefined

describe('a search finds what reading every text finds', () => {
  test.each([
    ['words, by any form of the same stem', aWord],
    ['phrases, by exactly their words', phrase],
    ['wildcards', wildcard],
    ['typos', typo],
    ['all of them together', fc.oneof(aWord, phrase, wildcard, typo)],
  ])('for %s, with signs and fields', (_what, what: fc.Arbitrary<Asked['what']>) =>
    fc.assert(
      fc.asyncProperty(
        works,
        fc.array(fc.array(askFor(what).filter(isTelling), { minLength: 1, maxLength: 3 }), {
          minLength: 8,
          maxLength: 8,
        }),
        fc.boolean(),
        (library, questions, anyWord) =>
          withIndex(library, ({ find }) => {
            for (const asked of questions) {
              const question = asked.map(typed).join(' ')
              expect(find(question, anyWord), question).toEqual(searchNaively(library, asked, anyWord))
            }
          }),
      ),
      { numRuns: 40 },
    ),
  )
})

describe('a search', () => {
  const library: readonly IndexedTexts[] = [
    {
      title: ['The quiet lamp'],
      pairing: ['Sherlock Holmes/John Watson'],
      text: ['He walked. He slept', 'badly.'],
    },
    { title: ['Walking'], tag: ['Slow Burn'], text: ['Slow smoke, a slow burn and a lamp.'] },
    {
      title: ['Harbour'],
      tag: ['Slow Travel', 'Heart Burn'],
      text: ['かれは手紙を読んだ。', 'A 100% café.'],
    },
  ]

  test.each([
    ['nothing at all', '', [1, 2, 3]],
    ['a lone wildcard', '*', [1, 2, 3]],
    ['only what must not be there', '-lamp', [3]],
    ['everything less everything', '-*', []],
    ['any form of a word', 'walks', [1, 2]],
    ['the whole form of a word and a wildcard', 'walked*', [1]],
    ['a wildcard before', '*king', [2]],
    ['a pairing by two of its names', 'pairing:Watson/Holmes', [1]],
    ['a phrase that would span two chapters', '"slept badly"', []],
    ['a phrase that would span two tags', '"travel heart"', []],
    ['a phrase inside a tag', 'tag:"slow burn"', [2]],
    ['words that must not be there together', '-slow-burn', [1]],
    ['a word in a script without spaces', '手紙', [3]],
    ['a word in a script without spaces that must not be there', '-手紙', [1, 2]],
    ['a word in a field that does not have it', 'tag:lamp', []],
    ['an unknown word', 'zeppelin', []],
    ['an unknown wildcard', 'zepp*', []],
    ['signs of the pattern language, as signs', 'ca[f]?', []],
  ])('finds works for %s: %s', (_what, question, numbers) =>
    withIndex(library, ({ find }) => {
      expect(find(question)).toEqual(numbers)
    }),
  )

  test('finds more terms by a wildcard than one question can hold', () => {
    const many = Array.from({ length: 2_500 }, (_, at) => ({ text: [`lamp${at}x`] }))
    return withIndex(many, ({ find }) => {
      expect(find('lamp*x')).toHaveLength(2_500)
    })
  })

  test('sees words that came after the first typo was asked for', () =>
    withIndex(library, ({ put, find }) => {
      expect(find('zepelin~1')).toEqual([])
      put(3, { text: ['A zeppelin.'] })
      expect(find('zepelin~1')).toEqual([3])
    }))
})
