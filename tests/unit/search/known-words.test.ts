import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KnownWords } from '../../../src/main/search/known-words'
import { scanWords } from '../../../src/main/search/tokenizer'

/** So few hashes that words meet in them. */
const fewHashes = (word: string): number => word.length % 3

/** The hash of a text that is one word. */
function realHash(word: string): number {
  let found = 0
  scanWords(word, (_start, _end, hash) => (found = hash))
  return found
}

/** The term of the word at a place, as it is written into a text for the index. */
function look(
  known: KnownWords,
  hashOf: (word: string) => number,
  text: string,
  start: number,
  end: number,
): string | undefined {
  const index = known.find(text, start, end, hashOf(text.slice(start, end)))
  if (index < 0) return undefined
  const bytes = new Uint8Array(known.termSize(index) + 1)
  expect(known.copyTerm(index, bytes, 1)).toBe(bytes.length)
  expect(Buffer.from(bytes.subarray(1)).toString()).toBe(Buffer.from(known.term(index)).toString())
  return known.term(index)
}

describe('known words', () => {
  test('finds what a map would, wherever in a text the word stands', () => {
    const word = fc.oneof(fc.constantFrom('a', 'ab', 'ba', 'b', 'lamp', 'ℬ'), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(
        fc.array(word),
        fc.array(word),
        fc.string(),
        fc.string(),
        (learnt, asked, before, after) => {
          const known = new KnownWords()
          const map = new Map<string, string>()
          for (const each of learnt) {
            if (map.has(each)) continue
            map.set(each, `term of ${each}`)
            known.add(each, fewHashes(each), `term of ${each}`)
          }
          for (const each of [...asked, ...learnt])
            expect(
              look(known, fewHashes, before + each + after, before.length, before.length + each.length),
            ).toBe(map.get(each))
          expect(known.size).toBe(map.size)
        },
      ),
    )
  })

  test('keeps every word while it grows, and none when it is cleared', () => {
    const known = new KnownWords()
    const words = Array.from({ length: 200_000 }, (_, at) => `word${at}`)
    for (const word of words) known.add(word, realHash(word), word.toUpperCase())
    const lost = words.filter((word) => look(known, realHash, word, 0, word.length) !== word.toUpperCase())
    expect(lost).toEqual([])
    expect(look(known, realHash, 'word', 0, 4)).toBeUndefined()
    known.clear()
    expect(look(known, realHash, 'word7', 0, 5)).toBeUndefined()
    expect(known.size).toBe(0)
  })
})
