import {
  allForms,
  formsOfWord,
  questionFor,
  questionForPhrase,
  questionForWord,
  type Question,
} from './forms-of-word'
import { LunrTokenSet, type TokenSet } from './lunr'
import type { Wanted } from './query-plan'
import type { Sql } from './sql'

/** More forms than this in one question slow FTS5 down, which holds each work against each form. */
const FORMS_A_QUESTION = 32

/** A beginning that more words have than this narrows nothing: nearly every work has one of them. */
const MOST_BEGUN = 2_000

/** Shorter words have too many neighbours for one of them to be meant. */
const SHORTEST_MISSPELT = 3
const SHORTEST_TWICE_MISSPELT = 5
/** A word that begins alike is as likely as another that so many times as many works have, for each letter in common. */
const FIRST_LETTER = Math.log(20)
const NEXT_LETTER = Math.log(3)

interface Weighed {
  readonly word: string
  readonly works: number
}

/** Which words of the library stand for a word that is asked for. */
export class WordForms {
  readonly #sql: Sql
  #vocabulary: { readonly size: number; readonly set: TokenSet } | undefined

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /**
   * The surface forms in the library that something wanted stands for; a phrase stands for itself.
   * @returns undefined for a beginning that so many words have that it says nothing yet
   */
  of(wanted: Wanted): readonly string[] | undefined {
    switch (wanted.kind) {
      case 'word':
        return allForms(formsOfWord(this.#sql, wanted.term, wanted.written))
      case 'beginning':
        return this.#begunBy(wanted.term)
      case 'wildcard':
        return this.#matching(wanted.pattern)
      case 'typo':
        return this.#resembling(wanted.term, wanted.distance)
      case 'phrase':
        return wanted.terms
      case 'together':
        return wanted.clauses.flatMap((clause) => this.of(clause.wanted) ?? [])
    }
  }

  /**
   * What to ask the indexes for it, in as many questions as it takes.
   * @returns undefined for what every work has, or nearly so
   */
  questions(wanted: Wanted): readonly Question[] | undefined {
    if (wanted.kind === 'word') return [questionForWord(formsOfWord(this.#sql, wanted.term, wanted.written))]
    if (wanted.kind === 'phrase') return [questionForPhrase(wanted.terms, wanted.isUnfinished)]
    const forms = this.of(wanted)
    if (forms === undefined) return undefined
    // Short words are the frequent ones: after some of them every work may have been found.
    const shortFirst = [...forms].sort((a, b) => a.length - b.length)
    const parts = Array.from({ length: Math.ceil(forms.length / FORMS_A_QUESTION) }, (_, part) =>
      shortFirst.slice(part * FORMS_A_QUESTION, (part + 1) * FORMS_A_QUESTION),
    )
    return parts.map(questionFor)
  }

  /**
   * The words of the library that a misspelt one may stand for: one letter away, else two; the first letter is seldom
   * mistaken, and frequent words are meant more often.
   */
  nearest(term: string): readonly string[] {
    if (term.length < SHORTEST_MISSPELT) return []
    const near = this.#wordsNear(term, 1)
    const words = near.length > 0 || term.length < SHORTEST_TWICE_MISSPELT ? near : this.#wordsNear(term, 2)
    const weight = ({ word, works }: Weighed): number => Math.log(works) + likeness(word, term)
    return [...words].sort((a, b) => weight(b) - weight(a)).map(({ word }) => word)
  }

  /** Forms that are so many letters from a word, with how many works have them. */
  #wordsNear(term: string, distance: number): readonly Weighed[] {
    const similar = this.#words().intersect(LunrTokenSet.fromFuzzyString(term, distance)).toArray()
    return similar
      .filter((word) => word !== term)
      .map((word) => {
        const counts = this.#sql.all<{ doc: number }>(
          `SELECT doc FROM text_vocabulary WHERE term = ?1 UNION ALL SELECT doc FROM name_vocabulary WHERE term = ?1`,
          word,
        )
        return { word, works: counts.reduce((sum, { doc }) => sum + doc, 0) }
      })
      .filter(({ works }) => works > 0)
  }

  #withStem(stem: string): readonly string[] {
    const rows = this.#sql.all<{ term: string }>('SELECT DISTINCT term FROM terms WHERE stem = ?', stem)
    return rows.map(({ term }) => term)
  }

  #sharing(term: string): readonly string[] {
    return allForms(formsOfWord(this.#sql, term))
  }

  /**
   * What begins so, and whatever has a stem in common with it: what is found while one types is found by the whole word
   * as well, and the other way round.
   */
  #begunBy(term: string): readonly string[] | undefined {
    const range = [term, `${term}\u{10ffff}`, MOST_BEGUN + 1] as const
    const begun = this.#sql.all('SELECT 1 FROM terms WHERE term >= ?1 AND term < ?2 LIMIT ?3', ...range)
    if (begun.length > MOST_BEGUN) return undefined
    const rows = this.#sql.all<{ term: string }>(
      `SELECT DISTINCT term FROM terms WHERE stem IN (
         SELECT stem FROM terms WHERE term >= ?1 AND term < ?2
         UNION SELECT stem FROM terms WHERE stem >= ?1 AND stem < ?2) LIMIT ?3`,
      ...range,
    )
    if (rows.length > MOST_BEGUN) return undefined
    return [...new Set([...this.#sharing(term), ...rows.map((row) => row.term)])]
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

function likeness(word: string, other: string): number {
  let alike = 0
  while (alike < other.length && word.charAt(alike) === other.charAt(alike)) alike++
  return alike === 0 ? 0 : FIRST_LETTER + (alike - 1) * NEXT_LETTER
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
