import type { FacetType } from '../../shared/model'
import type { ChosenCount, FacetChoice } from '../../shared/query'
import { FacetCounts } from './facet-counts'
import {
  choiceTest,
  conditionsOf,
  isWithAnyone,
  type Condition,
  type FacetFilter,
  type FacetSource,
} from './facet-filter'
import type { Rows } from './work-rows'

const NO_ROWS: Rows = new Int32Array()

/**
 * The works of a set that fit the chosen values, and how many of them each value would leave. Where one value of a type
 * is enough, a further one widens the set: its values are counted as if nothing of the type were included.
 */
export class NarrowedWorks {
  readonly #source: FacetSource
  readonly #filter: FacetFilter
  readonly #conditions: readonly Condition[]
  /** Works that one condition alone leaves out. */
  readonly #leftOutBy: ReadonlyMap<Condition, Rows>
  readonly found: Rows
  #counts: FacetCounts | undefined

  /** @param asked the works to be narrowed */
  constructor(source: FacetSource, asked: Rows, filter: FacetFilter) {
    this.#source = source
    this.#filter = filter
    this.#conditions = conditionsOf(filter, source)
    const { found, leftOutBy } = tryAll(asked, this.#conditions)
    this.found = found
    this.#leftOutBy = leftOutBy
  }

  /** How many of the works each value would leave. */
  get counts(): FacetCounts {
    this.#counts ??= new FacetCounts(this.#source.values, this.#tally())
    return this.#counts
  }

  /** The chosen values, with how many works each is about. */
  chosen(): readonly ChosenCount[] {
    return this.#filter.choices.map((choice) => ({ ...choice, works: this.#worksOf(choice) }))
  }

  /** How many works including a value would leave. */
  worksWith(type: FacetType, name: string): number {
    if (isWithAnyone(name)) return this.#worksOf({ type, name, state: 'include' })
    const value = this.#source.values.named(type, name)
    return value === undefined ? 0 : this.counts.of(value)
  }

  #worksOf(choice: FacetChoice): number {
    const { type, name, how, state } = choice
    if (state === 'exclude') {
      const condition = this.#conditions.find(({ excludes }) => excludes === choice)
      return condition === undefined ? 0 : this.#leftOut(condition).length
    }
    if (how === undefined && !isWithAnyone(name)) return this.worksWith(type, name)
    const has = choiceTest(choice, this.#source)
    return countRows(this.found, has) + countRows(this.#widenedBy(type), has)
  }

  #tally(): Uint32Array {
    const { rows, values } = this.#source
    const counts = new Uint32Array(values.size)
    rows.tally(this.found, counts)
    for (const type of this.#filter.anyOf) {
      const widening = this.#widenedBy(type)
      if (widening.length === 0) continue
      const more = new Uint32Array(values.size)
      rows.tally(widening, more)
      for (const number of values.numbersOf(type))
        counts[number] = (counts[number] ?? 0) + (more[number] ?? 0)
    }
    return counts
  }

  /** The works that come in when nothing of a type is included, where one value of it is enough. */
  #widenedBy(type: FacetType): Rows {
    const condition = this.#conditions.find(({ includes }) => includes === type)
    return condition === undefined || !this.#filter.anyOf.has(type) ? NO_ROWS : this.#leftOut(condition)
  }

  #leftOut(condition: Condition): Rows {
    return this.#leftOutBy.get(condition) ?? NO_ROWS
  }
}

function countRows(rows: Rows, isSo: (row: number) => boolean): number {
  let count = 0
  for (const row of rows) if (isSo(row)) count++
  return count
}

interface Tried {
  readonly found: Rows
  readonly leftOutBy: ReadonlyMap<Condition, Rows>
}

function tryAll(asked: Rows, conditions: readonly Condition[]): Tried {
  if (conditions.length === 0) return { found: asked, leftOutBy: new Map() }
  const found = new Int32Array(asked.length)
  const leftOut = conditions.map((): number[] => [])
  let size = 0
  for (const row of asked) {
    let failed = -1
    let fails = 0
    for (let place = 0; place < conditions.length && fails < 2; place++) {
      if (conditions[place]?.isMet(row) === true) continue
      failed = place
      fails++
    }
    if (fails === 0) found[size++] = row
    else if (fails === 1) leftOut[failed]?.push(row)
  }
  return {
    found: found.subarray(0, size),
    leftOutBy: new Map(
      conditions.map((condition, place) => [condition, Int32Array.from(leftOut[place] ?? [])]),
    ),
  }
}
