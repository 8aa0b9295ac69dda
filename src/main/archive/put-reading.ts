import { ArchiveError } from '../../shared/app-error'
import type { Metadata, WorkId } from '../../shared/model'
import type { ReplacedReading } from '../library/changes'
import { findVersion, putVersion, takeVersion, type KeptVersion } from '../library/readings'
import { markOutdated } from '../library/suggestions'
import { insertVersion, readNewest, readVersions, showVersion } from '../library/versions'
import { saveReview } from '../library/works'
import { carryOver } from './carry-over'
import { metadataOf, store } from './editing'
import { indexText } from './indexing'
import { touch } from './import-traces'
import type { PreparedWork } from './preparing'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { revertTouched, type Reverted } from './undoing-import'

/**
 * Puts a text that was read anew in the place of what was read from the same file before. What the reader has changed
 * of what is said of the work stays.
 * @param said what the file said of the work until now; where that is not known, all is as the file says it now
 * @returns what it takes to put it back
 * @throws ArchiveError `invalid-edit` where the work has another file's text
 */
export function putReading(
  shelves: Shelves,
  id: WorkId,
  item: PreparedWork,
  said: Metadata | undefined,
): ReplacedReading {
  const { db } = shelves
  const read = findVersion(db, id, item.newWork.file.hash)
  if (read === undefined)
    throw new ArchiveError('invalid-edit', 'What is here of this work was read from another file.')
  const isShown = readNewest(db, id)?.id === read.id
  const taken: KeptVersion[] = []
  const work = touch(shelves, id, () => {
    // Added before the other one goes: its number is not to be used again.
    const version = addReading(shelves, id, item, read.imported)
    const kept = takeVersion(db, read.id)
    if (kept !== undefined) taken.push(kept)
    if (isShown) showReading(shelves, id, item, { version, said })
    return { version }
  })
  const [kept] = taken
  if (kept === undefined || work.kind !== 'touched') throw new Error(`version ${read.id} is gone`)
  return { kind: 'replaced', kept, work }
}

function addReading(shelves: Shelves, id: WorkId, { newWork }: PreparedWork, imported: string): number {
  const { chapters: _chapters, ...said } = newWork.work
  return insertVersion(shelves.db, id, newWork, { said, fresh: 0 }, imported)
}

function showReading(
  shelves: Shelves,
  id: WorkId,
  { newWork, texts }: PreparedWork,
  { version, said }: { readonly version: number; readonly said: Metadata | undefined },
): void {
  const { db } = shelves
  const { chapters: _chapters, ...says } = newWork.work
  const row = readVersions(db, id).find((each) => each.id === version)
  if (row !== undefined) showVersion(db, id, row)
  saveReview(db, id, newWork.review)
  const now = metadataOf(recordOf(shelves, id))
  store(shelves, id, carryOver(said ?? { ...now, mine: [] }, now, says))
  indexText(shelves, id, texts)
  markOutdated(db, id)
}

/** Puts back what was there before a work's file was read anew; what the reader has changed since stays. */
export function revertReading(shelves: Shelves, { kept, work }: ReplacedReading): Reverted {
  putVersion(shelves.db, kept)
  revertTouched(shelves, work)
  return { touched: [work.id] }
}
