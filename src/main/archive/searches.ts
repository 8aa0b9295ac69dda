import type { AskedWords, Instead, LibraryQuery } from '../../shared/query'
import { NOTHING_HIDDEN, type HiddenSummary } from '../../shared/triggers'
import { inOrderOfReading, readBegun } from '../library/begun'
import type { FacetFilter } from '../search/facet-filter'
import { rowsThatFit } from '../search/filters/rows-that-fit'
import { isLoneBeginning, respelt, wordsToSpell, withFewerWords, type Relaxed } from '../search/instead'
import type { NarrowedWorks } from '../search/narrowed-works'
import { parseQuery } from '../search/query'
import type { QueryPlan } from '../search/query-plan'
import type { Rows } from '../search/work-rows'
import type { WorkScores } from '../search/work-scores'
import { LastOnes } from './last-ones'
import { worksOnShelf } from './reading-shelves'
import type { Shelves } from './shelves'
import { hiddenAmong } from './triggers'

/** What the words of a query come to. */
export interface AskedWorks {
  readonly plan: QueryPlan
  /** Undefined when no words were asked for: then it is all works. */
  readonly scores: WorkScores | undefined
  readonly rows: Rows
  /** The same, what fits best first. */
  readonly ranked: Rows
}

/** What is left of them. */
export interface FoundSet {
  readonly narrowed: NarrowedWorks
  /** What of it the reader's triggers hide, whether it is left out or not. */
  readonly hidden: HiddenSummary
}

/** What a query comes to, or the one that was searched in its place. */
export interface Answer extends FoundSet {
  readonly asked: AskedWorks
  readonly instead: Instead | null
}

/** As many answers are kept: the counts of saved sets are asked for between two searches. */
const KEPT = 4

/**
 * Puts queries to the index and the catalogue. The last answers are kept for as long as nothing changes: a click on a
 * facet does not ask for the words again, and further values of a facet are those of the set that was just counted.
 */
export class Searches {
  readonly #asked = new LastOnes<AskedWorks>(KEPT)
  readonly #found = new LastOnes<FoundSet>(KEPT)
  readonly #instead = new LastOnes<Answer | null>(KEPT)

  constructor(readonly shelves: Shelves) {}

  /** The works that have the words of a query, and are what its filters want. */
  asked({ text, anyWord = false, typing = false }: AskedWords): AskedWorks {
    const plan = parseQuery(text, { anyWord, typing })
    // Reading goes on while the list is looked at.
    if (plan.filters.some(({ usesReading }) => usesReading)) return this.#ask(plan)
    return this.#asked.get([this.#revision(), text, anyWord, typing], () => this.#ask(plan))
  }

  /** Those of them that stand on its shelf, are not hidden from it and fit the chosen values. */
  found(query: LibraryQuery): FoundSet {
    const { text, anyWord = false, typing = false, facets, anyOf, mostPairings, shelf, hidden } = query
    const { plan } = this.asked(query)
    // Reading changes what is on shelves, and nothing else that could be asked.
    if (shelf !== undefined || plan.filters.some(({ usesReading }) => usesReading)) return this.#find(query)
    const key = [this.#revision(), text, anyWord, typing, facets, anyOf, mostPairings, hidden]
    return this.#found.get(key, () => this.#find(query))
  }

  /** What a query finds; where that is nothing, not even hidden works, what the nearest query finds that has something. */
  answer(query: LibraryQuery): Answer {
    const asked = this.asked(query)
    const found = this.found(query)
    const answer: Answer = { asked, ...found, instead: null }
    if (found.narrowed.found.length > 0 || found.hidden.works > 0) return answer
    if (asked.plan.clauses.length === 0 || isLoneBeginning(asked.plan)) return answer
    const { sort: _sort, seed: _seed, ...key } = query
    return this.#instead.get([this.#revision(), key], () => this.#searchInstead(query, asked.plan)) ?? answer
  }

  /** All works in the order of a query. Works that were never read come behind those that were, as they were updated. */
  ordered(query: LibraryQuery, asked: AskedWorks = this.asked(query)): Rows {
    const { catalogue, db, sorter } = this.shelves
    switch (query.sort) {
      case 'relevance':
        return asked.ranked
      case 'chance':
        return sorter.byChance(query.seed ?? 0)
      case 'read': {
        const read = catalogue.rows.rowsOf(inOrderOfReading(db))
        return Int32Array.from(new Set([...read, ...sorter.inOrder('updated')]))
      }
      default:
        return sorter.inOrder(query.sort)
    }
  }

  #ask(plan: QueryPlan): AskedWorks {
    const { catalogue, db, evaluator, sorter } = this.shelves
    const scores = evaluator.evaluate(plan, catalogue)
    const worded = scores === undefined ? sorter.inOrder('relevance') : sorter.byScore(scores)
    const ranked =
      plan.filters.length === 0 ? worded : rowsThatFit(catalogue, worded, plan.filters, () => readBegun(db))
    // Going through the works as they lie in memory is several times as fast.
    return { plan, scores, ranked, rows: Int32Array.from(ranked).sort() }
  }

