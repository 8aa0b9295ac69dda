import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import { Watching } from '../../../src/main/archive/watching'
import type { Events, ImportReport } from '../../../src/shared/ipc'
import { query, withLibrary, type TestLibrary } from './test-library'

interface Watched {
  readonly watching: Watching
  /** What comes in next. */
  next(): Promise<readonly (readonly [file: string, outcome: string])[]>
}

/** Rows of a report, in the order of their files' names. */
function rowsOf({ files }: ImportReport): readonly (readonly [string, string])[] {
  const rows = files.map(({ path, outcome }) => [path.split('/').at(-1) ?? '', outcome] as const)
  return rows.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function withWatching(archive: Archive, body: (watched: Watched) => Promise<void>): Promise<void> {
  const reports: ImportReport[] = []
  let heard: (() => void) | undefined
  const tell = <K extends keyof Events>(event: K, value: Events[K]): void => {
    if (event !== 'watchedImport') return
    reports.push(value as ImportReport)
    heard?.()
  }
  const watching = new Watching({
    library: () => archive,
    importFiles: (paths, options) => archive.importFiles(paths, options),
    tell,
    restsAfter: 20,
  })
  const next = async (): Promise<readonly (readonly [string, string])[]> => {
    if (reports.length === 0) await new Promise<void>((resolve) => (heard = resolve))
    const report = reports.shift()
    return report === undefined ? [] : rowsOf(report)
  }
  try {
    await body({ watching, next })
  } finally {
    await watching.close()
  }
}

/** A folder beside the library. */
async function folderOf({ folder }: TestLibrary, name = 'fic'): Promise<string> {
  const path = join(folder, '..', name)
  await mkdir(path, { recursive: true })
  return path
}

describe('a watched folder', () => {
  test('gives what is in it, and what comes into it afterwards, folders inside of it too', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      await writeFile(join(fic, 'lamp.txt'), 'The lamp went out.')
      await writeFile(join(fic, 'photo.jpg'), 'no work')
      await writeFile(join(fic, 'lamp.txt.part'), 'half')
      await withWatching(library.archive, async ({ watching, next }) => {
        expect(watching.add(fic)).toEqual([{ id: 1, path: fic, isLost: false }])
        expect(await next()).toEqual([['lamp.txt', 'new']])
        await mkdir(join(fic, 'inside'))
        await writeFile(join(fic, 'inside', 'tide.txt'), 'The tide came in.')
        expect(await next()).toEqual([['tide.txt', 'new']])
      })
      expect(library.archive.size).toBe(2)
    }))

  test('is looked at again at the next start, for what came meanwhile only', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      await writeFile(join(fic, 'lamp.txt'), 'The lamp went out.')
      await writeFile(join(fic, 'empty.txt'), '')
      await withWatching(library.archive, async ({ watching, next }) => {
        watching.add(fic)
        expect(await next()).toEqual([
          ['empty.txt', 'failed'],
          ['lamp.txt', 'new'],
        ])
      })
      await writeFile(join(fic, 'tide.txt'), 'The tide came in.')
      await withWatching(library.reopen(), async ({ watching, next }) => {
        watching.start()
        expect(await next()).toEqual([['tide.txt', 'new']])
      })
    }))

  test('makes a version of a file that was changed', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      const paragraphs = Array.from({ length: 12 }, (_, at) => `The keeper lit lamp ${at} and wrote it down.`)
      await writeFile(join(fic, 'lamps.txt'), paragraphs.slice(0, 9).join('\n\n'))
      await withWatching(library.archive, async ({ watching, next }) => {
        watching.add(fic)
        expect(await next()).toEqual([['lamps.txt', 'new']])
        await writeFile(join(fic, 'lamps.txt'), paragraphs.join('\n\n'))
        expect(await next()).toEqual([['lamps.txt', 'updated']])
      })
      expect(library.archive.size).toBe(1)
    }))

  test('does not bring back what was removed from the library', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      await writeFile(join(fic, 'lamp.txt'), 'The lamp went out.')
      await withWatching(library.archive, async ({ watching, next }) => {
        watching.add(fic)
        await next()
      })
      library.archive.removeWorks(library.archive.search(query('')).ids)
      await writeFile(join(fic, 'tide.txt'), 'The tide came in.')
      const archive = library.reopen()
      await withWatching(archive, async ({ watching, next }) => {
        watching.start()
        expect(await next()).toEqual([['tide.txt', 'new']])
      })
      expect(archive.size).toBe(1)
    }))

  test('is not watched any more once it is removed, and is again when that is taken back', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      const other = await folderOf(library, 'other')
      await withWatching(library.archive, async ({ watching, next }) => {
        watching.add(fic)
        watching.add(other)
        expect(watching.remove(1)).toEqual([{ id: 2, path: other, isLost: false }])
        await writeFile(join(fic, 'lamp.txt'), 'The lamp went out.')
        await writeFile(join(other, 'tide.txt'), 'The tide came in.')
        expect(await next()).toEqual([['tide.txt', 'new']])
        expect(watching.restore(1)).toHaveLength(2)
        expect(await next()).toEqual([['lamp.txt', 'new']])
      })
    }))

  test('is said to be lost while it is not there, and is watched when it is again', () =>
    withLibrary(async (library) => {
      const fic = await folderOf(library)
      const away = join(fic, '..', 'away')
      await writeFile(join(fic, 'lamp.txt'), 'The lamp went out.')
      await rename(fic, away)
      await withWatching(library.archive, async ({ watching, next }) => {
        expect(watching.add(fic)).toMatchObject([{ isLost: true }])
        await rename(away, fic)
        expect(watching.list()).toMatchObject([{ isLost: false }])
        expect(await next()).toEqual([['lamp.txt', 'new']])
      })
    }))

  test('can not be the folder of the library, nor one around it or in it', () =>
    withLibrary(async ({ archive, folder }) => {
      await withWatching(archive, async ({ watching }) => {
        for (const path of [folder, join(folder, '..'), join(folder, 'originals')])
          expect(() => watching.add(path)).toThrow('Your library lies in this folder')
        await rm(join(folder, 'none'), { force: true })
        expect(watching.list()).toEqual([])
      })
    }))
})
