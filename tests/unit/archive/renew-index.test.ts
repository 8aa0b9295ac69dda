import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import { openDatabase } from '../../../src/main/library/open-database'
import { saveAnalysisVersion } from '../../../src/main/library/settings'
import { FIXTURES, found, storyFile, withFolder, withLibrary } from './test-library'

/** Makes a library look as if another version of the analysis had indexed it. */
function makeOld(folder: string): void {
  const db = openDatabase(folder)
  saveAnalysisVersion(db, 0)
  db.run("INSERT INTO terms (term, language, stem) VALUES ('stale', 'en', 'stale')")
  db.close()
}

const stories = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) =>
    storyFile(`Story ${at}`, { Language: 'English' }, `A lantern${at} burned. `.repeat(300)),
  )

describe('an index that another version of the analysis made', () => {
  test('goes when the library is opened, and is made anew while other questions are answered', () =>
    withLibrary(async ({ add, reopen, folder }) => {
      await add(...stories(3))
      const archive = reopen(() => makeOld(folder))
      expect(archive.indexedWorks()).toEqual({ done: 0, all: 3 })
      expect([found(archive, 'lantern1'), found(archive, '').length]).toEqual([[], 3])
      expect(await archive.renewIndex()).toBe(true)
      expect([found(archive, 'lantern1'), found(archive, 'title:story').length]).toEqual([[2], 3])
      expect(archive.indexedWorks()).toEqual({ done: 3, all: 3 })
      expect((await archive.verify()).problems).toEqual([])
      const db = reopenedDatabase(reopen, folder)
      expect(db.get("SELECT 1 FROM terms WHERE term = 'stale'")).toBeUndefined()
      db.close()
    }))

  test('is made by turns, and goes on where it was stopped', () =>
    withLibrary(async ({ add, reopen, folder }) => {
      await add(...stories(12))
      const archive = reopen(() => makeOld(folder))
      const stop = new AbortController()
      const told: number[] = []
      const running = archive.renewIndex({
        signal: stop.signal,
        turn: 0,
        onProgress: ({ done }) => {
          told.push(done)
        },
      })
      await new Promise((settle) => setImmediate(settle))
      stop.abort()
      expect(await running).toBe(false)
      const { done, all } = archive.indexedWorks()
      expect(told).toEqual([0, done])
      expect(done).toBeGreaterThan(0)
      expect(done).toBeLessThan(all)

      const again = reopen()
      expect(again.indexedWorks()).toEqual({ done, all })
      expect(await again.renewIndex()).toBe(true)
      expect(found(again, 'lantern11')).toEqual([12])
      expect((await again.verify()).problems).toEqual([])
    }))

  test('has works at once that come in or are changed meanwhile', () =>
    withLibrary(async ({ add, reopen, folder, write }) => {
      await add(...stories(2))
      const archive = reopen(() => makeOld(folder))
      await archive.importFiles([await write('new.txt', storyFile('Kettle', {}, 'A kettle sang.'))])
      archive.editWorks([1], { title: 'Zinnia' })
      expect([found(archive, 'kettle'), found(archive, 'zinnia')]).toEqual([[3], [1]])
      expect(await archive.renewIndex()).toBe(true)
      expect([found(archive, 'lantern0'), found(archive, 'zinnia')]).toEqual([[1], [1]])
      expect((await archive.verify()).problems).toEqual([])
    }))
})

function reopenedDatabase(reopen: (meanwhile?: () => void) => Archive, folder: string): Database {
  reopen()
  return new Database(join(folder, 'library.db'))
}

test('an edit of the language indexes the story in the new one, and undoing it in the old one', () =>
  withLibrary(async ({ archive, add }) => {
    await add(storyFile('Faro', { Language: 'English' }, 'Ella caminaba por el muelle.'))
    expect(found(archive, 'caminando')).toEqual([])
    const receipt = archive.editWorks([1], { replace: { language: ['Español'] } })
    expect(found(archive, 'caminando')).toEqual([1])
    archive.undo(receipt)
    expect([found(archive, 'caminando'), found(archive, 'caminaba')]).toEqual([[], [1]])
    expect((await archive.verify()).problems).toEqual([])
  }))

test('a library of the fourth version is indexed anew and finds what it has, in each language by its own rules', () =>
  withFolder(async (folder) => {
    const library = join(folder, 'library')
    mkdirSync(library)
    copyFileSync(join(FIXTURES, 'libraries', 'library-4.db'), join(library, 'library.db'))
    const archive = Archive.open(library)
    try {
      expect(archive.indexedWorks()).toEqual({ done: 0, all: 4 })
      expect(await archive.renewIndex()).toBe(true)
      const titles = (question: string): readonly string[] =>
        found(archive, question).map((id) => archive.readWork(id).work.title)
      expect(titles('walking tag:letters')).toEqual(['Low Tide'])
      expect(titles('canción')).toEqual(['El faro sin barcos'])
      expect(titles('生会')).toEqual(['灯台の手紙'])
      expect(titles('kettle')).toEqual([])
      archive.restoreWorks(archive.listTrash().map(({ id }) => id))
      expect(titles('kettle')).toEqual(['Kettle, Removed'])
      expect((await archive.verify()).problems.map(({ code }) => code)).toEqual(
        Array(4).fill('original-missing'),
      )
    } finally {
      archive.close()
    }
  }))
