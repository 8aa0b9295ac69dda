import { CROSSOVER, ONE_CANON } from '../../shared/derived-facets'
import { FACET_TYPES, pairingKind, UNKNOWN, type FacetType, type PairingKind } from '../../shared/model'
import type { FacetCount, FacetGroup } from '../../shared/query'
import { foldName, pairingMembers, tagKey } from '../../shared/tag-key'
import { byCount, facetGroup } from './facet-counts'
import { passes, workTest, type FacetFilter, type FacetLookup } from './facet-filter'

/** What is worked out of the names of a work rather than read from its record. */
type GivenFacet = Exclude<FacetType, 'crossover'>
const GIVEN_FACETS = FACET_TYPES.filter((type): type is GivenFacet => type !== 'crossover')

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

/** Which names mean the same, and which belong to others: applied when asking, what a work's file said stays. */
export interface NameRules {
  /** The name that another one stands for; undefined where it stands for itself. */
  canonical(type: FacetType, name: string): string | undefined
  /** The names that a canonical one belongs to as well, near and far. */
  ancestors(type: FacetType, canonical: string): readonly string[]
}

const NO_RULES: NameRules = { canonical: () => undefined, ancestors: () => [] }

/** What works are counted under. */
export interface FacetValue {
  readonly type: FacetType
  readonly number: number
  /** As the library spells it; of several spellings the one that was met first of those still there. */
  name: string
  /** The name without case and accents, for finding it by a part. */
  folded: string
  works: number
  /** Of pairings: the folded names of those in it. */
  readonly members: ReadonlySet<string>
  readonly kind: PairingKind | null
}

/** A name as works have it, with the values it counts for: its own first, then those it belongs to. */
interface Spelling {
  readonly type: GivenFacet
  readonly name: string
  values: readonly FacetValue[]
}

interface Slot {
  readonly entry: CatalogueEntry
  /** In the work's own order. */
  readonly spellings: readonly Spelling[]
  facets: Int32Array
}

