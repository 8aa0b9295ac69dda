import type { FacetType, WorkId } from '../../../shared/model'
import type { Catalogue, CatalogueEntry } from '../catalogue'
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
  const look = new Look(catalogue, begun)
  return rows.filter((row) => {
    const work = look.at(row)
    return work !== undefined && filters.every(({ fits, isProhibited }) => fits(work) !== isProhibited)
  })
}

/** One work after the other is looked at through the same one: 55,000 of their own would take longer than the looking. */
class Look implements LookedAt {
  readonly #catalogue: Catalogue
  readonly #allBegun: ReadonlyMap<WorkId, Begun> | undefined
  #row = -1
  #entry: CatalogueEntry | undefined

  constructor(catalogue: Catalogue, allBegun: ReadonlyMap<WorkId, Begun> | undefined) {
    this.#catalogue = catalogue
    this.#allBegun = allBegun
  }

  /** Valid until the next row is looked at. */
  at(row: number): LookedAt | undefined {
    this.#row = row
    this.#entry = this.#catalogue.get(this.#catalogue.rows.idOf(row))
    return this.#entry === undefined ? undefined : this
  }

  get entry(): CatalogueEntry {
    if (this.#entry === undefined) throw new RangeError(`There is no work in row ${this.#row}`)
    return this.#entry
  }

  get begun(): Begun | undefined {
    return this.#allBegun?.get(this.entry.id)
  }

  has(type: FacetType, name: string): boolean {
    const value = this.#catalogue.valueNamed(type, name)
    return value !== undefined && this.#catalogue.rows.has(this.#row, value.number)
  }
}
