import { ArchiveError } from '../../shared/app-error'
import type { Receipt } from '../../shared/ipc'
import type { Metadata, WorkId } from '../../shared/model'
import { takeChange, type Change } from '../library/changes'
import { READER_VERSION } from '../importing/reader-version'
import { findByHash } from '../library/find-versions'
import { markImportUndone, replaceImportedFile } from '../library/imports'
import { takeFromTrash } from '../library/trash'
import { revertReview } from './deciding'
import { store, storeMarks, type OnDone } from './editing'
import { revertApart, revertJoin } from './joining'
import { revertReading } from './put-reading'
import { recordOf } from './records'
import { revertSet } from './saved-sets'
import type { Shelves } from './shelves'
import { followEdit } from './suggesting'
import { revertTrigger } from './triggers'
import { revertImport, type Reverted } from './undoing-import'
import { revertNameRules } from './wrangling'

/**
 * Takes something back that was done.
 * @param onDone is told how many works are done
 * @throws ArchiveError `invalid-edit` when it was undone before
 */
export function undo(shelves: Shelves, receipt: Receipt, onDone: OnDone = () => {}): void {
  const { touched, hashes = [] } = shelves.change(() => {
    const change = takeChange(shelves.db, receipt)
    if (change === undefined)
      throw new ArchiveError('invalid-edit', 'This was undone before, or it is too long ago to be undone.')
    if (change.kind === 'import') markImportUndone(shelves.db, receipt)
    return revert(shelves, change, onDone)
  })
  for (const id of touched) shelves.refresh(id)
  shelves.originals.remove(hashes.filter((hash) => findByHash(shelves.db, hash).length === 0))
  onDone(touched.length, touched.length)
}

function revert(shelves: Shelves, change: Change, onDone: OnDone): Reverted {
  if (change.kind === 'import') return revertImport(shelves, change, onDone)
  if (change.kind === 'reading') {
    replaceImportedFile(shelves.db, change.row, change.file, READER_VERSION)
    return change.did.kind === 'brought'
      ? revertImport(shelves, change.did, onDone)
      : revertReading(shelves, change.did)
  }
  return { touched: revertOther(shelves, change, onDone) }
}

function revertOther(
  shelves: Shelves,
  change: Exclude<Change, { readonly kind: 'import' | 'reading' }>,
  onDone: OnDone,
): readonly WorkId[] {
  const each = <T extends { readonly id: WorkId }>(before: readonly T[], put: (one: T) => void): WorkId[] =>
    before.map((one, index) => {
      put(one)
      onDone(index, before.length)
      return one.id
    })
  switch (change.kind) {
    case 'remove':
      return takeFromTrash(shelves.db, change.ids)
    case 'edit':
      return each(change.before, ({ id, ...metadata }) => revertEdit(shelves, id, metadata))
    case 'review':
      return each(change.before, (before) => revertReview(shelves, before))
    case 'marks':
      return each(change.before, ({ id, ...marks }) => storeMarks(shelves, id, marks))
    case 'set':
      revertSet(shelves, change.id, change.before)
      return []
    case 'trigger':
      revertTrigger(shelves, change.id, change.before)
      return []
    case 'join':
      return revertJoin(shelves, change)
    case 'apart':
      return revertApart(shelves, change)
    case 'rules':
      revertNameRules(shelves, change)
      return []
  }
}

function revertEdit(shelves: Shelves, id: WorkId, metadata: Metadata): void {
  const record = recordOf(shelves, id)
  store(shelves, id, metadata)
  followEdit(shelves.db, record, metadata)
}
