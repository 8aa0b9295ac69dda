import type { SortOrder } from '../../shared/query'
import type { Catalogue, CatalogueEntry } from './catalogue'
import type { Scores } from './evaluate'
import type { Rows } from './work-rows'

/** The orders that the catalogue knows: what was read when is kept elsewhere. */
export type CatalogueOrder = Exclude<SortOrder, 'read'>

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** As shelves are sorted: leading quotation marks and articles do not count. */
export function sortTitle(title: string): string {
  return title.replace(/^[\s"'“‘«(]+/, '').replace(/^(?:the|an|a)\s+(?=\S)/i, '')
}

interface Keyed {
  readonly entry: CatalogueEntry
  readonly key: string | number
}

/** Sorts works; what is sorted once is remembered, and after a change only what is new has to find its place. */
export class WorkSorter {
  readonly #catalogue: Catalogue
  readonly #sorted = new Map<CatalogueOrder, readonly Keyed[]>()
  readonly #rows = new Map<CatalogueOrder, Rows>()
  #revision = -1

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  /** All works in an order. Relevance is what was updated last where there are no scores. */
  inOrder(order: CatalogueOrder): Rows {
    if (order === 'relevance') return this.inOrder('updated')
    const { revision, rows } = this.#catalogue
    if (this.#revision !== revision) this.#rows.clear()
    this.#revision = revision
    const known = this.#rows.get(order)
    if (known !== undefined) return known
    const sorted = this.#sort(order)
    this.#sorted.set(order, sorted)
    const inOrder = rows.rowsOf(sorted.map(({ entry }) => entry.id))
    this.#rows.set(order, inOrder)
    return inOrder
  }

  /** The works that have scores, the highest first. */
  byScore(scores: Scores): Rows {
    const { rows } = this.#catalogue
    const score = Float64Array.from(
      { length: rows.size },
      (_, row) => scores.get(rows.idOf(row)) ?? -Infinity,
    )
    // Sorting is stable: equal scores keep the order they come in.
    return this.inOrder('relevance')
      .filter((row) => (score[row] ?? -Infinity) > -Infinity)
      .sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0))
  }

  #sort(order: CatalogueOrder): readonly Keyed[] {
    const direction = order === 'title' || order === 'author' ? 1 : -1
    const before = (this.#sorted.get(order) ?? []).filter(
      ({ entry }) => this.#catalogue.get(entry.id) === entry,
    )
    const kept = new Set(before.map(({ entry }) => entry))
    const added: Keyed[] = []
    for (const id of this.#catalogue.ids()) {
      const entry = this.#catalogue.get(id)
      if (entry !== undefined && !kept.has(entry)) added.push({ entry, key: keyOf(entry, order) })
    }
    return [...before, ...added].sort(
      (a, b) => direction * compareKeys(a.key, b.key, order) || a.entry.id - b.entry.id,
    )
  }
}

/** Of works that are in order, those of a set: going through all takes less than sorting. */
export function inOrderOf(ordered: Rows, wanted: Rows, size: number): Rows {
  const isWanted = new Uint8Array(size)
  for (const row of wanted) isWanted[row] = 1
  return ordered.filter((row) => isWanted[row] === 1)
}

function keyOf(entry: CatalogueEntry, order: CatalogueOrder): string | number {
  switch (order) {
    case 'title':
      return sortTitle(entry.title)
    case 'author':
      // Works without an author come last.
      return entry.authors[0] ?? '\uffff'
    case 'words':
      return entry.words
    case 'added':
      return entry.added
    case 'updated':
    case 'relevance':
      return entry.updated ?? entry.added.slice(0, 10)
  }
}

function compareKeys(a: string | number, b: string | number, order: CatalogueOrder): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
  if (order === 'title' || order === 'author') return collator.compare(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}
