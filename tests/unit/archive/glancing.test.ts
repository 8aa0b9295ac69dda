import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import { LENGTHS, lengthOf, yearLengthOf } from '../../../src/shared/derived-facets'
import { UNKNOWN, type WorkRecord } from '../../../src/shared/model'
import type { FacetChoice, FacetCount, LibraryQuery } from '../../../src/shared/query'
import { query, storyFile, withLibrary } from './test-library'

const text = (words: number): string => 'lamp kettle '.repeat(words / 2)
const works: readonly string[] = [
  storyFile('One', { Fandom: 'Orrery', Published: '2019-03-01' }, text(40)),
  storyFile('Two', { Fandom: 'Orrery, Harbour', Published: '2019-07-01' }, text(1_200)),
  storyFile('Three', { Fandom: 'Harbour', Published: '2019-08-02', Updated: '2024-01-31' }, text(60)),
  storyFile('Four', { Published: '2024-05-06' }, text(6_000), text(20)),
  storyFile('Five', { Fandom: 'Orrery' }, text(80)),
  storyFile('Six', { Fandom: 'Harbour', Published: '2024-12-31' }, 'A spider.'),
]

function withWorks(body: (archive: Archive) => void): Promise<void> {
  return withLibrary(async ({ archive, add }) => {
    await add(...works)
    archive.markWorks([1], { reading: 'read' })
    archive.markWorks([3, 6], { reading: 're-read' })
    archive.markWorks([4], { reading: 'did-not-finish' })
    body(archive)
  })
}

const choice = (
  type: FacetChoice['type'],
  name: string,
  state: FacetChoice['state'] = 'include',
): FacetChoice => ({ type, name, state })

const QUERIES: readonly (readonly [what: string, query: LibraryQuery])[] = [
  ['everything', query('')],
  ['words', query('kettle -title:five')],
  ['a canon', query('', { facets: [choice('canon', 'Harbour')] })],
  ['one of two canons', query('', { facets: [choice('canon', 'Harbour'), choice('canon', 'Orrery')] })],
  ['all but a year', query('', { facets: [choice('year', '2019', 'exclude')] })],
  [
    'all but one length of one year',
    query('', { facets: [choice('year-length', cell('2019', 1_200), 'exclude')] }),
  ],
  ['what was not marked', query('', { facets: [choice('reading', UNKNOWN)] })],
  ['nothing', query('zebra')],
]

function cell(year: string | null, words: number): string {
  return yearLengthOf(year, lengthOf(words))
}

/** The works that a query finds, each looked at by itself. */
function foundIn(archive: Archive, asked: LibraryQuery): readonly WorkRecord[] {
  return archive.search(asked).ids.map((id) => archive.readWork(id).work)
}

const yearOf = (work: WorkRecord): string | null => (work.updated ?? work.published)?.slice(0, 4) ?? null

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const byName = (values: readonly FacetCount[]): Readonly<Record<string, number>> =>
  Object.fromEntries(values.map(({ name, count }) => [name, count]))

describe('a library at a glance', () => {
  test.each(QUERIES)('says of %s what looking at each work says', (_, asked) =>
    withWorks((archive) => {
      const found = foundIn(archive, asked)
      const { works, words, canons, read, years, yearLengths } = archive.glance(asked)
      expect({ works, words, canons, read }).toEqual({
        works: found.length,
        words: found.reduce((sum, work) => sum + work.words, 0),
        canons: new Set(found.flatMap((work) => work.canons)).size,
        read: found.filter(({ reading }) => reading === 'read' || reading === 're-read').length,
      })
      expect(byName(years.values)).toEqual(counted(found.map((work) => yearOf(work) ?? UNKNOWN)))
      expect(byName(yearLengths.values)).toEqual(counted(found.map((work) => cell(yearOf(work), work.words))))
    }),
  )

  test('where one of several is enough, sums up what was found and counts what each would leave', () =>
    withWorks((archive) => {
      const facets = [choice('year', '2019')]
      const { works, words, years, yearLengths } = archive.glance(query('', { facets, anyOf: ['year'] }))
      expect([works, words]).toEqual([
        2,
        foundIn(archive, query('', { facets })).reduce((sum, work) => sum + work.words, 0),
      ])
      expect(years.values).toEqual([
        { name: '2024', count: 3 },
        { name: '2019', count: 2 },
        { name: UNKNOWN, count: 1 },
      ])
      expect(byName(yearLengths.values)).toEqual({ [cell('2019', 40)]: 1, [cell('2019', 1_200)]: 1 })
    }))

  test('counts no work that is hidden, and follows every change', () =>
    withWorks((archive) => {
      const asked = query('', { hidden: 'left-out' })
      archive.addTrigger({ subject: { kind: 'words', words: 'spider' }, effect: 'hide' })
      expect(archive.glance(asked)).toMatchObject({ works: 5, read: 2 })
      archive.markWorks([2], { reading: 'read' })
      expect(archive.glance(asked)).toMatchObject({ works: 5, read: 3 })
      archive.removeWorks([1])
      expect(archive.glance(asked)).toMatchObject({ works: 4, read: 2 })
    }))

  test('of an empty library is nothing', () =>
    withLibrary(async ({ archive }) => {
      const none = { total: 0, values: [] }
      expect(archive.glance(query(''))).toEqual({
        works: 0,
        words: 0,
        canons: 0,
        read: 0,
        years: none,
        yearLengths: none,
      })
      await Promise.resolve()
    }))
})

test('every length of every year has a name of its own', () => {
  const years = [null, '1999', '2024']
  const names = years.flatMap((year) => LENGTHS.map((length) => yearLengthOf(year, length)))
  expect(new Set(names).size).toBe(names.length)
  expect([yearLengthOf('2024', lengthOf(3_000)), yearLengthOf(null, lengthOf(500))]).toEqual([
    '1,000 to 5,000 words in 2024',
    'Under 1,000 words, year unknown',
  ])
})
