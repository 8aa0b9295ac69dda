import { stat } from 'node:fs/promises'
import { toAppError } from '../../shared/app-error'
import type { ImportedFile } from '../../shared/ipc'
import { textContent } from '../../shared/text-content'
import { countWords } from '../importing/count-words'
import type { FolderDocument, WorkDocument } from '../importing/document'
import { openFile } from '../importing/open-file'
import type { ReadOptions, Refusal } from '../importing/read-file'
import { readWorks, type ReadWork } from '../importing/read-work'
import type { KnownNames } from '../importing/sources/source'
import { Originals } from '../library/originals'
import type { NewWork, SourceFile } from '../library/versions'
import { bodyHash } from '../versions/body'
import { factsOfDocument } from './file-facts'

/** From files to works that wait to be written. Nothing here asks the library's database, so any thread can do it. */

/** Where a work comes from: a file, or a file inside of one. */
export type Origin = Pick<ImportedFile, 'path' | 'entry' | 'facts'>

/** A document whose original is kept. */
export interface KeptDocument {
  readonly ok: true
  readonly kind: 'document'
  readonly document: WorkDocument
  /** Of its bytes. */
  readonly hash: string
  /** When the file was last written (ISO 8601, UTC); null for one inside of another. */
  readonly modified: string | null
}

/** A work that is read and waits to be written. Survives structured clone. */
export interface PreparedWork extends Origin {
  readonly newWork: NewWork
  /** The text content of each chapter. */
  readonly texts: readonly string[]
  /** What the reader is told of it. */
  readonly message: string | undefined
}

/** Reads a file and keeps its original, unless it is a zip of documents. Never rejects. */
export async function openOriginal(
  originals: Originals,
  path: string,
  options: ReadOptions = {},
): Promise<KeptDocument | FolderDocument | Refusal> {
  try {
    const opened = await openFile(path, options)
    if (opened.ok && opened.kind === 'zip') return opened
    return await keepOriginal(originals, () => Promise.resolve(opened), await timeOf(path))
  } catch (error) {
    return refusalFor(error)
  }
}

/** It may be gone again already. */
async function timeOf(path: string): Promise<string | null> {
  return await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  )
}

/** The original is safe before its work is: a work without its original is never seen. Never rejects. */
export async function keepOriginal(
  originals: Originals,
  open: () => Promise<WorkDocument | Refusal>,
  modified: string | null = null,
): Promise<KeptDocument | Refusal> {
  try {
    const document = await open()
    if (!document.ok) return document
    const hash = Originals.hashOf(document.bytes)
    await originals.keep(hash, document.bytes)
    return { ok: true, kind: 'document', document, hash, modified }
  } catch (error) {
    return refusalFor(error)
  }
}

/** The works of a document, at least one, or why there are none. Never throws. */
export function prepareWorks(
  origin: Origin,
  kept: KeptDocument,
  known: KnownNames,
): readonly PreparedWork[] | Refusal {
  const { document, hash, modified } = kept
  try {
    const path = origin.entry === undefined ? origin.path : `${origin.path}/${origin.entry}`
    const read = readWorks(document, path, known)
    if ('reason' in read) return read
    const file = { path, hash, bytes: document.bytes.length, encoding: document.encoding, modified }
    const facts = factsOfDocument(kept)
    return read.map((work) => prepare({ ...origin, facts: { ...facts, source: work.source } }, work, file))
  } catch (error) {
    return refusalFor(error)
  }
}

function prepare(
  { path, entry, facts }: Origin,
  { work, source, review, message, identity, posted, entry: part }: ReadWork,
  file: Omit<SourceFile, 'source'>,
): PreparedWork {
  const texts = work.chapters.map(({ html }) => textContent(html))
  const place = [entry, part].filter((name) => name !== undefined).join(', ')
  return {
    path,
    ...(place === '' ? {} : { entry: place }),
    ...(facts === undefined ? {} : { facts }),
    newWork: {
      ...{ work, review, identity, posted },
      file: { ...file, source },
      chapterWords: texts.map(countWords),
      bodyHash: bodyHash(texts),
    },
    texts,
    message,
  }
}

/** An unexpected failure, as one that a file may have. */
export function refusalFor(error: unknown): Refusal {
  const { code, message } = toAppError(error)
  return { ok: false, reason: code, message }
}

/** The row of a file that could not be read. */
export function refused(origin: Origin, { reason, message }: Refusal): ImportedFile {
  return { ...originOf(origin), outcome: 'failed', reason, message }
}

export function originOf({ path, entry, facts }: Origin): Origin {
  return { path, ...(entry === undefined ? {} : { entry }), ...(facts === undefined ? {} : { facts }) }
}
