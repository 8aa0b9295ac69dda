import { extname } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import { encodingOf } from '../../shared/encodings'
import type { ImportedFile, ImportReport, ReportRow } from '../../shared/ipc'
import type { Metadata, WorkId } from '../../shared/model'
import type { EncodingPreview } from '../../shared/encodings'
import type { ReadAgain } from '../../shared/ipc'
import type { WorkDocument } from '../importing/document'
import { Zip } from '../importing/formats/zip'
import { openBytes } from '../importing/open-file'
import { readBytes, type Refusal } from '../importing/read-file'
import { readWorks } from '../importing/read-work'
import { READER_VERSION } from '../importing/reader-version'
import { extendImport, recordChange } from '../library/changes'
import { addImportFiles, replaceImportedFile, setImportReceipt } from '../library/imports'
import { findVersion } from '../library/readings'
import { findByHash } from '../library/find-versions'
import { previewOf, SAMPLE_BYTES } from './encoding-preview'
import { importedFile, reportOf } from './import-reports'
import { ImportTraces } from './import-traces'
import { keepOriginal, prepareWorks, type KeptDocument, type PreparedWork } from './preparing'
import { putReading } from './put-reading'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { writeWorks } from './writing-works'

/**
 * Reads files of a report again that are here already, in the encoding that they were said to be in.
 * @returns the report as it is then
 */
export async function readKnownAgain(
  shelves: Shelves,
  report: ImportReport,
  encoding: string,
): Promise<ImportReport> {
  const files: ImportedFile[] = []
  for (const [row, file] of report.files.entries()) {
    const { id, outcome, facts } = file
    const hash = facts?.hash ?? null
    const version = id === undefined || hash === null ? undefined : findVersion(shelves.db, id, hash)
    const isOther = outcome === 'duplicate' && version !== undefined && version.encoding !== encoding
    files.push(isOther ? (await readAgain(shelves, { report: report.id, row }, encoding)).file : file)
  }
  return { ...report, files }
}

/** How the file of a row of a report would read in an encoding. @throws ArchiveError `unknown-report`, `not-found` … */
export async function previewEncoding(
  shelves: Shelves,
  row: ReportRow,
  encoding: string,
): Promise<EncodingPreview> {
  const file = importedFile(shelves, row)
  const bytes = await bytesOf(shelves, file)
  return previewOf(await open(bytes.subarray(0, SAMPLE_BYTES), file, encoding))
}

/**
 * Reads the file of a row of a report again, in an encoding that the reader has chosen. The work that it gave until now
 * is read anew; a file that gave none comes in.
 * @throws ArchiveError `unknown-report`, and whatever may be wrong with a file
 */
export async function readAgain(shelves: Shelves, row: ReportRow, encoding: string): Promise<ReadAgain> {
  const file = importedFile(shelves, row)
  const bytes = await bytesOf(shelves, file)
  const kept = await keepOriginal(shelves.originals, () => open(bytes, file, encoding))
  if (!kept.ok) throw new ArchiveError(kept.reason, kept.message)
  const works = prepared(shelves, file, kept)
  const id = file.id ?? findByHash(shelves.db, kept.hash)[0]?.id
  return id === undefined
    ? bringIn(shelves, row, file, works)
    : await replace(shelves, row, { ...file, id }, kept, works)
}

/** The bytes that were kept; of a file that gave nothing those on the disk. */
async function bytesOf({ originals }: Shelves, file: ImportedFile): Promise<Uint8Array> {
  const hash = file.facts?.hash ?? null
  const kept = hash === null ? undefined : await originals.read(hash)
  if (kept !== undefined) return kept
  const bytes = await readBytes(file.path)
  if (!(bytes instanceof Uint8Array)) throw new ArchiveError(bytes.reason, bytes.message)
  if (file.entry === undefined || partOf(file) !== undefined) return bytes
  const inside = (await Zip.open(bytes)).read(file.entry)
  if (inside === undefined)
    throw new ArchiveError(
      'damaged',
      'It can’t be taken out of the compressed file any more. Unpack it and try again.',
    )
  return inside
}

async function open(
  bytes: Uint8Array,
  file: ImportedFile,
  encoding: string,
): Promise<WorkDocument | Refusal> {
  const opened = await openBytes(bytes, extname(nameOf(file)).slice(1), { encoding })
  if (opened.ok && opened.kind === 'zip')
    throw new ArchiveError('compressed', 'This is a compressed file (ZIP): it has no encoding of its own.')
  return opened
}

/** Of a file inside of another one its own name. */
function nameOf(file: ImportedFile): string {
  return placeOf(file) ?? file.path
}

