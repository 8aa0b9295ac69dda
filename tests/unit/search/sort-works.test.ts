import { describe, expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry } from '../../../src/main/search/catalogue'
import { inOrderOf, sortTitle, WorkSorter, type CatalogueOrder } from '../../../src/main/search/sort-works'
import { WorkScores } from '../../../src/main/search/work-scores'

const NO_NAMES = {
  ...{ author: [], canon: [], pairing: [], character: [], tag: [], rating: [], warning: [] },
  ...{ category: [], language: [], series: [], mine: [], status: [], length: [], year: [], reading: [] },
}
const works: readonly CatalogueEntry[] = [
  { title: 'The Second Kettle', authors: ['saltmarsh'], words: 900, updated: '2020-01-01' },
  { title: '“A Lamp”', authors: [], words: 12_000, updated: null },
  { title: 'Chapter 10', authors: ['Élodie'], words: 900, updated: '2024-06-01' },
  { title: 'Chapter 9', authors: ['inkharbor'], words: 3_000, updated: null },
].map((work, at) => ({
  ...work,
  ...{ id: at + 1, chapters: 1, chaptersTotal: null, stars: null, published: null },
  names: NO_NAMES,
  added: `2026-0${at + 1}-01T10:00:00Z`,
}))

function sorterOf(entries: readonly CatalogueEntry[]): { catalogue: Catalogue; sorter: WorkSorter } {
  const catalogue = new Catalogue()
  for (const entry of entries) catalogue.put(entry)
  return { catalogue, sorter: new WorkSorter(catalogue) }
}

const idsIn = (catalogue: Catalogue, rows: Int32Array): readonly number[] =>
  Array.from(rows, (row) => catalogue.rows.idOf(row))

function sorted(
  { catalogue, sorter }: ReturnType<typeof sorterOf>,
  order: CatalogueOrder,
): readonly number[] {
  return idsIn(catalogue, sorter.inOrder(order))
}

test.each<[CatalogueOrder, readonly number[], string]>([
  ['title', [4, 3, 2, 1], 'without articles and quotation marks, numbers by their value'],
  ['author', [3, 4, 1, 2], 'without accents and case, the ones without an author last'],
  ['words', [2, 4, 1, 3], 'the longest first'],
  ['added', [4, 3, 2, 1], 'the newest first'],
  ['updated', [4, 2, 3, 1], 'the newest first, with the day they were added where nothing is said'],
  ['relevance', [4, 2, 3, 1], 'by update where nothing was asked'],
])('works are sorted by %s: %j, %s', (order, expected) => {
  expect(sorted(sorterOf(works), order)).toEqual(expected)
})

function scoresOf(...scores: readonly (readonly [id: number, score: number])[]): WorkScores {
  const all = new WorkScores()
  for (const [id, score] of scores) all.add(id, score)
  return all
}

test('what fits best comes first, and what fits alike by update', () => {
  const { catalogue, sorter } = sorterOf(works)
  const byScore = (...scores: readonly (readonly [number, number])[]): readonly number[] =>
    idsIn(catalogue, sorter.byScore(scoresOf(...scores)))
  expect(byScore([1, 2], [2, 5], [3, 2], [4, 1])).toEqual([2, 3, 1, 4])
  expect(byScore([3, 1], [1, 0])).toEqual([3, 1])
})

describe('chance', () => {
  const many = Array.from({ length: 200 }, (_, at): CatalogueEntry => {
    const [first] = works
    if (first === undefined) throw new Error('there are works')
    return { ...first, id: at + 1 }
  })
  const shuffled = (entries: readonly CatalogueEntry[], seed: number): readonly number[] => {
    const { catalogue, sorter } = sorterOf(entries)
    return idsIn(catalogue, sorter.byChance(seed))
  }

  test('has one order for each seed, with every work in it once', () => {
    const order = shuffled(many, 1)
    expect(shuffled(many, 1)).toEqual(order)
    expect([...order].sort((a, b) => a - b)).toEqual(many.map(({ id }) => id))
    for (const seed of [0, 2, 4_294_967_295]) expect(shuffled(many, seed)).not.toEqual(order)
  })

  test('keeps the order of two works, whichever others come or go', () => {
    const some = many.filter(({ id }) => id % 3 > 0)
    expect(shuffled(some, 7)).toEqual(shuffled(many, 7).filter((id) => id % 3 > 0))
  })

  test('puts no work first more often than another', () => {
    const first = new Set(Array.from({ length: 100 }, (_, seed) => shuffled(many.slice(0, 10), seed)[0]))
    expect(first.size).toBe(10)
  })
})

test('a part of the works keeps the order of all', () => {
  const { catalogue, sorter } = sorterOf(works)
  const some = catalogue.rows.rowsOf([1, 3, 4])
  expect(idsIn(catalogue, inOrderOf(sorter.inOrder('title'), some, catalogue.size))).toEqual([4, 3, 1])
})

test('a changed, a new and a removed work are sorted as if all were new', () => {
  const orders: readonly CatalogueOrder[] = ['title', 'author', 'words', 'added', 'updated']
  const { catalogue, sorter } = sorterOf(works)
  for (const order of orders) sorter.inOrder(order)
  const [first, second, third, fourth] = works
  if (!first || !second || !third || !fourth) throw new Error('there are four')
  const changed = { ...second, title: 'Zinnia', authors: ['zoe'], words: 1, updated: '2021-01-01' }
  const added = { ...fourth, id: 9, title: 'Chapter 9½', added: '2026-02-02T10:00:00Z' }
  catalogue.put(changed)
  catalogue.put(added)
  catalogue.remove(1)
  for (const order of orders)
    expect(sorted({ catalogue, sorter }, order), order).toEqual(
      sorted(sorterOf([changed, third, fourth, added]), order),
    )
})

test.each([
  ['The Lamp', 'Lamp'],
  ['«An Ash Tree»', 'Ash Tree»'],
  ['A', 'A'],
  ['Theatre', 'Theatre'],
])('%s is sorted as %s', (title, sorted) => {
  expect(sortTitle(title)).toBe(sorted)
})
