import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import { Database, isSqliteError } from './database'

/**
 * Holds a library for this process alone: an exclusive transaction on a small file beside it. The system frees it when
 * the process ends, however it ends.
 * @throws ArchiveError `library-locked` when another Ficarium has it open
 */
export function lockLibrary(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true })
  const lock = new Database(join(folder, 'lock.db'))
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
