import { UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetCount, LibraryQuery } from '../../shared/query'
import type { FacetValue } from './FacetRow'
import { facetState } from './library-query'

/**
 * The rows of a group: what is chosen stands first and is never left out, `unknown` stands last.
 *
 * @param counts what the set on the screen has, the most frequent first
 * @param limit as many rows that are not chosen, `unknown` not counted
 */
export function facetRows(
  query: LibraryQuery,
  type: FacetType,
  counts: readonly FacetCount[],
  limit: number,
): readonly FacetValue[] {
  const worksOf = new Map(counts.map((one) => [one.name.toLowerCase(), one.count]))
  const chosen = query.facets
    .filter((choice) => choice.type === type)
    .map<FacetValue>(({ name, state }) => ({ name, state, works: worksOf.get(name.toLowerCase()) ?? null }))
  const rest = counts
    .filter(({ name }) => facetState(query, type, name) === 'any')
    .map<FacetValue>(({ name, count }) => ({ name, state: 'any', works: count }))
  const named = rest.filter(({ name }) => name !== UNKNOWN)
  const unknown = rest.filter(({ name }) => name === UNKNOWN)
  return [...chosen, ...named.slice(0, limit), ...unknown]
}
