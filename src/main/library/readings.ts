import type { WorkId } from '../../shared/model'
import type { Database, Row } from './database'

/** A text of a work with all that the library holds of it, row by row. */
export interface KeptVersion {
  readonly version: Row
  readonly chapters: readonly Row[]
  /** Further files with the same text. */
  readonly formats: readonly Row[]
}

/** The version of a work that was read from these very bytes, and in which encoding. */
export function findVersion(
  db: Database,
  id: WorkId,
  hash: string,
): { readonly id: number; readonly encoding: string; readonly imported: string } | undefined {
  return db.get(
    'SELECT id, encoding, imported FROM versions WHERE work_id = ? AND file_hash = ? ORDER BY id DESC LIMIT 1',
    id,
    hash,
  )
}

/** As what a file was read that is kept. */
export function readFacts(
  db: Database,
  hash: string,
): { readonly source: string; readonly encoding: string } | undefined {
  return db.get(
    `SELECT source, encoding FROM versions WHERE file_hash = ?1
     UNION ALL SELECT source, encoding FROM formats WHERE file_hash = ?1 LIMIT 1`,
    hash,
  )
}

/** Takes a version out of the library. @returns all that was held of it; undefined when there is no such version */
export function takeVersion(db: Database, version: number): KeptVersion | undefined {
  const row = db.get('SELECT * FROM versions WHERE id = ?', version)
  if (row === undefined) return undefined
  const chapters = db.all('SELECT * FROM chapters WHERE version_id = ? ORDER BY position', version)
  const formats = db.all('SELECT * FROM formats WHERE version_id = ? ORDER BY id', version)
  db.run('DELETE FROM versions WHERE id = ?', version)
  return { version: row, chapters, formats }
}

/** Puts a version back that was taken out. */
export function putVersion(db: Database, { version, chapters, formats }: KeptVersion): void {
  insertRow(db, 'versions', version)
  for (const chapter of chapters) insertRow(db, 'chapters', chapter)
  for (const format of formats) insertRow(db, 'formats', format)
}

function insertRow(db: Database, table: 'versions' | 'chapters' | 'formats', row: Row): void {
  const columns = Object.keys(row)
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  )
}
