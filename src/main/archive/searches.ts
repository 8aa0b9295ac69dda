import type { LibraryQuery } from '../../shared/query'
import { NOTHING_HIDDEN, type HiddenSummary } from '../../shared/triggers'
import { inOrderOfReading } from '../library/begun'
import type { Scores } from '../search/evaluate'
import type { FacetFilter } from '../search/facet-filter'
import type { NarrowedWorks } from '../search/narrowed-works'
import { parseQuery, type QueryPlan } from '../search/query'
import type { Rows } from '../search/work-rows'
import { worksOnShelf } from './reading-shelves'
import type { Shelves } from './shelves'
import { hiddenAmong } from './triggers'

/** What the words of a query come to. */
export interface AskedWorks {
  readonly plan: QueryPlan
  /** Undefined when no words were asked for: then it is all works. */
  readonly scores: Scores | undefined
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

/**
 * Puts queries to the index and the catalogue. The last answers are kept for as long as nothing changes: a click on a
 * facet does not ask for the words again, and further values of a facet are those of the set that was just counted.
 */
export class Searches {
  readonly #asked = new LastOnes<AskedWorks>()
  readonly #found = new LastOnes<FoundSet>()

  constructor(readonly shelves: Shelves) {}

  /** The works that have the words of a query. */
  asked({ text, anyWord = false }: LibraryQuery): AskedWorks {
    return this.#asked.get([this.#revision(), text, anyWord], () => {
      const { catalogue, evaluator, sorter } = this.shelves
      const plan = parseQuery(text, anyWord)
      const scores = evaluator.evaluate(plan, () => catalogue.ids())
      const ranked = scores === undefined ? sorter.inOrder('relevance') : sorter.byScore(scores)
      // Going through the works as they lie in memory is several times as fast.
      return { plan, scores, ranked, rows: Int32Array.from(ranked).sort() }
    })
  }

  /** Those of them that stand on its shelf, are not hidden from it and fit the chosen values. */
  found(query: LibraryQuery): FoundSet {
    // Reading changes what is on shelves, and nothing else that could be asked.
    if (query.shelf !== undefined) return this.#find(query)
    const { text, anyWord = false, facets, anyOf, mostPairings, hidden } = query
    const key = [this.#revision(), text, anyWord, facets, anyOf, mostPairings, hidden]
    return this.#found.get(key, () => this.#find(query))
  }

  /** All works in the order of a query. Works that were never read come behind those that were, as they were updated. */
  ordered(query: LibraryQuery): Rows {
    const { catalogue, db, sorter } = this.shelves
    if (query.sort === 'relevance') return this.asked(query).ranked
    if (query.sort !== 'read') return sorter.inOrder(query.sort)
    const read = catalogue.rows.rowsOf(inOrderOfReading(db))
    return Int32Array.from(new Set([...read, ...sorter.inOrder('updated')]))
  }

  #find(query: LibraryQuery): FoundSet {
    const { catalogue, triggers } = this.shelves
    const { facets, anyOf, mostPairings, shelf, hidden } = query
    const filter: FacetFilter = { choices: facets, anyOf: new Set(anyOf), mostPairings }
    const onShelf = shelf === undefined ? undefined : worksOnShelf(this.shelves, shelf)
    const worded = this.asked(query).rows
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

/** As many answers are kept: the counts of saved sets are asked for between two searches. */
const KEPT = 4

/** Remembers what it was asked for last. */
class LastOnes<T> {
  readonly #values = new Map<string, T>()

  get(question: readonly unknown[], make: () => T): T {
    const key = JSON.stringify(question)
    const value = this.#values.get(key) ?? make()
    this.#values.delete(key)
    this.#values.set(key, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > KEPT && oldest !== undefined) this.#values.delete(oldest)
    return value
  }
}
