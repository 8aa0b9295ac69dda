import { expect, test } from 'vitest'
import { drawRank, seeded, wordAt } from '../../bench/vocabulary'

/** How often each rank was drawn, and how many ranks had been met after so many draws. */
function draw(draws: number, marks: readonly number[]) {
  const random = seeded(7)
  const times = new Map<number, number>()
  const met = new Map<number, number>()
  for (let drawn = 1; drawn <= draws; drawn++) {
    const rank = drawRank(random)
    times.set(rank, (times.get(rank) ?? 0) + 1)
    if (marks.includes(drawn)) met.set(drawn, times.size)
  }
  return { times, met }
}

/** The power that leads from one pair to the other. */
function power(x1: number, y1: number, x2: number, y2: number): number {
  return Math.log(y2 / y1) / Math.log(x2 / x1)
}

test('the words of the benchmark are as common as those of a language', () => {
  const { times, met } = draw(2_000_000, [100_000, 2_000_000])
  const around = (rank: number): number => {
    let sum = 0
    for (let at = rank - rank / 10; at <= rank + rank / 10; at++) sum += times.get(Math.round(at)) ?? 0
    return sum / (rank / 5 + 1)
  }
  const zipf = power(20, around(20), 2_000, around(2_000))
  expect(zipf).toBeGreaterThan(-1.15)
  expect(zipf).toBeLessThan(-0.85)
  const heaps = power(100_000, met.get(100_000) ?? 0, 2_000_000, met.get(2_000_000) ?? 0)
  expect(heaps).toBeGreaterThan(0.4)
  expect(heaps).toBeLessThan(0.75)
})

test('no two ranks have the same word', () => {
  const words = new Set(Array.from({ length: 300_000 }, (_, at) => wordAt(at + 1)))
  expect(words.size).toBe(300_000)
  expect(wordAt(5_000_000)).toMatch(/^[a-z]+$/)
})
