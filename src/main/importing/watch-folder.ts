import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { watch, type FSWatcher } from 'chokidar'
import { isLeftover, mayBeDocument } from './walk-files'

/** A file at rest: nobody is writing it any more. */
export interface RestingFile {
  readonly path: string
  readonly bytes: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

export interface WatchOptions {
  /** Called with the files that are there at first, and later with each that is new or other than before. */
  readonly onFiles: (files: readonly RestingFile[]) => void
  /** The folder can't be read, or is gone. */
  readonly onLost: () => void
  /** A file that did not change for so long is whole. Milliseconds. */
  readonly restsAfter?: number
}

const RESTS_AFTER = 2_000

/** Watches a folder with all that is in it, for files that may be documents. */
export class WatchedFolder {
  readonly #watcher: FSWatcher
  readonly #options: WatchOptions
  readonly #restsAfter: number
  /** Files that were heard of and not handed on yet, as they were when they were looked at last. */
  #moving = new Map<string, RestingFile | undefined>()
  #timer: NodeJS.Timeout | undefined
  /** All that was there at first is heard of: it is handed on together. */
  #isReady = false
  #isClosed = false

  constructor(folder: string, options: WatchOptions) {
    this.#options = options
    this.#restsAfter = options.restsAfter ?? RESTS_AFTER
    this.#watcher = watch(folder, {
      followSymlinks: true,
      ignored: (path, about) =>
        path !== folder && (isLeftover(basename(path)) || (about?.isFile() === true && !mayBeDocument(path))),
    })
    this.#watcher.on('add', (path) => this.#hear(path))
    this.#watcher.on('change', (path) => this.#hear(path))
    this.#watcher.on('ready', () => {
      this.#isReady = true
      if (this.#moving.size > 0) this.#wait()
    })
    this.#watcher.on('unlinkDir', (path) => {
      if (path === folder) options.onLost()
    })
    this.#watcher.on('error', () => options.onLost())
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#watcher.close()
  }

  #hear(path: string): void {
    this.#moving.set(path, undefined)
    this.#wait()
  }

  #wait(): void {
    if (this.#isClosed || !this.#isReady) return
    this.#timer ??= setTimeout(() => void this.#look(), this.#restsAfter)
  }

  /** Hands on what is as it was a while ago; the rest is looked at again. */
  async #look(): Promise<void> {
    const before = this.#moving
    this.#moving = new Map()
    const resting: RestingFile[] = []
    for (const [path, was] of before) {
      const is = await restingFile(path)
      if (is === undefined) continue
      const rests = is.bytes === was?.bytes && is.modified === was.modified
      if (rests || Date.now() - is.modified > this.#restsAfter) resting.push(is)
      else if (!this.#moving.has(path)) this.#moving.set(path, is)
    }
    this.#timer = undefined
    if (this.#isClosed) return
    if (resting.length > 0) this.#options.onFiles(resting)
    if (this.#moving.size > 0) this.#wait()
  }
}

/** @returns undefined for what is gone again, or is no file */
async function restingFile(path: string): Promise<RestingFile | undefined> {
  const about = await stat(path).catch(() => undefined)
  return about?.isFile() === true ? { path, bytes: about.size, modified: about.mtimeMs } : undefined
}
