import type { NameRule } from '../../shared/name-rules'
import { tagKey } from '../../shared/tag-key'
import type { Database } from './database'

/** Every rule of names, in a fixed order. */
export function readNameRules(db: Database): readonly NameRule[] {
  return db.all<NameRule>(
    'SELECT kind, type, name, other FROM name_rules ORDER BY kind, type, other_key, key',
  )
}

/** Adds a rule, in the place of one that says the same in another spelling. */
export function addNameRule(db: Database, { kind, type, name, other }: NameRule): void {
  db.run(
    'INSERT OR REPLACE INTO name_rules (kind, type, key, other_key, name, other) VALUES (?, ?, ?, ?, ?, ?)',
    kind,
    type,
    tagKey(type, name),
    tagKey(type, other),
    name,
    other,
  )
}

/** Takes a rule out; nothing happens where there is none. */
export function removeNameRule(db: Database, { kind, type, name, other }: NameRule): void {
  db.run(
    'DELETE FROM name_rules WHERE kind = ? AND type = ? AND key = ? AND other_key = ?',
    kind,
    type,
    tagKey(type, name),
    tagKey(type, other),
  )
}
