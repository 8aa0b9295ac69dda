import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { EVERYTHING } from '../../../src/shared/query'
import { dumpLibrary } from './dump'
import { withLibrary, type TestLibrary } from './test-library'

const STORIES = [
  'Title: One\nAuthor: ada\nFandom: Harbour\n\nShe lit the lamp.',
  'Title: Two\nAuthor: bob\n\nIt went out again.',
] as const

/** Fills a library, and backs it up beside it. */
async function backedUp({ archive, add, folder }: TestLibrary): Promise<string> {
  const [first = 0] = await add(...STORIES)
  archive.markWorks([first], { stars: 4, privateNotes: 'Cried on the tram.' })
  const path = join(dirname(folder), 'backup.zip')
  expect(await archive.backUp(path)).toEqual({ path, works: 2, files: 2, missing: 0 })
  return path
}

describe('a backup', () => {
  test('brings the whole library back, as verify finds', () =>
    withLibrary(async (library) => {
      const path = await backedUp(library)
      const folder = join(dirname(library.folder), 'back')
      const restored = await Archive.restoreBackup(path, folder)
      expect(restored).toMatchObject({ folder, works: 2, before: null })
      const back = Archive.open(folder)
      try {
        expect(dumpLibrary(folder)).toEqual(dumpLibrary(library.folder))
        expect(await back.verify()).toMatchObject({ ok: true, works: 2 })
        expect(back.search({ ...EVERYTHING, text: 'lamp' }).ids).toEqual([1])
        expect(back.readWork(1).work).toMatchObject({ stars: 4, privateNotes: 'Cried on the tram.' })
      } finally {
        back.close()
      }
      expect(await readdir(join(library.folder, 'backups'))).toEqual([])
    }))

  test('keeps the library that was there beside the one that came back', () =>
    withLibrary(async (library) => {
      const path = await backedUp(library)
      const folder = join(dirname(library.folder), 'other')
      const other = Archive.open(folder)
      await other.importFiles([await library.write('3.txt', 'Title: Three\n\nOnly in the other library.')])
      other.close()
      const { before } = (await Archive.restoreBackup(path, folder)) ?? {}
      expect(before?.startsWith(`${folder} before `)).toBe(true)
      const works = (at: string): number => {
        const archive = Archive.open(at)
        const { ids } = archive.search(EVERYTHING)
        archive.close()
        return ids.length
      }
      expect([works(folder), works(before ?? '')]).toEqual([2, 1])
    }))

  test('is refused while the library is open, and nothing is touched', () =>
    withLibrary(async (library) => {
      const path = await backedUp(library)
      await expect(Archive.restoreBackup(path, library.folder)).rejects.toMatchObject({
        code: 'library-locked',
      })
      expect((await readdir(dirname(library.folder))).filter((name) => name.startsWith('library'))).toEqual([
        'library',
      ])
    }))

  test('that was cut off or changed is refused, and nothing is touched', () =>
    withLibrary(async (library) => {
      const path = await backedUp(library)
      const whole = await readFile(path)
      const folder = join(dirname(library.folder), 'back')
      const middle = whole.indexOf('SQLite format 3')
      const spoilt = [
        whole.subarray(0, whole.length - 30),
        whole.subarray(0, whole.length >> 1),
        whole.subarray(0, 0),
        Buffer.from('no zip at all'),
        Buffer.concat([
          whole.subarray(0, whole.length >> 2),
          Buffer.alloc(64, 7),
          whole.subarray((whole.length >> 2) + 64),
        ]),
      ]
      expect(middle).toBe(-1)
      for (const bytes of spoilt) {
        await writeFile(path, bytes)
        await expect(Archive.restoreBackup(path, folder)).rejects.toMatchObject({ code: 'backup-damaged' })
        expect(existsSync(folder)).toBe(false)
      }
      await rm(path)
      await expect(Archive.restoreBackup(path, folder)).rejects.toMatchObject({ code: 'not-found' })
      expect((await readdir(dirname(folder))).filter((name) => name.startsWith('back'))).toEqual([])
    }))

  test('says which files are gone, and backs the rest up', () =>
    withLibrary(async (library) => {
      await library.add(...STORIES)
      const originals = join(library.folder, 'originals')
      const [first = ''] = await readdir(originals)
      await rm(join(originals, first), { recursive: true })
      const path = join(dirname(library.folder), 'backup.zip')
      expect(await library.archive.backUp(path)).toMatchObject({ files: 1, missing: 1 })
    }))

  test('that is stopped, or can’t be written, leaves nothing', () =>
    withLibrary(async (library) => {
      await library.add(...STORIES)
      const outside = dirname(library.folder)
      const path = join(outside, 'backup.zip')
      const signal = AbortSignal.abort()
      expect(await library.archive.backUp(path, { signal })).toBeNull()
      const stop = new AbortController()
      expect(
        await library.archive.backUp(path, { signal: stop.signal, onProgress: () => stop.abort() }),
      ).toBeNull()
      await mkdir(join(outside, 'taken'))
      await expect(library.archive.backUp(join(outside, 'taken'))).rejects.toMatchObject({
        name: 'ArchiveError',
      })
      expect((await readdir(outside)).sort()).toEqual(['0.txt', '1.txt', 'library', 'taken'])
      expect(await readdir(join(library.folder, 'backups'))).toEqual([])
    }))
})
