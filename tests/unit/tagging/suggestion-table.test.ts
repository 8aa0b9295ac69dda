import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { programLexicon, readStories, suggestionTable } from '../../bench/suggestion-table'

const stories = readStories(resolve('tests', 'fixtures', 'suggest'))
const table = suggestionTable(stories, programLexicon(resolve('resources')))

test('the stories are enough to measure with: each of 800 words and more, each canon once', () => {
  expect(table.stories).toBeGreaterThanOrEqual(24)
  expect(table.originals).toBeGreaterThanOrEqual(8)
  const canons = stories.flatMap(({ truth }) => (truth.canon === null ? [] : [truth.canon]))
  expect(new Set(canons).size).toBe(canons.length)
  for (const { name, text } of stories) expect(text.split(/\s+/).length, name).toBeGreaterThan(800)
})

test.each([
  ['canons that are suggested are right', 'canonPrecision', 0.95],
  ['canons that are right are suggested', 'canonRecall', 0.85],
  ['characters that are suggested are right', 'characterPrecision', 0.9],
  ['pairings that are suggested first are right, and of the right kind', 'firstPairing', 0.75],
] as const)('%s, as often as promised', (_what, measure, least) => {
  expect(table[measure]).toBeGreaterThanOrEqual(least)
})

test('nothing is suggested for original fiction', () => {
  expect(table.wrongOriginals).toEqual([])
})
