import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ImportedFile, ImportProgress, ImportReport } from '../../shared/ipc'
import type { FolderDocument } from '../importing/document'
import type { ReadOptions, Refusal } from '../importing/read-file'
import { walkFiles, type FoundFile } from '../importing/walk-files'
import { findByHash } from '../library/find-versions'
import { hasUnsaid } from '../library/versions'
import { factsOfKnown } from './file-facts'
import { ImportLog } from './import-log'
import { keepOriginal, refused, type KeptDocument, type Origin } from './preparing'
import type { Shelves } from './shelves'
import { ImportTraces } from './import-traces'
import type { LibraryCompletion } from './library-completion'
import { readKnownAgain } from './reading-again'
import { recallSaid, workOutKeys } from './working-out'
import { lookInto, type ReadDocument, type WorkReader } from './work-reader'
import { alreadyHere, writeWorks, type Waiting } from './writing-works'

export interface ImportOptions extends ReadOptions {
  /** Called for each file once what it brought is safe on disk. */
  readonly onFile?: (file: ImportedFile, progress: Omit<ImportProgress, 'file'>) => void
  /** What is imported, in words; else the files are named. */
  readonly name?: string
  /** What else is known of the works. */
  readonly library?: LibraryCompletion
  /** What is done stays done. */
  readonly signal?: AbortSignal
}

/**
 * Works are written in groups: one transaction for each would write a piece of the index for each. A group is closed
 * by whatever is reached first, so that progress is never further apart than a moment.
 */
const GROUP = { works: 32, characters: 4_000_000, milliseconds: 250 }
/** Others wait no longer than this, a group apart. Milliseconds. */
const TURN = 30
/** What is read ahead of the file that is being written: one file, however large, and more up to these limits. */
const READ_AHEAD = { files: 64, bytes: 8 * 1024 * 1024 }

/**
 * Imports files in the order given: a file that can't be read is reported and never stops the rest.
 * @param reader is closed at the end
 */
export function importFiles(
  shelves: Shelves,
  reader: WorkReader,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  return importFound(shelves, reader, walkFiles(paths), { ...options, name: options.name ?? nameOf(paths) })
}

/** The same for files that were found already. */
export async function importFound(
  shelves: Shelves,
  reader: WorkReader,
  files: Iterable<FoundFile> | AsyncIterable<FoundFile>,
  options: ImportOptions & { readonly name: string },
): Promise<ImportReport> {
  const started = performance.now()
  const log = new ImportLog(shelves, options.name)
  const found: FoundFile[] = []
  for await (const file of files) {
    if (options.signal?.aborted === true) break
    found.push(file)
  }
  const endImport = shelves.originals.beginImport()
  try {
    await workOutKeys(shelves)
    const traces = new ImportTraces(shelves)
    await new ImportRun(shelves, reader, found, { log, traces }, options).run()
    const receipt = traces.record()
    const report = log.end({
      stopped: options.signal?.aborted === true,
      seconds: (performance.now() - started) / 1000,
      receipt,
    })
    return options.encoding === undefined ? report : await readKnownAgain(shelves, report, options.encoding)
  } finally {
    endImport()
    await reader.close()
  }
}

/** A file or folder by its name, of several the first one. */
function nameOf(paths: readonly string[]): string {
  const [first, ...more] = paths.map((path) => basename(path))
  if (first === undefined) return 'nothing'
  return more.length === 0 ? first : `${first} and ${more.length} more`
}

/** One import from its first file to its last: what is read ahead, what waits for its group, and what is done. */
class ImportRun {
  readonly #shelves: Shelves
  readonly #reader: WorkReader
  readonly #found: readonly FoundFile[]
  readonly #traces: ImportTraces
  readonly #options: ImportOptions
  /** Whether there are works of which it was not kept what their files say. */
  readonly #isOldLibrary: boolean
  readonly #log: ImportLog
  /** Grows when a file turns out to hold several works. */
  #all: number
  #isOver = false
  #group: Waiting[] = []
  #groupStarted = performance.now()
  #turned = performance.now()

  constructor(
    shelves: Shelves,
    reader: WorkReader,
    found: readonly FoundFile[],
    { log, traces }: { readonly log: ImportLog; readonly traces: ImportTraces },
    options: ImportOptions,
  ) {
    this.#traces = traces
    this.#isOldLibrary = hasUnsaid(shelves.db)
    this.#shelves = shelves
    this.#reader = reader
    this.#log = log
    this.#found = found
    this.#all = found.length
    this.#options = options
  }

