import { FACET_TYPES, pairingKind, UNKNOWN, type FacetType, type PairingKind } from '../../shared/model'
import { foldName, pairingMembers, tagKey } from '../../shared/tag-key'

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
  readonly name: string
  /** The name without case and accents, for finding it by a part. */
  readonly folded: string
  readonly works: number
  /** Of pairings: the folded names of those in it. */
  readonly members: readonly string[]
  readonly kind: PairingKind | null
}

type KnownValue = { -readonly [K in keyof FacetValue]: FacetValue[K] }

const NOBODY: readonly string[] = []

/** Every value that works of the library are or were counted under, numbered from 0 on. */
export class FacetValues {
  readonly #values: KnownValue[] = []
  readonly #byKey = new Map<string, KnownValue>()
  readonly #numbersOf = new Map<FacetType, number[]>(FACET_TYPES.map((type) => [type, []]))
  readonly #byName = new Map<FacetType, readonly FacetValue[]>()
  readonly #byMember = new Map<string, KnownValue[]>()
  #rules = NO_RULES

  get size(): number {
    return this.#values.length
  }

  /** From now on names count by these rules; what was counted before stays as it is. */
  useRules(rules: NameRules): void {
    this.#rules = rules
  }

  value(number: number): FacetValue {
    return this.#known(number)
  }

  /** The numbers of the values of a type. */
  numbersOf(type: FacetType): readonly number[] {
    return this.#numbersOf.get(type) ?? []
  }

  ofType(type: FacetType): readonly FacetValue[] {
    return this.numbersOf(type).map((number) => this.#known(number))
  }

  /** The pairings that somebody is in. @param member as {@link FacetValue.members} has it */
  withMember(member: string): readonly FacetValue[] {
    return this.#byMember.get(member) ?? []
  }

  /** The values of a type sorted by name; remembered until there is another one. */
  byName(type: FacetType): readonly FacetValue[] {
    const known = this.#byName.get(type)
    if (known !== undefined) return known
    const sorted = [...this.ofType(type)].sort((a, b) => (a.name < b.name ? -1 : 1))
    this.#byName.set(type, sorted)
    return sorted
  }

  /** The value that a name counts for. */
  named(type: FacetType, name: string): FacetValue | undefined {
    return this.#byKey.get(keyOf(type, this.#canonical(type, name)))
  }

  /**
   * The name that another one counts as, and those that it belongs to. A pairing of which the members have other
   * canonical names is the pairing of those.
   */
  countedAs(type: FacetType, name: string): readonly [canonical: string, ...above: readonly string[]] {
    const canonical = this.#canonical(type, name)
    return [canonical, ...this.#rules.ancestors(type, canonical)]
  }

  /** The value of exactly this name, made where there is none yet. */
  make(type: FacetType, name: string): FacetValue {
    const key = keyOf(type, name)
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const isPairing = type === 'pairing' && name !== UNKNOWN
    const value: KnownValue = {
      type,
      number: this.#values.length,
      name,
      folded: foldName(name),
      works: 0,
      members: isPairing ? [...new Set(pairingMembers(name).map(foldName))] : NOBODY,
      kind: isPairing ? pairingKind(name) : null,
    }
    this.#values.push(value)
    this.#byKey.set(key, value)
    this.#numbersOf.get(type)?.push(value.number)
    for (const member of value.members) {
      const together = this.#byMember.get(member)
      if (together === undefined) this.#byMember.set(member, [value])
      else together.push(value)
    }
    this.#byName.delete(type)
    return value
  }

  /** One work more. @param name how it spells the value: the spelling of the first work stays as long as there is one */
  addWork({ number }: FacetValue, name: string): void {
    const value = this.#known(number)
    if (value.works++ === 0) this.spell(value, name)
  }

  /** Spells a value otherwise: the same name in other letters. */
  spell({ number }: FacetValue, name: string): void {
    const value = this.#known(number)
    if (value.name === name) return
    value.name = name
    value.folded = foldName(name)
    this.#byName.delete(value.type)
  }

  removeWork(number: number): void {
    this.#known(number).works--
  }

  /** The folded canonical name of a character, as members of pairings have it. */
  memberKey(name: string): string {
    return foldName(this.#canonical('character', name))
  }

  #canonical(type: FacetType, name: string): string {
    if (name === UNKNOWN) return name
    const ruled = this.#rules.canonical(type, name) ?? name
    if (type !== 'pairing') return ruled
    const members = pairingMembers(ruled)
    const canonical = members.map((member) => this.#rules.canonical('character', member) ?? member)
    if (canonical.every((member, at) => member === members[at])) return ruled
    const joined = canonical.join(pairingKind(ruled) === 'romantic' ? '/' : ' & ')
    return this.#rules.canonical('pairing', joined) ?? joined
  }

  #known(number: number): KnownValue {
    const value = this.#values[number]
    if (value === undefined) throw new RangeError(`There is no facet value ${number}`)
    return value
  }
}

function keyOf(type: FacetType, name: string): string {
  return `${type}:${tagKey(type, name)}`
}
