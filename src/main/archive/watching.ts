import { statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { ArchiveError } from '../../shared/app-error'
import type { Events, ImportReport, WatchedFolder as Watched } from '../../shared/ipc'
import { WatchedFolder, type RestingFile } from '../importing/watch-folder'
import type { Archive } from './archive'
import type { ImportOptions } from './importing'

type Tell = <K extends keyof Events>(event: K, value: Events[K]) => void

export interface WatchingParts {
  /** The open library; undefined once it is closed. */
  readonly library: () => Archive | undefined
  /** Imports when no other import runs. */
  readonly importFiles: (paths: readonly string[], options: ImportOptions) => Promise<ImportReport>
  readonly tell: Tell
  /** See {@link WatchedFolder}. Milliseconds. */
  readonly restsAfter?: number
}

/**
 * Watches the folders that the reader has chosen: what is new or other in them since they were looked at last comes in
 * by itself, at the start and while the program runs. Nothing that leaves a folder leaves the library.
 */
export class Watching {
  readonly #parts: WatchingParts
  readonly #folders = new Map<number, { readonly watch: WatchedFolder; isLost: boolean }>()
  #waiting: RestingFile[] = []
  #isRunning = false
  #stop = new AbortController()

  constructor(parts: WatchingParts) {
    this.#parts = parts
  }

  /** Begins with every folder that is kept. */
  start(): void {
    const library = this.#parts.library()
    if (library === undefined) return
    for (const { id, path } of library.listWatched()) this.#watch(id, path)
  }

  list(): readonly Watched[] {
    const library = this.#parts.library()
    if (library === undefined) return []
    return library.listWatched().map(({ id, path }) => {
      // A disk that is there again.
      if (this.#folders.get(id)?.isLost !== false) this.#again(id, path)
      return { id, path, isLost: this.#folders.get(id)?.isLost === true }
    })
  }

  /** @throws ArchiveError `invalid-request` for the library's own folder */
  add(path: string): readonly Watched[] {
    const library = this.#parts.library()
    const whole = resolve(path)
    if (library !== undefined) {
      const own = resolve(library.folder)
      if (own === whole || own.startsWith(whole + sep) || whole.startsWith(own + sep))
        throw new ArchiveError(
          'invalid-request',
          'Your library lies in this folder: what is in it is here already. Choose another folder.',
        )
      this.#watch(library.addWatched(whole), whole)
    }
    return this.list()
  }

  /** What came from it stays. */
  remove(id: number): readonly Watched[] {
    this.#parts.library()?.setWatchedRemoved(id, true)
    void this.#folders.get(id)?.watch.close()
    this.#folders.delete(id)
    return this.list()
  }

  /** Takes a removal back. */
  restore(id: number): readonly Watched[] {
    const folder = this.#parts.library()?.setWatchedRemoved(id, false)
    if (folder !== undefined) this.#watch(id, folder.path)
    return this.list()
  }

  /** What is done stays done; what is not comes in at the next start. */
  stopImport(): void {
    this.#waiting = []
    this.#stop.abort()
  }

  async close(): Promise<void> {
    this.stopImport()
    const watches = [...this.#folders.values()]
    this.#folders.clear()
    await Promise.all(watches.map(({ watch }) => watch.close()))
  }

  #again(id: number, path: string): void {
    void this.#folders.get(id)?.watch.close()
    this.#folders.delete(id)
    this.#watch(id, path)
  }

  #watch(id: number, path: string): void {
    if (this.#folders.has(id)) return
    const { restsAfter } = this.#parts
    const watch = new WatchedFolder(path, {
      onFiles: (files) => this.#take(files),
      onLost: () => {
        const folder = this.#folders.get(id)
        if (folder !== undefined) folder.isLost = true
      },
      ...(restsAfter === undefined ? {} : { restsAfter }),
    })
    this.#folders.set(id, { watch, isLost: !isFolder(path) })
  }

  #take(files: readonly RestingFile[]): void {
    this.#waiting.push(...files)
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      while (this.#waiting.length > 0) {
        const files = this.#waiting
        this.#waiting = []
        await this.#import(files)
      }
    } catch {
      // The library was closed meanwhile, or its disk is full: the files come in at the next start.
    } finally {
      this.#isRunning = false
    }
  }

  async #import(files: readonly RestingFile[]): Promise<void> {
    const library = this.#parts.library()
    const unseen = library?.unseenOf(files) ?? []
    if (library === undefined || unseen.length === 0) return
    this.#stop = new AbortController()
    const report = await this.#parts.importFiles(
      unseen.map(({ path }) => path),
      {
        signal: this.#stop.signal,
        onFile: (_file, progress) => this.#parts.tell('watchedProgress', progress),
      },
    )
    const looked = new Set(report.files.map(({ path }) => path))
    this.#parts.library()?.markSeen(unseen.filter(({ path }) => looked.has(path)))
    this.#parts.tell('watchedImport', report)
    if (report.receipt !== null) this.#parts.tell('libraryChanged', null)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
