import type { IndexState } from '../../shared/indexing'
import type { Progress } from '../../shared/ipc'
import type { Archive } from './archive'

/** Gets the search ready beside whatever else is asked, where an older program has made the library. */
export class IndexKeeper {
  readonly #tell: (state: IndexState) => void
  #stop = new AbortController()
  #progress: Progress | undefined
  #isRunning = false

  /** @param tell is told of every step; never where the search is ready */
  constructor(tell: (state: IndexState) => void) {
    this.#tell = tell
  }

  /** Null where the search is ready. */
  get state(): IndexState | null {
    return this.#progress === undefined ? null : { ...this.#progress, running: this.#isRunning }
  }

  /** Begins, or goes on. */
  async run(library: Archive): Promise<void> {
    if (this.#isRunning) return
    const progress = library.indexedWorks()
    if (progress.done >= progress.all) return
    this.#isRunning = true
    this.#stop = new AbortController()
    const { signal } = this.#stop
    try {
      await library.renewIndex({ signal, onProgress: (next) => this.#follow(next) })
    } catch {
      // The library was closed meanwhile, or its disk is full: what is indexed stays, and the next start goes on.
    } finally {
      this.#isRunning = false
      if (this.#progress !== undefined) this.#tell({ ...this.#progress, running: false })
    }
  }

  /** What is indexed by then stays. */
  stop(): void {
    this.#stop.abort()
  }

  #follow(progress: Progress): void {
    const isReady = progress.done >= progress.all
    this.#progress = isReady ? undefined : progress
    this.#tell({ ...progress, running: !isReady })
  }
}
