import { setImmediate } from 'node:timers/promises'
import { toAppError } from '../../shared/app-error'
import type { ImportedFile, ImportReport, Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import { countWords } from '../importing/count-words'
import { readTextFile, type Refusal, type TextDocument } from '../importing/read-file'
import { readWork } from '../importing/read-work'
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

/** A file that is read and whose original is kept, or why it could not be. */
type ReadFile = (TextDocument & { readonly hash: string }) | Refusal

/** A work that is read and waits to be written. */
interface Prepared {
  readonly path: string
  readonly newWork: NewWork
  readonly texts: readonly string[]
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
  #group: (Prepared | ImportedFile)[] = []
  #groupStarted = performance.now()

  constructor(shelves: Shelves, found: readonly FoundFile[], options: ImportOptions) {
    this.#shelves = shelves
    this.#found = found
    this.#options = options
  }

  async run(): Promise<readonly ImportedFile[]> {
    const ahead: Promise<ReadFile>[] = []
    for (let at = 0; at < this.#found.length; at++) {
      if (this.#options.signal?.aborted === true) break
      for (let next = ahead.length; next < Math.min(this.#found.length, at + READ_AHEAD); next++)
        ahead.push(this.#read(this.#found[next]))
      const path = this.#found[at]?.path ?? ''
      const document = await ahead[at]
      // Read documents are large: none is held longer than it is needed.
      delete ahead[at]
      if (document !== undefined) {
        // The group that it joins is known only then: a duplicate closes the one before.
        const item = this.#prepare(path, document)
        this.#group.push(item)
      }
      if (this.#isGroupFull()) {
        this.#writeGroup()
        // Searches and other requests get their turn between two groups.
        await setImmediate()
      }
    }
    this.#writeGroup()
    return this.#files
  }

  /** The original is safe before its work is: a work without its original is never seen. Never rejects. */
  async #read(file: FoundFile | undefined): Promise<ReadFile> {
    if (file?.refusal !== undefined) return file.refusal
    try {
      const document = await readTextFile(file?.path ?? '')
      if (!document.ok) return document
      const hash = Originals.hashOf(document.bytes)
      await this.#shelves.originals.keep(hash, document.bytes)
      return { ...document, hash }
    } catch (error) {
      const { code, message } = toAppError(error)
      return { ok: false, reason: code, message }
    }
  }

  #prepare(path: string, document: ReadFile): Prepared | ImportedFile {
    if (!document.ok) return { path, outcome: 'failed', reason: document.reason, message: document.message }
    try {
      const { hash } = document
      if (this.#isKnown(hash)) {
        this.#writeGroup()
        return alreadyHere(this.#shelves, path, hash)
      }
      const { work, source, review } = readWork(document, path, this.#shelves.knownNames)
      const file = { path, hash, bytes: document.bytes.length, source, encoding: document.encoding }
      const texts = work.chapters.map(({ html }) => textContent(html))
      return { path, newWork: { work, review, file, chapterWords: texts.map(countWords) }, texts }
    } catch (error) {
      return failure(path, error)
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
      this.#options.onFile?.(file, { done: this.#files.length, all: this.#found.length })
    }
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}

function failure(path: string, error: unknown): ImportedFile {
  const { code, message } = toAppError(error)
  return { path, outcome: 'failed', reason: code, message }
}

/** The same bytes once more. From the trash they come back: the reader has just asked for them. */
function alreadyHere(shelves: Shelves, path: string, hash: string): ImportedFile {
  const twin = findByHash(shelves.db, hash)
  if (twin === undefined) return failure(path, new Error('the same file just before it could not be kept'))
  const { id, removed } = twin
  const title = readRecord(shelves.db, id)?.title ?? ''
  if (!removed)
    return {
      path,
      outcome: 'duplicate',
      id,
      title,
      message: `This very file is here already, as “${title}”.`,
    }
  shelves.change(() => takeFromTrash(shelves.db, [id]))
  shelves.refresh(id)
  return {
    path,
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
        return failure(item.path, error)
      }
    })
  }
  for (const { outcome, id } of files) if (outcome === 'new' && id !== undefined) shelves.refresh(id)
  return files
}

/** Work, tags, text and index change in one transaction: the index can't drift from the library. */
function addWork(shelves: Shelves, { path, newWork, texts }: Prepared): ImportedFile {
  const id: WorkId = insertWork(shelves.db, newWork, shelves.now())
  shelves.fullText.putNames(id, toNameTexts(newWork.work, null))
  shelves.fullText.putText(id, texts)
  return { path, outcome: 'new', id, title: newWork.work.title, review: newWork.review }
}
