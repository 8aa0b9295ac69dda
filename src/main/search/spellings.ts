import { UNKNOWN, type FacetType } from '../../shared/model'
import type { FacetCount } from '../../shared/query'
import type { FacetValue, FacetValues, NameRules } from './facet-values'

/** A name of a type. */
export interface TypedName {
  readonly type: FacetType
  readonly name: string
}

/** A name as works have it. */
export interface Spelling extends TypedName {
  /** The name that it counts as. */
  readonly canonical: string
  /** The values it counts for: its own first, then those it belongs to. */
  readonly values: readonly FacetValue[]
  readonly works: number
}

type KnownSpelling = { -readonly [K in keyof Spelling]: Spelling[K] }

/** Every name that works have or had. Most come again and again, and finding out what they count for takes time. */
export class Spellings {
  readonly #values: FacetValues
  readonly #known = new Map<FacetType, Map<string, KnownSpelling>>()
  #arrivals: Spelling[] = []
  /** Changes whenever a name comes, goes or counts otherwise. */
  revision = 0

  constructor(values: FacetValues) {
    this.#values = values
  }

  of(type: FacetType, name: string): Spelling {
    const ofType = this.#known.get(type) ?? new Map<string, KnownSpelling>()
    this.#known.set(type, ofType)
    const met = ofType.get(name)
    if (met !== undefined) return met
    const spelling: KnownSpelling = { type, name, canonical: name, values: [], works: 0 }
    this.#countAnew(spelling)
    ofType.set(name, spelling)
    return spelling
  }

  /** A work with these names came, or went. */
  addWork(spellings: readonly Spelling[], by: 1 | -1): void {
    for (const spelling of spellings as readonly KnownSpelling[]) {
      spelling.works += by
      if (spelling.works !== (by === 1 ? 1 : 0)) continue
      this.#arrivals.push(spelling)
      this.revision++
    }
  }

  /** The names that works have, or have no longer, since this was last asked. */
  takeArrivals(): readonly TypedName[] {
    const arrivals = this.#arrivals
    this.#arrivals = []
    return arrivals
  }

  /** The names of a type that works have, with how many have them. */
  inUse(type: FacetType): readonly FacetCount[] {
    return [...(this.#known.get(type)?.values() ?? [])].flatMap(({ name, works }) =>
      name === UNKNOWN || works === 0 ? [] : [{ name, count: works }],
    )
  }

  /**
   * From now on names count by these rules.
   * @param recount counts the works anew that have one of the names that count otherwise now
   * @returns the names that count otherwise, or are written otherwise
   */
  useRules(rules: NameRules, recount: (changed: ReadonlySet<Spelling>) => void): ReadonlySet<Spelling> {
    this.#values.useRules(rules)
    const changed = new Set<Spelling>()
    const rewritten = new Set<Spelling>()
    const touched = new Set<FacetValue>()
    for (const spelling of this.#all()) {
      const { canonical, values } = spelling
      if (!this.#countAnew(spelling)) continue
      if (!areSame(values, spelling.values)) changed.add(spelling)
      if (canonical === spelling.canonical) continue
      rewritten.add(spelling)
      for (const [own] of [values, spelling.values]) if (own !== undefined) touched.add(own)
    }
    if (changed.size > 0) recount(changed)
    if (touched.size > 0) this.#writeAnew(touched)
    if (changed.size + rewritten.size > 0) this.revision++
    return new Set([...changed, ...rewritten])
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
      const value = this.#values.named(type, canonical)
      if (value !== undefined) add(value, name)
      if (type !== 'character') continue
      for (const pairing of this.#values.withMember(this.#values.memberKey(canonical))) add(pairing, name)
    }
    for (const { name, canonical, values, works } of this.#all()) {
      const [own, ...above] = works === 0 ? [] : values
      if (own !== undefined && name !== canonical) add(own, name)
      for (const value of above) add(value, value.name)
    }
    return names
  }

  /** Finds out what a name counts as. @returns whether that may be another than before */
  #countAnew(spelling: KnownSpelling): boolean {
    const { type, name } = spelling
    const [canonical, ...above] = this.#values.countedAs(type, name)
    if (canonical === spelling.canonical && above.length === 0 && spelling.values.length === 1) return false
    spelling.canonical = canonical
    spelling.values = [canonical, ...above].map((one) => this.#values.make(type, one))
    return true
  }

  /** Values are written as the rules say, else as a work has them: the first one that has the very name. */
  #writeAnew(touched: ReadonlySet<FacetValue>): void {
    const spelt = new Map<FacetValue, Spelling>()
    for (const spelling of this.#all()) {
      const [own] = spelling.values
      if (own === undefined || spelling.works === 0 || !touched.has(own)) continue
      const known = spelt.get(own)
      const isVery = spelling.name === spelling.canonical
      if (known === undefined || (isVery && known.name !== known.canonical)) spelt.set(own, spelling)
    }
    for (const [value, { canonical }] of spelt) this.#values.spell(value, canonical)
  }

  *#all(): Generator<KnownSpelling> {
    for (const ofType of this.#known.values()) yield* ofType.values()
  }
}

function areSame(one: readonly FacetValue[], other: readonly FacetValue[]): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place])
}
