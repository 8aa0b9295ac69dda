import { expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry } from '../../../src/main/search/catalogue'
import { inOrderOf, sortTitle, WorkSorter, type CatalogueOrder } from '../../../src/main/search/sort-works'

const NO_NAMES = {
  ...{ author: [], canon: [], pairing: [], character: [], tag: [], rating: [], warning: [] },
  ...{ category: [], language: [], series: [], mine: [], status: [], length: [], year: [], reading: [] },
}
const works: readonly CatalogueEntry[] = [
  { title: 'The Second Kettle', authors: ['saltmarsh'], words: 900, updated: '2020-01-01' },
  { title: '“A Lamp”', authors: [], words: 12_000, updated: null },
  { title: 'Chapter 10', authors: ['Élodie'], words: 900, updated: '2024-06-01' },
  { title: 'Chapter 9', authors: ['inkharbor'], words: 3_000, updated: null },
].map((work, at) => ({ ...work, id: at + 1, names: NO_NAMES, added: `2026-0${at + 1}-01T10:00:00Z` }))

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

test('what fits best comes first, and what fits alike by update', () => {
  const scores = new Map([
    [1, 2],
    [2, 5],
    [3, 2],
    [4, 1],
  ])
  const { catalogue, sorter } = sorterOf(works)
  expect(idsIn(catalogue, sorter.byScore(scores))).toEqual([2, 3, 1, 4])
  expect(
    idsIn(
      catalogue,
      sorter.byScore(
        new Map([
          [3, 1],
          [1, 0],
        ]),
      ),
    ),
  ).toEqual([3, 1])
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
