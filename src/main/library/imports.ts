import { addCounts, countGroups, groupOf, type ImportCounts } from '../../shared/import-groups'
import type { FileFacts, ImportedFile, ImportReport, PastImport, Receipt, ReportRow } from '../../shared/ipc'
import type { Database, Row, SqlValue } from './database'

/** Reports of so many imports are kept; older ones are forgotten, and so are those beyond so many files in all. */
const KEPT = { imports: 50, files: 250_000 }

const NO_FILES: ImportCounts = { failed: 0, look: 0, updated: 0, new: 0, duplicate: 0, elsewhere: 0 }

/** Begins the report of an import; until its end it counts as one that was stopped. @returns its number */
export function beginImport(db: Database, name: string, now: string): number {
  return db.run(
    'INSERT INTO imports (at, name, stopped, seconds, counts, undone) VALUES (?, ?, 1, 0, ?, 0)',
    now,
    name,
    JSON.stringify(NO_FILES),
  ).lastId
}

/** Adds what became of some more files. @param from the number of the first one's row */
export function addImportFiles(
  db: Database,
  id: number,
  from: number,
  files: readonly ImportedFile[],
  readerVersion: number,
): void {
  for (const [index, file] of files.entries())
    insertFile(db, { report: id, row: from + index }, file, readerVersion)
  changeCounts(db, id, (counts) => addCounts(counts, countGroups(files)))
}

/** Ends a report, and forgets the oldest ones; one without files is not kept. */
export function endImport(
  db: Database,
  id: number,
  { stopped, seconds, receipt }: Pick<ImportReport, 'stopped' | 'seconds' | 'receipt'>,
): void {
  db.run(
    'UPDATE imports SET stopped = ?, seconds = ?, receipt = ? WHERE id = ?',
    stopped ? 1 : 0,
    seconds,
    receipt?.id ?? null,
    id,
  )
  db.run('DELETE FROM imports WHERE id = ? AND counts = ?', id, JSON.stringify(NO_FILES))
  forgetOldest(db)
}

/** Puts another row in the place of one, in a report that is still kept. */
export function replaceImportedFile(
  db: Database,
  place: ReportRow,
  file: ImportedFile,
  readerVersion: number,
): void {
  const before = readImportedFile(db, place)
  if (before === undefined) return
  db.run('DELETE FROM import_files WHERE import_id = ? AND row = ?', place.report, place.row)
  insertFile(db, place, file, readerVersion)
  changeCounts(db, place.report, (counts) => {
    const without = { ...counts, [groupOf(before)]: counts[groupOf(before)] - 1 }
    return addCounts(without, countGroups([file]))
  })
}

/** What takes an import back from now on. */
export function setImportReceipt(db: Database, id: number, receipt: Receipt): void {
  db.run('UPDATE imports SET receipt = ? WHERE id = ?', receipt.id, id)
}

/** The import that a receipt takes back was taken back. */
export function markImportUndone(db: Database, { id }: Receipt): void {
  db.run('UPDATE imports SET undone = 1 WHERE receipt = ?', id)
}

/** The imports whose reports are kept, the latest one first. */
export function listImports(db: Database): readonly PastImport[] {
  return db.all<ImportRow>('SELECT * FROM imports ORDER BY id DESC').map(toPastImport)
}

/** @returns undefined when there is no such report (any more) */
export function readImport(db: Database, id: number): ImportReport | undefined {
  const row = db.get<ImportRow & { open: number }>(
    'SELECT *, EXISTS (SELECT 1 FROM changes WHERE changes.id = receipt) AS open FROM imports WHERE id = ?',
    id,
  )
  if (row === undefined) return undefined
  const { counts: _counts, ...about } = toPastImport(row)
  return {
    ...about,
    files: db.all<FileRow>('SELECT * FROM import_files WHERE import_id = ? ORDER BY row', id).map(toFile),
    seconds: row.seconds,
    receipt: row.receipt === null || row.open === 0 ? null : { id: row.receipt },
  }
}

/** @returns undefined when there is no such row (any more) */
export function readImportedFile(db: Database, { report, row }: ReportRow): ImportedFile | undefined {
  const found = db.get<FileRow>('SELECT * FROM import_files WHERE import_id = ? AND row = ?', report, row)
  return found === undefined ? undefined : toFile(found)
}

function forgetOldest(db: Database): void {
  let files = 0
  for (const [index, { id, counts }] of listImports(db).entries()) {
    files += Object.values(counts).reduce((sum, count) => sum + count, 0)
    if (index > 0 && (index >= KEPT.imports || files > KEPT.files))
      db.run('DELETE FROM imports WHERE id = ?', id)
  }
}

function changeCounts(db: Database, id: number, change: (counts: ImportCounts) => ImportCounts): void {
  const row = db.get<{ counts: string }>('SELECT counts FROM imports WHERE id = ?', id)
  const counts = row === undefined ? NO_FILES : (JSON.parse(row.counts) as ImportCounts)
  db.run('UPDATE imports SET counts = ? WHERE id = ?', JSON.stringify(change(counts)), id)
}

interface ImportRow extends Row {
  id: number
  at: string
  name: string
  stopped: number
  seconds: number
  counts: string
  receipt: number | null
  undone: number
}

function toPastImport({ id, at, name, stopped, counts, undone }: ImportRow): PastImport {
  return {
    id,
    at,
    name,
    stopped: stopped !== 0,
    undone: undone !== 0,
    counts: JSON.parse(counts) as ImportCounts,
  }
}

interface FileRow extends Row {
  path: string
  entry: string | null
  outcome: ImportedFile['outcome']
  work_id: number | null
  title: string | null
  review: string | null
  reason: NonNullable<ImportedFile['reason']> | null
  message: string | null
  bytes: number | null
  modified: string | null
  hash: string | null
  format: FileFacts['format']
  source: string | null
  encoding: string | null
}

function insertFile(
  db: Database,
  { report, row }: ReportRow,
  file: ImportedFile,
  readerVersion: number,
): void {
  const { facts } = file
  const values: readonly SqlValue[] = [
    file.path,
    file.entry ?? null,
    file.outcome,
    file.id ?? null,
    file.title ?? null,
    file.review === undefined ? null : JSON.stringify(file.review),
    file.reason ?? null,
    file.message ?? null,
    facts?.bytes ?? null,
    facts?.modified ?? null,
    facts?.hash ?? null,
    facts?.format ?? null,
    facts?.source ?? null,
    facts?.encoding ?? null,
    readerVersion,
  ]
  db.run(
    `INSERT INTO import_files (import_id, row, path, entry, outcome, work_id, title, review, reason, message,
       bytes, modified, hash, format, source, encoding, reader_version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    report,
    row,
    ...values,
  )
}

function toFile(row: FileRow): ImportedFile {
  const { path, outcome, bytes, modified, hash, format, source, encoding } = row
  return {
    path,
    outcome,
    ...(row.entry === null ? {} : { entry: row.entry }),
    ...(row.work_id === null ? {} : { id: row.work_id }),
    ...(row.title === null ? {} : { title: row.title }),
    ...(row.review === null ? {} : { review: JSON.parse(row.review) as NonNullable<ImportedFile['review']> }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.message === null ? {} : { message: row.message }),
    facts: { bytes, modified, hash, format, source, encoding },
  }
}
