import { setImmediate } from 'node:timers/promises'
import { ArchiveError } from '../../shared/app-error'
import type { Receipt, SetChange } from '../../shared/ipc'
import { EVERYTHING, SHELVES, type HiddenWorks, type LibraryQuery, type Shelf } from '../../shared/query'
import { LONGEST_SET_NAME, type SavedSet, type ShelfCounts } from '../../shared/saved-sets'
import { recordChange } from '../library/changes'
import { deleteSet, insertSet, listSets, putSet, readSet } from '../library/saved-sets'
import type { Searches } from './searches'
import type { Shelves } from './shelves'

/** @throws ArchiveError `invalid-edit` for a name that is empty, too long or taken */
export function saveSet(
  shelves: Shelves,
  name: string,
  query: LibraryQuery,
): { readonly set: SavedSet; readonly receipt: Receipt } {
  const checked = checkedName(shelves, name)
  return shelves.change(() => {
    const set = insertSet(shelves.db, checked, toKeep(query))
    const change = { kind: 'set', id: set.id, before: null } as const
    return { set, receipt: recordChange(shelves.db, change, shelves.now()) }
  })
}

/** @throws ArchiveError `invalid-edit` where the set is gone, or its new name is empty, too long or taken */
export function changeSet(shelves: Shelves, id: number, { name, query }: SetChange): Receipt {
  const before = setOf(shelves, id)
  const after: SavedSet = {
    id,
    name: name === undefined ? before.name : checkedName(shelves, name, id),
    query: query === undefined ? before.query : toKeep(query),
  }
  return shelves.change(() => {
    putSet(shelves.db, after)
    return recordChange(shelves.db, { kind: 'set', id, before }, shelves.now())
  })
}

/** @throws ArchiveError `invalid-edit` where the set is gone */
export function removeSet(shelves: Shelves, id: number): Receipt {
  const before = setOf(shelves, id)
  return shelves.change(() => {
    deleteSet(shelves.db, id)
    return recordChange(shelves.db, { kind: 'set', id, before }, shelves.now())
  })
}

/** Takes back what was done to a set. */
export function revertSet(shelves: Shelves, id: number, before: SavedSet | null): void {
  if (before === null) deleteSet(shelves.db, id)
  else putSet(shelves.db, before)
}

/** Whether hidden works are shown is a wish of the moment, and what is kept is not being typed any more. */
function toKeep({ hidden: _hidden, typing: _typing, ...query }: LibraryQuery): LibraryQuery {
  return query
}

function setOf(shelves: Shelves, id: number): SavedSet {
  const set = readSet(shelves.db, id)
  if (set === undefined) throw new ArchiveError('invalid-edit', 'This set is not there any more.')
  return set
}

function checkedName(shelves: Shelves, given: string, own?: number): string {
  const name = given.replace(/\s+/g, ' ').trim()
  if (name === '') throw new ArchiveError('invalid-edit', 'A set needs a name: type one and try again.')
  if (name.length > LONGEST_SET_NAME)
    throw new ArchiveError(
      'invalid-edit',
      `A name has at most ${LONGEST_SET_NAME} letters: shorten this one.`,
    )
  const taken = listSets(shelves.db).find((set) => set.id !== own && isSame(set.name, name))
  if (taken !== undefined)
    throw new ArchiveError(
      'invalid-edit',
      `There is a set called “${taken.name}” already: choose another name.`,
    )
  return name
}

function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0
}

/** Counts the works of queries, and remembers the answers until something has changed. */
export class SetCounter {
  readonly #searches: Searches
  #known: { readonly revision: string; readonly counts: Map<string, number> } | undefined

  constructor(searches: Searches) {
    this.#searches = searches
  }

  /** The shelves and sets with their counts. Between two of them others may ask: the list does not wait for counts. */
  async count(hidden: HiddenWorks): Promise<ShelfCounts> {
    const shelves: Partial<Record<Shelf, number>> = {}
    for (const shelf of SHELVES) shelves[shelf] = this.#worksOf({ ...EVERYTHING, shelf, hidden })
    const sets = []
    for (const set of listSets(this.#searches.shelves.db)) {
      await setImmediate()
      sets.push({ ...set, works: this.#worksOf({ ...set.query, hidden }) })
    }
    return { shelves: shelves as Record<Shelf, number>, sets }
  }

  #worksOf(query: LibraryQuery): number {
    const counted = (): number => this.#searches.found(query).narrowed.found.length
    // Reading changes what is on shelves, and nothing else that could be asked.
    if (query.shelf !== undefined) return counted()
    const { catalogue, fullText, triggers } = this.#searches.shelves
    const revision = `${catalogue.revision} ${fullText.revision} ${triggers.revision}`
    if (this.#known?.revision !== revision) this.#known = { revision, counts: new Map() }
    const { counts } = this.#known
    const key = JSON.stringify(query)
    const known = counts.get(key) ?? counted()
    counts.set(key, known)
    return known
  }
}
