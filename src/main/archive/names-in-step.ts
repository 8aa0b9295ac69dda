import type { FacetType, TagType } from '../../shared/model'
import type { NameRule, OtherName } from '../../shared/name-rules'
import { pairingMembers } from '../../shared/tag-key'
import type { Database } from '../library/database'
import { readNameRules } from '../library/name-rules'
import type { Catalogue } from '../search/catalogue'
import type { TypedName } from '../search/spellings'
import type { FacetValue } from '../search/facet-values'
import type { NamesIndex } from '../search/names-index'
import { OtherNames, type ReadName } from '../search/other-names'
import type { Clause } from '../search/query-plan'
import { NameBook } from '../tagging/name-book'
import { rememberKeys } from '../tagging/remembered-keys'
import { explainsItself, knownSame } from '../tagging/wrangling'

/** The rules of names, and what the names of a library say themselves, applied to its catalogue and its indexes. */
export class NamesInStep {
  readonly #db: Database
  readonly #catalogue: Catalogue
  readonly #index: NamesIndex
  readonly #keyOf = rememberKeys()
  readonly #read = new Map<string, ReadName>()
  #rules: readonly NameRule[] | undefined
  #book = new NameBook([])
  #others: { readonly revision: number; readonly names: OtherNames } | undefined

  constructor(db: Database, catalogue: Catalogue, index: NamesIndex) {
    this.#db = db
    this.#catalogue = catalogue
    this.#index = index
  }

  /** To be called when the rules in the database are others. */
  forgetRules(): void {
    this.#rules = undefined
  }

  get rules(): readonly NameRule[] {
    this.bring()
    return this.#rules ?? []
  }

  /** Every name that stands for another one. */
  otherNames(): readonly OtherName[] {
    this.bring()
    return this.#book.otherNames()
  }

  /** The canonical name that one stands for; itself where nothing is known of it. */
  canonical(type: TagType, name: string): string {
    this.bring()
    return this.#catalogue.valueNamed(type, name)?.name ?? this.#book.canonical(type, name) ?? name
  }

  /** Applies what has changed since the last time: the rules, or names that say something of others. */
  bring(): void {
    const arrivals = this.#catalogue.spellings.takeArrivals()
    if (this.#rules !== undefined && !arrivals.some((name) => this.#isTelling(name))) return
    this.#rules ??= readNameRules(this.#db)
    const known = {
      canon: knownSame('canon', this.#spelled('canon'), this.#keyOf),
      character: knownSame('character', this.#people(), this.#keyOf),
    }
    this.#book = new NameBook(this.#rules, known, this.#keyOf)
    const counted = this.#catalogue.applyRules(this.#book)
    for (const { type, name } of counted) this.#index.add(type, name)
    for (const { type, name, canonical } of this.#book.otherNames()) {
      this.#index.add(type, name)
      this.#index.add(type, canonical)
    }
  }

  /** The works that are filed under another name of what a clause asks for. */
  filedUnder(clause: Clause): ReadonlyMap<number, number> {
    const scores = new Map<number, number>()
    this.#catalogue.collect(this.#beside().weights(clause, this.#catalogue.size), (id, weight) =>
      scores.set(id, (scores.get(id) ?? 0) + weight),
    )
    return scores
  }

  /** The values of a type with a part in one of their names. @param part without case and accents */
  valuesLike(type: FacetType, part: string): ReadonlySet<FacetValue> {
    return this.#beside().valuesLike(type, part)
  }

  #beside(): OtherNames {
    this.bring()
    const revision = this.#catalogue.spellings.revision
    if (this.#others?.revision !== revision) {
      const names = this.#catalogue.spellings.namesBeside(this.#book.otherNames())
      this.#others = { revision, names: new OtherNames(names, this.#read) }
    }
    return this.#others.names
  }

  #isTelling({ type, name }: TypedName): boolean {
    if (type !== 'canon' && type !== 'character' && type !== 'pairing') return false
    const [of, names] =
      type === 'pairing' ? (['character', pairingMembers(name)] as const) : ([type, [name]] as const)
    return names.some((one) => explainsItself(one) || this.#book.canonical(of, one) !== undefined)
  }

  /** Characters, and those that are in pairings only. */
  #people(): ReadonlySet<string> {
    const people = new Set(this.#spelled('character'))
    for (const pairing of this.#spelled('pairing'))
      for (const member of pairingMembers(pairing)) people.add(member)
    return people
  }

  #spelled(type: 'canon' | 'character' | 'pairing'): readonly string[] {
    return this.#catalogue.spellings.inUse(type).map(({ name }) => name)
  }
}