  async run(): Promise<void> {
    const ahead: Promise<ReadDocument | FolderDocument | Refusal>[] = []
    for (let at = 0; at < this.#found.length; at++) {
      if (this.#isStopped()) break
      while (this.#mayRead(at, ahead.length)) ahead.push(this.#read(this.#found[ahead.length]))
      const path = this.#found[at]?.path ?? ''
      const read = await ahead[at]
      // Read documents are large: none is held longer than it is needed.
      delete ahead[at]
      if (read === undefined) continue
      if (read.ok && read.kind === 'zip') await this.#takeFolder(path, read)
      else await this.#take({ path }, read)
    }
    this.#isOver = true
    this.#writeGroup()
  }

  /** Whether one more file is read while the one at `at` is waited for. */
  #mayRead(at: number, next: number): boolean {
    if (next >= this.#found.length || next >= at + READ_AHEAD.files) return false
    const bytes = this.#found.slice(at, next).reduce((sum, file) => sum + (file.bytes ?? 0), 0)
    return next === at || bytes < READ_AHEAD.bytes
  }

  #isStopped(): boolean {
    return this.#options.signal?.aborted === true
  }

  async #read(file: FoundFile | undefined): Promise<ReadDocument | FolderDocument | Refusal> {
    const { encoding } = this.#options
    const options = encoding === undefined ? {} : { encoding }
    // What is still being read once it is over must not ask a library that may be closed by then.
    const isKnown = (hash: string): boolean => this.#isOver || this.#isKnown(hash)
    const { path = '', bytes = 0 } = file ?? {}
    return file?.refusal ?? (await this.#reader.read({ path, bytes }, isKnown, options))
  }

  /** Each work of a zip is a row of its own. */
  async #takeFolder(path: string, folder: FolderDocument): Promise<void> {
    this.#all += folder.entries.length + folder.lost.length - 1
    for (const entry of folder.entries) {
      if (this.#isStopped()) return
      const kept = await keepOriginal(this.#shelves.originals, () => folder.open(entry))
      await this.#take({ path, entry }, kept.ok ? this.#prepare({ path, entry }, kept) : kept)
    }
    for (const { entry, ...refusal } of folder.lost)
      await this.#take(entry === undefined ? { path } : { path, entry }, refusal)
  }

  #prepare(origin: Origin, kept: KeptDocument): ReadDocument {
    return lookInto(origin, kept, (hash) => this.#isKnown(hash), this.#shelves.knownNames)
  }

  async #take(origin: Origin, read: ReadDocument | Refusal): Promise<void> {
    // The group that they join is known only then: a duplicate closes the one before.
    const items = this.#rowsOf(origin, read)
    if (this.#isOldLibrary)
      for (const item of items) if ('newWork' in item) await recallSaid(this.#shelves, item)
    this.#all += items.length - 1
    this.#group.push(...items)
    if (this.#isGroupFull()) this.#writeGroup()
    await this.#giveTurn()
  }

  /** Searches and other requests get their turn: what is read ahead can be there at once, and would keep it for long. */
  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#turned < TURN) return
    await setImmediate()
    this.#turned = performance.now()
  }

  /** What becomes of a document: its works, or one row that says why there are none. */
  #rowsOf(origin: Origin, read: ReadDocument | Refusal): readonly Waiting[] {
    if (!read.ok) return [refused(origin, read)]
    const { hash, works } = read
    if (works === undefined || this.#isKnown(hash)) {
      this.#writeGroup()
      const facts = factsOfKnown(this.#shelves.db, hash)
      return [this.#alreadyHere({ ...origin, facts }, hash)]
    }
    if ('reason' in works) return [refused(origin, works)]
    const { library } = this.#options
    return library === undefined ? works : works.map((work) => library.identify(work))
  }

  #alreadyHere(origin: Origin, hash: string): ImportedFile {
    const { file, traces } = alreadyHere(this.#shelves, origin, hash)
    this.#traces.add(traces)
    return file
  }

  /** In the library, or among the works that are about to be written. */
  #isKnown(hash: string): boolean {
    const waits = this.#group.some((item) => 'newWork' in item && item.newWork.file.hash === hash)
    return waits || findByHash(this.#shelves.db, hash).length > 0
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
    const group = writeWorks(this.#shelves, this.#group)
    this.#group = []
    this.#groupStarted = performance.now()
    const written = this.#options.library?.complete(this.#shelves, group) ?? group
    for (const { traces } of written) this.#traces.add(traces)
    const done = this.#log.files.length
    const { id: report, name } = this.#log
    for (const [at, file] of this.#log.add(written.map((one) => one.file)).entries())
      this.#options.onFile?.(file, { report, name, done: done + at + 1, all: this.#all })
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
