import type { SortOrder } from '../../shared/query'
import type { Catalogue, CatalogueEntry } from './catalogue'
import type { Scores } from './evaluate'

/** The orders that the catalogue knows: what was read when is kept elsewhere. */
export type CatalogueOrder = Exclude<SortOrder, 'read'>

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** As shelves are sorted: leading quotation marks and articles do not count. */
export function sortTitle(title: string): string {
  return title.replace(/^[\s"'“‘«(]+/, '').replace(/^(?:the|an|a)\s+(?=\S)/i, '')
}

/** Sorts works; each order that needs comparing names is worked out once a revision of the catalogue and remembered. */
export class WorkSorter {
  readonly #catalogue: Catalogue
  #ranks:
    { readonly revision: number; readonly byOrder: Map<CatalogueOrder, Map<number, number>> } | undefined

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  /** @param scores without them relevance falls back to what was updated last */
  sort(ids: readonly number[], order: CatalogueOrder, scores: Scores | undefined): number[] {
    const ranks = this.#rank(order === 'relevance' ? 'updated' : order)
    const rank = (id: number): number => ranks.get(id) ?? 0
    const byRank = (a: number, b: number): number => rank(a) - rank(b)
    if (order === 'relevance' && scores !== undefined)
      return [...ids].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || byRank(a, b))
    // Of a large set it takes less to go through all in order than to sort.
    if (ids.length < ranks.size / 8) return [...ids].sort(byRank)
    const wanted = new Set(ids)
    return [...ranks.keys()].filter((id) => wanted.has(id))
  }

  #rank(order: CatalogueOrder): ReadonlyMap<number, number> {
    if (this.#ranks?.revision !== this.#catalogue.revision)
      this.#ranks = { revision: this.#catalogue.revision, byOrder: new Map() }
    let ranks = this.#ranks.byOrder.get(order)
    if (ranks === undefined) {
      ranks = new Map(this.#inOrder(order).map((id, index) => [id, index]))
      this.#ranks.byOrder.set(order, ranks)
    }
    return ranks
  }

  #inOrder(order: CatalogueOrder): readonly number[] {
    const rows = [...this.#catalogue.ids()].flatMap((id) => {
      const entry = this.#catalogue.get(id)
      return entry === undefined ? [] : [{ id, key: keyOf(entry, order) }]
    })
    const direction = order === 'title' || order === 'author' ? 1 : -1
    return rows.sort((a, b) => direction * compareKeys(a.key, b.key) || a.id - b.id).map(({ id }) => id)
  }
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

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
  return collator.compare(a, b)
}
