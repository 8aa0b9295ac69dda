import { EVERYTHING, type LibraryQuery } from '../../shared/query'
import type { SavedSet } from '../../shared/saved-sets'
import type { Database } from './database'

/** Queries that the reader keeps by name. */

interface SetRow {
  readonly id: number
  readonly name: string
  readonly query: string
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** By name, numbers in it by their value. */
export function listSets(db: Database): readonly SavedSet[] {
  const sets = db.all<SetRow>('SELECT id, name, query FROM saved_sets ORDER BY id').map(toSet)
  return sets.sort((a, b) => collator.compare(a.name, b.name))
}

/** @returns undefined when there is no such set */
export function readSet(db: Database, id: number): SavedSet | undefined {
  const row = db.get<SetRow>('SELECT id, name, query FROM saved_sets WHERE id = ?', id)
  return row === undefined ? undefined : toSet(row)
}

/** @returns the set as it is kept */
export function insertSet(db: Database, name: string, query: LibraryQuery): SavedSet {
  const text = JSON.stringify(query)
  const { lastId } = db.run('INSERT INTO saved_sets (name, query) VALUES (?, ?)', name, text)
  return { id: lastId, name, query }
}

/** Puts a set in the place of the one with its number, or where there is none. */
export function putSet(db: Database, { id, name, query }: SavedSet): void {
  db.run(
    'INSERT OR REPLACE INTO saved_sets (id, name, query) VALUES (?, ?, ?)',
    id,
    name,
    JSON.stringify(query),
  )
}

export function deleteSet(db: Database, id: number): void {
  db.run('DELETE FROM saved_sets WHERE id = ?', id)
}

function toSet({ id, name, query }: SetRow): SavedSet {
  return { id, name, query: { ...EVERYTHING, ...(JSON.parse(query) as Partial<LibraryQuery>) } }
}
