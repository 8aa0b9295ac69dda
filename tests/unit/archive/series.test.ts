import { describe, expect, test } from 'vitest'
import { gapsOf } from '../../../src/main/archive/series'
import { storyFile, withLibrary, type TestLibrary } from './test-library'

const part = (title: string, series: string, words = 1): string =>
  storyFile(title, { Author: 'ada', Series: series }, `${title} ${'word '.repeat(words)}`)

/** 1 Four, 2 One, 3 One and a half, 4 Loose, 5 Other */
const stories = [
  part('Four', 'Night Shift [4]', 10),
  part('One', 'night shift [1]', 30),
  part('One and a half', 'Night Shift [1.5]', 10),
  part('Loose', 'Night Shift', 10),
  part('Other', 'Day Shift [2]', 10),
]

function withSeries(body: (library: TestLibrary) => void): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(...stories)
    body(library)
  })
}

describe('a series', () => {
  test('has the parts that are here in order, and names what is missing', () =>
    withSeries(({ archive }) => {
      const series = archive.readSeries('NIGHT SHIFT')
      expect(series.parts.map(({ id, index }) => [id, index])).toEqual([
        [2, 1],
        [3, 1.5],
        [1, 4],
        [4, null],
      ])
      expect(series.gaps).toEqual([{ from: 2, to: 3 }])
      expect(archive.readSeries('Day Shift').gaps).toEqual([{ from: 1, to: 1 }])
    }))

  test('is read as far as its parts are, by their words', () =>
    withSeries(({ archive }) => {
      expect(archive.readSeries('Night Shift').progress).toBe(0)
      archive.markWorks([2], { reading: 'read' })
      archive.savePlace(3, { chapter: 1, offset: 0 }, 0.5)
      const { parts, progress } = archive.readSeries('Night Shift')
      const words = (id: number): number => parts.find((each) => each.id === id)?.words ?? 0
      const all = parts.reduce((sum, each) => sum + each.words, 0)
      expect(progress).toBeCloseTo((words(2) + words(3) / 2) / all)
    }))

  test('goes on with what is begun, else with the first part that is neither read nor given up', () =>
    withSeries(({ archive }) => {
      const next = () => archive.readSeries('Night Shift').next
      expect(next()).toBe(2)
      archive.savePlace(1, { chapter: 1, offset: 5 }, 0.3)
      expect(next()).toBe(1)
      archive.savePlace(1, { chapter: 1, offset: 50 }, 0.99)
      archive.markWorks([2], { reading: 'read' })
      archive.markWorks([3], { reading: 'did-not-finish' })
      expect(next()).toBe(4)
      archive.markWorks([4], { reading: 'read' })
      expect(next()).toBeNull()
    }))

  test('that nobody knows has no parts', () =>
    withSeries(({ archive }) => {
      expect(archive.readSeries('Nowhere')).toEqual({
        ...{ name: 'Nowhere', parts: [], gaps: [], progress: 0, next: null },
      })
    }))

  test('hides its parts behind the triggers that hide or fold them, and counts no removed ones', () =>
    withSeries(({ archive }) => {
      archive.addTrigger({ subject: { kind: 'work', id: 3 }, effect: 'fold' })
      archive.removeWorks([1])
      const { parts, gaps } = archive.readSeries('Night Shift')
      expect(parts.map(({ id, triggers }) => [id, triggers.length])).toEqual([
        [2, 0],
        [3, 1],
        [4, 0],
      ])
      expect(gaps).toEqual([])
    }))
})

test('a work knows what comes after it, and what is missing in between', () =>
  withSeries(({ archive }) => {
    const next = (id: number) =>
      archive.readWork(id).next.map((each) => [each.series, each.id, each.index, each.gap])
    expect(next(2)).toEqual([['night shift', 3, 1.5, null]])
    expect(next(3)).toEqual([['Night Shift', 1, 4, { from: 2, to: 3 }]])
    expect(next(1)).toEqual([])
    expect(next(4)).toEqual([])
  }))

test.each<[readonly number[], readonly object[]]>([
  [[], []],
  [[1, 2, 3], []],
  [[3], [{ from: 1, to: 2 }]],
  [
    [1, 1, 5, 3],
    [
      { from: 2, to: 2 },
      { from: 4, to: 4 },
    ],
  ],
  [[0, 1.5, 2], [{ from: 1, to: 1 }]],
  [[2_000_000], []],
])('of the numbers %j is missing %j', (indexes, gaps) => {
  expect(gapsOf(indexes)).toEqual(gaps)
})
