import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KnownWords } from '../../../src/main/search/known-words'

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
            known.add(each, `term of ${each}`)
          }
          for (const each of [...asked, ...learnt])
            expect(known.find(before + each + after, before.length, before.length + each.length)).toBe(
              map.get(each),
            )
          expect(known.size).toBe(map.size)
        },
      ),
    )
  })

  test('keeps every word while it grows, and none when it is cleared', () => {
    const known = new KnownWords()
    const words = Array.from({ length: 200_000 }, (_, at) => `word${at}`)
    for (const word of words) known.add(word, word.toUpperCase())
    const lost = words.filter((word) => known.find(word, 0, word.length) !== word.toUpperCase())
    expect(lost).toEqual([])
    expect(known.find('word', 0, 4)).toBeUndefined()
    known.clear()
    expect(known.find('word7', 0, 5)).toBeUndefined()
    expect(known.size).toBe(0)
  })
})
