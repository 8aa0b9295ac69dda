import { renameSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { storyFile, withLibrary } from './test-library'

const lamp = storyFile('Lamp', { Author: 'ada' }, 'She lit the lamp.')
const kettle = storyFile('Kettle', { Author: 'ada' }, 'He filled the kettle.')

describe('the report of an import', () => {
  test('is kept, file by file, and is the same after the library was closed', () =>
    withLibrary(async ({ archive, write, reopen }) => {
      const paths = [
        await write('lamp.txt', lamp),
        await write('empty.txt', ''),
        await write('again.txt', lamp),
      ]
      const report = await archive.importFiles(paths)
      expect(reopen().readImport(report.id)).toEqual(report)
      expect(report).toMatchObject({
        ...{ name: 'lamp.txt and 2 more', stopped: false, undone: false },
        files: [{ outcome: 'new' }, { outcome: 'failed', reason: 'empty' }, { outcome: 'duplicate' }],
      })
    }))

  test('says of each file how large and how old it is, and as what it was read', () =>
    withLibrary(async ({ archive, write }) => {
      const { files } = await archive.importFiles([
        await write('lamp.txt', lamp),
        await write('empty.txt', ''),
        await write('page.html', '<html><body><h1>Tide</h1><p>It went out.</p></body></html>'),
      ])
      expect(files.map(({ facts }) => facts)).toEqual([
        {
          bytes: lamp.length,
          modified: expect.stringMatching(/^\d{4}-.*Z$/),
          hash: expect.stringMatching(/^[\da-f]{64}$/),
          format: 'text',
          source: expect.any(String),
          encoding: 'utf-8',
        },
        { bytes: 0, modified: expect.any(String), hash: null, format: null, source: null, encoding: null },
        expect.objectContaining({ format: 'html', encoding: 'utf-8' }),
      ])
    }))

  test('stands among those of the past, the latest one first, with its counts', () =>
    withLibrary(async ({ archive, write }) => {
      await archive.importFiles([await write('lamp.txt', lamp), await write('empty.txt', '')])
      await archive.importFiles([await write('kettle.txt', kettle)], { name: 'Two kettles' })
      await archive.importFiles([])
      expect(archive.listImports()).toMatchObject([
        { id: 2, name: 'Two kettles', counts: { failed: 0, look: 1, updated: 0, new: 0, duplicate: 0 } },
        { id: 1, name: 'lamp.txt and 1 more', counts: { failed: 1, look: 1 } },
      ])
    }))

  test('is forgotten after fifty others', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', lamp)
      for (let count = 0; count < 51; count++) await archive.importFiles([path])
      expect(archive.listImports().map(({ id }) => id)).toEqual(
        Array.from({ length: 50 }, (_, at) => 51 - at),
      )
      expect(() => archive.readImport(1)).toThrow(expect.objectContaining({ code: 'unknown-report' }))
    }))

  test('undoes its import later on, once', () =>
    withLibrary(async ({ archive, write, reopen }) => {
      const { id } = await archive.importFiles([
        await write('lamp.txt', lamp),
        await write('kettle.txt', kettle),
      ])
      const later = reopen()
      const { receipt } = later.readImport(id)
      later.undo(receipt ?? { id: 0 })
      expect(later.size).toBe(0)
      expect(later.readImport(id)).toMatchObject({ undone: true, receipt: null })
      expect(later.listImports()).toMatchObject([{ id, undone: true }])
    }))

  test('can not be undone any more after so many other changes that it is forgotten', () =>
    withLibrary(async ({ archive, write }) => {
      const { id, files } = await archive.importFiles([await write('lamp.txt', lamp)])
      for (let count = 0; count < 501; count++) archive.markWorks([files[0]?.id ?? 0], { stars: 1 })
      expect(archive.readImport(id)).toMatchObject({ undone: false, receipt: null })
    }))

  test('knows where a file lies, unless it is gone or was never there', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', lamp)
      const { id: report } = await archive.importFiles([path])
      expect(basename(archive.importedPath({ report, row: 0 }))).toBe('lamp.txt')
      expect(() => archive.importedPath({ report, row: 1 })).toThrow(
        expect.objectContaining({ code: 'unknown-report' }),
      )
      renameSync(path, `${path}.old`)
      expect(() => archive.importedPath({ report, row: 0 })).toThrow(
        expect.objectContaining({
          code: 'not-found',
          message: expect.stringContaining('not there any more'),
        }),
      )
    }))
})
