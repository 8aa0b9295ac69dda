import type { Sql } from './sql'
import { hashOf, IndexPlaces, placeNumber, type Columns, type IndexTable } from './index-places'

/** Terms that stand more often than this in the library are compared in number only: it would take minutes. */
const MOST_PLACES = 100_000

/** What is other in an index than in what it was made from. */
export interface Difference {
  readonly work: number
  /** Terms that are not there, or not as often. */
  readonly missing: readonly string[]
  /** Terms that should not be there, or not as often. */
  readonly foreign: readonly string[]
}

/**
 * Compares an index with the terms that it should hold: first all of the index is read, then one work after the other
 * is held against it. Generators, so that others get their turn and may stop it.
 */
export class IndexCheck {
  readonly #places: IndexPlaces
  /** Of what the index has of each work. */
  readonly #sums = new Map<number, number>()
  readonly #frequent = new Map<string, number>()
  readonly #fresh = new Set<number>()
  readonly #differing = new Map<number, Columns>()

  constructor(sql: Sql, table: IndexTable) {
    this.#places = new IndexPlaces(sql, table)
  }

  /** Reads the index. @yields how many terms of how many are read */
  *read(): Generator<{ readonly done: number; readonly all: number }> {
    const terms = this.#places.terms()
    for (const [at, { term, count }] of terms.entries()) {
      const hash = hashOf(term)
      if (count > MOST_PLACES) this.#frequent.set(term, count)
      else
        this.#places.read(term, (work, column, offset) => {
          const place = placeNumber(hash, hashOf(column), offset)
          this.#sums.set(work, ((this.#sums.get(work) ?? 0) + place) | 0)
        })
      yield { done: at + 1, all: terms.length }
    }
  }

  /** Holds a work against it. @param columns the terms that the index should have of it */
  compare(work: number, columns: Columns): void {
    let sum = 0
    for (const [column, terms] of Object.entries(columns)) {
      const inColumn = hashOf(column)
      terms.forEach((term, offset) => {
        const left = this.#frequent.get(term)
        if (left === undefined) sum = (sum + placeNumber(hashOf(term), inColumn, offset)) | 0
        else this.#frequent.set(term, left - 1)
      })
    }
    this.#fresh.add(work)
    if (sum !== (this.#sums.get(work) ?? 0)) this.#differing.set(work, columns)
  }

  /** Works that are in the index and were not held against it. */
  leftOver(): readonly number[] {
    return [...this.#sums.keys()].filter((work) => !this.#fresh.has(work))
  }

  /** Works of which the index has nothing, while it should. */
  missing(): readonly number[] {
    return [...this.#differing.keys()].filter((work) => !this.#sums.has(work))
  }

  /** Frequent terms that stand more or less often in the index than in all works together. */
  miscounted(): readonly string[] {
    return [...this.#frequent].filter(([, left]) => left !== 0).map(([term]) => term)
  }

  /** What is other of the works that differ. @param most so many of them are looked at */
  differences(most: number): readonly Difference[] {
    const works = [...this.#differing].filter(([work]) => this.#sums.has(work))
    const counts = new Map(works.slice(0, most).map(([work, columns]) => [work, countTerms(columns)]))
    if (counts.size > 0)
      for (const { term } of this.#places.terms())
        if (!this.#frequent.has(term))
          this.#places.read(term, (work) => {
            const of = counts.get(work)
            of?.set(term, (of.get(term) ?? 0) - 1)
          })
    return works.map(([work]) => {
      const left = [...(counts.get(work) ?? [])].filter(([term]) => !this.#frequent.has(term))
      const those = (wanted: (count: number) => boolean): readonly string[] =>
        left.filter(([, count]) => wanted(count)).map(([term]) => term)
      return { work, missing: those((count) => count > 0), foreign: those((count) => count < 0) }
    })
  }
}

function countTerms(columns: Columns): Map<string, number> {
  const counts = new Map<string, number>()
  for (const terms of Object.values(columns))
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
