import { foldName } from '../../shared/tag-key'
import type { FacetType } from '../../shared/model'
import { stemOf, termsOf } from './analysis'
import type { FacetValue } from './facet-values'
import { FIELD_WEIGHTS, type NameField } from './fields'
import { LunrTokenSet, type TokenSet } from './lunr'
import type { Clause, Wanted } from './query-plan'

/** A name without case and accents, and as the terms of a search. */
export interface ReadName {
  readonly folded: string
  readonly terms: readonly string[]
}

/** A value that works are found under by several names. */
interface Named {
  readonly value: FacetValue
  readonly field: NameField
  readonly names: readonly ReadName[]
}

/**
 * The names beside those that works have themselves: aliases, canonical names, names that they belong to. The full-text
 * index holds what files say and no more; what is asked for by another name is found here.
 */
export class OtherNames {
  readonly #named: readonly Named[]
  readonly #byTerm = new Map<string, Named[]>()
  readonly #byStem = new Map<string, Set<string>>()
  #vocabulary: TokenSet | undefined

  /** @param read gets names that were read before; what is new is added to it */
  constructor(
    names: ReadonlyMap<FacetValue, ReadonlySet<string>>,
    read: Map<string, ReadName> = new Map<string, ReadName>(),
  ) {
    const readName = (name: string): ReadName => {
      const known = read.get(name) ?? { folded: foldName(name), terms: termsOf(name) }
      read.set(name, known)
      return known
    }
    this.#named = [...names].flatMap(([value, of]) => {
      const field = fieldOf(value.type)
      return field === undefined ? [] : [{ value, field, names: [...of].map(readName) }]
    })
    for (const named of this.#named)
      for (const term of new Set(named.names.flatMap(({ terms }) => terms))) this.#add(term, named)
  }

  /** The values that a clause asks for by one of their names, with how much that counts. @param works in the library */
  weights({ fields, wanted, boost }: Clause, works: number): ReadonlyMap<number, number> {
    const weights = new Map<number, number>()
    for (const { value, field } of this.#fitting(wanted)) {
      const rarity = Math.log(1 + works / Math.max(1, value.works))
      if (fields.includes(field)) weights.set(value.number, FIELD_WEIGHTS[field] * rarity * boost)
    }
    return weights
  }

  /** The values of a type with a part in one of their names. @param part without case and accents */
  valuesLike(type: FacetType, part: string): ReadonlySet<FacetValue> {
    const like = this.#named.filter(
      ({ value, names }) => value.type === type && names.some(({ folded }) => folded.includes(part)),
    )
    return new Set(like.map(({ value }) => value))
  }

  #add(term: string, named: Named): void {
    const of = this.#byTerm.get(term)
    if (of !== undefined) return void of.push(named)
    this.#byTerm.set(term, [named])
    const stem = stemOf(term)
    this.#byStem.set(stem, (this.#byStem.get(stem) ?? new Set()).add(term))
  }

  #fitting(wanted: Wanted): Iterable<Named> {
    if (wanted.kind === 'phrase') {
      const [first = ''] = wanted.terms
      const began = this.#byTerm.get(first) ?? []
      return began.filter(({ names }) => names.some(({ terms }) => hasPhrase(terms, wanted.terms)))
    }
    return new Set(this.#termsFor(wanted).flatMap((term) => this.#byTerm.get(term) ?? []))
  }

  #termsFor(wanted: Wanted): readonly string[] {
    switch (wanted.kind) {
      case 'word':
        return [...(this.#byStem.get(stemOf(wanted.term)) ?? [])]
      case 'wildcard': {
        const fits = new RegExp(`^${wanted.pattern.split('*').map(escapeSigns).join('.*')}$`, 's')
        return [...this.#byStem].flatMap(([stem, terms]) =>
          fits.test(stem) ? [...terms] : [...terms].filter((term) => fits.test(term)),
        )
      }
      case 'typo': {
        const forms = this.#words().intersect(LunrTokenSet.fromFuzzyString(wanted.term, wanted.distance))
        return forms
          .toArray()
          .flatMap((form) => [...(this.#byStem.get(form) ?? []), ...this.#formsLike(form)])
      }
      default:
        return []
    }
  }

  #formsLike(form: string): Iterable<string> {
    return this.#byTerm.has(form) ? (this.#byStem.get(stemOf(form)) ?? []) : []
  }

  #words(): TokenSet {
    const words = [...new Set([...this.#byTerm.keys(), ...this.#byStem.keys()])]
    this.#vocabulary ??= LunrTokenSet.fromArray(words.sort((a, b) => (a < b ? -1 : 1)))
    return this.#vocabulary
  }
}

/** The field of a search that names of a type are in; undefined for what no file says. */
function fieldOf(type: FacetType): NameField | undefined {
  switch (type) {
    case 'author':
    case 'canon':
    case 'pairing':
    case 'character':
    case 'series':
      return type
    case 'tag':
    case 'mine':
    case 'rating':
    case 'warning':
    case 'category':
    case 'language':
      return 'tag'
    default:
      return undefined
  }
}

function hasPhrase(terms: readonly string[], phrase: readonly string[]): boolean {
  return terms.some((_, at) => phrase.every((term, ahead) => terms[at + ahead] === term))
}

function escapeSigns(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
