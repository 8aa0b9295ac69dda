import { CROSSOVER, ONE_CANON, yearLengthOf } from '../../shared/derived-facets'
import { FACET_TYPES, UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetChoice, FacetCount } from '../../shared/query'
import { byCount } from './facet-counts'
import type { FacetFilter } from './facet-filter'
import { FacetValues, type FacetValue, type NameRules } from './facet-values'
import { NarrowedWorks } from './narrowed-works'
import { Spellings, type Spelling, type TypedName } from './spellings'
import { WorkRows, type Rows } from './work-rows'

/** What is worked out of the names of a work rather than read from its record. */
const DERIVED_FACETS = ['crossover', 'year-length'] as const
type DerivedFacet = (typeof DERIVED_FACETS)[number]
type GivenFacet = Exclude<FacetType, DerivedFacet>
const GIVEN_FACETS = FACET_TYPES.filter(
  (type): type is GivenFacet => !DERIVED_FACETS.some((derived) => derived === type),
)

export type { NameRules } from './facet-values'

/** What lists and facets need to know of a work; kept in memory for every work that is not in the trash. */
export interface CatalogueEntry {
  readonly id: number
  readonly title: string
  readonly authors: readonly string[]
  readonly words: number
  /** Chapters that are here, and how many there are meant to be. */
  readonly chapters: number
  readonly chaptersTotal: number | null
  readonly stars: number | null
  readonly added: string
  readonly published: string | null
  /** The day it was published where nothing is said of an update. */
  readonly updated: string | null
  readonly names: Readonly<Record<GivenFacet, readonly string[]>>
}

interface Slot {
  readonly entry: CatalogueEntry
  /** In the work's own order. */
  readonly spellings: readonly Spelling[]
  /** What its pairings count for, in its own order. */
  pairings: readonly FacetValue[]
}

const NO_PAIRINGS: readonly FacetValue[] = []

/** The works with their facet values, in memory. */
export class Catalogue {
  readonly facetValues = new FacetValues()
  readonly rows = new WorkRows()
  readonly #slots = new Map<number, Slot>()
  readonly spellings = new Spellings(this.facetValues)
  readonly #titles = new Map<string, number>()
  /** Changes whenever anything in it does. */
  revision = 0
  get size(): number {
    return this.#slots.size
  }

  ids(): Iterable<number> {
    return this.#slots.keys()
  }

  get(id: number): CatalogueEntry | undefined {
    return this.#slots.get(id)?.entry
  }

  /** The title and the authors of a work. */
  namesOf(id: number): readonly string[] {
    const entry = this.get(id)
    return entry === undefined ? [] : [entry.title, ...entry.authors]
  }

  has(id: number): boolean {
    return this.#slots.has(id)
  }

  put(entry: CatalogueEntry): void {
    this.remove(entry.id)
    const spellings = GIVEN_FACETS.flatMap((type) => {
      const names = entry.names[type]
      return (names.length === 0 ? [UNKNOWN] : names).map((name) => this.spellings.of(type, name))
    })
    const slot: Slot = { entry, spellings, pairings: NO_PAIRINGS }
    this.#slots.set(entry.id, slot)
    this.#count(slot)
    this.spellings.addWork(spellings, 1)
    this.#titles.set(entry.title, this.worksTitled(entry.title) + 1)
    this.revision++
  }

  remove(id: number): void {
    const slot = this.#slots.get(id)
    const row = this.rows.rowOf(id)
    if (slot === undefined || row === undefined) return
    for (const number of this.rows.facetsOf(row)) this.facetValues.removeWork(number)
    this.spellings.addWork(slot.spellings, -1)
    this.rows.remove(id)
    const { title } = slot.entry
    const sameTitle = this.worksTitled(title) - 1
    if (sameTitle > 0) this.#titles.set(title, sameTitle)
    else this.#titles.delete(title)
    this.#slots.delete(id)
    this.revision++
  }

