import { stemOf } from './analysis'
import { LunrTokenSet, type TokenSet } from './lunr'
import type { Wanted } from './query'
import type { Sql } from './sql'

/** Which words of the library stand for a word that is asked for. */
export class WordForms {
  readonly #sql: Sql
  #vocabulary: { readonly size: number; readonly set: TokenSet } | undefined

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** The surface forms in the library that something wanted stands for; a phrase stands for itself. */
  of(wanted: Wanted): readonly string[] {
    switch (wanted.kind) {
      case 'word':
        return this.#sharing(stemOf(wanted.term), wanted.term)
      case 'wildcard':
        return this.#matching(wanted.pattern)
      case 'typo':
        return this.#resembling(wanted.term, wanted.distance)
      case 'phrase':
        return wanted.terms
      case 'together':
        return wanted.clauses.flatMap((clause) => this.of(clause.wanted))
    }
  }

  #sharing(stem: string, term: string): readonly string[] {
    const rows = this.#sql.all<{ term: string }>('SELECT term FROM terms WHERE stem = ?', stem)
    const forms = rows.map((row) => row.term)
    return forms.includes(term) ? forms : [term, ...forms]
  }

  /** A wildcard finds a form that fits, and the forms of a stem that fits. */
  #matching(pattern: string): readonly string[] {
    const glob = pattern.replace(/[[?]/g, (sign) => `[${sign}]`)
    return this.#sql
      .all<{ term: string }>('SELECT term FROM terms WHERE term GLOB ?1 OR stem GLOB ?1', glob)
      .map((row) => row.term)
  }

  #resembling(term: string, distance: number): readonly string[] {
    const similar = this.#words().intersect(LunrTokenSet.fromFuzzyString(term, distance)).toArray()
    return [...new Set(similar.flatMap((form) => this.#sharing(form, form)))]
  }

  /** Every term and stem as Lunr's own automaton, made when a typo is first asked for and again when there are more. */
  #words(): TokenSet {
    const size = this.#sql.get<{ size: number }>('SELECT count(*) AS size FROM terms')?.size ?? 0
    if (this.#vocabulary?.size !== size) {
      const rows = this.#sql.all<{ word: string }>(
        'SELECT term AS word FROM terms UNION SELECT stem FROM terms',
      )
      const words = rows.map(({ word }) => word).sort(byCodeUnit)
      this.#vocabulary = { size, set: LunrTokenSet.fromArray(words) }
    }
    return this.#vocabulary.set
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
