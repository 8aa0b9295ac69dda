import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkId } from '../../shared/model'
import type { Database } from '../library/database'
import { Originals } from '../library/originals'
import type { Shelves } from './shelves'

export interface Problem {
  readonly code:
    'database' | 'original-missing' | 'original-changed' | 'not-indexed' | 'index-left-over' | 'no-text'
  readonly message: string
  readonly id?: WorkId
}

export interface Verification {
  readonly ok: boolean
  readonly works: number
  readonly problems: readonly Problem[]
}

export interface LibraryStats {
  readonly works: number
  readonly trashed: number
  readonly words: number
  readonly chapters: number
  readonly versions: number
  /** Bytes of the imported files. */
  readonly originalBytes: number
  /** Bytes of the database, with text and index. */
  readonly databaseBytes: number
}

/** Compares what must agree: the database with itself, works with their index, versions with the files kept. */
export async function verifyLibrary({ db, originals, catalogue }: Shelves): Promise<Verification> {
  const problems: Problem[] = [...checkDatabase(db), ...checkIndex(db)]
  const versions = db.all<{ work_id: number; file_hash: string; path: string }>(
    `SELECT work_id, file_hash, path FROM versions
     UNION ALL SELECT work_id, formats.file_hash, formats.path FROM formats JOIN versions ON versions.id = version_id`,
  )
  for (const { work_id: id, file_hash: hash, path } of versions) {
    const bytes = await originals.read(hash)
    if (bytes === undefined)
      problems.push({
        code: 'original-missing',
        id,
        message: `The file kept of work ${id} (${path}) is gone.`,
      })
    else if (Originals.hashOf(bytes) !== hash)
      problems.push({
        code: 'original-changed',
        id,
        message: `The file kept of work ${id} (${path}) was changed.`,
      })
  }
  return { ok: problems.length === 0, works: catalogue.size, problems }
}

function checkDatabase(db: Database): readonly Problem[] {
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'database', message: `The database is damaged: ${row.integrity_check}.` }))
}

function checkIndex(db: Database): readonly Problem[] {
  const ids = (sql: string): readonly number[] => db.all<{ id: number }>(sql).map(({ id }) => id)
  const tables = ['work_index', 'text_index']
  return [
    ...ids(
      'SELECT id FROM works WHERE NOT EXISTS (SELECT 1 FROM chapters WHERE chapters.version_id = works.version_id)',
    ).map((id): Problem => ({ code: 'no-text', id, message: `Work ${id} has no text.` })),
    ...ids(
      `SELECT DISTINCT work_id AS id FROM versions JOIN works ON works.id = work_id
       WHERE versions.id IS NOT version_id
         AND NOT EXISTS (SELECT 1 FROM chapters WHERE chapters.version_id = versions.id)`,
    ).map((id): Problem => ({ code: 'no-text', id, message: `An older version of work ${id} has no text.` })),
    ...tables.flatMap((table) =>
      ids(`SELECT id FROM works WHERE id NOT IN (SELECT rowid FROM ${table})`).map((id): Problem => ({
        code: 'not-indexed',
        id,
        message: `Work ${id} is not in the ${table.replace('_', ' ')}.`,
      })),
    ),
    ...tables.flatMap((table) =>
      ids(`SELECT rowid AS id FROM ${table} WHERE rowid NOT IN (SELECT id FROM works)`).map(
        (id): Problem => ({
          code: 'index-left-over',
          id,
          message: `The ${table.replace('_', ' ')} knows a work ${id} that is gone.`,
        }),
      ),
    ),
  ]
}

export function libraryStats(db: Database, folder: string): LibraryStats {
  const works = db.get<{ works: number; trashed: number; words: number; chapters: number }>(
    `SELECT count(*) FILTER (WHERE removed IS NULL) AS works, count(removed) AS trashed,
       coalesce(sum(words) FILTER (WHERE removed IS NULL), 0) AS words,
       coalesce(sum(chapters) FILTER (WHERE removed IS NULL), 0) AS chapters FROM works`,
  )
  const versions = db.get<{ versions: number; bytes: number }>(
    `SELECT count(*) AS versions,
       coalesce(sum(bytes), 0) + (SELECT coalesce(sum(bytes), 0) FROM formats) AS bytes FROM versions`,
  )
  return {
    works: works?.works ?? 0,
    trashed: works?.trashed ?? 0,
    words: works?.words ?? 0,
    chapters: works?.chapters ?? 0,
    versions: versions?.versions ?? 0,
    originalBytes: versions?.bytes ?? 0,
    databaseBytes: statSync(join(folder, 'library.db')).size,
  }
}
