import { UNKNOWN, type FacetType } from '../../shared/model'
import type { ChosenCount, FacetCount, FacetGroup, LibraryQuery } from '../../shared/query'
import type { ThreeState } from '../ui/three-state'
import { choiceWords } from './choice-words'
import { facetState } from './library-query'

/** A value of a facet as a row shows it. */
export interface FacetValue {
  readonly name: string
  /** As it reads. */
  readonly words: string
  readonly state: ThreeState
  /** Works that it leaves, or hides when it is excluded; null when the set on the screen says nothing of it. */
  readonly works: number | null
}

/** What the set on the screen says of the values of one type. */
export interface FacetFacts {
  readonly counts: readonly FacetCount[]
  readonly chosen: readonly ChosenCount[]
}

/** The row of a value. @param count what including it would leave, where that is known */
export function facetRow(
  query: LibraryQuery,
  type: FacetType,
  name: string,
  count: number | null,
  chosen: readonly ChosenCount[],
): FacetValue {
  const state = facetState(query, type, name)
  if (state === 'any') return { name, words: choiceWords({ type, name }), state, works: count }
  const choice = query.facets.find((one) => one.type === type && isSameName(one.name, name))
  const known = chosen.find(
    (one) =>
      one.type === type &&
      one.state === state &&
      isSameName(one.name, name) &&
      one.how?.kind === choice?.how?.kind,
  )
  return { name, words: choiceWords(choice ?? { type, name }), state, works: known?.works ?? count }
}

/**
 * The rows that stand first and are never left out: what is chosen, and the value that was let go of just now and still
 * has the focus.
 */
export function pinnedRows(
  query: LibraryQuery,
  type: FacetType,
  { counts, chosen }: FacetFacts,
  kept: string | null,
): readonly FacetValue[] {
  const names = query.facets.filter((choice) => choice.type === type).map(({ name }) => name)
  const isIn = (name: string): boolean => names.some((one) => isSameName(one, name))
  const countOf = (name: string): number | null =>
    counts.find((one) => isSameName(one.name, name))?.count ?? null
  return [...names, ...(kept === null || isIn(kept) ? [] : [kept])].map((name) =>
    facetRow(query, type, name, countOf(name), chosen),
  )
}

/** The first of the values that are not pinned, as many as wanted, and `unknown`. */
export function firstRows(
  query: LibraryQuery,
  type: FacetType,
  { counts, chosen }: FacetFacts,
  pinned: readonly FacetValue[],
  limit: number,
): readonly FacetValue[] {
  const rest = counts.filter(({ name }) => !pinned.some((row) => isSameName(row.name, name)))
  const named = rest.filter(({ name }) => name !== UNKNOWN).slice(0, limit)
  const unknown = rest.filter(({ name }) => name === UNKNOWN)
  return [...named, ...unknown].map(({ name, count }) => facetRow(query, type, name, count, chosen))
}

/** How many values there are, `unknown` not counted. */
export function namedValues(group: FacetGroup | undefined): number {
  if (group === undefined) return 0
  return group.total - (group.values.at(-1)?.name === UNKNOWN ? 1 : 0)
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
