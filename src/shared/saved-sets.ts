import type { LibraryQuery, Shelf } from './query'

/** A query that the reader keeps, with a name. What is hidden is no part of it. */
export interface SavedSet {
  /** Never used again. */
  readonly id: number
  readonly name: string
  readonly query: LibraryQuery
}

/** Letters of a set's name at most. */
export const LONGEST_SET_NAME = 200

export interface CountedSet extends SavedSet {
  readonly works: number
}

/** How many works stand on each shelf and in each saved set, out of the whole library. */
export interface ShelfCounts {
  readonly shelves: Readonly<Record<Shelf, number>>
  /** By name. */
  readonly sets: readonly CountedSet[]
}
