import { setImmediate } from 'node:timers/promises'
import type { ImportedFile, ImportReport, Progress } from '../../shared/ipc'
import type { FolderDocument } from '../importing/document'
import type { Refusal } from '../importing/read-file'
import { walkFiles, type FoundFile } from '../importing/walk-files'
import { findByHash } from '../library/find-versions'
import { hasUnsaid } from '../library/versions'
import {
  keepOriginal,
  openOriginal,
  prepareWorks,
  refused,
  type KeptDocument,
  type Origin,
} from './preparing'
import type { Shelves } from './shelves'
import { ImportTraces } from './import-traces'
import { recallSaid, workOutKeys } from './working-out'
import { alreadyHere, writeWorks, type Waiting } from './writing-works'

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
  const endImport = shelves.originals.beginImport()
  try {
    await workOutKeys(shelves)
    const traces = new ImportTraces(shelves)
    const files = await new ImportRun(shelves, found, traces, options).run()
    return {
      files,
      stopped: options.signal?.aborted === true,
      seconds: (performance.now() - started) / 1000,
      receipt: traces.record(),
    }
  } finally {
    endImport()
  }
}

/** One import from its first file to its last: what is read ahead, what waits for its group, and what is done. */
class ImportRun {
  readonly #shelves: Shelves
  readonly #found: readonly FoundFile[]
  readonly #traces: ImportTraces
  readonly #options: ImportOptions
  readonly #files: ImportedFile[] = []
  /** Whether there are works of which it was not kept what their files say. */
  readonly #isOldLibrary: boolean
  /** Grows when a file turns out to hold several works. */
  #all: number
  #group: Waiting[] = []
  #groupStarted = performance.now()

  constructor(shelves: Shelves, found: readonly FoundFile[], traces: ImportTraces, options: ImportOptions) {
    this.#traces = traces
    this.#isOldLibrary = hasUnsaid(shelves.db)
    this.#shelves = shelves
    this.#found = found
    this.#all = found.length
    this.#options = options
  }

  async run(): Promise<readonly ImportedFile[]> {
    const ahead: Promise<KeptDocument | FolderDocument | Refusal>[] = []
    for (let at = 0; at < this.#found.length; at++) {
      if (this.#isStopped()) break
      for (let next = ahead.length; next < Math.min(this.#found.length, at + READ_AHEAD); next++)
        ahead.push(this.#open(this.#found[next]))
      const path = this.#found[at]?.path ?? ''
      const opened = await ahead[at]
      // Read documents are large: none is held longer than it is needed.
      delete ahead[at]
      if (opened === undefined) continue
      if (opened.ok && opened.kind === 'zip') await this.#takeFolder(path, opened)
      else await this.#take({ path }, opened)
    }
    this.#writeGroup()
    return this.#files
  }

  #isStopped(): boolean {
    return this.#options.signal?.aborted === true
  }

  async #open(file: FoundFile | undefined): Promise<KeptDocument | FolderDocument | Refusal> {
    return file?.refusal ?? (await openOriginal(this.#shelves.originals, file?.path ?? ''))
  }

  /** Each work of a zip is a row of its own. */
  async #takeFolder(path: string, folder: FolderDocument): Promise<void> {
    this.#all += folder.entries.length + folder.lost.length - 1
    for (const entry of folder.entries) {
      if (this.#isStopped()) return
      await this.#take({ path, entry }, await keepOriginal(this.#shelves.originals, () => folder.open(entry)))
    }
    for (const { entry, ...refusal } of folder.lost)
      await this.#take(entry === undefined ? { path } : { path, entry }, refusal)
  }

  async #take(origin: Origin, kept: KeptDocument | Refusal): Promise<void> {
    // The group that they join is known only then: a duplicate closes the one before.
    const items = this.#prepare(origin, kept)
    if (this.#isOldLibrary)
      for (const item of items) if ('newWork' in item) await recallSaid(this.#shelves, item)
    this.#all += items.length - 1
    this.#group.push(...items)
    if (!this.#isGroupFull()) return
    this.#writeGroup()
    // Searches and other requests get their turn between two groups.
    await setImmediate()
  }

  /** What becomes of a document: its works, or one row that says why there are none. */
  #prepare(origin: Origin, kept: KeptDocument | Refusal): readonly Waiting[] {
    if (!kept.ok) return [refused(origin, kept)]
    if (this.#isKnown(kept.hash)) {
      this.#writeGroup()
      return [this.#alreadyHere(origin, kept.hash)]
    }
    const works = prepareWorks(origin, kept, this.#shelves.knownNames)
    return 'reason' in works ? [refused(origin, works)] : works
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
    const written = writeWorks(this.#shelves, this.#group)
    this.#group = []
    this.#groupStarted = performance.now()
    for (const { file, traces } of written) {
      this.#traces.add(traces)
      this.#files.push(file)
      this.#options.onFile?.(file, { done: this.#files.length, all: this.#all })
    }
  }
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
