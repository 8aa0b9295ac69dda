import type { WorkRecord } from '../../shared/model'
import type { ChapterChange } from '../../shared/versions'
import type { Database } from '../library/database'
import { movedPlace } from '../library/works'
import type { ChapterBody } from '../versions/compare-chapters'
import { movePlace, progressAt } from '../versions/move-place'

interface Versions {
  readonly before: readonly ChapterBody[]
  readonly after: readonly ChapterBody[]
  readonly changes: readonly ChapterChange[]
}

/** Moves the place where a reader stopped to where the same words stand in another version. When they read stays. */
export function keepPlace(
  db: Database,
  { id, place, progress }: Pick<WorkRecord, 'id' | 'place' | 'progress'>,
  { before, after, changes }: Versions,
): void {
  if (place === null) return
  const moved = movePlace(place, before, after, changes)
  movedPlace(db, id, moved, progress === null ? null : progressAt(after, moved))
}
