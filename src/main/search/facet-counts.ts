import { LENGTHS } from '../../shared/derived-facets'
import { FACET_TYPES, UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetCount, FacetGroup, FacetGroups } from '../../shared/query'

/** Groups for every type. */
export function allGroups(groups: Partial<Record<FacetType, FacetGroup>>): FacetGroups {
  const none: FacetGroup = { total: 0, values: [] }
  return Object.fromEntries(FACET_TYPES.map((type) => [type, groups[type] ?? none])) as FacetGroups
}

/**
 * The values of a type in the order in which they are shown: the most frequent first, years and lengths in their own
 * order, `unknown` last.
 * @param limit values that are given at most, `unknown` not counted; the rest is counted in `total`
 */
export function facetGroup(type: FacetType, found: readonly FacetCount[], limit: number): FacetGroup {
  const unknown = found.filter(({ name }) => name === UNKNOWN)
  const named = found.filter(({ name }) => name !== UNKNOWN)
  return { total: found.length, values: [...firstOf(named, limit, orderOf(type)), ...unknown] }
}

type Order = (a: FacetCount, b: FacetCount) => number

function orderOf(type: FacetType): Order {
  if (type === 'year') return (a, b) => (a.name > b.name ? -1 : 1)
  if (type === 'length') return (a, b) => LENGTHS.indexOf(a.name) - LENGTHS.indexOf(b.name)
  return byCount
}

export function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1)
}

/** The first ones in an order. Sorting 60,000 values for the sake of 200 would take longer than counting them. */
function firstOf(counts: readonly FacetCount[], limit: number, order: Order): readonly FacetCount[] {
  if (counts.length <= limit * 2) return [...counts].sort(order).slice(0, limit)
  let kept: FacetCount[] = []
  let last: FacetCount | undefined
  for (const count of counts) {
    if (last !== undefined && order(last, count) <= 0) continue
    kept.push(count)
    if (kept.length < limit * 2) continue
    kept = kept.sort(order).slice(0, limit)
    last = kept.at(-1)
  }
  return kept.sort(order).slice(0, limit)
}
