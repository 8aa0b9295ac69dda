import { join } from 'node:path'
import { Database } from '../../../src/main/library/database'

/**
 * SQLite's own counts, and how the indexes lie on disk; what is in the indexes is asked of their vocabularies. Reports
 * stay when their imports are undone, and a term keeps stems that it had in languages of works that are gone.
 */
const NOT_OURS =
  /^sqlite_|_(data|idx|content|docsize|config)$|^text_index$|^work_index$|_vocabulary$|^imports$|^import_files$/

/** Every row of every table of a library, and every word of its indexes with its place. */
export function dumpLibrary(folder: string): Readonly<Record<string, readonly unknown[]>> {
  const db = new Database(join(folder, 'library.db'))
  try {
    const tables = db
      .all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .filter(({ name }) => !NOT_OURS.test(name))
    const rows = tables.map(({ name }) => [
      name,
      db
        .all(name === 'terms' ? 'SELECT DISTINCT term FROM terms' : `SELECT * FROM "${name}"`)
        .map((row) => JSON.stringify(row))
        .sort(),
    ])
    const words = ['text_index', 'work_index'].map((index) => {
      db.exec(`CREATE VIRTUAL TABLE temp.words_of_${index} USING fts5vocab (main, ${index}, instance)`)
      const places = db
        .all(`SELECT * FROM words_of_${index}`)
        .map((row) => JSON.stringify(row))
        .sort()
      return [index, places]
    })
    return Object.fromEntries([...rows, ...words]) as Record<string, readonly unknown[]>
  } finally {
    db.close()
  }
}
