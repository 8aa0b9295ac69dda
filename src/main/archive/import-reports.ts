import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import type { ImportedFile, ImportReport, ReportRow } from '../../shared/ipc'
import { readImport, readImportedFile } from '../library/imports'
import type { Shelves } from './shelves'

/** @throws ArchiveError `unknown-report` */
export function reportOf(shelves: Shelves, id: number): ImportReport {
  return readImport(shelves.db, id) ?? refuse()
}

/** @throws ArchiveError `unknown-report` */
export function importedFile(shelves: Shelves, row: ReportRow): ImportedFile {
  return readImportedFile(shelves.db, row) ?? refuse()
}

/** Where the file of a row lies. @throws ArchiveError `unknown-report`, or `not-found` where it is no longer */
export function importedPath(shelves: Shelves, row: ReportRow): string {
  const { path } = importedFile(shelves, row)
  if (!isAbsolute(path)) throw new ArchiveError('not-found', 'It was pasted: there is no file to show.')
  if (!existsSync(path))
    throw new ArchiveError(
      'not-found',
      `${path} is not there any more: it was moved, renamed or deleted. What was read from it is safe in the library.`,
    )
  return path
}

function refuse(): never {
  throw new ArchiveError('unknown-report', 'The report of this import is not kept any more.')
}
