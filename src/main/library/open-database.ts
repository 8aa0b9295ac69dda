import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import { Database, isSqliteError } from './database'
import { MIGRATIONS } from './migrations'

const FILE_NAME = 'library.db'
const NEWEST = MIGRATIONS.at(-1)?.version ?? 0

/** Whether a folder holds a library. */
export function isLibrary(folder: string): boolean {
  return existsSync(join(folder, FILE_NAME))
}

/**
 * Opens the database of a library, made or brought up to date first; a copy is kept before a migration.
 * @throws ArchiveError `library-newer` or `library-damaged`
 */
export function openDatabase(folder: string): Database {
  let db: Database | undefined
  try {
    db = new Database(join(folder, FILE_NAME))
    db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 8000',
    )
    migrate(db, folder)
    return db
  } catch (error) {
    db?.close()
    throw error instanceof ArchiveError || isSqliteError(error, 'full') ? error : damaged(folder)
  }
}

function damaged(folder: string): ArchiveError {
  return new ArchiveError(
    'library-damaged',
    `The library in ${folder} can't be read: it is damaged, or it is no library of Ficarium. Its files were left as they are.`,
  )
}

function migrate(db: Database, folder: string): void {
  const version = Number(db.get('PRAGMA user_version')?.['user_version'] ?? 0)
  if (version > NEWEST)
    throw new ArchiveError(
      'library-newer',
      `The library in ${folder} was made by a newer Ficarium. Update Ficarium to open it; nothing was changed.`,
    )
  // Other programs call their databases by this name as well.
  const isEmpty = db.get('SELECT 1 FROM sqlite_master') === undefined
  if (!isEmpty && db.get("SELECT 1 FROM sqlite_master WHERE name = 'work_tags'") === undefined)
    throw damaged(folder)
  const steps = MIGRATIONS.filter((migration) => migration.version > version)
  if (steps.length === 0) return
  if (version > 0) keepCopy(db, folder, version)
  for (const step of steps) {
    db.transaction(() => {
      db.exec(step.sql)
      db.exec(`PRAGMA user_version = ${step.version}`)
    })
  }
}

function keepCopy(db: Database, folder: string, version: number): void {
  const backups = join(folder, 'backups')
  mkdirSync(backups, { recursive: true })
  const copy = join(backups, `before-migration-from-${version}.db`)
  rmSync(copy, { force: true })
  db.run('VACUUM INTO ?', copy)
}
