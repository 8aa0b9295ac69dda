import { ArchiveError } from '../../shared/app-error'
import type { Marks, WorkId, WorkRecord } from '../../shared/model'
import { readMarks, readRecord } from '../library/works'
import type { Shelves } from './shelves'

/** A work, the trash included. @throws ArchiveError `unknown-work` */
export function recordOf(shelves: Shelves, id: WorkId): WorkRecord {
  return readRecord(shelves.db, id) ?? refuse(id)
}

/** What the reader keeps of a work, the trash included. @throws ArchiveError `unknown-work` */
export function marksOf(shelves: Shelves, id: WorkId): Marks {
  return readMarks(shelves.db, id) ?? refuse(id)
}

function refuse(id: WorkId): never {
  throw new ArchiveError('unknown-work', `There is no work with the number ${id} in this library.`)
}
