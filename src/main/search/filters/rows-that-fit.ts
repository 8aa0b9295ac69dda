import type { WorkId } from '../../../shared/model'
import type { Catalogue } from '../catalogue'
import type { Rows } from '../work-rows'
import type { Begun, Filter, LookedAt } from './filter'

/**
 * Those of some works that every filter lets pass, in their order.
 * @param readBegun how far works are read; asked only where a filter wants to know
 */
export function rowsThatFit(
  catalogue: Catalogue,
  rows: Rows,
  filters: readonly Filter[],
  readBegun: () => ReadonlyMap<WorkId, Begun>,
): Rows {
  const begun = filters.some(({ usesReading }) => usesReading) ? readBegun() : undefined
  return rows.filter((row) => {
    const id = catalogue.rows.idOf(row)
    const entry = catalogue.get(id)
    if (entry === undefined) return false
    const work: LookedAt = {
      entry,
      begun: begun?.get(id),
      has: (type, name) => {
        const value = catalogue.valueNamed(type, name)
        return value !== undefined && catalogue.rows.has(row, value.number)
      },
    }
    return filters.every(({ fits, isProhibited }) => fits(work) !== isProhibited)
  })
}
