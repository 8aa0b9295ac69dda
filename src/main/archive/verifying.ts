import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../library/database'
import { Originals } from '../library/originals'
import type { Problem } from './problem'
import type { Shelves } from './shelves'
import { verifyIndex, type IndexVerification } from './verifying-index'

export interface Verification {
  readonly ok: boolean
  readonly works: number
  readonly problems: readonly Problem[]
  /** It was stopped before all was compared. */
  readonly stopped?: true
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
export async function verifyLibrary(
  shelves: Shelves,
  options: IndexVerification = {},
): Promise<Verification> {
  const { db, catalogue } = shelves
  const problems: Problem[] = [...checkDatabase(db), ...checkTexts(db)]
  problems.push(...(await verifyIndex(shelves, options)))
  for await (const problem of checkOriginals(shelves, options)) problems.push(problem)
  const stopped = options.signal?.aborted === true
  const found = { ok: problems.length === 0 && !stopped, works: catalogue.size, problems }
  return stopped ? { ...found, stopped } : found
}

async function* checkOriginals(
  { db, originals }: Shelves,
  { signal, onProgress = () => {} }: IndexVerification,
): AsyncGenerator<Problem> {
  const versions = db.all<{ work_id: number; file_hash: string; path: string }>(
    `SELECT work_id, file_hash, path FROM versions
     UNION ALL SELECT work_id, formats.file_hash, formats.path FROM formats JOIN versions ON versions.id = version_id`,
  )
  for (const [at, { work_id: id, file_hash: hash, path }] of versions.entries()) {
    if (signal?.aborted === true) return
    const bytes = await originals.read(hash)
    if (bytes === undefined)
      yield { code: 'original-missing', id, message: `The file kept of work ${id} (${path}) is gone.` }
    else if (Originals.hashOf(bytes) !== hash)
      yield { code: 'original-changed', id, message: `The file kept of work ${id} (${path}) was changed.` }
    onProgress({ done: at + 1, all: versions.length, what: 'files' })
  }
}

function checkDatabase(db: Database): readonly Problem[] {
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ code: 'database', message: `The database is damaged: ${row.integrity_check}.` }))
}

function checkTexts(db: Database): readonly Problem[] {
  const ids = (sql: string): readonly number[] => db.all<{ id: number }>(sql).map(({ id }) => id)
  return [
    ...ids(
      'SELECT id FROM works WHERE NOT EXISTS (SELECT 1 FROM chapters WHERE chapters.version_id = works.version_id)',
    ).map((id): Problem => ({ code: 'no-text', id, message: `Work ${id} has no text.` })),
    ...ids(
      `SELECT DISTINCT work_id AS id FROM versions JOIN works ON works.id = work_id
       WHERE versions.id IS NOT version_id
         AND NOT EXISTS (SELECT 1 FROM chapters WHERE chapters.version_id = versions.id)`,
    ).map((id): Problem => ({ code: 'no-text', id, message: `An older version of work ${id} has no text.` })),
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
