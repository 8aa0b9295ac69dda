import { LENGTHS } from '../../shared/derived-facets'
import { UNKNOWN, type FacetType, type PairingKind } from '../../shared/model'
import type { FacetCount } from '../../shared/query'
import type { FacetValue, FacetValues } from './facet-values'

/** Values in the order in which they are shown, `unknown` last, and how many there are. */
export interface OrderedValues {
  readonly total: number
  readonly values: readonly FacetCount[]
}

type Order = (a: FacetCount, b: FacetCount) => number

/** The most frequent first. */
export const byCount: Order = (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)

/** Years the latest first, lengths the shortest first, everything else the most frequent first. */
function orderOf(type: FacetType): Order {
  if (type === 'year') return (a, b) => (a.name > b.name ? -1 : 1)
  if (type === 'length') return (a, b) => LENGTHS.indexOf(a.name) - LENGTHS.indexOf(b.name)
  return byCount
}

/** How many works of a set have each value. */
export class FacetCounts {
  readonly #values: FacetValues
  readonly #works: Uint32Array

  /** @param works by the number of the value */
  constructor(values: FacetValues, works: Uint32Array) {
    this.#values = values
    this.#works = works
  }

  of({ number }: FacetValue): number {
    return this.#works[number] ?? 0
  }

  /**
   * The first values of a type that works of the set have. Sorting 60,000 of them for the sake of a few would take
   * longer than counting them.
   * @param limit values at most, `unknown` not counted; the rest is counted in `total`
   * @param kind pairings of this kind only
   */
  first(type: FacetType, limit: number, kind?: PairingKind): OrderedValues {
    const order = orderOf(type)
    const works = this.#works
    const unknown = this.#values.named(type, UNKNOWN)?.number
    const kept = new Kept(order, limit)
    let total = 0
    for (const number of this.#values.numbersOf(type)) {
      const count = works[number] ?? 0
      if (count === 0 || number === unknown) continue
      if (kind !== undefined && this.#values.value(number).kind !== kind) continue
      total++
      if (order !== byCount || count >= kept.least) kept.add({ name: this.#values.value(number).name, count })
    }
    return this.#withUnknown(type, total, kept.first())
  }

  /** All values of a type that works of the set have and that are wanted. */
  all(type: FacetType, isWanted: (value: FacetValue) => boolean): OrderedValues {
    const byCounts = new Map<number, FacetCount[]>()
    let total = 0
    for (const value of this.#values.byName(type)) {
      const count = this.of(value)
      if (count === 0 || value.name === UNKNOWN || !isWanted(value)) continue
      total++
      const counted: FacetCount = { name: value.name, count }
      const equal = byCounts.get(count)
      if (equal === undefined) byCounts.set(count, [counted])
      else equal.push(counted)
    }
    const values = [...byCounts].sort(([a], [b]) => b - a).flatMap(([, equal]) => equal)
    const order = orderOf(type)
    if (order !== byCount) values.sort(order)
    const unknown = this.#values.named(type, UNKNOWN)
    return unknown !== undefined && isWanted(unknown)
      ? this.#withUnknown(type, total, values)
      : { total, values }
  }

  #withUnknown(type: FacetType, total: number, values: readonly FacetCount[]): OrderedValues {
    const unknown = this.#values.named(type, UNKNOWN)
    const count = unknown === undefined ? 0 : this.of(unknown)
    if (count === 0) return { total, values }
    return { total: total + 1, values: [...values, { name: UNKNOWN, count }] }
  }
}

/** The first ones, in an order, of what is added. */
class Kept {
  readonly #order: Order
  readonly #limit: number
  #some: FacetCount[] = []
  /** What is less frequent can't be among them any more; means nothing in another order. */
  least = 0

  constructor(order: Order, limit: number) {
    this.#order = order
    this.#limit = limit
  }

  add(one: FacetCount): void {
    this.#some.push(one)
    if (this.#some.length < 4 * this.#limit) return
    this.#some = this.first()
    this.least = this.#some.at(-1)?.count ?? 0
  }

  first(): FacetCount[] {
    return this.#some.sort(this.#order).slice(0, this.#limit)
  }
}