/** The works with their facet values, in memory: counting over 55,000 works takes some 16 ms. */
export class Catalogue implements FacetLookup {
  readonly #slots = new Map<number, Slot>()
  readonly #values: FacetValue[] = []
  readonly #byKey = new Map<string, FacetValue>()
  /** Each spelling that was met: most names come again and again, and folding them takes time. */
  readonly #spellings = new Map<GivenFacet, Map<string, Spelling>>(
    GIVEN_FACETS.map((type) => [type, new Map<string, Spelling>()]),
  )
  readonly #titles = new Map<string, number>()
  #rules = NO_RULES
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

  has(id: number): boolean {
    return this.#slots.has(id)
  }

  put(entry: CatalogueEntry): void {
    this.remove(entry.id)
    const spellings = GIVEN_FACETS.flatMap((type) => {
      const names = entry.names[type]
      return (names.length === 0 ? [UNKNOWN] : names).map((name) => this.#spelling(type, name))
    })
    const slot: Slot = { entry, spellings, facets: new Int32Array() }
    this.#slots.set(entry.id, slot)
    this.#count(slot)
    this.#titles.set(entry.title, this.worksTitled(entry.title) + 1)
    this.revision++
  }

  remove(id: number): void {
    const slot = this.#slots.get(id)
    if (slot === undefined) return
    for (const number of slot.facets) this.value(number).works--
    const { title } = slot.entry
    const sameTitle = this.worksTitled(title) - 1
    if (sameTitle > 0) this.#titles.set(title, sameTitle)
    else this.#titles.delete(title)
    this.#slots.delete(id)
    this.revision++
  }

  /** Counts every work anew, by other rules. */
  applyRules(rules: NameRules): void {
    this.#rules = rules
    for (const value of this.#values) value.works = 0
    for (const ofType of this.#spellings.values()) {
      for (const spelling of ofType.values()) spelling.values = this.#valuesOf(spelling.type, spelling.name)
    }
    for (const slot of this.#slots.values()) this.#count(slot)
    this.revision++
  }

  /** Every name of a type as works have it, whatever it is counted under. */
  spellings(type: GivenFacet): readonly string[] {
    return [...(this.#spellings.get(type)?.keys() ?? [])].filter((name) => name !== UNKNOWN)
  }

  /** Every value of a type that a work has, with how many have it, the most frequent first. */
  values(type: FacetType): readonly FacetCount[] {
    return this.#values
      .filter((value) => value.type === type && value.works > 0 && value.name !== UNKNOWN)
      .map(({ name, works }) => ({ name, count: works }))
      .sort(byCount)
  }

  /** The library's own spelling of a name, and how many works have it. */
  find(type: FacetType, name: string): FacetCount | undefined {
    const value = this.valueNamed(type, name)
    return value === undefined || value.works === 0 ? undefined : { name: value.name, count: value.works }
  }

  /** The value that a name counts for. */
  valueNamed(type: FacetType, name: string): FacetValue | undefined {
    const canonical = this.#canonical(type, name)
    return this.#byKey.get(keyOf(type, canonical))
  }

  value(number: number): FacetValue {
    const value = this.#values[number]
    if (value === undefined) throw new RangeError(`There is no facet value ${number}`)
    return value
  }

  allValues(): readonly FacetValue[] {
    return this.#values
  }

  /** The folded canonical name of a character, as members of pairings have it. */
  memberKey(name: string): string {
    return foldName(this.#canonical('character', name))
  }

  /** How many works have exactly this title. */
  worksTitled(title: string): number {
    return this.#titles.get(title) ?? 0
  }

  /** Of these works the ones that fit the chosen values; what is included of one type can be left aside. */
  filter(ids: Iterable<number>, filter: FacetFilter, aside?: FacetType): number[] {
    const test = workTest(filter, this, aside)
    const found: number[] = []
    for (const id of ids) {
      const slot = this.#slots.get(id)
      if (slot !== undefined && passes(test, slot.facets, () => pairingsOf(slot))) found.push(id)
    }
    return found
  }

  /** How many of these works have each value, by its number. */
  tally(ids: Iterable<number>): Uint32Array {
    const counts = new Uint32Array(this.#values.length)
    for (const id of ids) {
      for (const number of this.#slots.get(id)?.facets ?? []) counts[number] = (counts[number] ?? 0) + 1
    }
    return counts
  }

  /** Goes through all works once and calls back for each value of a work that is wanted. @param wanted by number */
  collect<T>(wanted: ReadonlyMap<number, T>, found: (id: number, wanted: T) => void): void {
    const byNumber = Array.from({ length: this.#values.length }, (_, number) => wanted.get(number))
    for (const [id, { facets }] of wanted.size === 0 ? [] : this.#slots) {
      for (const number of facets) {
        const one = byNumber[number]
        if (one !== undefined) found(id, one)
      }
    }
  }

  /**
   * How many works of a set each value would leave.
   * @param limit values a type; the rest is counted in `total`
   * @param pairingKind counts pairings of this kind only
   */
  count(
    ids: Iterable<number>,
    types: readonly FacetType[],
    limit: number,
    pairingKind?: PairingKind,
  ): Partial<Record<FacetType, FacetGroup>> {
    const counts = this.tally(ids)
    const found = new Map<FacetType, FacetCount[]>(types.map((type) => [type, []]))
    this.#values.forEach(({ type, name, kind }, number) => {
      const count = counts[number] ?? 0
      const isWanted = kind === null || pairingKind === undefined || kind === pairingKind
      if (count > 0 && isWanted) found.get(type)?.push({ name, count })
    })
    return Object.fromEntries([...found].map(([type, of]) => [type, facetGroup(type, of, limit)]))
  }

  #count(slot: Slot): void {
    const facets = new Set<number>()
    const count = (value: FacetValue, name: string): void => {
      if (facets.has(value.number)) return
      facets.add(value.number)
      if (value.works === 0) value.name = name
      value.works++
    }
    for (const { type, name, values } of slot.spellings) {
      values.forEach((value, at) =>
        count(value, at === 0 ? (this.#rules.canonical(type, name) ?? name) : value.name),
      )
    }
    for (const value of this.#crossover(slot)) count(value, value.name)
    slot.facets = Int32Array.from(facets)
  }

  /** AO3 calls a work a crossover when two of its canons have no canon above them in common. */
  #crossover({ spellings }: Slot): readonly FacetValue[] {
    const canons = spellings.filter(({ type, name }) => type === 'canon' && name !== UNKNOWN)
    if (canons.length === 0) return [this.#value('crossover', UNKNOWN)]
    const isCrossover = canons.some((one, at) =>
      canons.slice(at + 1).some((other) => !one.values.some((value) => other.values.includes(value))),
    )
    return [this.#value('crossover', isCrossover ? CROSSOVER : ONE_CANON)]
  }

  #spelling(type: GivenFacet, name: string): Spelling {
    const known = this.#spellings.get(type)
    const met = known?.get(name)
    if (met !== undefined) return met
    const spelling: Spelling = { type, name, values: this.#valuesOf(type, name) }
    known?.set(name, spelling)
    return spelling
  }

  #valuesOf(type: GivenFacet, name: string): readonly FacetValue[] {
    const canonical = this.#canonical(type, name)
    const above = this.#rules.ancestors(type, canonical)
    return [canonical, ...above].map((one) => this.#value(type, one))
  }

  /** A pairing of which the members have other canonical names is the pairing of those. */
  #canonical(type: FacetType, name: string): string {
    const ruled = this.#rules.canonical(type, name)
    if (ruled !== undefined || type !== 'pairing' || name === UNKNOWN) return ruled ?? name
    const members = pairingMembers(name)
    const canonical = members.map((member) => this.#rules.canonical('character', member) ?? member)
    if (canonical.every((member, at) => member === members[at])) return name
    const joined = canonical.join(pairingKind(name) === 'romantic' ? '/' : ' & ')
    return this.#rules.canonical('pairing', joined) ?? joined
  }

  #value(type: FacetType, name: string): FacetValue {
    const key = keyOf(type, name)
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const isPairing = type === 'pairing' && name !== UNKNOWN
    const value: FacetValue = {
      type,
      number: this.#values.length,
      name,
      folded: foldName(name),
      works: 0,
      members: new Set(isPairing ? pairingMembers(name).map(foldName) : []),
      kind: isPairing ? pairingKind(name) : null,
    }
    this.#values.push(value)
    this.#byKey.set(key, value)
    return value
  }
}

function keyOf(type: FacetType, name: string): string {
  return `${type}:${tagKey(type, name)}`
}

/** The pairings of a work, in its own order. */
function pairingsOf({ spellings }: Slot): readonly FacetValue[] {
  return spellings.flatMap(({ type, values: [value] }) =>
    type === 'pairing' && value !== undefined && value.kind !== null ? [value] : [],
  )
}
