import type { NewTrigger, Trigger } from '../../shared/triggers'
import type { Database } from './database'

/** The reader's triggers: they are always read as one, so they lie in the table of settings. */

const NAME = 'triggers'

interface Kept {
  /** The number that was given out last. */
  readonly last: number
  readonly triggers: readonly Trigger[]
}

/** In the order in which they were made. */
export function readTriggers(db: Database): readonly Trigger[] {
  return read(db).triggers
}

/** @returns the trigger with its number */
export function insertTrigger(db: Database, trigger: NewTrigger): Trigger {
  const { last, triggers } = read(db)
  const added = { ...trigger, id: last + 1 }
  save(db, { last: added.id, triggers: [...triggers, added] })
  return added
}

/** Puts a trigger in the place of the one with its number, or in its old place where there is none. */
export function putTrigger(db: Database, trigger: Trigger): void {
  const { last, triggers } = read(db)
  const others = triggers.filter(({ id }) => id !== trigger.id)
  save(db, { last, triggers: [...others, trigger].sort((a, b) => a.id - b.id) })
}

export function deleteTrigger(db: Database, id: number): void {
  const { last, triggers } = read(db)
  save(db, { last, triggers: triggers.filter((trigger) => trigger.id !== id) })
}

function read(db: Database): Kept {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', NAME)
  return row === undefined ? { last: 0, triggers: [] } : (JSON.parse(row.value) as Kept)
}

function save(db: Database, kept: Kept): void {
  db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', NAME, JSON.stringify(kept))
}
