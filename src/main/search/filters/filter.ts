import type { FacetType } from '../../../shared/model'
import type { CatalogueEntry } from '../catalogue'

/** How far the reader is in a work that was begun. */
export interface Begun {
  /** It was read to its end. */
  readonly isAtEnd: boolean
  /** ISO 8601, UTC; null where nobody knows any more. */
  readonly lastRead: string | null
}

/** What filters look at of a work. */
export interface LookedAt {
  readonly entry: CatalogueEntry
  /** Undefined for a work that was never opened. */
  readonly begun: Begun | undefined
  /** Whether it counts for a facet value. */
  has(type: FacetType, name: string): boolean
}

/** Whether a work is as a filter wants it. */
export type Fits = (work: LookedAt) => boolean

/** Something about a work that has to be so, or must not: `words:>5000`, `-is:read`. */
export interface Filter {
  readonly isProhibited: boolean
  readonly fits: Fits
  /** It asks how far works are read, which changes while one reads. */
  readonly usesReading: boolean
}

/** What the value of a filter comes to; undefined when it can't be read. */
export type ReadFits = (value: string) => Fits | undefined
