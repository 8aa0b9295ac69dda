import type { ImportedFile } from '../../shared/ipc'
import type { Metadata, ReviewCode, Work, WorkId, WorkRecord } from '../../shared/model'
import { changeWords } from '../../shared/versions'
import { markOutdated } from '../library/suggestions'
import { isPresent, takeFromTrash } from '../library/trash'
import {
  insertFormat,
  insertVersion,
  readNewest,
  readSaid,
  readVersions,
  saveSaid,
  showVersion,
  type VersionRow,
} from '../library/versions'
import { readReview, saveReview } from '../library/works'
import { compareChapters } from '../versions/compare-chapters'
import { compareAge } from '../versions/order'
import { carryOver, completed, saidAnew, saySame } from './carry-over'
import { chapterBodies, preparedBodies } from './chapter-bodies'
import { metadataOf, store } from './editing'
import type { Known } from './identifying'
import { indexText } from './indexing'
import { touch, type Trace, type Written } from './import-traces'
import { keepPlace } from './keeping-place'
import { originOf, type PreparedWork } from './preparing'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { followEdit } from './suggesting'

/** One more file with a text that is here: kept beside it, and what it says more of the work is taken over. */
export function addFormat(
  shelves: Shelves,
  item: PreparedWork,
  { id, version }: Extract<Known, { kind: 'format' }>,
): Written {
  const { db } = shelves
  const wasRemoved = !isPresent(db, id)
  let saysMore = false
  const trace = touch(shelves, id, () => {
    takeFromTrash(db, [id])
    const format = insertFormat(db, version, item.newWork.file, shelves.now())
    saysMore = fillGaps(shelves, id, version, item.newWork.work, item.newWork.review)
    return { format }
  })
  const { title } = recordOf(shelves, id)
  const words = [
    wasRemoved
      ? `“${title}” was in the trash and has been put back; this file has the same text.`
      : `The same text is here already, as “${title}”.`,
    ...(saysMore ? ['What this file says more of it was taken over.'] : []),
  ]
  return told(item, 'duplicate', id, title, words, trace)
}

/** Another text of a work that is here. What is newer is shown; what is older is kept. */
export function addVersion(shelves: Shelves, item: PreparedWork, id: WorkId): Written {
  const { db } = shelves
  const wasRemoved = !isPresent(db, id)
  const record = recordOf(shelves, id)
  const newest = readNewest(db, id)
  const isNewer = newest === undefined || compareAge(ageOf(item), newest) >= 0
  let changes = ''
  const trace = touch(shelves, id, () => {
    takeFromTrash(db, [id])
    if (!isNewer) return { version: addOlder(shelves, item, id, newest) }
    const added = addNewer(shelves, item, record, newest)
    changes = added.changes
    return { version: added.version }
  })
  const back = wasRemoved ? [`“${record.title}” was in the trash and has been put back.`] : []
  const { title } = recordOf(shelves, id)
  if (isNewer)
    return told(item, 'updated', id, title, [...back, `${changes || 'The text was changed'}.`], trace)
  const { chapters } = item.newWork.work
  const older = `An older version of “${title}” (${counted(chapters.length, 'chapter')}; ${record.chapters} are here): kept beside the newer one.`
  return told(item, 'duplicate', id, title, [...back, older], trace)
}

function ageOf({ newWork: { work, chapterWords, posted, file } }: PreparedWork) {
  return {
    chapters: work.chapters.length,
    words: chapterWords.reduce((sum, count) => sum + count, 0),
    posted,
    updated: work.updated,
    modified: file.modified,
  }
}

function addOlder(shelves: Shelves, { newWork }: PreparedWork, id: WorkId, newest: VersionRow): number {
  const said = metadataIn(newWork.work)
  const version = insertVersion(shelves.db, id, newWork, { said, fresh: 0 }, shelves.now())
  fillGaps(shelves, id, newest.id, newWork.work, newWork.review)
  return version
}

function addNewer(
  shelves: Shelves,
  { newWork, texts }: PreparedWork,
  record: WorkRecord,
  newest: VersionRow | undefined,
): { readonly version: number; readonly changes: string } {
  const { db } = shelves
  const { id } = record
  const before = newest === undefined ? [] : chapterBodies(db, newest.id)
  const after = preparedBodies(newWork, texts)
  const changes = compareChapters(before, after)
  const base = (newest === undefined ? null : readSaid(db, newest.id)) ?? metadataOf(record)
  const said = saidAnew(metadataIn(newWork.work), base)
  const fresh = changes.filter(({ kind }) => kind === 'new').length
  const version = insertVersion(db, id, newWork, { said, fresh }, shelves.now())
  const row = readVersions(db, id).find((each) => each.id === version)
  if (row !== undefined) showVersion(db, id, row)
  saveReview(db, id, stillOpen(newWork.review, said))
  keepPlace(db, record, { before, after, changes })
  takeOver(shelves, record, carryOver(base, metadataOf(record), said))
  indexText(shelves, id, texts)
  markOutdated(db, id)
  return { version, changes: changeWords(changes) }
}

/** @returns whether the file says more of the work than is said */
function fillGaps(
  shelves: Shelves,
  id: WorkId,
  version: number,
  by: Work,
  codes: readonly ReviewCode[],
): boolean {
  const { db } = shelves
  const record = recordOf(shelves, id)
  const newest = readNewest(db, id)
  if (newest === undefined) return false
  const base = readSaid(db, newest.id) ?? metadataOf(record)
  const review = readReview(db, id)
  const isTitleGuessed = review.includes('title-guessed') && !codes.includes('title-guessed')
  const said = completed(base, metadataIn(by), { sameText: newest.id === version, isTitleGuessed })
  if (saySame(said, base)) return false
  saveSaid(db, newest.id, said)
  const open = isTitleGuessed ? review.filter((code) => code !== 'title-guessed') : review
  saveReview(db, id, stillOpen(open, said))
  takeOver(shelves, record, carryOver(base, metadataOf(record), said))
  return true
}

/** Keeps what is said of a work in step with its index and with what is suggested for it. */
function takeOver(shelves: Shelves, record: WorkRecord, metadata: Metadata): void {
  store(shelves, record.id, metadata)
  followEdit(shelves.db, record, metadata)
}

/** What is left to look at of a work once more is said of it. */
export function stillOpen(review: readonly ReviewCode[], said: Metadata): readonly ReviewCode[] {
  const known: readonly (readonly [ReviewCode, readonly unknown[]])[] = [
    ['author-unknown', said.authors],
    ['canon-unknown', said.canons],
    ['pairing-unknown', said.pairings],
    ['character-unknown', said.characters],
  ]
  return review.filter((code) => !known.some(([unknown, names]) => unknown === code && names.length > 0))
}

function metadataIn({ chapters: _chapters, ...metadata }: Work): Metadata {
  return metadata
}

function told(
  item: PreparedWork,
  outcome: ImportedFile['outcome'],
  id: WorkId,
  title: string,
  words: readonly string[],
  trace: Trace,
): Written {
  const message = [...words, ...(item.message === undefined ? [] : [item.message])].join(' ')
  return { file: { ...originOf(item), outcome, id, title, message }, traces: [trace] }
}

function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
