import type { Metadata, Place, WorkId } from '../../shared/model'
import type { ImportChange, TouchedWork } from '../library/changes'
import type { Database, Row } from '../library/database'
import { listHashes } from '../library/find-versions'
import {
  putSaid,
  putSuggestionRow,
  putTagPlaces,
  putWorkRow,
  takeSnapshot,
  type WorkSnapshot,
} from '../library/snapshots'
import { dropUnusedTags, tagsOfPlaces, writeTags } from '../library/tags'
import { moveToTrash } from '../library/trash'
import { deleteFormats, deleteVersions, readNewest, readSaid } from '../library/versions'
import { deleteWork } from '../library/works'
import { compareChapters } from '../versions/compare-chapters'
import { movePlace, progressAt } from '../versions/move-place'
import { carryTags, saySame } from './carry-over'
import { chapterBodies } from './chapter-bodies'
import type { OnDone } from './editing'
import { withoutLibrary } from './complete-work'
import { indexNames, indexText } from './indexing'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { recount } from './suggesting'

/** What taking something back has touched. */
export interface Reverted {
  readonly touched: readonly WorkId[]
  /** Of files that may not be needed any more. */
  readonly hashes?: readonly string[]
}

/**
 * Takes an import back. New works go for good, unless the reader has done something with them: those go to the trash.
 * Works that were here get back what the import changed, and keep what the reader has changed since.
 * @returns the works that are other than they were, and the hashes of files that may not be needed any more
 */
export function revertImport(shelves: Shelves, change: ImportChange, onDone: OnDone): Reverted {
  const { db, fullText } = shelves
  const { ids, touched = [], ended, lastTag, terms = [] } = change
  const all = ids.length + touched.length
  const used: WorkId[] = []
  const hashes = touched.flatMap(({ versions, formats }) => listHashes(db, { versions, formats }))
  for (const [index, id] of ids.entries()) {
    if (ended !== undefined && isAsImported(shelves, id, ended)) {
      hashes.push(...listHashes(db, { works: [id] }))
      fullText.remove(id)
      deleteWork(db, id)
    } else used.push(id)
    onDone(index, all)
  }
  const moved = moveToTrash(db, used, shelves.now())
  for (const [index, work] of touched.entries()) {
    revertTouched(shelves, work)
    onDone(ids.length + index, all)
  }
  if (lastTag !== undefined) dropUnusedTags(db, lastTag)
  fullText.dropUnused(terms)
  const gone = new Set(ids)
  for (const id of used) gone.delete(id)
  return { touched: [...gone, ...moved, ...touched.map(({ id }) => id)], hashes }
}

const OF_THE_READER = ['place_chapter', 'last_read', 'reviewed'] as const

/** Whether nobody has done anything with a work since the import that brought it ended. */
function isAsImported(shelves: Shelves, id: WorkId, ended: string): boolean {
  const { db } = shelves
  const snapshot = takeSnapshot(db, id)
  const newest = readNewest(db, id)
  if (snapshot === undefined || newest === undefined) return true
  const said = readSaid(db, newest.id)
  const isMarked = OF_THE_READER.some((column) => snapshot.work[column] !== null)
  const cameLater = db.get(
    `SELECT 1 FROM versions LEFT JOIN formats ON version_id = versions.id
     WHERE work_id = ?1 AND (versions.imported > ?2 OR formats.imported > ?2)`,
    ...[id, ended],
  )
  return (
    !isMarked &&
    cameLater === undefined &&
    snapshot.refused.length === 0 &&
    said !== null &&
    isAsSaid(shelves, id, said)
  )
}

/** Whether all that is said of a work and all that is kept of it came with its import. */
function isAsSaid(shelves: Shelves, id: WorkId, said: Metadata): boolean {
  const { reading, stars, privateNotes, ...metadata } = withoutLibrary(shelves, id, said.title)
  return reading === null && stars === null && privateNotes === null && saySame(metadata, said)
}

/** Gives a work back what it was, but for what is other than it was after the change. */
export function revertTouched(shelves: Shelves, touched: TouchedWork): void {
  const { db } = shelves
  const { id, before, after, versions, formats } = touched
  const now = takeSnapshot(db, id)
  if (now === undefined) return
  const shownBefore = Number(before.work['version_id'])
  const isShown = now.work['version_id'] === after.work['version_id']
  const row = { ...mergeRows(before.work, now.work, after.work), ...placeBack(db, touched, now) }
  deleteFormats(db, formats)
  putWorkRow(db, row)
  putTags(db, id, before, now, after)
  deleteVersions(db, isShown ? versions : versions.filter((version) => version !== now.work['version_id']))
  if (!isShown) return indexNames(shelves, id)
  putSaid(db, shownBefore, before.said)
  putSuggestionRow(db, id, before.suggestions)
  if (!isSame(now.tags, after.tags)) recount(db, id, recordOf(shelves, id))
  indexNames(shelves, id)
  if (shownBefore !== now.work['version_id']) indexText(shelves, id)
}

function mergeRows(before: Row, now: Row, after: Row): Row {
  return Object.fromEntries(
    Object.entries(now).map(([column, value]) => [
      column,
      value === after[column] ? (before[column] ?? null) : value,
    ]),
  )
}

function putTags(
  db: Database,
  id: WorkId,
  before: WorkSnapshot,
  now: WorkSnapshot,
  after: WorkSnapshot,
): void {
  if (isSame(now.tags, after.tags)) return putTagPlaces(db, id, before.tags)
  const [was, is, wasThen] = [after, now, before].map(({ tags }) => tagsOfPlaces(tags))
  if (was !== undefined && is !== undefined && wasThen !== undefined)
    writeTags(db, id, carryTags(was, is, wasThen))
}

/** Where the reader stands; moved back with the text where they have read on since. */
function placeBack(db: Database, { before, after }: TouchedWork, now: WorkSnapshot): Row {
  const columns = ['place_chapter', 'place_offset', 'progress'] as const
  const take = ({ work }: WorkSnapshot): Row =>
    Object.fromEntries(columns.map((column) => [column, work[column] ?? null]))
  const [from, to] = [now.work['version_id'], before.work['version_id']].map(Number)
  if (columns.every((column) => now.work[column] === after.work[column])) return take(before)
  const place = placeIn(now.work)
  if (place === undefined || from === undefined || to === undefined || from === to) return take(now)
  const [texts, others] = [chapterBodies(db, from), chapterBodies(db, to)]
  const moved = movePlace(place, texts, others, compareChapters(texts, others))
  return { place_chapter: moved.chapter, place_offset: moved.offset, progress: progressAt(others, moved) }
}

function placeIn(work: Row): Place | undefined {
  const { place_chapter: chapter, place_offset: offset } = work
  return typeof chapter === 'number' && typeof offset === 'number' ? { chapter, offset } : undefined
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