  /** Counts by other rules: anew only where they change something. @returns the names that others count as now */
  applyRules(rules: NameRules): readonly TypedName[] {
    const changed = this.spellings.useRules(rules, (spellings) => this.#recount(spellings))
    if (changed.size > 0) this.revision++
    return [...changed].map(({ type, canonical: name }) => ({ type, name }))
  }

  /** The values of a type that works have, in no order; without `unknown`. */
  valuesInUse(type: FacetType): readonly FacetValue[] {
    return this.facetValues.ofType(type).filter(({ works, name }) => works > 0 && name !== UNKNOWN)
  }

  /** Every value of a type that a work has, with how many have it, the most frequent first. */
  values(type: FacetType): readonly FacetCount[] {
    return this.valuesInUse(type)
      .map(({ name, works }) => ({ name, count: works }))
      .sort(byCount)
  }

  /** The library's own spelling of a name, and how many works have it. */
  find(type: FacetType, name: string): FacetCount | undefined {
    const value = this.facetValues.named(type, name)
    return value === undefined || value.works === 0 ? undefined : { name: value.name, count: value.works }
  }

  /** The value that a name counts for. */
  valueNamed(type: FacetType, name: string): FacetValue | undefined {
    return this.facetValues.named(type, name)
  }

  /** How many works have exactly this title. */
  worksTitled(title: string): number {
    return this.#titles.get(title) ?? 0
  }

  /** The numbers of the values that each work counts for, one work after the other; they may come and go meanwhile. */
  *facetsOfWorks(): Generator<Int32Array> {
    for (const id of [...this.#slots.keys()]) {
      const row = this.rows.rowOf(id)
      if (row !== undefined) yield this.rows.facetsOf(row)
    }
  }

  /** How many of these works have each value, by its number. */
  tally(ids: Iterable<number>): Uint32Array {
    const counts = new Uint32Array(this.facetValues.size)
    this.rows.tally(this.rows.rowsOf(ids), counts)
    return counts
  }

  /** Goes through all works once and calls back for each value of a work that is wanted. @param wanted by number */
  collect<T>(wanted: ReadonlyMap<number, T>, found: (id: number, wanted: T) => void): void {
    if (wanted.size === 0) return
    const byNumber = Array.from({ length: this.facetValues.size }, (_, number) => wanted.get(number))
    for (const row of this.rows.all()) {
      for (const number of this.rows.facetsOf(row)) {
        const one = byNumber[number]
        if (one !== undefined) found(this.rows.idOf(row), one)
      }
    }
  }

  /** The works that fit the chosen values, in no order. */
  withChoices(choices: readonly FacetChoice[]): readonly number[] {
    const { found } = this.narrow({ choices, anyOf: new Set() })
    return Array.from(found, (row) => this.rows.idOf(row))
  }

  /** Those of some works, or of all, that fit the chosen values. */
  narrow(filter: FacetFilter, asked: Rows = this.rows.all()): NarrowedWorks {
    const { rows, facetValues: values } = this
    const pairingsOf = (row: number): readonly FacetValue[] =>
      this.#slots.get(rows.idOf(row))?.pairings ?? NO_PAIRINGS
    return new NarrowedWorks({ rows, values, pairingsOf }, asked, filter)
  }

  #count(slot: Slot): void {
    const facets = new Set<number>()
    const count = (value: FacetValue, name: string): void => {
      if (facets.has(value.number)) return
      facets.add(value.number)
      this.facetValues.addWork(value, name)
    }
    for (const { canonical, values } of slot.spellings)
      values.forEach((value, place) => count(value, place === 0 ? canonical : value.name))
    for (const value of [this.#crossover(slot), this.#yearLength(slot)]) count(value, value.name)
    this.rows.put(slot.entry.id, facets)
    slot.pairings = pairingsOf(slot)
  }

  /** AO3 calls a work a crossover when two of its canons have no canon above them in common. */
  #crossover({ spellings }: Slot): FacetValue {
    const canons = spellings.filter(({ type, name }) => type === 'canon' && name !== UNKNOWN)
    if (canons.length === 0) return this.facetValues.make('crossover', UNKNOWN)
    const isCrossover = canons.some((one, place) =>
      canons.slice(place + 1).some((other) => !one.values.some((value) => other.values.includes(value))),
    )
    return this.facetValues.make('crossover', isCrossover ? CROSSOVER : ONE_CANON)
  }

  #yearLength({ entry: { names } }: Slot): FacetValue {
    const { year, length } = names
    return this.facetValues.make('year-length', yearLengthOf(year[0] ?? null, length[0] ?? UNKNOWN))
  }

  #recount(changed: ReadonlySet<Spelling>): void {
    for (const slot of this.#slots.values()) {
      const row = this.rows.rowOf(slot.entry.id)
      if (row === undefined || !slot.spellings.some((spelling) => changed.has(spelling))) continue
      for (const number of this.rows.facetsOf(row)) this.facetValues.removeWork(number)
      this.#count(slot)
    }
  }
}

/** Each once, in the order of the work. */
function pairingsOf({ spellings }: Slot): readonly FacetValue[] {
  const pairings = spellings.flatMap(({ values: [value] }) =>
    value === undefined || value.kind === null ? [] : [value],
  )
  return pairings.length === 0 ? NO_PAIRINGS : [...new Set(pairings)]
}
