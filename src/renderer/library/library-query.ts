import type { FacetType } from '../../shared/model'
import { EVERYTHING, type FacetChoice, type LibraryQuery } from '../../shared/query'

/** What the reader wants of one value. */
export type FacetState = 'any' | FacetChoice['state']

/** Types of which a work has one value at most: of several included values one is enough. */
export const SINGLE_VALUED: readonly FacetType[] = [
  'rating',
  'language',
  'status',
  'length',
  'year',
  'year-length',
  'crossover',
  'reading',
]

/** The library as it is first shown. */
export const FIRST_QUERY: LibraryQuery = { ...EVERYTHING, anyOf: SINGLE_VALUED, hidden: 'left-out' }

/** Whether the query leaves nothing out. */
export function findsEverything(query: LibraryQuery): boolean {
  return query.text.trim() === '' && query.facets.length === 0 && query.shelf === undefined
}

/** The query with words, choices and shelf taken away; how it sorts stays. */
export function cleared(query: LibraryQuery): LibraryQuery {
  return { ...withoutShelf(query), text: '', facets: [] }
}

/** The same wish of all works in place of those of a shelf. */
export function withoutShelf({ shelf: _shelf, ...query }: LibraryQuery): LibraryQuery {
  return query
}

function isChoice(choice: FacetChoice, type: FacetType, name: string): boolean {
  return choice.type === type && choice.name.toLowerCase() === name.toLowerCase()
}

/** What the query wants of a value. */
export function facetState(query: LibraryQuery, type: FacetType, name: string): FacetState {
  return query.facets.find((choice) => isChoice(choice, type, name))?.state ?? 'any'
}

/** The query with another wish for one value; a new choice comes last. */
export function withFacet(
  query: LibraryQuery,
  type: FacetType,
  name: string,
  state: FacetState,
): LibraryQuery {
  const known = query.facets.some((choice) => isChoice(choice, type, name))
  if (state === 'any') {
    return known
      ? { ...query, facets: query.facets.filter((choice) => !isChoice(choice, type, name)) }
      : query
  }
  return {
    ...query,
    facets: known
      ? query.facets.map((choice) => (isChoice(choice, type, name) ? { ...choice, state } : choice))
      : [...query.facets, { type, name, state }],
  }
}

/** The next of the three states, for the space key. */
export function nextState(state: FacetState): FacetState {
  return state === 'any' ? 'include' : state === 'include' ? 'exclude' : 'any'
}

/** The query wanting any, or all, of the included values of a type. */
export function withAnyOf(query: LibraryQuery, type: FacetType, any: boolean): LibraryQuery {
  const others = query.anyOf.filter((one) => one !== type)
  return { ...query, anyOf: any ? [...others, type] : others }
}
