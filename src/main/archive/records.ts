import { ArchiveError } from '../../shared/app-error'
import type { WorkId, WorkRecord } from '../../shared/model'
import { readRecord } from '../library/works'
import type { Shelves } from './shelves'

/** A work, the trash included. @throws ArchiveError `unknown-work` */
export function recordOf(shelves: Shelves, id: WorkId): WorkRecord {
  const record = readRecord(shelves.db, id)
  if (record === undefined)
    throw new ArchiveError('unknown-work', `There is no work with the number ${id} in this library.`)
  return record
}
