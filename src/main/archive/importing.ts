import { setImmediate } from 'node:timers/promises'
import { toAppError } from '../../shared/app-error'
import type { ImportedFile, ImportReport, Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import { countWords } from '../importing/count-words'
import type { FolderDocument, WorkDocument } from '../importing/document'
import { openFile } from '../importing/open-file'
import type { Refusal } from '../importing/read-file'
import { readWorks, type ReadWork } from '../importing/read-work'
import { walkFiles, type FoundFile } from '../importing/walk-files'
import { recordChange } from '../library/changes'
import { Originals } from '../library/originals'
import { takeFromTrash } from '../library/trash'
import { findByHash, insertWork, readRecord, type NewWork } from '../library/works'
import { toNameTexts } from './catalogue-entry'
import type { Shelves } from './shelves'

export interface ImportOptions {
  /** Called for each file once what it brought is safe on disk. */
  readonly onFile?: (file: ImportedFile, progress: Progress) => void
  /** What is done stays done. */
  readonly signal?: AbortSignal
}

/**
 * Works are written in groups: one transaction for each would write a piece of the index for each. A group is closed
 * by whatever is reached first, so that progress is never further apart than a moment.
 */
const GROUP = { works: 32, characters: 4_000_000, milliseconds: 250 }
/** Files read, and their originals kept, ahead of the one that is being made a work of. */
const READ_AHEAD = 8

/** A document whose original is kept, or why it could not be. */
type Kept = { readonly ok: true; readonly document: WorkDocument; readonly hash: string } | Refusal

/** Where a work comes from: a file, or a file inside of one. */
type Origin = Pick<ImportedFile, 'path' | 'entry'>

/** A work that is read and waits to be written. */
interface Prepared extends Origin {
  readonly newWork: NewWork
  readonly texts: readonly string[]
  readonly message: string | undefined
}

/** Imports files in the order given: a file that can't be read is reported and never stops the rest. */
export async function importFiles(
  shelves: Shelves,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const found: FoundFile[] = []
  for await (const file of walkFiles(paths)) {
    if (options.signal?.aborted === true) break
    found.push(file)
  }
  const files = await new ImportRun(shelves, found, options).run()
  const added = files.flatMap(({ outcome, id }) => (outcome === 'new' && id !== undefined ? [id] : []))
  return {
    files,
    stopped: options.signal?.aborted === true,
    seconds: (performance.now() - started) / 1000,
    receipt:
      added.length === 0 ? null : recordChange(shelves.db, { kind: 'import', ids: added }, shelves.now()),
  }
}

/** One import from its first file to its last. */
class ImportRun {
  readonly #shelves: Shelves
  readonly #found: readonly FoundFile[]
  readonly #options: ImportOptions
  readonly #files: ImportedFile[] = []
  /** Grows when a file turns out to hold several works. */
  #all: number
  #group: (Prepared | ImportedFile)[] = []
  #groupStarted = performance.now()

  constructor(shelves: Shelves, found: readonly FoundFile[], options: ImportOptions) {
    this.#shelves = shelves
    this.#found = found
    this.#all = found.length
    this.#options = options
  }

  async run(): Promise<readonly ImportedFile[]> {
    const ahead: Promise<Kept | FolderDocument>[] = []
    for (let at = 0; at < this.#found.length; at++) {
      if (this.#isStopped()) break
      for (let next = ahead.length; next < Math.min(this.#found.length, at + READ_AHEAD); next++)
        ahead.push(this.#open(this.#found[next]))
      const path = this.#found[at]?.path ?? ''
      const opened = await ahead[at]
      // Read documents are large: none is held longer than it is needed.
      delete ahead[at]
      if (opened === undefined) continue
      if ('entries' in opened) await this.#takeFolder(path, opened)
      else await this.#take({ path }, opened)
    }
    this.#writeGroup()
    return this.#files
  }

  #isStopped(): boolean {
    return this.#options.signal?.aborted === true
  }

  /** Each work of a zip is a row of its own. */
  async #takeFolder(path: string, folder: FolderDocument): Promise<void> {
    this.#all += folder.entries.length + folder.lost.length - 1
    for (const entry of folder.entries) {
      if (this.#isStopped()) return
      await this.#take({ path, entry }, await this.#keep(() => folder.open(entry)))
    }
    for (const { entry, ...refusal } of folder.lost)
      await this.#take(entry === undefined ? { path } : { path, entry }, refusal)
  }

  async #take(origin: Origin, kept: Kept): Promise<void> {
    // The group that they join is known only then: a duplicate closes the one before.
    const items = this.#prepare(origin, kept)
    this.#all += items.length - 1
    this.#group.push(...items)
    if (!this.#isGroupFull()) return
    this.#writeGroup()
    // Searches and other requests get their turn between two groups.
    await setImmediate()
  }

  /** Never rejects. */
  async #open(file: FoundFile | undefined): Promise<Kept | FolderDocument> {
    if (file?.refusal !== undefined) return file.refusal
    try {
      const opened = await openFile(file?.path ?? '')
      return opened.ok && opened.kind === 'zip' ? opened : await this.#keep(() => Promise.resolve(opened))
    } catch (error) {
      return refusalFor(error)
    }
  }

  /** The original is safe before its work is: a work without its original is never seen. Never rejects. */
  async #keep(open: () => Promise<WorkDocument | Refusal>): Promise<Kept> {
    try {
      const document = await open()
      if (!document.ok) return document
      const hash = Originals.hashOf(document.bytes)
      await this.#shelves.originals.keep(hash, document.bytes)
      return { ok: true, document, hash }
    } catch (error) {
      return refusalFor(error)
    }
  }

  /** What becomes of a document: its works, or one row that says why there are none. */
  #prepare(origin: Origin, kept: Kept): readonly (Prepared | ImportedFile)[] {
    if (!kept.ok) return [refused(origin, kept)]
    try {
      const { document, hash } = kept
      if (this.#isKnown(hash)) {
        this.#writeGroup()
        return [alreadyHere(this.#shelves, origin, hash)]
      }
      const path = origin.entry === undefined ? origin.path : `${origin.path}/${origin.entry}`
      const read = readWorks(document, path, this.#shelves.knownNames)
      if ('reason' in read) return [refused(origin, read)]
      const file = { path, hash, bytes: document.bytes.length, encoding: document.encoding }
      return read.map((work) => prepare(origin, work, file))
    } catch (error) {
      return [failure(origin, error)]
    }
  }

  /** In the library, or among the works that are about to be written. */
  #isKnown(hash: string): boolean {
    const waits = this.#group.some((item) => 'newWork' in item && item.newWork.file.hash === hash)
    return waits || findByHash(this.#shelves.db, hash) !== undefined
  }

  #isGroupFull(): boolean {
    const characters = this.#group.reduce(
      (sum, item) => sum + ('texts' in item ? lengthOf(item.texts) : 0),
      0,
    )
    return (
      this.#group.length >= GROUP.works ||
      characters >= GROUP.characters ||
      performance.now() - this.#groupStarted >= GROUP.milliseconds
    )
  }

  #writeGroup(): void {
    const written = writeWorks(this.#shelves, this.#group)
    this.#group = []
    this.#groupStarted = performance.now()
    for (const file of written) {
      this.#files.push(file)
      this.#options.onFile?.(file, { done: this.#files.length, all: this.#all })
    }
  }
}

function prepare(
  { path, entry }: Origin,
  { work, source, review, message, entry: part }: ReadWork,
  file: Omit<NewWork['file'], 'source'>,
): Prepared {
  const texts = work.chapters.map(({ html }) => textContent(html))
  const place = [entry, part].filter((name) => name !== undefined).join(', ')
  return {
    path,
    ...(place === '' ? {} : { entry: place }),
    newWork: { work, review, file: { ...file, source }, chapterWords: texts.map(countWords) },
    texts,
    message,
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}

function refusalFor(error: unknown): Refusal {
  const { code, message } = toAppError(error)
  return { ok: false, reason: code, message }
}

function refused(origin: Origin, { reason, message }: Refusal): ImportedFile {
  return { ...origin, outcome: 'failed', reason, message }
}

function failure(origin: Origin, error: unknown): ImportedFile {
  return refused(origin, refusalFor(error))
}

/** The same bytes once more. From the trash they come back: the reader has just asked for them. */
function alreadyHere(shelves: Shelves, origin: Origin, hash: string): ImportedFile {
  const twin = findByHash(shelves.db, hash)
  if (twin === undefined) return failure(origin, new Error('the same file just before it could not be kept'))
  const { id, removed } = twin
  const title = readRecord(shelves.db, id)?.title ?? ''
  if (!removed)
    return {
      ...origin,
      outcome: 'duplicate',
      id,
      title,
      message: `This very file is here already, as “${title}”.`,
    }
  shelves.change(() => takeFromTrash(shelves.db, [id]))
  shelves.refresh(id)
  return {
    ...origin,
    outcome: 'duplicate',
    id,
    title,
    message: `“${title}” was in the trash and has been put back.`,
  }
}

/** Writes a group in one transaction; if that fails, each of its works in one of its own, so that the good ones stay. */
function writeWorks(shelves: Shelves, group: readonly (Prepared | ImportedFile)[]): readonly ImportedFile[] {
  const write = (item: Prepared | ImportedFile): ImportedFile =>
    'newWork' in item ? addWork(shelves, item) : item
  let files: readonly ImportedFile[]
  try {
    files = shelves.change(() => group.map(write))
  } catch {
    files = group.map((item) => {
      try {
        return shelves.change(() => write(item))
      } catch (error) {
        return failure(originOf(item), error)
      }
    })
  }
  for (const { outcome, id } of files) if (outcome === 'new' && id !== undefined) shelves.refresh(id)
  return files
}

function originOf({ path, entry }: Origin): Origin {
  return entry === undefined ? { path } : { path, entry }
}

/** Work, tags, text and index change in one transaction: the index can't drift from the library. */
function addWork(shelves: Shelves, item: Prepared): ImportedFile {
  const { newWork, texts, message } = item
  const id: WorkId = insertWork(shelves.db, newWork, shelves.now())
  shelves.fullText.putNames(id, toNameTexts(newWork.work, null))
  shelves.fullText.putText(id, texts)
  const { title } = newWork.work
  const done: ImportedFile = { ...originOf(item), outcome: 'new', id, title, review: newWork.review }
  return message === undefined ? done : { ...done, message }
}
