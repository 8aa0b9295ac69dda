import {
  FIELD_WEIGHTS,
  FIELDS_ALIKE,
  NAME_FIELDS,
  SEARCH_FIELDS,
  TEXT_WEIGHT,
  type NameField,
} from './fields'
import { Closeness, PHRASE, rarity, type NamedWorks } from './closeness'
import { questionFor, type Question } from './forms-of-word'
import { Postings } from './postings'
import type { Clause, QueryPlan, Wanted } from './query-plan'
import type { Sql } from './sql'
import { WordForms } from './word-forms'
import { WorkScores } from './work-scores'

/** Where more works than this, and more than half of all, have a word, it is not counted how often. */
const MOST_RANKED = 4_000
/** What an exact form counts more than a word of the same stem. */
const EXACT_FORM = 1.25

/** The works that are filed under another name of what a clause asks for, with how much that counts. */
export type FiledUnder = (clause: Clause) => ReadonlyMap<number, number>

/** The works of a library, for what can't be said by what is there. */
export interface AllWorks extends NamedWorks {
  ids(): Iterable<number>
}

/** Answers query plans from the full-text index: each clause is a set of works, and the sets are combined as Lunr does. */
export class Evaluator {
  readonly #forms: WordForms
  readonly #postings: Postings
  readonly #closeness: Closeness
  readonly #filedUnder: FiledUnder

  constructor(sql: Sql, filedUnder: FiledUnder = () => new Map()) {
    this.#forms = new WordForms(sql)
    this.#postings = new Postings(sql)
    this.#closeness = new Closeness(this.#postings, this.#forms)
    this.#filedUnder = filedUnder
  }

  /**
   * The works that a plan finds.
   * @param works all there are: they decide how rare a word is, and are what is left where a plan only says what must
   *   not be there
   * @returns undefined when nothing is asked, which finds every work
   */
  evaluate(plan: QueryPlan, works: AllWorks): WorkScores | undefined {
    if (plan.clauses.length === 0) return undefined
    const of = (presence: Clause['presence']): WorkScores[] =>
      plan.clauses
        .filter((clause) => clause.presence === presence)
        .map((clause) => this.#worksOf(clause, works))
    const [required, optional] = [of('required'), of('optional')]
    if (plan.enough > 1) required.push(unite(optional.splice(0), plan.enough))
    const found =
      required.length > 0 ? intersect(required) : optional.length > 0 ? unite(optional) : all(works)
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
    return this.#worksOf(clause, works).size > 0
  }

  /** Words of the library that a word which is not in it may stand for, the likeliest first. */
  nearest(term: string): readonly string[] {
    return this.#forms.nearest(term)
  }

  /** What a word counts in a field, times how rare it is. */
  #worksOf(clause: Clause, works: AllWorks): WorkScores {
    const { wanted, boost } = clause
    if (wanted.kind === 'together') return intersect(wanted.clauses.map((each) => this.#worksOf(each, works)))
    const questions = isEverything(clause) ? undefined : this.#forms.questions(wanted)
    if (questions === undefined) return all(works)
    const found = new WorkScores()
    for (const question of questions) this.#find(question, clause, found, works.size)
    const exact = this.#exactFormOf(wanted)
    if (exact !== undefined) this.#raiseExact(exact, clause, found)
    const weighed = new WorkScores()
    const weight = boost * (wanted.kind === 'phrase' ? PHRASE : 1)
    weighed.addAll(found, rarity(found.size, works.size) * weight)
    for (const [id, score] of this.#filedUnder(clause)) weighed.add(id, score)
    return weighed
  }

  #find(question: Question, { fields }: Clause, into: WorkScores, works: number): void {
    const names = NAME_FIELDS.filter((field: NameField) => fields.includes(field))
    if (names.length > 0 && this.#postings.inNames(question, names).length > 0)
      for (const [weight, ids] of this.#named(question, names)) for (const id of ids) into.add(id, weight)
    if (!fields.includes('text')) return
    const ids = this.#postings.inText(question)
    if (ids.length > MOST_RANKED && ids.length > works / 2) {
      for (const id of ids) into.add(id, TEXT_WEIGHT / 2)
      return
    }
    const ranked: [id: number, rank: number][] = []
    let highest = 0
    this.#postings.rankedInText(question, (id, rank) => {
      ranked.push([id, rank])
      highest = Math.max(highest, rank)
    })
    for (const [id, rank] of ranked)
      into.add(id, highest === 0 ? TEXT_WEIGHT / 2 : (TEXT_WEIGHT * rank) / highest)
  }

  *#named(
    question: Question,
    names: readonly NameField[],
  ): Generator<readonly [weight: number, ids: readonly number[]]> {
    for (const alike of FIELDS_ALIKE) {
      const fields = alike.filter((field) => names.includes(field))
      const [first] = fields
      if (first !== undefined) yield [FIELD_WEIGHTS[first], this.#postings.inNames(question, fields)]
    }
  }

  #exactFormOf(wanted: Wanted): Question | undefined {
    if (wanted.kind !== 'word' && wanted.kind !== 'typo' && wanted.kind !== 'beginning') return undefined
    const forms = this.#forms.of(wanted) ?? []
    return forms.length > 1 && forms.includes(wanted.term) ? questionFor([wanted.term]) : undefined
  }

  #raiseExact(exact: Question, { fields }: Clause, found: WorkScores): void {
    const names = NAME_FIELDS.filter((field: NameField) => fields.includes(field))
    if (names.length > 0)
      for (const [weight, ids] of this.#named(exact, names))
        for (const id of ids) found.raise(id, weight * (EXACT_FORM - 1))
    if (fields.includes('text'))
      for (const id of this.#postings.inText(exact)) found.raise(id, TEXT_WEIGHT * (EXACT_FORM - 1))
  }
}

/** A lone `*` is any word in any field. */
function isEverything({ wanted, fields }: Clause): boolean {
  return wanted.kind === 'wildcard' && /^\*+$/.test(wanted.pattern) && fields.length === SEARCH_FIELDS.length
}

function all(works: AllWorks): WorkScores {
  const scores = new WorkScores()
  for (const id of works.ids()) scores.add(id, 0)
  return scores
}

function intersect(sets: readonly WorkScores[]): WorkScores {
  const [smallest = new WorkScores(), ...others] = [...sets].sort((a, b) => a.size - b.size)
  for (const other of others) smallest.keep(other)
  return smallest
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
