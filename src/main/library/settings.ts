import { DEFAULT_SETTINGS, type Settings } from '../../shared/ipc'
import type { Database } from './database'

const NAME = 'window'

export function readSettings(db: Database): Settings {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', NAME)
  if (row === undefined) return DEFAULT_SETTINGS
  const saved = JSON.parse(row.value) as Partial<Settings>
  return { reader: { ...DEFAULT_SETTINGS.reader, ...saved.reader } }
}

export function saveSettings(db: Database, settings: Settings): void {
  db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', NAME, JSON.stringify(settings))
}
