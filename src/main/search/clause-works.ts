import { isCommonWord } from './analysis'
import { PHRASE, rarity } from './closeness'
import { NAME_FIELDS, SEARCH_FIELDS, TEXT_WEIGHT, type NameField } from './fields'
import { questionFor, type Question } from './forms-of-word'
import type { Postings } from './postings'
import type { Clause, Wanted } from './query-plan'
import type { Questions, WordForms } from './word-forms'
import { WorkScores } from './work-scores'

/** The works of a library that a search may find. */
export interface AllWorks {
  readonly size: number
  ids(): Iterable<number>
}

/** The works that are filed under another name of what a clause asks for, with how much that counts. */
export type FiledUnder = (clause: Clause) => ReadonlyMap<number, number>

/** Where more works than this, and more than half of all, have a word, it is not counted how often. */
const MOST_RANKED = 4_000
/** What an exact form counts more than a word of the same stem. */
const EXACT_FORM = 1.25

/** Finds the works that have one thing that is asked for, and says how well they fit. */
export class ClauseWorks {
  readonly #postings: Postings
  readonly #forms: WordForms
  readonly #filedUnder: FiledUnder

  constructor(postings: Postings, forms: WordForms, filedUnder: FiledUnder) {
    this.#postings = postings
    this.#forms = forms
    this.#filedUnder = filedUnder
  }

  /** The works that a clause finds, each with what its fields count, times how rare that is. */
  of(clause: Clause, works: AllWorks): WorkScores {
    const { wanted, boost } = clause
    if (wanted.kind === 'together') return intersect(wanted.clauses.map((each) => this.of(each, works)))
    const questions = isEverything(clause) ? undefined : this.#forms.questions(wanted)
    if (questions === undefined) return everything(works)
    const found = isOneWord(wanted)
      ? this.#ranked(questions, clause, works.size)
      : this.#withAny(questions, clause, works)
    const exact = this.#exactFormOf(wanted)
    if (exact !== undefined) this.#raiseExact(exact, clause, found)
    found.multiply(rarity(found.size, works.size) * boost * (wanted.kind === 'phrase' ? PHRASE : 1))
    for (const [id, score] of this.#filedUnder(clause)) found.add(id, score)
    return found
  }

  /** Works with a word or a phrase; the more often a story has it, the better it fits. */
  #ranked({ texts, names }: Questions, { fields, wanted }: Clause, works: number): WorkScores {
    const found = new WorkScores()
    for (const question of names)
      for (const [weight, ids] of this.#postings.weighedInNames(question, namesAmong(fields)))
        for (const id of ids) found.add(id, weight)
    for (const question of fields.includes('text') ? texts : []) {
      if (!isTellingPhrase(wanted) && this.#isEverywhere(question, found, works)) continue
      this.#rankTexts(question, found)
    }
    return found
  }

  /** Takes in the works with a common word: to say where it is most frequent, every place of it would be looked at. */
  #isEverywhere(question: Question, found: WorkScores, works: number): boolean {
    const ids = this.#postings.inText(question)
    if (ids.length <= MOST_RANKED || ids.length <= works / 2) return false
    for (const id of ids) found.add(id, TEXT_WEIGHT / 2)
    return true
  }

  #rankTexts(question: Question, found: WorkScores): void {
    const ranked: [id: number, rank: number][] = []
    let highest = 0
    this.#postings.rankedInText(question, (id, rank) => {
      ranked.push([id, rank])
      highest = Math.max(highest, rank)
    })
    for (const [id, rank] of ranked)
      found.add(id, highest === 0 ? TEXT_WEIGHT / 2 : (TEXT_WEIGHT * rank) / highest)
  }

  /** Works with any of many words: when all works have been found, the rest of the words is not asked for. */
  #withAny({ texts, names }: Questions, { fields }: Clause, works: AllWorks): WorkScores {
    const found = new WorkScores()
    if (fields.includes('text')) {
      let missing = [...works.ids()]
      for (const question of texts) {
        for (const id of this.#postings.inText(question)) found.raiseTo(id, TEXT_WEIGHT / 2)
        missing = missing.filter((id) => !found.has(id))
        if (missing.length === 0) break
      }
    }
    for (const question of names)
      for (const [weight, ids] of this.#postings.weighedInNames(question, namesAmong(fields)))
        for (const id of ids) found.raiseTo(id, weight)
    return found
  }

  #exactFormOf(wanted: Wanted): Question | undefined {
    if (wanted.kind === 'beginning' || wanted.kind === 'typo') return questionFor([wanted.term])
    if (wanted.kind !== 'word') return undefined
    // Where there is one form only, all works have the exact one.
    return (this.#forms.of(wanted) ?? []).length > 1 ? questionFor([wanted.term]) : undefined
  }

  #raiseExact(exact: Question, { fields }: Clause, found: WorkScores): void {
    for (const [weight, ids] of this.#postings.weighedInNames(exact, namesAmong(fields)))
      for (const id of ids) found.raise(id, weight * (EXACT_FORM - 1))
    if (fields.includes('text'))
      for (const id of this.#postings.inText(exact)) found.raise(id, TEXT_WEIGHT * (EXACT_FORM - 1))
  }
}

export function everything(works: AllWorks): WorkScores {
  const scores = new WorkScores()
  for (const id of works.ids()) scores.add(id, 0)
  return scores
}

/** The works that are in all sets, with the sum of their scores. The first of the sets is used up. */
export function intersect(sets: readonly WorkScores[]): WorkScores {
  const [smallest = new WorkScores(), ...others] = [...sets].sort((a, b) => a.size - b.size)
  for (const other of others) smallest.keep(other)
  return smallest
}

/** A lone `*` is any word in any field. */
function isEverything({ wanted, fields }: Clause): boolean {
  return wanted.kind === 'wildcard' && /^\*+$/.test(wanted.pattern) && fields.length === SEARCH_FIELDS.length
}

function isOneWord({ kind }: Wanted): boolean {
  return kind === 'word' || kind === 'typo' || kind === 'phrase'
}

/** It takes long to find and stands in few places; one of common words alone stands in many. */
function isTellingPhrase(wanted: Wanted): boolean {
  return wanted.kind === 'phrase' && !wanted.terms.every((term) => isCommonWord(term))
}

function namesAmong(fields: Clause['fields']): readonly NameField[] {
  return NAME_FIELDS.filter((field: NameField) => fields.includes(field))
}
