import {
  allForms,
  formsOfWord,
  questionFor,
  questionForPhrase,
  questionForWord,
  type Question,
} from './forms-of-word'
import type { Wanted } from './query-plan'
import type { Sql } from './sql'
import { Vocabulary } from './vocabulary'

/** More forms than this in one question slow FTS5 down, which holds each work against each form. */
const FORMS_A_QUESTION = 32

/** A beginning that more words have than this narrows nothing: nearly every work has one of them. */
const MOST_BEGUN = 1_000
/** In a phrase all places of all of them are looked at. */
const MOST_BEGUN_IN_PHRASE = 200

/** What to ask for the same of stories and of names. */
export interface Questions {
  readonly texts: readonly Question[]
  /** There are so few names that FTS5 looks for all words with a beginning in no time; of stories it takes long. */
  readonly names: readonly Question[]
}

/** Which words of the library stand for a word that is asked for. */
export class WordForms {
  readonly #sql: Sql
  readonly #vocabulary: Vocabulary

  constructor(sql: Sql) {
    this.#sql = sql
    this.#vocabulary = new Vocabulary(sql)
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
  questions(wanted: Wanted): Questions | undefined {
    if (wanted.kind === 'word')
      return everywhere([questionForWord(formsOfWord(this.#sql, wanted.term, wanted.written))])
    if (wanted.kind === 'phrase') return this.#questionsForPhrase(wanted)
    const forms = this.of(wanted)
    if (forms === undefined) return undefined
    const beginning = beginningOf(wanted)
    if (beginning === undefined) return everywhere(inParts(forms))
    const others = forms.filter((form) => !form.startsWith(beginning))
    return { texts: inParts(forms), names: [questionForPhrase([beginning], true), ...inParts(others)] }
  }

  /** The words of works that a misspelt one may stand for, the likeliest first. */
  nearest(term: string): readonly string[] {
    return this.#vocabulary.nearest(term)
  }

  #withStem(stem: string): readonly string[] {
    const rows = this.#sql.all<{ term: string }>('SELECT DISTINCT term FROM terms WHERE stem = ?', stem)
    return rows.map(({ term }) => term)
  }

  #sharing(term: string): readonly string[] {
    return allForms(formsOfWord(this.#sql, term))
  }

  /** The last word of a phrase that is still being typed counts as soon as it says something. */
  #questionsForPhrase({
    terms,
    isUnfinished = false,
  }: Wanted & { readonly kind: 'phrase' }): Questions | undefined {
    if (!isUnfinished || !this.#isBegunByMore(terms.at(-1) ?? '', MOST_BEGUN_IN_PHRASE))
      return everywhere([questionForPhrase(terms, isUnfinished)])
    return terms.length === 1 ? undefined : everywhere([questionForPhrase(terms.slice(0, -1))])
  }

  #isBegunByMore(term: string, most: number): boolean {
    const range = [term, `${term}\u{10ffff}`, most + 1] as const
    return (
      this.#sql.all('SELECT 1 FROM terms WHERE term >= ?1 AND term < ?2 LIMIT ?3', ...range).length > most
    )
  }

  /**
   * What begins so, and whatever has a stem in common with it: what is found while one types is found by the whole word
   * as well, and the other way round.
   */
  #begunBy(term: string): readonly string[] | undefined {
    const range = [term, `${term}\u{10ffff}`, MOST_BEGUN + 1] as const
    if (this.#isBegunByMore(term, MOST_BEGUN)) return undefined
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
    const similar = this.#vocabulary.near(term, distance)
    return [...new Set(similar.flatMap((form) => [form, ...this.#withStem(form)]))]
  }
}

function everywhere(questions: readonly Question[]): Questions {
  return { texts: questions, names: questions }
}

/** Short words are the frequent ones: they come first, since after some of them every work may have been found. */
function inParts(forms: readonly string[]): readonly Question[] {
  const shortFirst = [...forms].sort((a, b) => a.length - b.length)
  const parts = Array.from({ length: Math.ceil(forms.length / FORMS_A_QUESTION) }, (_, part) =>
    shortFirst.slice(part * FORMS_A_QUESTION, (part + 1) * FORMS_A_QUESTION),
  )
  return parts.map(questionFor)
}

/** The beginning that all words have which something stands for; undefined where there is no such thing. */
function beginningOf(wanted: Wanted): string | undefined {
  if (wanted.kind === 'beginning') return wanted.term
  return wanted.kind === 'wildcard' ? /^([^*]+)\*$/.exec(wanted.pattern)?.[1] : undefined
}
