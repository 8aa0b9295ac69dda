import { ArchiveError } from '../../shared/app-error'
import type { Receipt } from '../../shared/ipc'
import type { Marks, WorkId, WorkRecord } from '../../shared/model'
import type { Joined } from '../../shared/ipc'
import { recordChange, type JoinChange } from '../library/changes'
import { listDifferentOf, putDifferent, takeDifferent } from '../library/find-versions'
import {
  putRefusedRows,
  putSaid,
  putSuggestionRow,
  putTagPlaces,
  putWorkRow,
  takeSnapshot,
} from '../library/snapshots'
import { markOutdated, readRefused, saveRefused } from '../library/suggestions'
import {
  moveVersions,
  readNewest,
  readSaid,
  readVersions,
  saveSaid,
  showVersion,
  type VersionRow,
} from '../library/versions'
import { deleteWork, movedPlace, readMarks, saveMarks, savePlace } from '../library/works'
import { compareChapters } from '../versions/compare-chapters'
import { movePlace, progressAt } from '../versions/move-place'
import { compareAge } from '../versions/order'
import { carryOver, completed } from './carry-over'
import { chapterBodies } from './chapter-bodies'
import { metadataOf, store } from './editing'
import { indexText, indexWork } from './indexing'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { followEdit } from './suggesting'
import { revertTouched } from './undoing-import'

/**
 * Makes two works one, as the reader says that they are: it has the versions of both, shows the newest, and keeps what
 * the reader has of either; where that differs, what they have of the first.
 * @throws ArchiveError `unknown-work`, `invalid-edit`
 */
export function joinWorks(shelves: Shelves, id: WorkId, otherId: WorkId): Joined {
  if (id === otherId) throw new ArchiveError('invalid-edit', 'These are one work already.')
  const { db } = shelves
  const [one, other] = [recordOf(shelves, id), recordOf(shelves, otherId)]
  const receipt = shelves.change(() => {
    const [before, gone] = [takeSnapshot(db, id), takeSnapshot(db, otherId)]
    const different = listDifferentOf(db, otherId)
    const versions = readVersions(db, otherId).map((version) => version.id)
    join(shelves, one, other)
    const after = takeSnapshot(db, id)
    if (before === undefined || gone === undefined || after === undefined) throw new Error('a work is gone')
    const into = { id, before, after, versions: [], formats: [] }
    const change: JoinChange = { into, gone: { id: otherId, snapshot: gone, versions, different } }
    return recordChange(db, { kind: 'join', ...change }, shelves.now())
  })
  for (const each of [id, otherId]) shelves.refresh(each)
  return { id, receipt }
}

function join(shelves: Shelves, one: WorkRecord, other: WorkRecord): void {
  const { db, fullText } = shelves
  const { id } = one
  const [shown, othersShown] = [one, other].map((work) => readNewest(db, work.id))
  if (shown === undefined || othersShown === undefined) throw new Error('a work has no text')
  const isOthers = compareAge(othersShown, shown) > 0
  const [newest, second] = isOthers ? [othersShown, shown] : [shown, othersShown]
  joinPlace(shelves, one, other, newest)
  moveVersions(
    db,
    readVersions(db, other.id).map((version) => version.id),
    id,
  )
  showVersion(db, id, newest)
  const [base, otherBase] = [one, other].map(
    (work, at) => readSaid(db, (at === 0 ? shown : othersShown).id) ?? metadataOf(work),
  )
  if (base === undefined || otherBase === undefined) return
  const [said, more] = newest === shown ? [base, otherBase] : [otherBase, base]
  const all = completed(said, more, { sameText: newest.bodyHash === second.bodyHash, isTitleGuessed: false })
  saveSaid(db, newest.id, all)
  const mine = carryOver(base, metadataOf(one), carryOver(otherBase, metadataOf(other), all))
  saveMarks(db, id, joinedMarks(readMarks(db, id), readMarks(db, other.id)))
  saveRefused(db, id, [...readRefused(db, id), ...readRefused(db, other.id)])
  fullText.remove(other.id)
  deleteWork(db, other.id)
  store(shelves, id, mine)
  followEdit(db, one, mine)
  if (newest !== shown) {
    indexText(shelves, id)
    markOutdated(db, id)
  }
}

/** The place of the work that was read last, in the version that is shown. */
function joinPlace({ db }: Shelves, one: WorkRecord, other: WorkRecord, newest: VersionRow): void {
  const isOthers = (other.lastRead ?? '') > (one.lastRead ?? '')
  const read = isOthers ? other : one
  const from = readNewest(db, read.id)
  if (read.place === null || read.lastRead === null || from === undefined) return
  if (isOthers) savePlace(db, one.id, read.place, read.progress, read.lastRead)
  if (from.id === newest.id) return
  const [before, after] = [from, newest].map((version) => chapterBodies(db, version.id))
  if (before === undefined || after === undefined) return
  const place = movePlace(read.place, before, after, compareChapters(before, after))
  movedPlace(db, one.id, place, read.progress === null ? null : progressAt(after, place))
}

function joinedMarks(one: Marks | undefined, other: Marks | undefined): Marks {
  const notes = [one?.privateNotes ?? null, other?.privateNotes ?? null].filter((note) => note !== null)
  return {
    reading: one?.reading ?? other?.reading ?? null,
    stars: one?.stars ?? other?.stars ?? null,
    privateNotes: notes.length === 0 ? null : [...new Set(notes)].join('\n\n'),
  }
}

/** Makes two works of one again. */
export function revertJoin(shelves: Shelves, { into, gone }: JoinChange): readonly WorkId[] {
  const { db } = shelves
  const { id, snapshot, versions, different } = gone
  putWorkRow(db, snapshot.work)
  moveVersions(db, versions, id)
  if (readNewest(db, id) === undefined)
    throw new ArchiveError('invalid-edit', 'The texts of this work are gone: it can’t be made two again.')
  revertTouched(shelves, into)
  putTagPlaces(db, id, snapshot.tags)
  putSuggestionRow(db, id, snapshot.suggestions)
  putRefusedRows(db, id, snapshot.refused)
  for (const pair of different) putDifferent(db, pair)
  const shown = readNewest(db, id)
  indexWork(shelves, id)
  if (shown !== undefined) putSaid(db, shown.id, snapshot.said)
  return [into.id, id]
}

/** Remembers that two works are different. @throws ArchiveError `unknown-work`, `invalid-edit` */
export function keepApart(shelves: Shelves, id: WorkId, otherId: WorkId): Receipt {
  if (id === otherId) throw new ArchiveError('invalid-edit', 'A work is not different from itself.')
  for (const each of [id, otherId]) recordOf(shelves, each)
  const pair = { one: Math.min(id, otherId), other: Math.max(id, otherId) }
  return shelves.change(() => {
    putDifferent(shelves.db, pair)
    return recordChange(shelves.db, { kind: 'apart', ...pair }, shelves.now())
  })
}

/** Forgets that two works are different. */
export function revertApart(
  shelves: Shelves,
  pair: { readonly one: WorkId; readonly other: WorkId },
): readonly WorkId[] {
  takeDifferent(shelves.db, pair)
  return []
}
