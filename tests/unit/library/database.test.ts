import { beforeEach, describe, expect, test } from 'vitest'
import { Database, isSqliteError } from '../../../src/main/library/database'
import { useTemporaryFolder } from '../temporary-folder'

const inFolder = useTemporaryFolder()
let db: Database

beforeEach(() => {
  db = new Database(inFolder('a.db'))
  db.exec('CREATE TABLE a (id INTEGER PRIMARY KEY, value ANY) STRICT')
  return () => db.close()
})

const add = (value: string | number | null | Uint8Array) => db.run('INSERT INTO a (value) VALUES (?)', value)
const values = () => db.all<{ value: unknown }>('SELECT value FROM a ORDER BY id').map(({ value }) => value)
const fail = () => {
  throw new Error('on purpose')
}

describe('a database', () => {
  test('gives back what was put in, and says what a statement did', () => {
    expect([add('tide'), add(2.5), add(null)]).toEqual([1, 2, 3].map((lastId) => ({ lastId, changes: 1 })))
    expect(values()).toEqual(['tide', 2.5, null])
    expect(db.get('SELECT id FROM a WHERE value = ?', 'tide')).toEqual({ id: 1 })
    expect(db.get('SELECT id FROM a WHERE value = ?', 'ebb')).toBeUndefined()
    expect([...db.iterate('SELECT id FROM a WHERE id > ?', 1)]).toEqual([{ id: 2 }, { id: 3 }])
    expect(db.run('DELETE FROM a WHERE id > ?', 1).changes).toBe(2)
  })

  test('keeps all of a transaction or nothing', () => {
    expect(db.transaction(() => add('kept').lastId)).toBe(1)
    expect(() =>
      db.transaction(() => {
        add('lost')
        fail()
      }),
    ).toThrow('on purpose')
    expect(values()).toEqual(['kept'])
  })

  test('takes back a transaction inside another alone', () => {
    db.transaction(() => {
      add('first')
      expect(() =>
        db.transaction(() => {
          add('lost')
          db.transaction(() => add('lost too'))
          fail()
        }),
      ).toThrow('on purpose')
      db.transaction(() => add('second'))
    })
    expect(values()).toEqual(['first', 'second'])
    expect(() =>
      db.transaction(() => {
        db.transaction(() => add('inner'))
        fail()
      }),
    ).toThrow('on purpose')
    expect(values()).toEqual(['first', 'second'])
  })

  test('can be used on after a transaction that could not be committed', () => {
    db.exec('PRAGMA foreign_keys = ON')
    db.exec('CREATE TABLE b (a INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED) STRICT')
    expect(() => db.transaction(() => db.run('INSERT INTO b (a) VALUES (99)'))).toThrow('FOREIGN KEY')
    db.transaction(() => add('after'))
    expect(values()).toEqual(['after'])
    expect(db.all('SELECT * FROM b')).toEqual([])
  })

  test('tells why SQLite failed', () => {
    const other = new Database(inFolder('a.db'))
    other.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
    db.exec('PRAGMA busy_timeout = 0')
    const errorOf = (body: () => unknown) => {
      try {
        body()
      } catch (error) {
        return error
      }
    }
    const busy = errorOf(() => add('locked'))
    other.close()
    db.exec('PRAGMA max_page_count = 4')
    const full = errorOf(() => add('a'.repeat(100_000)))
    expect([busy, full, new Error('SQLITE_BUSY')].map((error) => isSqliteError(error, 'busy'))).toEqual([
      true,
      false,
      false,
    ])
    expect([busy, full].map((error) => isSqliteError(error, 'full'))).toEqual([false, true])
  })

  test('says that the disk is full, and is as it was before, where SQLite has rolled back by itself', () => {
    add('kept')
    db.exec('PRAGMA max_page_count = 4')
    let error: unknown
    try {
      db.transaction(() => {
        for (let at = 0; at < 100; at++) add('a'.repeat(100_000))
      })
    } catch (thrown) {
      error = thrown
    }
    expect(isSqliteError(error, 'full')).toBe(true)
    expect(values()).toEqual(['kept'])
  })
})
