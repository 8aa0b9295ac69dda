import { LONGEST_RECENT, MOST_RECENT } from '../../shared/recent-searches'
import type { Database } from './database'

/**
 * What the reader has searched for lately. It is a setting like others, and what is forgotten is gone from the library:
 * it stands in no list of what can be undone.
 */

const NAME = 'recent-searches'

/** The newest first. */
export function readRecent(db: Database): readonly string[] {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', NAME)
  return row === undefined ? [] : (JSON.parse(row.value) as string[])
}

/** Puts a search on top; one that was there, in whatever case, stands there once. Very long ones are not kept. */
export function keepRecent(db: Database, given: string): void {
  const text = tidied(given)
  if (text === '' || text.length > LONGEST_RECENT) return
  save(db, [text, ...without(readRecent(db), [text])])
}

/** Takes searches out. */
export function forgetRecent(db: Database, texts: readonly string[]): void {
  save(db, without(readRecent(db), texts))
}

/** Puts the searches in order as they were once; those that came since stay on top. */
export function restoreRecent(db: Database, before: readonly string[]): void {
  const kept = before.map(tidied).filter((text) => text !== '' && text.length <= LONGEST_RECENT)
  save(db, [...without(readRecent(db), kept), ...kept])
}

function save(db: Database, texts: readonly string[]): void {
  db.run(
    'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)',
    NAME,
    JSON.stringify(texts.slice(0, MOST_RECENT)),
  )
}

function without(texts: readonly string[], taken: readonly string[]): readonly string[] {
  const keys = new Set(taken.map(keyOf))
  return texts.filter((text) => !keys.has(keyOf(text)))
}

function keyOf(text: string): string {
  return tidied(text).toLowerCase()
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
