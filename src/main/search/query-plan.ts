import type { SearchField } from './fields'
import type { Filter } from './filters/filter'

export type Presence = 'required' | 'optional' | 'prohibited'

/** A place in what was typed: UTF-16 units, the end is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One thing that is asked for. */
export interface Clause {
  readonly presence: Presence
  /** Fields in any of which it may be. */
  readonly fields: readonly SearchField[]
  readonly boost: number
  readonly wanted: Wanted
  /** It was typed with `+` or `-`: it is meant to the letter. */
  readonly isSigned: boolean
  /** Where each of its words was typed. */
  readonly spans: readonly Span[]
}

export type Wanted =
  /** @property written as it was typed, where that is not the term: accents matter to stemmers */
  | { readonly kind: 'word'; readonly term: string; readonly written?: string }
  /** A word that is still being typed: itself, and whatever begins with it. */
  | { readonly kind: 'beginning'; readonly term: string }
  /** `*` stands for any letters. */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  /** The word with so many letters changed, added or left out. */
  | { readonly kind: 'typo'; readonly term: string; readonly distance: number }
  /** @property isUnfinished its last word is still being typed */
  | { readonly kind: 'phrase'; readonly terms: readonly string[]; readonly isUnfinished?: boolean }
  /** All of these: what must not be there together. */
  | { readonly kind: 'together'; readonly clauses: readonly Clause[] }

/** Two words of a query with at most so many others between them. */
export interface NearWords {
  readonly terms: readonly [string, string]
  readonly distance: number
}

export interface QueryPlan {
  /** In the order in which they were typed. */
  readonly clauses: readonly Clause[]
  /** What a work has to be beside what it has to say. */
  readonly filters: readonly Filter[]
  /** Plain words that were typed side by side, common ones included: where they stand so, a work fits better. */
  readonly runs: readonly (readonly string[])[]
  /** The words of a query that has nothing else, as they were typed: something may be called so. */
  readonly whole: readonly string[]
  /** How many of the optional clauses a work has to have; where it is 1, only if none is required. */
  readonly enough: number
  /** Words that raise a story in which they stand near each other. */
  readonly near: readonly NearWords[]
  /** Pieces that could not be read: they are searched as plain words. */
  readonly notUnderstood: readonly string[]
}
