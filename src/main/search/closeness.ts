import { isCommonWord, termsOf } from './analysis'
import { TEXT_WEIGHT } from './fields'
import { questionForNear, questionForPhrase, questionForPhrases } from './forms-of-word'
import type { Postings } from './postings'
import type { NearWords, QueryPlan } from './query-plan'
import type { WordForms } from './word-forms'
import type { WorkScores } from './work-scores'

/** What words side by side count more than one of them. */
export const PHRASE = 3
/** What a title or an author that is called exactly so counts: more than anything else comes to. */
const WHOLE_NAME = 1_000
/** What a title or an author that begins so counts. */
const BEGINNING_OF_NAME = 10
/**
 * Sets up to this size are looked through for words that stand side by side; a common word makes it so much dearer. Two
 * words that half of 10,000 works have take some 10 ms, two common ones 100.
 */
const MOST_WORKS = 20_000
const COMMON_WORD = 5
/** Each word in all its forms: as long as they are so few ways to say it. */
const MOST_WAYS = 9

/** The works of a library with what they are called. */
export interface NamedWorks {
  readonly size: number
  /** The title and the authors of a work. */
  namesOf(id: number): readonly string[]
}

/** Raises works in which the words of a query stand as they were typed: beside each other, or as a whole name. */
export class Closeness {
  readonly #postings: Postings
  readonly #forms: WordForms

  constructor(postings: Postings, forms: WordForms) {
    this.#postings = postings
    this.#forms = forms
  }

  raise(plan: QueryPlan, found: WorkScores, works: NamedWorks): void {
    if (found.size === 0) return
    for (const run of plan.runs) {
      this.#raiseRun(run, found, works.size)
      if (run.length > 2)
        for (const pair of pairsOf(run)) if (!pair.some(isCommon)) this.#raiseRun(pair, found, works.size)
    }
    for (const words of plan.near) this.#raiseNear(words, found, works.size)
    if (plan.whole.length > 0) this.#raiseNames(plan.whole, found, works)
  }

  #raiseRun(run: readonly string[], found: WorkScores, works: number): void {
    if (found.size * (run.some(isCommon) ? COMMON_WORD : 1) > MOST_WORKS) return
    const question = questionForPhrases(this.#waysToSay(run))
    const raise = (ids: readonly number[], weight: number): void => {
      for (const id of ids) found.raise(id, PHRASE * weight * rarity(ids.length, works))
    }
    raise(this.#postings.inText(question), TEXT_WEIGHT)
    for (const [weight, ids] of this.#postings.weighedInNames(question)) raise(ids, weight)
  }

  #raiseNear({ terms, distance }: NearWords, found: WorkScores, works: number): void {
    if (found.size > MOST_WORKS) return
    const ids = this.#postings.inText(questionForNear(this.#waysToSay(terms), distance))
    for (const id of ids) found.raise(id, PHRASE * TEXT_WEIGHT * rarity(ids.length, works))
  }

  #raiseNames(terms: readonly string[], found: WorkScores, works: NamedWorks): void {
    const asked = terms.join(' ')
    for (const id of this.#postings.inNames(questionForPhrase(terms), ['title', 'author'])) {
      const names = works.namesOf(id).map((name) => termsOf(name).join(' '))
      if (names.includes(asked)) found.raise(id, WHOLE_NAME)
      else if (names.some((name) => name.startsWith(asked))) found.raise(id, BEGINNING_OF_NAME)
    }
  }

  /** Words in their forms, all combinations, where these are not too many; else as they were typed. */
  #waysToSay(run: readonly string[]): readonly (readonly string[])[] {
    let ways: string[][] = [[]]
    for (const term of run) {
      const forms = isCommon(term) ? [term] : (this.#forms.of({ kind: 'word', term }) ?? [term])
      if (ways.length * forms.length > MOST_WAYS) return [run]
      ways = ways.flatMap((way) => forms.map((form) => [...way, form]))
    }
    return ways
  }
}

const isCommon = (term: string): boolean => isCommonWord(term)

/** How much rarer than all works some are. */
export function rarity(found: number, works: number): number {
  return Math.log(1 + works / Math.max(1, found))
}

function pairsOf(run: readonly string[]): readonly (readonly string[])[] {
  return run.slice(1).map((term, at) => [run[at] ?? '', term])
}
