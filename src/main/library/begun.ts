import type { WorkId } from '../../shared/model'
import type { Database } from './database'

/** Works that the reader has begun: those in which a place is kept. */

/** From here on a work counts as read to its end: what is left are the last words and the author's thanks. */
export const ALMOST_ALL = 0.98

/** What is still to be read on, the one that was read last first. What the reader has done with is left out. */
export function beingRead(db: Database): readonly WorkId[] {
  return idsOf(
    db,
    `SELECT id FROM works WHERE place_chapter IS NOT NULL AND removed IS NULL AND coalesce(progress, 0) < ${ALMOST_ALL}
       AND (reading IS NULL OR reading NOT IN ('read', 'did-not-finish'))
     ORDER BY last_read DESC, id DESC`,
  )
}

/** Every begun work, the one that was read last first. */
export function inOrderOfReading(db: Database): readonly WorkId[] {
  return idsOf(db, 'SELECT id FROM works WHERE place_chapter IS NOT NULL ORDER BY last_read DESC, id DESC')
}

/** Every begun work, with how far it is read and when it was read last. */
export function readBegun(
  db: Database,
): ReadonlyMap<WorkId, { readonly isAtEnd: boolean; readonly lastRead: string | null }> {
  const rows = db.all<{ id: number; progress: number | null; last_read: string | null }>(
    'SELECT id, progress, last_read FROM works WHERE place_chapter IS NOT NULL',
  )
  return new Map(
    rows.map(({ id, progress, last_read: lastRead }) => [
      id,
      { isAtEnd: (progress ?? 0) >= ALMOST_ALL, lastRead },
    ]),
  )
}

/** Chapters that versions brought which came after the work was last read. */
const NEW_CHAPTERS = `
  SELECT works.id, min(sum(fresh), works.chapters) AS chapters
  FROM works JOIN versions ON versions.work_id = works.id AND imported > last_read
  WHERE place_chapter IS NOT NULL AND removed IS NULL`

/** Works of which a later version has chapters that are new to the reader. */
export function withNewChapters(db: Database): readonly WorkId[] {
  return idsOf(db, `SELECT id FROM (${NEW_CHAPTERS} GROUP BY works.id) WHERE chapters > 0`)
}

/** How many chapters of a work came after it was last read. */
export function newChapters(db: Database, id: WorkId): number {
  const row = db.get<{ chapters: number }>(`${NEW_CHAPTERS} AND works.id = ?`, id)
  return row?.chapters ?? 0
}

function idsOf(db: Database, sql: string): readonly WorkId[] {
  return db.all<{ id: number }>(sql).map(({ id }) => id)
}
