import type { AddedValue, LibraryMark } from '../../shared/other-libraries'
import type { ReviewCode, WorkId, WorkRecord } from '../../shared/model'
import type { LibrarySaid } from '../importing/libraries/said'
import { readLibraryMark, saveLibraryMark } from '../library/library-marks'
import { readReview, saveReview } from '../library/works'
import { stillSaid, withoutAdded, type Completable } from './added-values'
import { complete } from './completing'
import { metadataOf, store, storeMarks } from './editing'
import { touch, type Trace } from './import-traces'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { followEdit } from './suggesting'
import { stillOpen } from './writing-versions'

/** What completing a work did. */
export interface CompletedWork {
  /** What the library says that the files of the work do not. */
  readonly added: readonly AddedValue[]
  /** undefined where the work is as it was. */
  readonly trace: Trace | undefined
  /** What is left to look at. */
  readonly review: readonly ReviewCode[]
}

/**
 * Completes a work that is here by what a library says of it, and marks what comes from there. What the library said
 * before and does not say any more goes.
 * @throws ArchiveError `unknown-work`
 */
export function completeWork(
  shelves: Shelves,
  id: WorkId,
  said: LibrarySaid,
  library: string,
): CompletedWork {
  const record = recordOf(shelves, id)
  const { after, added, review } = completionOf(shelves, record, said)
  if (isSame(completableOf(record), after)) return { added, trace: undefined, review }
  const trace = touch(shelves, id, () => {
    const { reading, stars, privateNotes, ...metadata } = after
    store(shelves, id, metadata)
    storeMarks(shelves, id, { reading, stars, privateNotes })
    saveLibraryMark(shelves.db, id, { library, added })
    saveReview(shelves.db, id, review)
    followEdit(shelves.db, record, metadata)
  })
  return { added, trace, review }
}

/** The same without doing it. */
export function completionOf(
  shelves: Shelves,
  record: WorkRecord,
  said: LibrarySaid,
): {
  readonly after: Completable
  readonly added: readonly AddedValue[]
  readonly review: readonly ReviewCode[]
} {
  const review = readReview(shelves.db, record.id)
  const before = withoutAdded(completableOf(record), readLibraryMark(shelves.db, record.id)?.added ?? [])
  const { after, added } = complete(before, said, review.includes('title-guessed'))
  const isNamed = after.title !== before.title
  return {
    after,
    added,
    review: stillOpen(isNamed ? review.filter((code) => code !== 'title-guessed') : review, after),
  }
}

function completableOf(record: WorkRecord): Completable {
  const { id: _id, ...metadata } = metadataOf(record)
  const { reading, stars, privateNotes } = record
  return { ...metadata, reading, stars, privateNotes }
}

function isSame(one: Completable, other: Completable): boolean {
  const sorted = (work: Completable): string => JSON.stringify(Object.entries(work).sort())
  return sorted(one) === sorted(other)
}

/** What a work says that is not said by its files but by a library. @throws ArchiveError `unknown-work` */
export function saidByLibrary(shelves: Shelves, id: WorkId): LibraryMark | null {
  const work = completableOf(recordOf(shelves, id))
  const mark = readLibraryMark(shelves.db, id)
  const added = stillSaid(work, mark?.added ?? [])
  return mark === undefined || added.length === 0 ? null : { ...mark, added }
}

/**
 * A work without what a library said of it.
 * @param title that it had before a library named it
 */
export function withoutLibrary(shelves: Shelves, id: WorkId, title: string): Completable {
  const work = completableOf(recordOf(shelves, id))
  const added = readLibraryMark(shelves.db, id)?.added ?? []
  const isNamed = added.some(({ what, values }) => what === 'title' && values[0] === work.title)
  return { ...withoutAdded(work, added), title: isNamed ? title : work.title }
}
