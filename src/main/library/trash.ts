import type { WorkId, WorkRecord } from '../../shared/model'
import type { Database } from './database'
import { readRecord } from './works'

/** Works that were removed wait in the trash, whole, until they are restored. */

/** @returns the works that this call moved: ones that are in the trash already, or unknown, are left out */
export function moveToTrash(db: Database, ids: readonly WorkId[], now: string): readonly WorkId[] {
  return ids.filter(
    (id) => db.run('UPDATE works SET removed = ? WHERE id = ? AND removed IS NULL', now, id).changes > 0,
  )
}

/** @returns the works that this call brought back */
export function takeFromTrash(db: Database, ids: readonly WorkId[]): readonly WorkId[] {
  return ids.filter(
    (id) => db.run('UPDATE works SET removed = NULL WHERE id = ? AND removed IS NOT NULL', id).changes > 0,
  )
}

/** What was removed last comes first. */
export function listTrash(db: Database): readonly WorkRecord[] {
  return db
    .all<{ id: number }>('SELECT id FROM works WHERE removed IS NOT NULL ORDER BY removed DESC, id DESC')
    .flatMap(({ id }) => readRecord(db, id) ?? [])
}

/** Whether the work is there and not in the trash. */
export function isPresent(db: Database, id: WorkId): boolean {
  return db.get('SELECT 1 AS present FROM works WHERE id = ? AND removed IS NULL', id) !== undefined
}
