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

/**
 * Chapters beyond the place and beyond the version that was there when the work was last read; zero or less where its
 * newest version is no newer than that.
 */
const NEW_CHAPTERS = `
  SELECT works.id, works.chapters - max(place_chapter, (
    SELECT count(*) FROM chapters WHERE version_id = (
      SELECT versions.id FROM versions WHERE work_id = works.id AND imported <= last_read
      ORDER BY imported DESC, versions.id DESC LIMIT 1))) AS chapters
  FROM works JOIN versions AS newest ON newest.id = works.version_id
  WHERE place_chapter IS NOT NULL AND removed IS NULL AND newest.imported > last_read`

/** Works of which a later version has chapters that are new to the reader. */
export function withNewChapters(db: Database): readonly WorkId[] {
  return idsOf(db, `SELECT id FROM (${NEW_CHAPTERS}) WHERE chapters > 0`)
}

/** How many chapters of a work came after it was last read. */
export function newChapters(db: Database, id: WorkId): number {
  const row = db.get<{ chapters: number }>(`${NEW_CHAPTERS} AND works.id = ?`, id)
  return Math.max(0, row?.chapters ?? 0)
}

function idsOf(db: Database, sql: string): readonly WorkId[] {
  return db.all<{ id: number }>(sql).map(({ id }) => id)
}
