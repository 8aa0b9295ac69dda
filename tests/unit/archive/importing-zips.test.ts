import { describe, expect, test } from 'vitest'
import type { ImportedFile, Progress } from '../../../src/shared/ipc'
import { epubOf, makeZip, xhtml, zipOf } from '../importing/make-zip'
import { download } from '../importing/sources/ao3-download-pages'
import { found, storyFile, withLibrary } from './test-library'

const lamp = storyFile('Lamp', { Author: 'ada' }, 'She lit the lamp.')
const book = epubOf({
  pages: { 'one.xhtml': xhtml('<h1>Ebb</h1><p>The harbour was dark.</p>') },
  metadata: '<dc:title>Harbour</dc:title><dc:creator>ada</dc:creator>',
})
const rows = (files: readonly ImportedFile[]) =>
  files.map(({ entry, outcome, title, reason }) => [entry, outcome, title ?? reason])

describe('importing a zip', () => {
  test('gives a row for each file in it, with its name', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write(
        'stories.zip',
        zipOf({
          'a/lamp.txt': lamp,
          'cover.jpg': '\xff\xd8\xff',
          'b.html': download(),
          '__MACOSX/a/._lamp.txt': 'x',
          'c.epub': book,
          'd.zip': zipOf({ 'e.txt': 'deeper' }),
          'f.pdf': '%PDF-1.4',
        }),
      )
      const seen: Progress[] = []
      const { files } = await archive.importFiles([path], {
        onFile: (_file, progress) => seen.push(progress),
      })
      expect(files.every((file) => file.path === path)).toBe(true)
      expect(rows(files)).toEqual([
        ['a/lamp.txt', 'new', 'Lamp'],
        ['b.html', 'new', 'The Salt Lamp'],
        ['c.epub', 'new', 'Harbour'],
        ['d.zip', 'failed', 'compressed'],
        ['f.pdf', 'failed', 'unsupported-format'],
      ])
      expect(seen.at(-1)).toMatchObject({ done: 5, all: 5 })
      expect(found(archive, 'harbour')).toContain(3)
    }))

  test('knows each of its works again, in the zip and beside it', () =>
    withLibrary(async ({ archive, write }) => {
      const zip = await write('stories.zip', zipOf({ 'lamp.txt': lamp, 'c.epub': book }))
      await archive.importFiles([zip])
      const again = await archive.importFiles([zip, await write('c.epub', book)])
      expect(again.files.map(({ outcome, id }) => [outcome, id])).toEqual([
        ['duplicate', 1],
        ['duplicate', 2],
        ['duplicate', 2],
      ])
      expect(archive.size).toBe(2)
    }))

  test('that is damaged brings what is left, and says that something is missing', () =>
    withLibrary(async ({ archive, write }) => {
      const whole = zipOf({ 'lamp.txt': lamp, 'c.epub': book })
      const { files } = await archive.importFiles([
        await write('cut.zip', whole.subarray(0, whole.length - 60)),
      ])
      expect(rows(files)).toEqual([
        ['lamp.txt', 'new', 'Lamp'],
        ['c.epub', 'new', 'Harbour'],
        [undefined, 'failed', 'damaged'],
      ])
    }))

  test('does not open what leads outside or is locked, and names it', () =>
    withLibrary(async ({ archive, write }) => {
      const zip = makeZip([
        { name: '../evil.txt', content: lamp },
        { name: 'lamp.txt', content: lamp },
        { name: 'locked.txt', content: 'x', flags: 1 },
      ])
      const { files } = await archive.importFiles([await write('odd.zip', zip)])
      expect(rows(files)).toEqual([
        ['lamp.txt', 'new', 'Lamp'],
        ['locked.txt', 'failed', 'damaged'],
        ['../evil.txt', 'failed', 'damaged'],
      ])
    }))

  test('without a work in it is said to be that', () =>
    withLibrary(async ({ archive, write }) => {
      const { files } = await archive.importFiles([await write('pictures.zip', zipOf({ 'a.jpg': 'x' }))])
      expect(rows(files)).toEqual([[undefined, 'failed', 'compressed']])
    }))

  test('may be a book with a page missing: the work is new, and its row says what is not there', () =>
    withLibrary(async ({ archive, write }) => {
      const bytes = epubOf({
        pages: { 'one.xhtml': xhtml('<p>One.</p>'), 'two.xhtml': xhtml('<p>Two.</p>') },
      })
      const broken = Buffer.from(
        bytes.toString('latin1').replaceAll('OEBPS/two.xhtml', 'OEBPS/xxx.xhtml'),
        'latin1',
      )
      const { files } = await archive.importFiles([await write('book.epub', broken)])
      expect(files[0]).toMatchObject({ outcome: 'new', message: expect.stringContaining('two.xhtml') })
      expect(files[0]?.review).toContain('parts-missing')
    }))
})
