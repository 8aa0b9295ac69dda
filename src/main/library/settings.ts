import { DEFAULT_SETTINGS, type Settings } from '../../shared/ipc'
import type { Database } from './database'

const WINDOW = 'window'
const ANALYSIS = 'analysis-version'

export function readSettings(db: Database): Settings {
  const row = db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', WINDOW)
  if (row === undefined) return DEFAULT_SETTINGS
  const saved = JSON.parse(row.value) as Partial<Settings>
  return {
    reader: { ...DEFAULT_SETTINGS.reader, ...saved.reader },
    suggestions: { ...DEFAULT_SETTINGS.suggestions, ...saved.suggestions },
    rail: { ...DEFAULT_SETTINGS.rail, ...saved.rail },
    export: { ...DEFAULT_SETTINGS.export, ...saved.export },
  }
}

export function saveSettings(db: Database, settings: Settings): void {
  db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', WINDOW, JSON.stringify(settings))
}

/** The version of the analysis that made the full-text index; 0 for a library that has none yet. */
export function readAnalysisVersion(db: Database): number {
  return Number(db.get<{ value: string }>('SELECT value FROM settings WHERE name = ?', ANALYSIS)?.value ?? 0)
}

export function saveAnalysisVersion(db: Database, version: number): void {
  db.run('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', ANALYSIS, String(version))
}
