import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Database } from '../../../src/main/library/database'
import type { ImportedFile, Progress } from '../../../src/shared/ipc'
import { asAnyone } from '../as-anyone'
import { found, query, storyFile, withLibrary } from './test-library'

const lamp = storyFile('Lamp', { Author: 'ada' }, 'She lit the lamp.')
const kettle = storyFile('Kettle', { Author: 'ada' }, 'He filled the kettle.')
const outcomes = (files: readonly ImportedFile[]): readonly string[] =>
  files.map(({ path, outcome }) => `${outcome} ${basename(path)}`)

describe('importing files', () => {
  test('brings each in, in the order given, and says what it is', () =>
    withLibrary(async ({ archive, write }) => {
      const paths = [await write('z.txt', lamp), await write('a.txt', kettle)]
      const report = await archive.importFiles(paths)
      expect(report.files).toMatchObject([
        { path: paths[0], outcome: 'new', id: 1, title: 'Lamp', review: expect.any(Array) },
        { path: paths[1], outcome: 'new', id: 2, title: 'Kettle', review: expect.any(Array) },
      ])
      expect(report.stopped).toBe(false)
      expect(archive.size).toBe(2)
    }))

  test('keeps each file byte for byte', () =>
    withLibrary(async ({ archive, folder, write }) => {
      const bytes = Buffer.from(`\ufeff${lamp}`.replaceAll('\n', '\r\n'), 'utf16le')
      await archive.importFiles([await write('lamp.txt', bytes)])
      const originals = (
        await readdir(join(folder, 'originals'), { recursive: true, withFileTypes: true })
      ).filter((entry) => entry.isFile())
      const kept = await Promise.all(originals.map((entry) => readFile(join(entry.parentPath, entry.name))))
      expect(kept).toEqual([bytes])
    }))

  test('walks folders in name order, and takes of their files only works', () =>
    withLibrary(async ({ archive, folder }) => {
      const shelf = join(folder, '..', 'shelf')
      await mkdir(join(shelf, 'b'), { recursive: true })
      for (const name of [
        'c.txt',
        'a.TXT',
        'b/1.txt',
        'b/cover.jpg',
        '.hidden.txt',
        'half.txt.part',
        '~$c.docx',
      ])
        await writeFile(join(shelf, name), `The story of ${name}.`)
      await symlink(shelf, join(shelf, 'b', 'back'))
      const { files } = await archive.importFiles([shelf])
      expect(outcomes(files)).toEqual(['new a.TXT', 'new 1.txt', 'new c.txt'])
    }))

  test('goes on after files that can not be read', () =>
    withLibrary(async ({ archive, folder, write }) => {
      const { files } = await archive.importFiles([
        await write('lamp.txt', lamp),
        join(folder, 'nowhere.txt'),
        await write('empty.txt', ''),
        await write('kettle.txt', kettle),
      ])
      expect(files.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
        'new',
        'not-found',
        'empty',
        'new',
      ])
      expect(archive.size).toBe(2)
    }))

  test('goes on after a work that can not be written', () =>
    withLibrary(async ({ archive, folder, write }) => {
      const db = new Database(join(folder, 'library.db'))
      db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON works WHEN NEW.title = 'Lamp'
        BEGIN SELECT RAISE (ABORT, 'there is no room for lamps'); END`)
      db.close()
      const third = storyFile('Lantern', {}, 'She lit the lamp again.')
      const paths = [await write('1.txt', kettle), await write('2.txt', lamp), await write('3.txt', third)]
      const { files } = await archive.importFiles(paths)
      expect(files.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['new', 'internal', 'new'])
      expect(files[1]?.message).toContain('there is no room for lamps')
      expect(archive.search(query('lamps')).ids).toEqual([files[2]?.id])
      expect(await archive.verify()).toMatchObject({ ok: true, works: 2 })
    }))

  test.each(['a file', 'a folder'])('reports %s that may not be read', (what) =>
    withLibrary(async ({ archive, folder, write }) => {
      const path = what === 'a file' ? await write('closed.txt', lamp) : join(folder, '..', 'closed')
      if (what === 'a folder') await mkdir(path)
      await chmod(path, 0o000)
      const { files } = await asAnyone(() => archive.importFiles([path]))
      expect(files).toMatchObject([
        { path, outcome: 'failed', reason: 'no-permission', message: expect.any(String) },
      ])
    }),
  )

  test('tells of each file in order, when the work is in the library already', () =>
    withLibrary(async ({ archive, write }) => {
      const told: (Progress & { readonly file: ImportedFile })[] = []
      const report = await archive.importFiles(
        [await write('lamp.txt', lamp), await write('empty.txt', '')],
        {
          onFile: (file, progress) => {
            told.push({ ...progress, file })
            if (file.id !== undefined) expect(archive.readWork(file.id).work.title).toBe(file.title)
          },
        },
      )
      expect(told).toMatchObject(report.files.map((file, at) => ({ file, done: at + 1, all: 2 })))
    }))

  test('stops where it is asked to and keeps what is done', () =>
    withLibrary(async ({ archive, write }) => {
      const paths = await Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          write(`${at}.txt`, storyFile(`Work ${at}`, {}, `The tale of ${at}.`)),
        ),
      )
      const stop = new AbortController()
      const report = await archive.importFiles(paths, { signal: stop.signal, onFile: () => stop.abort() })
      expect(report.stopped).toBe(true)
      expect(report.files.length).toBeLessThan(100)
      expect(archive.size).toBe(report.files.length)
      const rest = await archive.importFiles(paths)
      expect(rest.files.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(report.files.length)
      expect(archive.size).toBe(100)
    }))

  test('of nothing brings nothing', () =>
    withLibrary(async ({ archive }) => {
      expect(await archive.importFiles([])).toMatchObject({
        files: [],
        stopped: false,
        seconds: expect.any(Number),
        receipt: null,
      })
    }))
})

describe('the same bytes again', () => {
  test.each([
    ['in one import', (path: string, twin: string) => [[path, twin]]],
    ['in the next import', (path: string, twin: string) => [[path], [twin]]],
    ['by the same path', (path: string) => [[path, path]]],
  ])('are a duplicate %s', (_when, imports) =>
    withLibrary(async ({ archive, write }) => {
      const paths = [await write('lamp.txt', lamp), await write('twin.txt', lamp)] as const
      const rows: ImportedFile[] = []
      for (const each of imports(...paths)) rows.push(...(await archive.importFiles(each)).files)
      expect(rows.map(({ outcome, id, title }) => [outcome, id, title])).toEqual([
        ['new', 1, 'Lamp'],
        ['duplicate', 1, 'Lamp'],
      ])
      expect(rows[1]?.message).toContain('Lamp')
      expect(found(archive, 'lamp')).toEqual([1])
    }),
  )

  test('bring a work back from the trash', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', lamp)
      await archive.importFiles([path])
      archive.removeWorks([1])
      const { files } = await archive.importFiles([path])
      expect(files).toMatchObject([
        { outcome: 'duplicate', id: 1, message: expect.stringContaining('put back') },
      ])
      expect(found(archive, 'lamp')).toEqual([1])
    }))
})

describe('undoing an import', () => {
  test('takes out what it brought, and nothing else', () =>
    withLibrary(async ({ archive, add, write }) => {
      await add(lamp)
      const { receipt } = await archive.importFiles([
        await write('lamp.txt', lamp),
        await write('kettle.txt', kettle),
      ])
      archive.undo(receipt ?? { id: 0 })
      expect(found(archive, '')).toEqual([1])
      expect(archive.listTrash()).toEqual([])
    }))

  test('is not offered where it brought nothing new', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', lamp)
      await archive.importFiles([path])
      expect((await archive.importFiles([path])).receipt).toBeNull()
    }))
})
