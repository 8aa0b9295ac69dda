import { TAG_TYPES, type FacetType, type TagType } from '../../shared/model'
import type { NameRule, OtherName } from '../../shared/name-rules'
import { foldName, tagKey } from '../../shared/tag-key'
import type { KeyOf } from './remembered-keys'
import type { KnownSame } from './wrangling'

/** What is known of names without rules, by type. */
export type KnownByType = Readonly<Partial<Record<TagType, readonly KnownSame[]>>>

/** Which names stand for which, and what they belong to: what the rules of a reader and the names themselves come to. */
export class NameBook {
  readonly #pages: ReadonlyMap<FacetType, Page>

  /** @param known gives way to the rules wherever they say otherwise */
  constructor(rules: readonly NameRule[], known: KnownByType = {}, keyOf: KeyOf = foldName) {
    const types = TAG_TYPES.filter(
      (type) => known[type] !== undefined || rules.some((rule) => rule.type === type),
    )
    this.#pages = new Map(
      types.map((type) => [
        type,
        new Page(
          type,
          rules.filter((rule) => rule.type === type),
          known[type] ?? [],
          type === 'pairing' ? (name) => tagKey(type, name) : keyOf,
        ),
      ]),
    )
  }

  /** The name that another one stands for, as it is to be written; undefined where nothing is known of it. */
  canonical(type: FacetType, name: string): string | undefined {
    return this.#pages.get(type)?.canonical(name)
  }

  /** The canonical names that one belongs to, near and far; never itself. */
  ancestors(type: FacetType, name: string): readonly string[] {
    return this.#pages.get(type)?.ancestors(name) ?? []
  }

  /** Every name that stands for another one. */
  otherNames(): readonly OtherName[] {
    return [...this.#pages.values()].flatMap((page) => page.otherNames())
  }
}

/** One step of a name towards its canonical one. */
interface Step {
  readonly name: string
  readonly to: string
  readonly because: OtherName['because']
}

/** The names of one type, by their keys. */
class Page {
  readonly #type: TagType
  readonly #key: KeyOf
  /** How names are written that are not merely spelled as a work has them. */
  readonly #written = new Map<string, string>()
  readonly #steps = new Map<string, Step>()
  /** Where the steps of each name end. */
  readonly #ends: ReadonlyMap<string, string>
  readonly #parents = new Map<string, Set<string>>()
  readonly #different = new Set<string>()

  constructor(type: TagType, rules: readonly NameRule[], known: readonly KnownSame[], keyOf: KeyOf) {
    this.#type = type
    this.#key = keyOf
    const chosen = new Set<string>()
    for (const { kind, name, other } of rules) {
      const [key, otherKey] = [this.#key(name), this.#key(other)]
      if (kind === 'different') this.#different.add(pairOf(key, otherKey))
      if (kind !== 'same') continue
      this.#written.set(otherKey, other)
      chosen.add(otherKey)
      if (key !== otherKey) this.#steps.set(key, { name, to: otherKey, because: 'rule' })
    }
    for (const key of this.#steps.keys()) chosen.delete(key)
    this.#addKnown(known, chosen)
    this.#ends = new Map(
      [...this.#steps.keys()].map((key) => [key, endOf(key, (at) => this.#steps.get(at)?.to)]),
    )
    for (const { kind, name, other } of rules) {
      if (kind !== 'belongs') continue
      const [key, parent] = [this.#end(this.#key(name)), this.#end(this.#key(other))]
      if (!this.#written.has(parent)) this.#written.set(parent, other)
      this.#parents.set(key, (this.#parents.get(key) ?? new Set()).add(parent))
    }
  }

  canonical(name: string): string | undefined {
    return this.#written.get(this.#end(this.#key(name)))
  }

  ancestors(name: string): readonly string[] {
    if (this.#parents.size === 0) return []
    const start = this.#end(this.#key(name))
    const met = new Set([start])
    for (const key of met) for (const parent of this.#parents.get(key) ?? []) met.add(parent)
    met.delete(start)
    return [...met].map((key) => this.#written.get(key) ?? key)
  }

  otherNames(): readonly OtherName[] {
    return [...this.#steps].map(([key, { name, because }]) => {
      const end = this.#end(key)
      return { type: this.#type, name, canonical: this.#written.get(end) ?? end, because }
    })
  }

  /**
   * What is known makes families of names with one head each. Where the reader has chosen a canonical name out of a
   * family, that is its head; a name that a rule speaks of, or that is said to be different, leaves the family.
   * @param chosen keys of the canonical names that the reader has chosen
   */
  #addKnown(known: readonly KnownSame[], chosen: ReadonlySet<string>): void {
    const given = new Map<string, Step>()
    const spelled = new Map<string, string>()
    for (const { name, canonical, because } of known) {
      const [key, to] = [this.#key(name), this.#key(canonical)]
      if (!spelled.has(key)) spelled.set(key, name)
      if (!spelled.has(to)) spelled.set(to, canonical)
      if (!this.#steps.has(key) && !given.has(key) && key !== to) given.set(key, { name, to, because })
    }
    for (const [root, members] of familiesOf(given)) {
      const isBound = this.#steps.has(root) || chosen.has(root)
      const head = isBound ? root : (members.find((key) => chosen.has(key)) ?? root)
      const kept = [head]
      for (const key of members) {
        if (key === head || chosen.has(key) || this.#isDifferent(key, kept)) continue
        kept.push(key)
        const because = given.get(key)?.because ?? given.get(head)?.because ?? 'piece'
        this.#steps.set(key, { name: spelled.get(key) ?? key, to: head, because })
      }
      if (!this.#written.has(head)) this.#written.set(head, spelled.get(head) ?? head)
    }
  }

  #isDifferent(key: string, others: readonly string[]): boolean {
    return this.#different.size > 0 && others.some((other) => this.#different.has(pairOf(key, other)))
  }

  #end(key: string): string {
    return this.#ends.get(key) ?? key
  }
}

/** All that lead to one name in the end, that one first, by it. */
function familiesOf(steps: ReadonlyMap<string, Step>): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>()
  for (const key of steps.keys()) {
    const root = endOf(key, (at) => steps.get(at)?.to)
    const family = families.get(root)
    if (family === undefined) families.set(root, [root, key])
    else family.push(key)
  }
  return families
}

/** Where a way leads; one that goes in a circle ends where it was met again. */
function endOf(start: string, next: (key: string) => string | undefined): string {
  const met = new Set([start])
  for (const key of met) {
    const to = next(key)
    if (to === undefined) return key
    if (met.has(to)) return to
    met.add(to)
  }
  return start
}

function pairOf(key: string, other: string): string {
  return key < other ? `${key}\n${other}` : `${other}\n${key}`
}
