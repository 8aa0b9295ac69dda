import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/shared/text-content'
import type { Archive } from '../../../src/main/archive/archive'
import type { WorkId } from '../../../src/shared/model'
import { found, storyFile, withLibrary } from './test-library'

const RUSSIAN = 'Она зажгла лампу и ждала до утра, но никто не пришёл.'
const russian = storyFile('Лампа', { Author: 'ада' }, `${RUSSIAN}\n\nУтро было серым.`)
const asWestern = (text: string): string => iconv.decode(iconv.encode(text, 'windows-1251'), 'windows-1252')
/** Read wrongly, since the reader said so. */
const WRONG = { encoding: 'windows-1252' }

const textOf = (archive: Archive, id: WorkId): string =>
  archive
    .readWork(id)
    .chapters.map(({ html }) => plainText(html))
    .join('\n')

describe('a file that was read in a wrong encoding', () => {
  test('shows how it reads in another one, and is not changed by that', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'windows-1251'))
      const { id: report } = await archive.importFiles([path], WRONG)
      expect(await archive.previewEncoding({ report, row: 0 }, 'windows-1251')).toEqual({
        ok: true,
        lines: expect.arrayContaining(['Title: Лампа', RUSSIAN]),
        broken: 0,
      })
      expect(await archive.previewEncoding({ report, row: 0 }, 'koi8-r')).not.toMatchObject({
        lines: expect.arrayContaining([RUSSIAN]),
      })
      expect(archive.readWork(1).work.title).toBe(asWestern('Лампа'))
    }))

  test('is read anew: title, tags, text and what finds it; and back again', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'windows-1251'))
      const { id: report } = await archive.importFiles([path], WRONG)
      const before = archive.readImport(report)
      const { file, receipt } = await archive.readAgain({ report, row: 0 }, 'windows-1251')
      expect(file).toMatchObject({
        outcome: 'new',
        id: 1,
        title: 'Лампа',
        facts: { encoding: 'windows-1251' },
      })
      expect(archive.readWork(1).work).toMatchObject({ title: 'Лампа', authors: ['ада'], versions: 1 })
      expect(textOf(archive, 1)).toContain(RUSSIAN)
      expect(found(archive, 'зажгла')).toEqual([1])
      expect(archive.readImport(report).files).toEqual([file])
      expect(await archive.verify()).toMatchObject({ ok: true })

      archive.undo(receipt)
      expect(archive.readWork(1).work.title).toBe(asWestern('Лампа'))
      expect(textOf(archive, 1)).toContain(asWestern(RUSSIAN))
      expect(found(archive, 'зажгла')).toEqual([])
      expect(archive.readImport(report)).toEqual(before)
      expect(await archive.verify()).toMatchObject({ ok: true })
    }))

  test('keeps what the reader has changed and marked meanwhile', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'windows-1251'))
      const { id: report } = await archive.importFiles([path], WRONG)
      archive.editWorks([1], { title: 'My lamp', add: [{ type: 'mine', name: 'again' }] })
      archive.markWorks([1], { stars: 5 })
      await archive.readAgain({ report, row: 0 }, 'windows-1251')
      expect(archive.readWork(1).work).toMatchObject({
        ...{ title: 'My lamp', authors: ['ада'], mine: ['again'], stars: 5 },
      })
    }))

  test('comes in when it could not be read at all, and goes with its import', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'utf-16le'))
      const { id: report, files } = await archive.importFiles([path], { encoding: 'utf-8' })
      expect(files).toMatchObject([{ outcome: 'failed', reason: 'binary' }])
      const { file } = await archive.readAgain({ report, row: 0 }, 'utf-16le')
      expect(file).toMatchObject({ outcome: 'new', title: 'Лампа' })
      const { receipt } = archive.readImport(report)
      archive.undo(receipt ?? { id: 0 })
      expect(archive.size).toBe(0)
    }))

  test('goes back to what could not be read, when that is undone alone', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'utf-16le'))
      const { id: report } = await archive.importFiles([path], { encoding: 'utf-8' })
      const { receipt } = await archive.readAgain({ report, row: 0 }, 'utf-16le')
      archive.undo(receipt)
      expect(archive.size).toBe(0)
      expect(archive.readImport(report).files).toMatchObject([{ outcome: 'failed', reason: 'binary' }])
    }))

  test('is left as it is where the other encoding makes no text of it', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'utf-16le'))
      const { id: report } = await archive.importFiles([path])
      await expect(archive.readAgain({ report, row: 0 }, 'utf-8')).rejects.toMatchObject({ code: 'binary' })
      expect(archive.readWork(1).work.title).toBe('Лампа')
    }))

  test('is read anew when it is imported once more with the name of its encoding', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('lamp.txt', iconv.encode(russian, 'windows-1251'))
      await archive.importFiles([path], WRONG)
      const { files } = await archive.importFiles([path], { encoding: 'windows-1251' })
      expect(files).toMatchObject([{ outcome: 'updated', id: 1, title: 'Лампа' }])
      expect(archive.size).toBe(1)
      const again = await archive.importFiles([path], { encoding: 'windows-1251' })
      expect(again.files).toMatchObject([{ outcome: 'duplicate', id: 1 }])
    }))

  test('may be a page', () =>
    withLibrary(async ({ archive, write }) => {
      const page = `<html><head><title>Лампа</title></head><body><h1>Лампа</h1><p>${RUSSIAN}</p></body></html>`
      const path = await write('lamp.html', iconv.encode(page, 'koi8-r'))
      const { id: report } = await archive.importFiles([path], WRONG)
      expect(await archive.previewEncoding({ report, row: 0 }, 'koi8-r')).toMatchObject({
        lines: ['Лампа', RUSSIAN],
      })
      await archive.readAgain({ report, row: 0 }, 'koi8-r')
      expect(archive.readWork(1).work.title).toBe('Лампа')
    }))
})
