import { ClauseWorks, everything, intersect, type AllWorks, type FiledUnder } from './clause-works'
import { Closeness, type NamedWorks } from './closeness'
import { Postings } from './postings'
import type { Clause, QueryPlan } from './query-plan'
import type { Sql } from './sql'
import { WordForms } from './word-forms'
import { WorkScores } from './work-scores'

/** Answers query plans from the full-text index: each clause is a set of works, and the sets are combined as Lunr does. */
export class Evaluator {
  readonly #forms: WordForms
  readonly #clauses: ClauseWorks
  readonly #closeness: Closeness

  constructor(sql: Sql, filedUnder: FiledUnder = () => new Map()) {
    const postings = new Postings(sql)
    this.#forms = new WordForms(sql)
    this.#clauses = new ClauseWorks(postings, this.#forms, filedUnder)
    this.#closeness = new Closeness(postings, this.#forms)
  }

  /**
   * The works that a plan finds.
   * @param works all there are: they decide how rare a word is, and are what is left where a plan only says what must
   *   not be there
   * @returns undefined when nothing is asked, which finds every work
   */
  evaluate(plan: QueryPlan, works: AllWorks & NamedWorks): WorkScores | undefined {
    if (plan.clauses.length === 0) return undefined
    const of = (presence: Clause['presence']): WorkScores[] =>
      plan.clauses
        .filter((clause) => clause.presence === presence)
        .map((clause) => this.#clauses.of(clause, works))
    const [required, optional] = [of('required'), of('optional')]
    if (plan.enough > 1) required.push(unite(optional.splice(0), plan.enough))
    const found =
      required.length > 0 ? intersect(required) : optional.length > 0 ? unite(optional) : everything(works)
    if (required.length > 0) for (const scores of optional) found.raiseAll(scores)
    for (const prohibited of of('prohibited')) for (const id of prohibited.ids()) found.delete(id)
    this.#closeness.raise(plan, found, works)
    return found
  }

  /** The surface forms in the library that a clause stands for; a phrase stands for itself. */
  formsOf({ wanted }: Clause): readonly string[] {
    return this.#forms.of(wanted) ?? []
  }

  /** Whether any work has what a clause asks for. */
  isKnown(clause: Clause, works: AllWorks): boolean {
    return this.#clauses.of(clause, works).size > 0
  }

  /** Words of the library that a word which is not in it may stand for, the likeliest first. */
  nearest(term: string): readonly string[] {
    return this.#forms.nearest(term)
  }
}

/** @param enough how many of the sets a work has to be in */
function unite(sets: readonly WorkScores[], enough = 1): WorkScores {
  const found = new WorkScores()
  for (const scores of sets) found.addAll(scores)
  if (enough > 1)
    for (const id of [...found.ids()])
      if (sets.filter((scores) => scores.has(id)).length < enough) found.delete(id)
  return found
}
