import { CROSSOVER, ONE_CANON, yearLengthOf } from '../../shared/derived-facets'
import { FACET_TYPES, UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetChoice, FacetCount } from '../../shared/query'
import { byCount } from './facet-counts'
import type { FacetFilter } from './facet-filter'
import { FacetValues, type FacetValue, type NameRules } from './facet-values'
import { NarrowedWorks } from './narrowed-works'
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
  readonly added: string
  readonly updated: string | null
  readonly names: Readonly<Record<GivenFacet, readonly string[]>>
}

/** A name as works have it. */
interface Spelling {
  readonly type: GivenFacet
  readonly name: string
  /** The name that it counts as. */
  canonical: string
  /** The values it counts for: its own first, then those it belongs to. */
  values: readonly FacetValue[]
  works: number
}

/** A name of a type. */
export interface TypedName {
  readonly type: FacetType
  readonly name: string
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
  /** Each spelling that was met: most names come again and again, and folding them takes time. */
  readonly #spellings = new Map<GivenFacet, Map<string, Spelling>>(
    GIVEN_FACETS.map((type) => [type, new Map<string, Spelling>()]),
  )
  readonly #titles = new Map<string, number>()
  /** Names that works have, or have no longer, since they were last asked for. */
  #arrivals: Spelling[] = []
  /** Changes whenever anything in it does. */
  revision = 0
  /** Changes whenever a name comes, goes or counts otherwise. */
  namesRevision = 0

  get size(): number {
    return this.#slots.size
  }

  ids(): Iterable<number> {
    return this.#slots.keys()
  }

  get(id: number): CatalogueEntry | undefined {
    return this.#slots.get(id)?.entry
  }

  has(id: number): boolean {
    return this.#slots.has(id)
  }

  put(entry: CatalogueEntry): void {
    this.remove(entry.id)
    const spellings = GIVEN_FACETS.flatMap((type) => {
      const names = entry.names[type]
      return (names.length === 0 ? [UNKNOWN] : names).map((name) => this.#spelling(type, name))
    })
    const slot: Slot = { entry, spellings, pairings: NO_PAIRINGS }
    this.#slots.set(entry.id, slot)
    this.#count(slot)
    for (const spelling of spellings) if (spelling.works++ === 0) this.#arrived(spelling)
    this.#titles.set(entry.title, this.worksTitled(entry.title) + 1)
    this.revision++
  }

  remove(id: number): void {
    const slot = this.#slots.get(id)
    const row = this.rows.rowOf(id)
    if (slot === undefined || row === undefined) return
    for (const number of this.rows.facetsOf(row)) this.facetValues.removeWork(number)
    for (const spelling of slot.spellings) if (--spelling.works === 0) this.#arrived(spelling)
    this.rows.remove(id)
    const { title } = slot.entry
    const sameTitle = this.worksTitled(title) - 1
    if (sameTitle > 0) this.#titles.set(title, sameTitle)
    else this.#titles.delete(title)
    this.#slots.delete(id)
    this.revision++
  }

  /** Counts by other rules: anew only where they change something. @returns the names that are counted otherwise now */
  applyRules(rules: NameRules): readonly TypedName[] {
    this.facetValues.useRules(rules)
    const changed = new Set<Spelling>()
    const touched = new Set<FacetValue>()
    for (const spelling of this.#allSpellings()) {
      const { canonical, values } = spelling
      if (!this.#countAnew(spelling)) continue
      if (values.some((value, place) => value !== spelling.values[place])) changed.add(spelling)
      else if (values.length !== spelling.values.length) changed.add(spelling)
      for (const [value] of canonical === spelling.canonical ? [] : [values, spelling.values])
        if (value !== undefined) touched.add(value)
    }
    if (changed.size > 0) this.#recount(changed)
    if (touched.size > 0) this.#spellAnew(touched)
    if (changed.size + touched.size === 0) return []
    this.revision++
    this.namesRevision++
    return [...changed].map(({ type, canonical: name }) => ({ type, name }))
  }

  /** Every name of a type as works have it, whatever it is counted under, with how many have it. */
  spellings(type: GivenFacet): readonly FacetCount[] {
    return [...(this.#spellings.get(type)?.values() ?? [])].flatMap(({ name, works }) =>
      name === UNKNOWN || works === 0 ? [] : [{ name, count: works }],
    )
  }

  /** The names that works have, or have no longer, since this was last asked. */
  takeArrivals(): readonly TypedName[] {
    const arrivals = this.#arrivals
    this.#arrivals = []
    return arrivals
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

  /**
   * The values that works are found under by another name than their own, each with all its names: a pairing has those
   * of its members as well.
   * @param others names that stand for others, whether works have them or not
   */
  namesBeside(
    others: Iterable<TypedName & { readonly canonical: string }>,
  ): ReadonlyMap<FacetValue, ReadonlySet<string>> {
    const names = new Map<FacetValue, Set<string>>()
    const add = (value: FacetValue, name: string): void => {
      if (value.works > 0) names.set(value, (names.get(value) ?? new Set([value.name])).add(name))
    }
    for (const { type, name, canonical } of others) {
      const value = this.facetValues.named(type, canonical)
      if (value !== undefined) add(value, name)
      if (type !== 'character') continue
      for (const pairing of this.facetValues.withMember(this.facetValues.memberKey(canonical)))
        add(pairing, name)
    }
    for (const { name, canonical, values, works } of this.#allSpellings()) {
      const [own, ...above] = works === 0 ? [] : values
      if (own !== undefined && name !== canonical) add(own, name)
      for (const value of above) add(value, value.name)
    }
    return names
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

  #spelling(type: GivenFacet, name: string): Spelling {
    const known = this.#spellings.get(type)
    const met = known?.get(name)
    if (met !== undefined) return met
    const spelling: Spelling = { type, name, canonical: name, values: [], works: 0 }
    this.#countAnew(spelling)
    known?.set(name, spelling)
    return spelling
  }

  /** Finds out what a name counts as. @returns whether that may be another than before */
  #countAnew(spelling: Spelling): boolean {
    const [canonical, ...above] = this.facetValues.countedAs(spelling.type, spelling.name)
    if (canonical === spelling.canonical && above.length === 0 && spelling.values.length === 1) return false
    spelling.canonical = canonical
    spelling.values = [canonical, ...above].map((one) => this.facetValues.make(spelling.type, one))
    return true
  }

  #recount(changed: ReadonlySet<Spelling>): void {
    for (const slot of this.#slots.values()) {
      const row = this.rows.rowOf(slot.entry.id)
      if (row === undefined || !slot.spellings.some((spelling) => changed.has(spelling))) continue
      for (const number of this.rows.facetsOf(row)) this.facetValues.removeWork(number)
      this.#count(slot)
    }
  }

  /** Values are written as the rules say, else as a work has them: the first one that has the very name. */
  #spellAnew(touched: ReadonlySet<FacetValue>): void {
    const spelt = new Map<FacetValue, Spelling>()
    for (const spelling of this.#allSpellings()) {
      const [own] = spelling.values
      if (own === undefined || spelling.works === 0 || !touched.has(own)) continue
      const known = spelt.get(own)
      const isVery = spelling.name === spelling.canonical
      if (known === undefined || (isVery && known.name !== known.canonical)) spelt.set(own, spelling)
    }
    for (const [value, { canonical }] of spelt) this.facetValues.spell(value, canonical)
  }

  *#allSpellings(): Generator<Spelling> {
    for (const ofType of this.#spellings.values()) yield* ofType.values()
  }

  #arrived(spelling: Spelling): void {
    this.#arrivals.push(spelling)
    this.namesRevision++
  }
}

/** Each once, in the order of the work. */
function pairingsOf({ spellings }: Slot): readonly FacetValue[] {
  const pairings = spellings.flatMap(({ values: [value] }) =>
    value === undefined || value.kind === null ? [] : [value],
  )
  return pairings.length === 0 ? NO_PAIRINGS : [...new Set(pairings)]
}
