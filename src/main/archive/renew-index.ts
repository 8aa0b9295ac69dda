import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { readAnalysisVersion, saveAnalysisVersion } from '../library/settings'
import { ANALYSIS_VERSION } from '../search/analysis'
import { indexWork } from './indexing'
import type { Shelves } from './shelves'

const TURN = 80
/** Who follows the renewal is told this often. Milliseconds. */
const TOLD_EVERY = 200

export interface RenewalOptions {
  /** Stops between two works; what is indexed by then stays, and the next renewal goes on from there. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** A lot of works ends after so many milliseconds, for other questions to be answered. */
  readonly turn?: number
}

/** An index that another version of the analysis made goes; it is made anew, work by work, by {@link renewIndex}. */
export function dropOldIndex(shelves: Shelves): void {
  if (readAnalysisVersion(shelves.db) !== ANALYSIS_VERSION) dropIndex(shelves)
}

/** Forgets the index of a library, to be renewed from its first work on. */
export function dropIndex(shelves: Shelves): void {
  shelves.change(() => {
    shelves.fullText.clear()
    saveAnalysisVersion(shelves.db, ANALYSIS_VERSION)
  })
}

/** How many works are in the index, of those that are in the library or in its trash. */
export function indexedWorks({ db }: Shelves): Progress {
  const counts = db.get<Progress>(
    `SELECT count(*) AS "all", count(indexed_works.id) AS done
     FROM works LEFT JOIN indexed_works ON indexed_works.id = works.id`,
  )
  return counts ?? { done: 0, all: 0 }
}

/**
 * Indexes the works that are not in the index yet, some at a time, each lot in a transaction of its own: it may be
 * stopped, or killed, at any moment, and goes on where it was.
 * @returns whether every work is in the index now
 */
export async function renewIndex(
  shelves: Shelves,
  { signal, onProgress = () => {}, turn = TURN }: RenewalOptions = {},
): Promise<boolean> {
  let told = Date.now()
  let last: WorkId | undefined = 0
  onProgress(indexedWorks(shelves))
  while (signal?.aborted !== true) {
    const from: WorkId = last ?? 0
    last = indexSome(shelves, from, turn)
    // Works that came to wait meanwhile may stand before the last one.
    if (last === undefined && from === 0) break
    if (Date.now() - told >= TOLD_EVERY) {
      told = Date.now()
      onProgress(indexedWorks(shelves))
    }
    await setImmediate()
  }
  const { done, all } = indexedWorks(shelves)
  onProgress({ done, all })
  return done >= all
}

/** @param after the number of the last work that was indexed @returns that of the last one now; undefined where none waits */
function indexSome(shelves: Shelves, after: WorkId, turn: number): WorkId | undefined {
  return shelves.change(() => {
    const started = performance.now()
    let last: WorkId | undefined
    do {
      const next = nextWaiting(shelves, last ?? after)
      if (next === undefined) break
      indexWork(shelves, next)
      last = next
    } while (performance.now() - started < turn)
    return last
  })
}

function nextWaiting({ db }: Shelves, after: WorkId): WorkId | undefined {
  const sql =
    'SELECT id FROM works WHERE id > ? AND NOT EXISTS (SELECT 1 FROM indexed_works WHERE id = works.id) ORDER BY id LIMIT 1'
  return db.get<{ id: WorkId }>(sql, after)?.id
}
