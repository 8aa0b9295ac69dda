import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import { Database, isSqliteError } from './database'

/**
 * Holds a library for this process alone: an exclusive transaction on a small file beside it. The system frees it when
 * the process ends, however it ends.
 * @throws ArchiveError `library-locked` when another Ficarium has it open; `library-missing`, `no-permission` when there
 * can be no library in this folder
 */
export function lockLibrary(folder: string): { release(): void } {
  const lock = openLock(folder)
  try {
    lock.exec('PRAGMA busy_timeout = 0')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (!isSqliteError(error, 'busy')) throw error
    throw new ArchiveError(
      'library-locked',
      `This library is open in another Ficarium: ${folder}. Close that one first, or open another library.`,
    )
  }
  return { release: () => lock.close() }
}

function openLock(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
    return new Database(join(folder, 'lock.db'))
  } catch (error) {
    throw unusable(folder, error)
  }
}

function unusable(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EEXIST' || code === 'ENOTDIR')
    return new ArchiveError(
      'library-missing',
      `A library is a folder, and there is a file at ${folder}. Choose another place for it.`,
    )
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || isSqliteError(error, 'cannotOpen'))
    return new ArchiveError(
      'no-permission',
      `This computer does not let you write in ${folder}, where the library is. Change its permissions, or choose another folder.`,
    )
  return error
}
