import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import { readSettings, saveSettings } from '../../../src/main/library/settings'
import { EXPORT_SETTINGS } from '../../../src/shared/export'
import { DEFAULT_SETTINGS, type Settings } from '../../../src/shared/ipc'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
beforeEach(() => {
  db = library.open()
})

const SEPIA: Settings = {
  reader: { theme: 'sepia', font: 'sans', fontSize: 24, width: 800 },
  suggestions: { apply: true },
  rail: { open: { canon: false, tag: true }, heights: { tag: 300 } },
  export: { ...EXPORT_SETTINGS, names: '{canon}/{title}', cover: 'png', onlyChanged: true },
}

describe('the settings', () => {
  test('are the defaults until others are saved', () => {
    expect(readSettings(db)).toEqual(DEFAULT_SETTINGS)
  })

  test('come back as they were saved last, after the library was opened again too', () => {
    saveSettings(db, { ...SEPIA, reader: { ...SEPIA.reader, theme: 'dark' } })
    saveSettings(db, SEPIA)
    expect(readSettings(library.open())).toEqual(SEPIA)
  })

  test('take the default for what an older version did not know', () => {
    saveSettings(db, { reader: { theme: 'dark' } } as Settings)
    expect(readSettings(db)).toEqual({
      ...DEFAULT_SETTINGS,
      reader: { ...DEFAULT_SETTINGS.reader, theme: 'dark' },
    })
  })
})
