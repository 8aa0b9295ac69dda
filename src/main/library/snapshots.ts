import type { TagType, WorkId } from '../../shared/model'
import type { Database, Row } from './database'
import { tagId } from './tags'

/** The rows that speak of a work, as they were at some time; its texts are not among them. */
export interface WorkSnapshot {
  /** Of the table `works`. */
  readonly work: Row
  readonly tags: readonly TagPlace[]
  /** Of the table `suggestions`; null where the work was not looked at. */
  readonly suggestions: Row | null
  readonly refused: readonly Row[]
  /** What the files of the version that it shows say, as it is kept. */
  readonly said: string | null
}

interface TagPlace {
  readonly type: TagType
  readonly name: string
  readonly position: number
  readonly index: number | null
}

/** @returns undefined when there is no such work */
export function takeSnapshot(db: Database, id: WorkId): WorkSnapshot | undefined {
  const work = db.get('SELECT * FROM works WHERE id = ?', id)
  if (work === undefined) return undefined
  return {
    work: { ...work },
    tags: db.all<TagPlace>(
      `SELECT type, name, position, series_index AS "index" FROM work_tags JOIN tags ON tags.id = tag_id
       WHERE work_id = ? ORDER BY position, tag_id`,
      id,
    ),
    suggestions: db.get('SELECT * FROM suggestions WHERE work_id = ?', id) ?? null,
    refused: db.all('SELECT * FROM refused_suggestions WHERE work_id = ? ORDER BY type, key', id),
    said:
      db.get<{ said: string | null }>('SELECT said FROM versions WHERE id = ?', Number(work['version_id']))
        ?.said ?? null,
  }
}

/** Puts a row of works in the place of the one with its number, or back where it is gone. */
export function putWorkRow(db: Database, work: Row): void {
  putRow(db, 'works', work, 'id')
}

export function putTagPlaces(db: Database, id: WorkId, tags: readonly TagPlace[]): void {
  db.run('DELETE FROM work_tags WHERE work_id = ?', id)
  for (const { type, name, position, index } of tags)
    db.run(
      'INSERT INTO work_tags (work_id, tag_id, position, series_index) VALUES (?, ?, ?, ?)',
      id,
      tagId(db, type, name),
      position,
      index,
    )
}

export function putSuggestionRow(db: Database, id: WorkId, row: Row | null): void {
  if (row === null) db.run('DELETE FROM suggestions WHERE work_id = ?', id)
  else putRow(db, 'suggestions', row, 'work_id')
}

export function putRefusedRows(db: Database, id: WorkId, rows: readonly Row[]): void {
  db.run('DELETE FROM refused_suggestions WHERE work_id = ?', id)
  for (const row of rows) putRow(db, 'refused_suggestions', row, 'work_id, type, key')
}

export function putSaid(db: Database, version: number, said: string | null): void {
  db.run('UPDATE versions SET said = ? WHERE id = ?', said, version)
}

function putRow(db: Database, table: string, row: Row, key: string): void {
  const columns = Object.keys(row)
  const values = columns.map(() => '?').join(', ')
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ')
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values}) ON CONFLICT (${key}) DO UPDATE SET ${changes}`,
    ...Object.values(row),
  )
}
