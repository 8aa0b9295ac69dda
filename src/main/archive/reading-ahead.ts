import { setImmediate } from 'node:timers/promises'
import type { Events } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { Archive } from './archive'

/** The window follows the progress this often. Milliseconds. */
const TOLD_EVERY = 250
/** What is certain is taken over after so many works, so that little is left undone when the program is closed. */
const TAKEN_OVER_AFTER = 200

type Tell = <K extends keyof Events>(event: K, value: Events[K]) => void

/**
 * What can wait until nothing else is asked: the names that are completed, and what the texts of works suggest that
 * were not looked at yet. Every other request gets its turn between two works.
 */
export class ReadingAhead {
  readonly #library: () => Archive | undefined
  readonly #tell: Tell
  #isRunning = false
  #isWanted = false
  #isStopped = false

  /** @param library the open library; undefined once it is closed */
  constructor(library: () => Archive | undefined, tell: Tell) {
    this.#library = library
    this.#tell = tell
  }

  /** There may be something new to read. */
  wake(): void {
    this.#isWanted = true
    if (!this.#isRunning) void this.#run()
  }

  /** Stops until it is switched on again; what was read stays. */
  switch(on: boolean): void {
    this.#isStopped = !on
    if (on) this.wake()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      while (this.#isWanted) {
        this.#isWanted = false
        const library = this.#library()
        if (library === undefined) return
        await library.prepareSuggestions()
        await this.#readAll(library)
      }
    } catch {
      // The library was closed meanwhile, or its disk is full: nothing is lost, and whatever is asked next says it.
    } finally {
      this.#isRunning = false
    }
  }

  async #readAll(library: Archive): Promise<void> {
    const { apply } = library.readSettings().suggestions
    let certain: WorkId[] = []
    let told = 0
    for (const { done, all, id, suggestions } of library.suggestForAll()) {
      if (apply && suggestions.some(({ isCertain }) => isCertain)) certain.push(id)
      if (done % TAKEN_OVER_AFTER === 0) {
        this.#takeOver(library, certain)
        certain = []
      }
      if (done === all || Date.now() - told > TOLD_EVERY) {
        told = Date.now()
        this.#tell('suggestProgress', { done, all })
      }
      await setImmediate()
      if (this.#library() !== library) return
      if (this.#isStopped) break
    }
    this.#takeOver(library, certain)
  }

  #takeOver(library: Archive, ids: readonly WorkId[]): void {
    if (ids.length === 0) return
    const accepted = library.acceptCertain(ids)
    if (accepted === undefined) return
    this.#tell('takenOver', accepted)
    this.#tell('libraryChanged', null)
  }
}
