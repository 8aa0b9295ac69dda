import { ArchiveError } from '../../shared/app-error'
import type { Receipt, WorkEdit } from '../../shared/ipc'
import type { Marks, Metadata, WorkId, WorkRecord } from '../../shared/model'
import { recordChange } from '../library/changes'
import { moveToTrash, takeFromTrash } from '../library/trash'
import { saveMarks, updateMetadata } from '../library/works'
import { applyEdit } from './edit-steps'
import { indexNames } from './indexing'
import { marksOf, recordOf } from './records'
import type { Shelves } from './shelves'
import { followEdit } from './suggesting'

/** Is told how many works of a long change are done, and of how many. It may throw, to give the change up. */
export type OnDone = (done: number, all: number) => void

/**
 * Changes what is said of works, all of them or none.
 * @param onDone is told how many works are done
 * @throws ArchiveError `unknown-work`, `invalid-edit`
 */
export function editWorks(
  shelves: Shelves,
  ids: readonly WorkId[],
  edit: WorkEdit,
  onDone: OnDone = () => {},
): Receipt {
  if (edit.title?.trim() === '')
    throw new ArchiveError('invalid-edit', 'A work needs a title: type one and try again.')
  const changed = ids.flatMap((id) => {
    const before = recordOf(shelves, id)
    const after = applyEdit(before, edit)
    return after === before ? [] : [{ before, after }]
  })
  const receipt = shelves.change(() => {
    for (const [index, { before, after }] of changed.entries()) {
      store(shelves, before.id, after)
      followEdit(shelves.db, before, after)
      onDone(index, changed.length)
    }
    const before = changed.map((one) => metadataOf(one.before))
    return recordChange(shelves.db, { kind: 'edit', before }, shelves.now())
  })
  for (const { before } of changed) shelves.refresh(before.id)
  onDone(changed.length, changed.length)
  return receipt
}

/**
 * Sets some of what the reader keeps of works for themselves; the rest stays.
 * @param onDone is told how many works are done
 * @throws ArchiveError `unknown-work`
 */
export function markWorks(
  shelves: Shelves,
  ids: readonly WorkId[],
  marks: Partial<Marks>,
  onDone: OnDone = () => {},
): Receipt {
  const before = ids.map((id) => ({ id, ...marksOf(shelves, id) }))
  const receipt = shelves.change(() => {
    for (const [index, { id, ...kept }] of before.entries()) {
      storeMarks(shelves, id, tidied({ ...kept, ...marks }))
      onDone(index, ids.length)
    }
    return recordChange(shelves.db, { kind: 'marks', before }, shelves.now())
  })
  for (const id of ids) {
    if (marks.privateNotes !== undefined) shelves.refresh(id)
    else if (marks.reading !== undefined || marks.stars !== undefined) shelves.refreshMarks(id, marks)
  }
  onDone(ids.length, ids.length)
  return receipt
}

/** Keeps what is said of a work, and what finds it. */
export function store(shelves: Shelves, id: WorkId, metadata: Metadata): void {
  updateMetadata(shelves.db, id, metadata)
  indexNames(shelves, id)
}

/** Keeps what a reader marked a work with, and what finds it. */
export function storeMarks(shelves: Shelves, id: WorkId, marks: Marks): void {
  const before = marksOf(shelves, id).privateNotes
  saveMarks(shelves.db, id, marks)
  if (marks.privateNotes !== before) indexNames(shelves, id)
}

/** A note of nothing but space is none. */
function tidied(marks: Marks): Marks {
  return { ...marks, privateNotes: marks.privateNotes?.trim() === '' ? null : marks.privateNotes }
}

/** What an edit may change, and thus what its undo puts back. */
export function metadataOf(record: WorkRecord): Metadata & { readonly id: WorkId } {
  const { words: _words, chapters: _chapters, added: _added, versions: _versions, ...kept } = record
  const { place: _place, progress: _progress, lastRead: _lastRead, ...said } = kept
  const { reading: _reading, stars: _stars, privateNotes: _privateNotes, ...metadata } = said
  return metadata
}

export function removeWorks(shelves: Shelves, ids: readonly WorkId[]): Receipt {
  const receipt = shelves.change(() => {
    const moved = moveToTrash(shelves.db, ids, shelves.now())
    return recordChange(shelves.db, { kind: 'remove', ids: moved }, shelves.now())
  })
  for (const id of ids) shelves.refresh(id)
  return receipt
}

export function restoreWorks(shelves: Shelves, ids: readonly WorkId[]): void {
  shelves.change(() => takeFromTrash(shelves.db, ids))
  for (const id of ids) shelves.refresh(id)
}
