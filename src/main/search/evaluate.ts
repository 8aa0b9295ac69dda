import { FIELD_WEIGHTS, NAME_FIELDS, SEARCH_FIELDS, type NameField } from './fields'
import type { Clause, QueryPlan } from './query'
import { questionFor, questionForPhrase, type Question } from './forms-of-word'
import type { Sql } from './sql'
import { WordForms } from './word-forms'

/** Works with how well they fit; the higher the better. */
export type Scores = Map<number, number>

/** What an exact form counts more than a word of the same stem. */
const EXACT_FORM_BONUS = 1
/** What a phrase counts more than a word. */
const PHRASE_WEIGHT = 3

/** The works that are filed under another name of what a clause asks for, with how much that counts. */
export type FiledUnder = (clause: Clause) => ReadonlyMap<number, number>

const NAME_RANK = `-bm25(work_index, ${NAME_FIELDS.map((field) => FIELD_WEIGHTS[field]).join(', ')}, 0)`

/** Answers query plans from the full-text index: each clause is a set of works, and the sets are combined as Lunr does. */
export class Evaluator {
  readonly #sql: Sql
  readonly #filedUnder: FiledUnder
  readonly #forms: WordForms

  constructor(sql: Sql, filedUnder: FiledUnder = () => new Map()) {
    this.#sql = sql
    this.#forms = new WordForms(sql)
    this.#filedUnder = filedUnder
  }

  /**
   * The works that a plan finds.
   * @param everything all works, for plans that only say what must not be there
   * @returns undefined when nothing is asked, which finds every work
   */
  evaluate(plan: QueryPlan, everything: () => Iterable<number>): Scores | undefined {
    if (plan.clauses.length === 0) return undefined
    const all = (): Scores => new Map([...everything()].map((id) => [id, 0]))
    const of = (presence: Clause['presence']): Scores[] =>
      plan.clauses
        .filter((clause) => clause.presence === presence)
        .map((clause) => (isEverything(clause) ? all() : this.#worksOf(clause)))
    const required = of('required')
    const optional = of('optional')
    let found: Scores
    if (required.length > 0) {
      found = intersect(required)
      for (const scores of optional) for (const id of found.keys()) add(found, id, scores.get(id) ?? 0)
    } else if (optional.length > 0) {
      found = unite(optional)
    } else {
      found = all()
    }
    for (const prohibited of of('prohibited')) for (const id of prohibited.keys()) found.delete(id)
    return found
  }

  /** The surface forms in the library that a clause stands for; a phrase stands for itself. */
  formsOf({ wanted }: Clause): readonly string[] {
    return this.#forms.of(wanted)
  }

  #worksOf(clause: Clause): Scores {
    const { wanted, boost } = clause
    if (wanted.kind === 'together') return intersect(wanted.clauses.map((each) => this.#worksOf(each)))
    const scores: Scores = new Map(this.#filedUnder(clause))
    if (wanted.kind === 'phrase') {
      this.#match(clause, questionForPhrase(wanted.terms), boost * PHRASE_WEIGHT, scores)
      return scores
    }
    for (const question of this.#forms.questions(wanted)) this.#match(clause, question, boost, scores)
    const forms = this.formsOf(clause)
    const exact = wanted.kind === 'word' || wanted.kind === 'typo' ? wanted.term : undefined
    if (exact !== undefined && forms.length > 1 && forms.includes(exact)) {
      const bonus: Scores = new Map()
      this.#match(clause, questionFor([exact]), boost * EXACT_FORM_BONUS, bonus)
      for (const [id, score] of bonus) add(scores, id, score)
    }
    return scores
  }

  #match(clause: Clause, question: Question, weight: number, into: Scores): void {
    const columns = NAME_FIELDS.filter((field: NameField) => clause.fields.includes(field))
    if (columns.length > 0) {
      const rows = this.#sql.all<{ id: number; score: number }>(
        `SELECT rowid AS id, ${NAME_RANK} AS score FROM work_index WHERE work_index MATCH ?`,
        question.names(columns),
      )
      for (const { id, score } of rows) add(into, id, score * weight)
    }
    if (!clause.fields.includes('text')) return
    const rows = this.#sql.all<{ id: number; score: number }>(
      'SELECT rowid AS id, -bm25(text_index) AS score FROM text_index WHERE text_index MATCH ?',
      question.texts,
    )
    for (const { id, score } of rows) add(into, id, score * weight)
  }
}

/** A lone `*` is any word in any field. */
function isEverything({ wanted, fields }: Clause): boolean {
  return wanted.kind === 'wildcard' && /^\*+$/.test(wanted.pattern) && fields.length === SEARCH_FIELDS.length
}

function add(scores: Scores, id: number, score: number): void {
  scores.set(id, (scores.get(id) ?? 0) + score)
}

function intersect(sets: readonly Scores[]): Scores {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size)
  const found: Scores = new Map()
  for (const [id, score] of smallest ?? []) {
    if (!others.every((other) => other.has(id))) continue
    found.set(
      id,
      others.reduce((sum, other) => sum + (other.get(id) ?? 0), score),
    )
  }
  return found
}

function unite(sets: readonly Scores[]): Scores {
  const found: Scores = new Map()
  for (const scores of sets) for (const [id, score] of scores) add(found, id, score)
  return found
}
