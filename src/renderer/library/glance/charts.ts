import type { FacetType } from '../../../shared/model'
import type { LibraryQuery, SearchPage } from '../../../shared/query'
import type { ThreeState } from '../../ui/three-state'
import type { BarFacts } from '../Bar'
import type { FacetValue } from '../facet-rows'
import { isLeftOut } from '../library-query'

/** What every chart is drawn from. */
export interface ChartProps {
  readonly page: SearchPage
  readonly query: LibraryQuery
  readonly revision: number
  readonly onState: (type: FacetType, name: string, state: ThreeState) => void
}

/** The bar of a value. @param most works of the longest one */
export function barOf(
  query: LibraryQuery,
  type: FacetType,
  { state, works }: FacetValue,
  most: number,
): BarFacts {
  return { share: (works ?? 0) / Math.max(1, most), outside: isLeftOut(query, type, state) }
}

/** The works of the value of a type that has most of them. */
export function mostWorks({ facets, chosen }: SearchPage, type: FacetType): number {
  const ofType = chosen.filter((choice) => choice.type === type).map(({ works }) => works)
  return Math.max(0, ...ofType, ...facets[type].values.map(({ count }) => count))
}