/** Where it lies in another file. */
function placeOf({ entry }: ImportedFile): string | undefined {
  const place = entry?.replace(PART, '')
  return place === '' ? undefined : place
}

/** Which of the works of its file a row is. */
const PART = /(?:^|, )work (\d+) of (\d+)$/

function partOf({ entry }: ImportedFile): { readonly at: number; readonly of: number } | undefined {
  const [, at, of] = PART.exec(entry ?? '') ?? []
  return at === undefined ? undefined : { at: Number(at), of: Number(of) }
}

function prepared(shelves: Shelves, file: ImportedFile, kept: KeptDocument): readonly PreparedWork[] {
  const entry = placeOf(file)
  const origin = { path: file.path, ...(entry === undefined ? {} : { entry }) }
  const works = prepareWorks(origin, kept, shelves.knownNames)
  if ('reason' in works) throw new ArchiveError(works.reason, works.message)
  return works
}

/** Works of a file that gave none until now. They belong to its import: they go when that is undone. */
function bringIn(
  shelves: Shelves,
  row: ReportRow,
  file: ImportedFile,
  works: readonly PreparedWork[],
): ReadAgain {
  const { db } = shelves
  const traces = new ImportTraces(shelves)
  const written = writeWorks(shelves, works).map((one) => {
    traces.add(one.traces)
    return { ...one.file, ...factsOf(file, one.file) }
  })
  const [first, ...more] = written
  const change = traces.end()
  if (first?.id === undefined || change === undefined)
    throw new ArchiveError(first?.reason ?? 'internal', first?.message ?? 'There is no work in it.')
  const receipt = shelves.change(() => {
    replaceImportedFile(db, row, first, READER_VERSION)
    const report = reportOf(shelves, row.report)
    addImportFiles(db, row.report, report.files.length, more, READER_VERSION)
    if (report.receipt !== null) extendImport(db, report.receipt, change)
    else if (!report.undone)
      setImportReceipt(db, row.report, recordChange(db, { kind: 'import', ...change }, shelves.now()))
    const did = { kind: 'brought', ...change } as const
    return recordChange(db, { kind: 'reading', row, file, did }, shelves.now())
  })
  return { file: first, receipt }
}

/** The work of a file that was read otherwise until now. */
async function replace(
  shelves: Shelves,
  row: ReportRow,
  file: ImportedFile & { readonly id: WorkId },
  kept: KeptDocument,
  works: readonly PreparedWork[],
): Promise<ReadAgain> {
  const part = partOf(file)
  const work = works[(part?.at ?? 1) - 1]
  if (work === undefined || works.length !== (part?.of ?? 1))
    throw new ArchiveError(
      'invalid-edit',
      `Read so, there are ${works.length} works in the file and not ${part?.of ?? 1}: they can’t take the place of what is here.`,
    )
  const before = await saidUntilNow(shelves, file, kept)
  const label = encodingOf(kept.document.encoding)?.label ?? kept.document.encoding
  const { receipt, title } = shelves.change(() => {
    const did = putReading(shelves, file.id, work, before)
    const record = recordChange(shelves.db, { kind: 'reading', row, file, did }, shelves.now())
    return { receipt: record, title: recordOf(shelves, file.id).title }
  })
  const told: ImportedFile = {
    ...file,
    outcome: file.outcome === 'new' ? 'new' : 'updated',
    title,
    review: work.newWork.review,
    message: `Read again as ${label}.`,
    ...factsOf(file, work),
  }
  shelves.change(() => replaceImportedFile(shelves.db, row, told, READER_VERSION))
  shelves.refresh(file.id)
  return { file: told, receipt }
}

/** What the file said of its work as it was read until now; undefined where that can't be found out. */
async function saidUntilNow(
  shelves: Shelves,
  file: ImportedFile & { readonly id: WorkId },
  { document, hash }: KeptDocument,
): Promise<Metadata | undefined> {
  const version = findVersion(shelves.db, file.id, hash)
  if (version === undefined) return undefined
  const opened = await open(document.bytes, file, version.encoding)
  if (!opened.ok) return undefined
  const works = readWorks(opened, nameOf(file), shelves.knownNames)
  return 'reason' in works ? undefined : works[(partOf(file)?.at ?? 1) - 1]?.work
}

/** What is known of a file now: the disk says the same of it as before. */
function factsOf(before: ImportedFile, { facts }: Pick<ImportedFile, 'facts'>): Pick<ImportedFile, 'facts'> {
  if (facts === undefined) return {}
  const { bytes = null, modified = null } = before.facts ?? {}
  return { facts: { ...facts, bytes, modified } }
}
