import type { SortOrder } from '../../shared/query'
import type { Catalogue, CatalogueEntry } from './catalogue'
import type { Rows } from './work-rows'
import type { WorkScores } from './work-scores'

/** The orders that the catalogue knows: what was read when is kept elsewhere, and chance knows no works. */
export type CatalogueOrder = Exclude<SortOrder, 'read' | 'chance'>

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

  /** The works that have scores, the highest first, and of equal ones what was updated last. */
  byScore(scores: WorkScores): Rows {
    const { rows } = this.#catalogue
    const inOrder = this.inOrder('relevance').filter((row) => scores.has(rows.idOf(row)))
    return sortedBy(inOrder, (row) => -(scores.get(rows.idOf(row)) ?? 0))
  }

  /** All works in an order that only the seed decides: others that come or go change nothing between two of them. */
  byChance(seed: number): Rows {
    const { rows } = this.#catalogue
    return sortedBy(this.inOrder('relevance'), (row) => chanceOf(rows.idOf(row), seed))
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

/**
 * Rows by a number, the lowest first; equal ones stay as they are. Numbers alone are sorted several times as fast as with
 * a function that compares, so each one carries its place along.
 */
function sortedBy(rows: Rows, numberOf: (row: number) => number): Rows {
  const numbers = Float64Array.from(rows, numberOf)
  const distinct = Float64Array.from(new Set(numbers)).sort()
  const rankOf = new Map(Array.from(distinct, (number, rank) => [number, rank]))
  const places = Float64Array.from(
    numbers,
    (number, place) => (rankOf.get(number) ?? 0) * rows.length + place,
  )
  return Int32Array.from(places.sort(), (place) => rows[place % rows.length] ?? 0)
}

/** A number between 0 and 2³² that neighbouring works do not have in common. Source: the finaliser of MurmurHash3. */
function chanceOf(id: number, seed: number): number {
  let mixed = Math.imul(id, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
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
