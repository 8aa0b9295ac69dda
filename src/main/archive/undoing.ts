import { ArchiveError } from '../../shared/app-error'
import type { Receipt } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { takeChange, type Change } from '../library/changes'
import { moveToTrash, takeFromTrash } from '../library/trash'
import { store, storeMarks } from './editing'
import { revertReview } from './reviewing'
import { revertSet } from './saved-sets'
import type { Shelves } from './shelves'
import { revertTrigger } from './triggers'

/**
 * Takes something back that was done.
 * @throws ArchiveError `invalid-edit` when it was undone before
 */
export function undo(shelves: Shelves, receipt: Receipt): void {
  const touched = shelves.change(() => {
    const change = takeChange(shelves.db, receipt)
    if (change === undefined)
      throw new ArchiveError('invalid-edit', 'This was undone before, or it is too long ago to be undone.')
    return revert(shelves, change)
  })
  for (const id of touched) shelves.refresh(id)
}

function revert(shelves: Shelves, change: Change): readonly WorkId[] {
  switch (change.kind) {
    case 'import':
      return moveToTrash(shelves.db, change.ids, shelves.now())
    case 'remove':
      return takeFromTrash(shelves.db, change.ids)
    case 'edit':
      for (const { id, ...metadata } of change.before) store(shelves, id, metadata)
      return change.before.map(({ id }) => id)
    case 'review':
      return revertReview(shelves, change.before)
    case 'marks':
      for (const { id, ...marks } of change.before) storeMarks(shelves, id, marks)
      return change.before.map(({ id }) => id)
    case 'set':
      revertSet(shelves, change.id, change.before)
      return []
    case 'trigger':
      revertTrigger(shelves, change.id, change.before)
      return []
  }
}
