import type { WorkId } from '../../shared/model'
import type { SuggestedTag, Suggestion } from '../../shared/suggestions'
import { tagKey } from '../../shared/tag-key'
import type { Database } from './database'

/** A suggestion as it is kept: its evidence is looked up in the text again when it is shown. */
export interface KeptSuggestion extends Omit<Suggestion, 'sentences'> {
  /** The canons that it belongs to; it is refused together with them. */
  readonly of: readonly string[]
}

/** What was suggested for a work, and by which version of what recognises names. */
export interface StoredSuggestions {
  readonly recogniser: string
  readonly suggestions: readonly KeptSuggestion[]
}

/** What is left to decide on. */
export interface OpenCounts {
  readonly open: number
  readonly certain: number
  /** Of the surest one; 0 where there is none. */
  readonly sureness: number
}

/** @returns undefined for a work that was not looked at yet */
export function readSuggestions(db: Database, id: WorkId): StoredSuggestions | undefined {
  const row = db.get<{ recogniser: string; suggested: string }>(
    'SELECT recogniser, suggested FROM suggestions WHERE work_id = ?',
    id,
  )
  if (row === undefined) return undefined
  return { recogniser: row.recogniser, suggestions: JSON.parse(row.suggested) as readonly KeptSuggestion[] }
}

/** Keeps what is suggested for a work in place of what was suggested before. */
export function saveSuggestions(
  db: Database,
  id: WorkId,
  { recogniser, suggestions }: StoredSuggestions,
  { open, certain, sureness }: OpenCounts,
): void {
  db.run(
    `INSERT OR REPLACE INTO suggestions (work_id, recogniser, open, certain, sureness, suggested)
     VALUES (?, ?, ?, ?, ?, ?)`,
    id,
    recogniser,
    open,
    certain,
    sureness,
    JSON.stringify(suggestions),
  )
}

export function saveOpenCounts(db: Database, id: WorkId, { open, certain, sureness }: OpenCounts): void {
  db.run(
    'UPDATE suggestions SET open = ?, certain = ?, sureness = ? WHERE work_id = ?',
    open,
    certain,
    sureness,
    id,
  )
}

/** The work counts as one that was not looked at yet. */
export function forgetSuggestions(db: Database, id: WorkId): void {
  db.run('DELETE FROM suggestions WHERE work_id = ?', id)
}

/** What is suggested for a work was read from another text than the one it has now. */
export function markOutdated(db: Database, id: WorkId): void {
  db.run("UPDATE suggestions SET recogniser = '' WHERE work_id = ?", id)
}

/** Works whose text this version has not looked at yet, in the order of their numbers; the trash and the reviewed left out. */
export function listUnread(db: Database, recogniser: string): readonly WorkId[] {
  return db
    .all<{ id: number }>(
      `SELECT id FROM works WHERE removed IS NULL AND reviewed IS NULL
         AND id NOT IN (SELECT work_id FROM suggestions WHERE recogniser = ?) ORDER BY id`,
      recogniser,
    )
    .map(({ id }) => id)
}

/** A work that has suggestions, for the order of the queue. */
export interface OpenSuggestions extends OpenCounts {
  readonly id: WorkId
}

/** The works with open suggestions, the surest first; the trash and the reviewed left out. */
export function listOpenSuggestions(db: Database): readonly OpenSuggestions[] {
  return db.all<{ id: number; open: number; certain: number; sureness: number }>(
    // The plus keeps SQLite to the index of open ones, which has all that is asked.
    `SELECT work_id AS id, open, certain, sureness FROM suggestions
     WHERE open > 0 AND +work_id IN (SELECT id FROM works WHERE removed IS NULL AND reviewed IS NULL)
     ORDER BY sureness DESC, work_id`,
  )
}

/** Works of which the reader had nothing more to say, in the order of their numbers; the trash left out. */
export function listReviewed(db: Database): readonly WorkId[] {
  return db
    .all<{ id: number }>('SELECT id FROM works WHERE removed IS NULL AND reviewed IS NOT NULL ORDER BY id')
    .map(({ id }) => id)
}

/** When a reader had nothing more to say of a work; null puts it back into the queue. */
export function saveReviewed(db: Database, id: WorkId, at: string | null): void {
  db.run('UPDATE works SET reviewed = ? WHERE id = ?', at, id)
}

/** When the reader had nothing more to say of a work; null where they have. */
export function readReviewed(db: Database, id: WorkId): string | null {
  return db.get<{ reviewed: string | null }>('SELECT reviewed FROM works WHERE id = ?', id)?.reviewed ?? null
}

/** What the reader has said no to. */
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
