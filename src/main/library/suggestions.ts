import type { WorkId } from '../../shared/model'
import type { SuggestedTag, Suggestion } from '../../shared/suggestions'
import { tagKey } from '../../shared/tag-key'
import type { Database } from './database'

/** What was suggested for a work, and by which version of what recognises names. */
export interface StoredSuggestions {
  readonly recogniser: string
  readonly suggestions: readonly Suggestion[]
}

export function readSuggestions(db: Database, id: WorkId): StoredSuggestions | undefined {
  const row = db.get<{ recogniser: string; suggested: string }>(
    'SELECT recogniser, suggested FROM suggestions WHERE work_id = ?',
    id,
  )
  if (row === undefined) return undefined
  return { recogniser: row.recogniser, suggestions: JSON.parse(row.suggested) as readonly Suggestion[] }
}

/** Keeps what is suggested for a work in place of what was suggested before. */
export function saveSuggestions(
  db: Database,
  id: WorkId,
  { recogniser, suggestions }: StoredSuggestions,
): void {
  db.run(
    `INSERT OR REPLACE INTO suggestions (work_id, recogniser, suggested, open, certain, sureness)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    recogniser,
    JSON.stringify(suggestions),
    suggestions.length,
    suggestions.filter(({ isCertain }) => isCertain).length,
    Math.max(0, ...suggestions.map(({ sureness }) => sureness)),
  )
}

/** Works whose text this version has not looked at yet, in the order of their numbers; the trash and the reviewed left out. */
export function listUnread(db: Database, recogniser: string): readonly WorkId[] {
  return db
    .all<{ id: number }>(
      `SELECT works.id FROM works LEFT JOIN suggestions ON work_id = works.id
       WHERE removed IS NULL AND reviewed IS NULL AND recogniser IS NOT ? ORDER BY works.id`,
      recogniser,
    )
    .map(({ id }) => id)
}

/** A work that has suggestions, for the order of the queue. */
export interface OpenSuggestions {
  readonly id: WorkId
  readonly open: number
  readonly certain: number
  readonly sureness: number
}

/** The works with open suggestions, the surest first; the trash and the reviewed left out. */
export function listOpenSuggestions(db: Database): readonly OpenSuggestions[] {
  return db
    .all<{ id: number; open: number; certain: number; sureness: number }>(
      `SELECT work_id AS id, open, certain, sureness FROM suggestions JOIN works ON works.id = work_id
       WHERE open > 0 AND removed IS NULL AND reviewed IS NULL ORDER BY sureness DESC, work_id`,
    )
    .map((row) => ({ ...row }))
}

export function listReviewed(db: Database): ReadonlySet<WorkId> {
  return new Set(
    db.all<{ id: number }>('SELECT id FROM works WHERE reviewed IS NOT NULL').map(({ id }) => id),
  )
}

/** When a reader had nothing more to say of a work; null puts it back into the queue. */
export function saveReviewed(db: Database, id: WorkId, at: string | null): void {
  db.run('UPDATE works SET reviewed = ? WHERE id = ?', at, id)
}

export function readReviewed(db: Database, id: WorkId): string | null {
  return db.get<{ reviewed: string | null }>('SELECT reviewed FROM works WHERE id = ?', id)?.reviewed ?? null
}

export function readRefused(db: Database, id: WorkId): readonly SuggestedTag[] {
  return db.all<{ type: SuggestedTag['type']; name: string }>(
    'SELECT type, name FROM refused_suggestions WHERE work_id = ? ORDER BY type, name',
    id,
  )
}

/** Replaces what the reader has said no to. */
export function saveRefused(db: Database, id: WorkId, refused: readonly SuggestedTag[]): void {
  db.run('DELETE FROM refused_suggestions WHERE work_id = ?', id)
  for (const { type, name } of refused)
    db.run(
      'INSERT OR REPLACE INTO refused_suggestions (work_id, type, key, name) VALUES (?, ?, ?, ?)',
      id,
      type,
      tagKey(type, name),
      name,
    )
}
