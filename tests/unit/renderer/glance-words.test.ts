import { expect, test } from 'vitest'
import { glanceSentence } from '../../../src/renderer/library/glance/glance-words'
import type { Glance } from '../../../src/shared/glance'

function sentence(sums: Partial<Glance>): string {
  const none = { total: 0, values: [] }
  const { works, rest } = glanceSentence({
    ...{ works: 0, words: 0, canons: 0, read: 0, years: none, yearLengths: none },
    ...sums,
  })
  return works + rest
}

test.each<[Partial<Glance>, string]>([
  [
    { works: 1_284, words: 9_641_202, canons: 41, read: 312 },
    '1,284 works, 9.6 million words, of 41 canons; 312 read.',
  ],
  [{ works: 12, words: 999_999, canons: 1, read: 12 }, '12 works, 999,999 words, of 1 canon; all read.'],
  [{ works: 3, words: 2_000_000 }, '3 works, 2 million words; none read yet.'],
  [{ works: 1, words: 1, canons: 1 }, '1 work, 1 word, of 1 canon; not read yet.'],
  [{ works: 1, words: 8_214, canons: 2, read: 1 }, '1 work, 8,214 words, of 2 canons; read.'],
])('%o is said in one sentence', (sums, said) => {
  expect(sentence(sums)).toBe(said)
})
