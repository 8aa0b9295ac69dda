import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import {
  forgetRecent,
  keepRecent,
  readRecent,
  restoreRecent,
} from '../../../src/main/library/recent-searches'
import { LONGEST_RECENT, MOST_RECENT } from '../../../src/shared/recent-searches'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
beforeEach(() => {
  db = library.open()
})

const keep = (...texts: readonly string[]): void => texts.forEach((text) => keepRecent(db, text))

describe('recent searches', () => {
  test('come back with the newest first, after the library was opened again too', () => {
    expect(readRecent(db)).toEqual([])
    keep('kettle', 'author:ada', '"did not sleep"')
    expect(readRecent(library.open())).toEqual(['"did not sleep"', 'author:ada', 'kettle'])
  })

  test('that are searched for again stand on top once, as they were written last', () => {
    keep('kettle', 'lamp', '  Kettle ')
    expect(readRecent(db)).toEqual(['Kettle', 'lamp'])
    keep('walk   home')
    expect(readRecent(db)[0]).toBe('walk home')
  })

  test('are as many as are kept, the oldest go first', () => {
    keep(...Array.from({ length: MOST_RECENT + 3 }, (_, at) => `search ${at}`))
    expect(readRecent(db)).toHaveLength(MOST_RECENT)
    expect(readRecent(db).at(-1)).toBe('search 3')
  })

  test('are words that somebody might type again: nothing empty, nothing endless', () => {
    keep('', '   ', 'x'.repeat(LONGEST_RECENT + 1))
    expect(readRecent(db)).toEqual([])
  })

  test('are forgotten one by one or all, and nothing of the library has them any more', () => {
    keep('one', 'two', 'three')
    forgetRecent(db, ['TWO'])
    expect(readRecent(db)).toEqual(['three', 'one'])
    forgetRecent(db, readRecent(db))
    expect(readRecent(db)).toEqual([])
    const tables = db.all<{ all: string }>('SELECT name || value AS "all" FROM settings')
    expect(tables.map((row) => row.all).join(' ')).not.toContain('two')
    expect(db.all('SELECT * FROM changes')).toEqual([])
  })

  test('that were forgotten come back to their places; what was kept since stays on top', () => {
    keep('one', 'two', 'three')
    const before = readRecent(db)
    forgetRecent(db, before)
    keep('four', 'TWO')
    restoreRecent(db, before)
    expect(readRecent(db)).toEqual(['four', 'three', 'two', 'one'])
  })
})
