import { UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetCount, LibraryQuery } from '../../shared/query'
import type { FacetValue } from './FacetRow'
import { facetState } from './library-query'

/**
 * The rows of a group: what is chosen stands first and is never left out, `unknown` stands last.
 *
 * @param counts what the set on the screen has, the most frequent first
 * @param limit as many rows that are not chosen, `unknown` not counted
 * @param kept a value that is never left out either: the one that was let go of just now and still has the focus
 */
export function facetRows(
  query: LibraryQuery,
  type: FacetType,
  counts: readonly FacetCount[],
  limit: number,
  kept: string | null,
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
  const shown = [...chosen, ...named.slice(0, limit)]
  const isKept = kept === null || [...shown, ...unknown].some(({ name }) => name === kept)
  const left = isKept
    ? []
    : [{ name: kept, state: 'any', works: worksOf.get(kept.toLowerCase()) ?? null } as const]
  return [...shown, ...left, ...unknown]
}
