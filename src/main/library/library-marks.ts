import type { WorkId } from '../../shared/model'
import type { ColumnMeanings, LibraryMark } from '../../shared/other-libraries'
import type { Database } from './database'

/** What the reader's libraries in other programs said, and how their columns are to be understood. */

/** @returns undefined where no library said anything of the work */
export function readLibraryMark(db: Database, id: WorkId): LibraryMark | undefined {
  const said = db.get<{ said: string | null }>(
    'SELECT library_said AS said FROM works WHERE id = ?',
    id,
  )?.said
  return said == null ? undefined : (JSON.parse(said) as LibraryMark)
}

export function saveLibraryMark(db: Database, id: WorkId, mark: LibraryMark): void {
  db.run(
    'UPDATE works SET library_said = ? WHERE id = ?',
    mark.added.length === 0 ? null : JSON.stringify(mark),
    id,
  )
}

const MEANINGS = 'column-meanings'

type MeaningsByFolder = Readonly<Record<string, ColumnMeanings>>

function readAll(db: Database): MeaningsByFolder {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', MEANINGS)
  return row === undefined ? {} : (JSON.parse(row.value) as MeaningsByFolder)
}

/** What the reader chose for the columns of the library in a folder; undefined where they never chose. */
export function readColumnMeanings(db: Database, folder: string): ColumnMeanings | undefined {
  return readAll(db)[folder]
}

export function saveColumnMeanings(db: Database, folder: string, meanings: ColumnMeanings): void {
  const value = JSON.stringify({ ...readAll(db), [folder]: meanings })
  db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', MEANINGS, value)
}
