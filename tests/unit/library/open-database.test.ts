import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import { MIGRATIONS } from '../../../src/main/library/migrations'
import { isLibrary, openDatabase } from '../../../src/main/library/open-database'
import { insertWork, readRecord } from '../../../src/main/library/works'
import { EVERYTHING } from '../../../src/shared/query'
import { FULL_WORK, newWork, NOW } from './example-works'
import { useLibrary } from './open-library'

const library = useLibrary()

/** A database in the library's place that Ficarium has not made. */
function plant(sql: string): void {
  const db = new Database(library.folder('library.db'))
  db.exec(sql)
  db.close()
}
const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'ArchiveError', code, message: expect.stringMatching(message) })

describe('opening a library', () => {
  test('makes one where there is none, and finds it the next time', () => {
    expect(isLibrary(library.folder())).toBe(false)
    const id = insertWork(library.open(), newWork(FULL_WORK), NOW)
    expect(isLibrary(library.folder())).toBe(true)
    expect(readRecord(library.open(), id)?.title).toBe(FULL_WORK.title)
  })

  test('brings it to the newest version, with what keeps it whole', () => {
    const db = library.open()
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: MIGRATIONS.at(-1)?.version })
    expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
    expect(db.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  })

  test('refuses one that a newer version made, and leaves it as it is', () => {
    const id = insertWork(library.open(), newWork(), NOW)
    library.open().exec('PRAGMA user_version = 1000')
    expect(() => library.open()).toThrow(
      refusal('library-newer', /newer Ficarium\. Update Ficarium to open it/),
    )
    plant(`PRAGMA user_version = ${MIGRATIONS.length}`)
    expect(readRecord(library.open(), id)?.title).toBe('Low Tide')
  })

  test.each([
    ['text', 'This is no database at all. '.repeat(200)],
    ['half a database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4000, 7)])],
  ])('refuses %s in its place, and leaves it as it is', (_what, content) => {
    writeFileSync(library.folder('library.db'), content)
    expect(() => library.open()).toThrow(
      refusal('library-damaged', /damaged, or it is no library of Ficarium/),
    )
    expect(readFileSync(library.folder('library.db'))).toEqual(Buffer.from(content))
  })

  test.each([0, 1])('refuses the database of another program, of version %i', (version) => {
    plant(`CREATE TABLE films (id INTEGER PRIMARY KEY); PRAGMA user_version = ${version}`)
    expect(() => library.open()).toThrow(refusal('library-damaged', /no library of Ficarium/))
    const db = new Database(library.folder('library.db'))
    expect(db.all('SELECT name FROM sqlite_master')).toEqual([{ name: 'films' }])
    db.close()
  })

  test('refuses a folder in its place', () => {
    mkdirSync(library.folder('library.db'))
    expect(() => openDatabase(library.folder())).toThrow(refusal('library-damaged', /its files were left/i))
  })

  test('brings a library of the first version up to date, keeps a copy of it, and can still undo what was done there', () => {
    copyFileSync(join('tests', 'fixtures', 'libraries', 'library-1.db'), library.folder('library.db'))
    const archive = Archive.open(library.folder())
    const work = () => archive.readWork(1).work
    expect(work()).toMatchObject({
      ...{ title: 'Low Tide', characters: ['Mara Vell', 'Odile Fenn'], tags: ['Slow Burn'], mine: [] },
      ...{ progress: 0.25, reading: null, stars: null, privateNotes: null, lastRead: null },
    })
    archive.undo({ id: 2 })
    expect(work()).toMatchObject({ tags: [], mine: [] })
    archive.close()
    const copy = new Database(library.folder('backups', 'before-migration-from-1.db'))
    expect(copy.get('PRAGMA user_version')).toEqual({ user_version: 1 })
    expect(copy.get('SELECT title FROM works')).toEqual({ title: 'Low Tide' })
    copy.close()
  })

  test('brings a library of the second version up to date: what comes in now finds what was there', async () => {
    copyFileSync(join('tests', 'fixtures', 'libraries', 'library-2.db'), library.folder('library.db'))
    const archive = Archive.open(library.folder())
    const tide = join('tests', 'fixtures', 'libraries', 'low-tide-three-chapters.txt')
    const path = library.folder('again-ao3_90000003.txt')
    writeFileSync(path, 'Nothing is known of this one but what its name says.\n\n')
    const { files, receipt } = await archive.importFiles([tide, path])
    expect(files.map(({ outcome, id, message }) => [outcome, id, message])).toEqual([
      ['updated', 1, '1 new chapter.'],
      ['duplicate', 2, 'The same text is here already, as “untitled”.'],
    ])
    expect(archive.readWork(1).work).toMatchObject({
      ...{ tags: ['Tar', 'Slow Burn'], mine: ['for rainy days'], stars: 4, privateNotes: 'The letters!' },
      ...{ versions: 2, chapters: 3, place: { chapter: 2, offset: 6 } },
    })
    archive.undo(receipt ?? { id: 0 })
    expect(archive.readWork(1).work).toMatchObject({
      title: 'Low Tide, Again',
      tags: ['Slow Burn'],
      chapters: 2,
    })
    archive.close()
    const copy = new Database(library.folder('backups', 'before-migration-from-2.db'))
    expect(copy.get('PRAGMA user_version')).toEqual({ user_version: 2 })
    copy.close()
  })

  test('brings a library of the third version up to date: imports are told of from then on, older ones can still be undone', async () => {
    copyFileSync(join('tests', 'fixtures', 'libraries', 'library-3.db'), library.folder('library.db'))
    const archive = Archive.open(library.folder())
    expect(archive.listImports()).toEqual([])
    const path = library.folder('lamp.txt')
    writeFileSync(path, 'Title: Lamp\nAuthor: ada\n\nShe lit the lamp.\n')
    const { id } = await archive.importFiles([path])
    expect(archive.listImports()).toMatchObject([{ id, name: 'lamp.txt' }])
    archive.undo({ id: 2 })
    expect(
      archive
        .search(EVERYTHING)
        .ids.map((work) => archive.readWork(work).work.title)
        .sort(),
    ).toEqual(['Lamp', 'Low Tide'])
    expect(archive.listImports()).toMatchObject([{ id, undone: false }])
    archive.close()
  })

  test('makes no copy where there is nothing to bring up to date', () => {
    library.open()
    library.open()
    expect(readdirSync(library.folder()).filter((name) => !name.startsWith('library.db'))).toEqual([])
  })
})
