import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withIndex } from './test-index'

const WORDS = [
  ...[
    'explosion',
    'explosions',
    'walking',
    'walked',
    'happily',
    'happiness',
    'café',
    'Cafés',
    'naïveté',
    'Łódź',
  ],
  ...[
    "don't",
    'universe',
    'universal',
    'running',
    'ran',
    'the',
    'a',
    'x-ray',
    'Straße',
    '手紙',
    'письмо',
    '1895',
  ],
]

/** Every text that is in the field while a word is typed into it, one sign after the other. */
function typedSoFar(word: string): readonly string[] {
  const signs = Array.from(word)
  return signs.map((_, at) => signs.slice(0, at + 1).join(''))
}

test('a work is found by each of its words from the first letter to the last, and stays found with Enter', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 5,
      }),
      (works) =>
        withIndex(
          works.map((words) => ({ text: [words.join(' ')] })),
          ({ find }) => {
            works.forEach((words, at) => {
              for (const word of words) {
                for (const typed of typedSoFar(word)) {
                  expect(find(typed, false, true), typed).toContain(at + 1)
                  expect(find(`text:${typed}`, false, true), typed).toContain(at + 1)
                }
                const before = find(word, false, true)
                for (const id of find(word)) expect(before).toContain(id)
              }
            })
          },
        ),
    ),
    { numRuns: 25 },
  ))

test('a whole word with a star finds what has it', () =>
  withIndex(
    WORDS.map((word) => ({ text: [word] })),
    ({ find }) => {
      WORDS.forEach((word, at) => expect(find(`text:${word}*`), word).toContain(at + 1))
    },
  ))

test('a phrase is found while its last word is typed, and narrows as it grows', () =>
  withIndex(
    [{ text: ['Soft as ashes.'] }, { text: ['Soft as air.'] }, { text: ['As ashes soft.'] }],
    ({ find }) => {
      expect(
        ['"soft as', '"soft as a', '"soft as ash', '"soft as ashes"'].map((text) => find(text, false, true)),
      ).toEqual([[1, 2], [1, 2], [1], [1]])
    },
  ))

test('other forms of a word are found while it is typed', () =>
  withIndex([{ text: ['walk'] }, { text: ['walking'] }, { text: ['wall'] }], ({ find }) => {
    expect(find('wal', false, true)).toEqual([1, 2, 3])
    expect(find('walki', false, true)).toEqual([1, 2])
    expect(find('walking', false, true)).toEqual([1, 2])
  }))

test('a beginning that more than a thousand words have narrows nothing yet', () => {
  const many = Array.from({ length: 1_100 }, (_, at) => `s${at}`).join(' ')
  return withIndex([{ text: [many] }, { text: ['lamp'] }], ({ find }) => {
    expect(find('s', false, true)).toEqual([1, 2])
    expect(find('s109', false, true)).toEqual([1])
  })
})
