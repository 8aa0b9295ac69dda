import { expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry } from '../../../src/main/search/catalogue'
import { sortTitle, WorkSorter, type CatalogueOrder } from '../../../src/main/search/sort-works'

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

test.each<[CatalogueOrder, readonly number[], string]>([
  ['title', [4, 3, 2, 1], 'without articles and quotation marks, numbers by their value'],
  ['author', [3, 4, 1, 2], 'without accents and case, the ones without an author last'],
  ['words', [2, 4, 1, 3], 'the longest first'],
  ['added', [4, 3, 2, 1], 'the newest first'],
  ['updated', [4, 2, 3, 1], 'the newest first, with the day they were added where nothing is said'],
  ['relevance', [4, 2, 3, 1], 'by update where nothing was asked'],
])('works are sorted by %s: %j, %s', (order, expected) => {
  expect(sorterOf(works).sorter.sort([1, 2, 3, 4], order, undefined)).toEqual(expected)
})

test('what fits best comes first, and what fits alike by update', () => {
  const scores = new Map([
    [1, 2],
    [2, 5],
    [3, 2],
    [4, 1],
  ])
  expect(sorterOf(works).sorter.sort([1, 2, 3, 4], 'relevance', scores)).toEqual([2, 3, 1, 4])
})

test('a changed work stands in its new place', () => {
  const { catalogue, sorter } = sorterOf(works)
  sorter.sort([1, 2], 'title', undefined)
  for (const work of works.slice(1, 2)) catalogue.put({ ...work, title: 'Zinnia' })
  expect(sorter.sort([1, 2], 'title', undefined)).toEqual([1, 2])
})

test.each([
  ['The Lamp', 'Lamp'],
  ['«An Ash Tree»', 'Ash Tree»'],
  ['A', 'A'],
  ['Theatre', 'Theatre'],
])('%s is sorted as %s', (title, sorted) => {
  expect(sortTitle(title)).toBe(sorted)
})