  #searchInstead(query: LibraryQuery, plan: QueryPlan): Answer | null {
    for (const { plan: other, instead } of this.#relaxed(query, plan)) {
      const asked = this.#ask(other)
      const found = this.#find(query, asked)
      if (found.narrowed.found.length > 0) return { asked, ...found, instead }
    }
    return null
  }

  /** Queries that are tried in the place of one that finds nothing. */
  *#relaxed({ text, anyWord = false, typing = false }: LibraryQuery, plan: QueryPlan): Generator<Relaxed> {
    const { catalogue, evaluator } = this.shelves
    const unknown = wordsToSpell(plan).filter(({ clause }) => !evaluator.isKnown(clause, catalogue))
    const spellings = unknown.map((word) => ({ word, nearest: evaluator.nearest(word.term) }))
    const isSpelt = spellings.length > 0 && spellings.every(({ nearest }) => nearest.length > 0)
    const written = [...respelt(text, spellings)]
    if (isSpelt)
      for (const other of written)
        yield {
          instead: { text: other, anyWord, why: 'spelling' },
          plan: parseQuery(other, { anyWord, typing }),
        }
    if (anyWord) return
    const fewer = withFewerWords(written[0] ?? text, { typing })
    if (fewer !== undefined) yield fewer
  }

  #find(query: LibraryQuery, { rows: worded } = this.asked(query)): FoundSet {
    const { catalogue, triggers } = this.shelves
    const { facets, anyOf, mostPairings, shelf, hidden } = query
    const filter: FacetFilter = { choices: facets, anyOf: new Set(anyOf), mostPairings }
    const onShelf = shelf === undefined ? undefined : worksOnShelf(this.shelves, shelf)
    const asked = onShelf === undefined ? worded : among(worded, catalogue.rows.rowsOf(onShelf)).inside
    if (hidden === undefined) return { narrowed: catalogue.narrow(filter, asked), hidden: NOTHING_HIDDEN }
    const { inside, outside } = among(asked, catalogue.rows.rowsOf(triggers.hidden().keys()))
    const wouldBeFound = catalogue.narrow(filter, inside).found
    return {
      narrowed: catalogue.narrow(filter, hidden === 'left-out' ? outside : asked),
      hidden: hiddenAmong(
        this.shelves,
        Array.from(wouldBeFound, (row) => catalogue.rows.idOf(row)),
      ),
    }
  }

  #revision(): string {
    const { catalogue, fullText, triggers } = this.shelves
    return `${catalogue.revision} ${fullText.revision} ${triggers.revision}`
  }
}

/** Which of some rows are among others, and which are not. */
function among(rows: Rows, others: Rows): { readonly inside: Rows; readonly outside: Rows } {
  if (others.length === 0) return { inside: others, outside: rows }
  const are = new Set(others)
  return { inside: rows.filter((row) => are.has(row)), outside: rows.filter((row) => !are.has(row)) }
}
