import { allForms, formsOfWord, questionFor, questionForWord, type Question } from './forms-of-word'
import { LunrTokenSet, type TokenSet } from './lunr'
import type { Wanted } from './query'
import type { Sql } from './sql'

/** More forms than this in one question slow FTS5 down: they are asked in several. */
const FORMS_A_QUESTION = 1_000

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
        return this.#sharing(wanted.term)
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

  /** What to ask the indexes for it, in as many questions as it takes; none for a phrase. */
  questions(wanted: Wanted): readonly Question[] {
    if (wanted.kind === 'word') return [questionForWord(formsOfWord(this.#sql, wanted.term))]
    const forms = this.of(wanted)
    const parts = Array.from({ length: Math.ceil(forms.length / FORMS_A_QUESTION) }, (_, part) =>
      forms.slice(part * FORMS_A_QUESTION, (part + 1) * FORMS_A_QUESTION),
    )
    return parts.map(questionFor)
  }

  #withStem(stem: string): readonly string[] {
    const rows = this.#sql.all<{ term: string }>('SELECT DISTINCT term FROM terms WHERE stem = ?', stem)
    return rows.map(({ term }) => term)
  }

  #sharing(term: string): readonly string[] {
    return allForms(formsOfWord(this.#sql, term))
  }

  /** A wildcard finds a form that fits, and the forms of a stem that fits. */
  #matching(pattern: string): readonly string[] {
    const glob = pattern.replace(/[[?]/g, (sign) => `[${sign}]`)
    return this.#sql
      .all<{ term: string }>('SELECT DISTINCT term FROM terms WHERE term GLOB ?1 OR stem GLOB ?1', glob)
      .map((row) => row.term)
  }

  #resembling(term: string, distance: number): readonly string[] {
    const similar = this.#words().intersect(LunrTokenSet.fromFuzzyString(term, distance)).toArray()
    return [...new Set(similar.flatMap((form) => [form, ...this.#withStem(form)]))]
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
