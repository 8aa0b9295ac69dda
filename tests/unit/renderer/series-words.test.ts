import { describe, expect, test } from 'vitest'
import { FIRST_QUERY } from '../../../src/renderer/library/library-query'
import {
  gapWords,
  linesOf,
  nextWords,
  onlySeries,
  partWords,
} from '../../../src/renderer/library/series/series-words'
import type { LibraryQuery } from '../../../src/shared/query'
import type { SeriesPart } from '../../../src/shared/series'

const part = (index: number | null, rest: Partial<SeriesPart> = {}): SeriesPart => ({
  ...{ id: 1, title: 'Lamp', authors: [], words: 100, progress: null, reading: null, triggers: [] },
  index,
  ...rest,
})

test('what is missing stands between the parts around it', () => {
  const parts = [part(2), part(2.5), part(5), part(null)]
  const gaps = [
    { from: 1, to: 1 },
    { from: 3, to: 4 },
  ]
  const lines = linesOf({ name: 'Night Shift', parts, gaps, progress: 0, next: null })
  expect(lines.map((line) => (line.kind === 'gap' ? gapWords(line.gap) : line.part.index))).toEqual([
    'Part 1 is not here',
    2,
    2.5,
    'Parts 3 to 4 are not here',
    5,
    null,
  ])
})

describe('a query is about one series alone', () => {
  const series = { type: 'series', name: 'Night Shift', state: 'include' } as const
  test.each<[boolean, Partial<LibraryQuery>]>([
    [true, { facets: [series] }],
    [true, { facets: [series], text: '  ' }],
    [false, { facets: [] }],
    [false, { facets: [{ ...series, state: 'exclude' }] }],
    [false, { facets: [series, { type: 'tag', name: 'Tea', state: 'include' }] }],
    [false, { facets: [series], text: 'lamp' }],
    [false, { facets: [series], shelf: 'to-read' }],
  ])('%s: %j', (is, rest) => {
    expect(onlySeries({ ...FIRST_QUERY, ...rest })).toBe(is ? 'Night Shift' : null)
  })
})

test.each<[string, Partial<SeriesPart>]>([
  ['not started', {}],
  ['not started', { progress: 0 }],
  ['40 % read', { progress: 0.4 }],
  ['40 % read', { progress: 0.4, reading: 'reading' }],
  ['read', { progress: 1 }],
  ['read', { reading: 'read' }],
  ['to read', { reading: 'to-read' }],
  ['did not finish', { progress: 0.4, reading: 'did-not-finish' }],
])('a part is %s: %j', (words, rest) => {
  expect(partWords(part(1, rest))).toBe(words)
})

test('the title of a hidden part is not told on the way to it', () => {
  const next = { series: 'Night Shift', id: 2, title: 'Grim', index: 2, gap: null, triggers: [] }
  const trigger = { id: 1, effect: 'hide', subject: { kind: 'work', id: 2 } } as const
  expect(nextWords(next)).toBe('Next in Night Shift: part 2, Grim')
  expect(nextWords({ ...next, triggers: [trigger] })).toBe('Next in Night Shift: part 2')
})
