import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { Database } from '../../../src/main/library/database'
import type { Archive } from '../../../src/main/archive/archive'
import type { ImportReport } from '../../../src/shared/ipc'
import type { ColumnMeanings } from '../../../src/shared/other-libraries'
import { writeCalibreLibrary, type CalibreTestBook } from '../../calibre-library'
import { found, storyFile, withLibrary } from './test-library'

const STORY = 'Mara counted the lanterns until the tide came in.'
const COLUMNS = {
  '#fandom': { name: 'Fandom', datatype: 'text', value: ['Tidewatch (TV)'] },
  '#ships': { name: 'Ships', datatype: 'text', value: ['Mara Vell/Odile Fenn'] },
  '#read': { name: 'Read', datatype: 'bool', value: true },
}
const BOOK: CalibreTestBook = {
  title: 'Salt and Lanterns',
  authors: ['inkharbor'],
  tags: ['Angst', 'Mara Vell/Odile Fenn'],
  series: ['Harbor Lights', 2],
  rating: 8,
  comments: 'Two keepers, one light.',
  identifiers: { ao3: '4711' },
  columns: COLUMNS,
  files: { txt: STORY, mobi: 'BOOK' },
}

async function importBooks(
  archive: Archive,
  folder: string,
  books: readonly CalibreTestBook[],
  chosen: ColumnMeanings = {},
): Promise<ImportReport> {
  const { calibre } = await archive.findLibraries([writeCalibreLibrary(join(folder, 'calibre'), books)])
  const [library] = calibre
  if (library === undefined) throw new Error('it is no calibre library')
  return archive.importCalibre(library, { ...archive.meaningsOf(library).meanings, ...chosen })
}

/** Every row of every table but those that tell of imports, and the settings. */
function rowsOf(folder: string): unknown {
  const db = new Database(join(folder, 'library.db'))
  try {
    const names =
      'works versions chapters tags work_tags suggestions refused_suggestions terms formats'.split(' ')
    return names.map((name) => db.all(`SELECT * FROM ${name}`))
  } finally {
    db.close()
  }
}

describe('importing a calibre library', () => {
  test('brings each book with what calibre says of it, found by every facet', () =>
    withLibrary(async ({ archive, folder }) => {
      const report = await importBooks(archive, folder, [BOOK, { title: 'Kindle', files: { azw3: '' } }])
      expect(report.files.map(({ outcome, title, id }) => [outcome, title, id])).toEqual([
        ['failed', 'Kindle', undefined],
        ['new', 'Salt and Lanterns', 1],
      ])
      expect(report.files[1]?.message).toMatch(
        /^From calibre: title, author, canon, pairing, additional tag, language,/,
      )
      const { work } = archive.readWork(1)
      const fromLibrary = archive.saidByLibrary(1)
      expect(work).toMatchObject({
        title: 'Salt and Lanterns',
        authors: ['inkharbor'],
        canons: ['Tidewatch (TV)'],
        pairings: [{ name: 'Mara Vell/Odile Fenn', kind: 'romantic' }],
        tags: ['Angst'],
        series: [{ name: 'Harbor Lights', index: 2 }],
        sourceUrl: 'https://archiveofourown.org/works/4711',
        reading: 'read',
        stars: 4,
      })
      expect(fromLibrary?.added.find(({ what }) => what === 'canon')?.values).toEqual(['Tidewatch (TV)'])
      expect(
        found(archive, '', { facets: [{ type: 'canon', name: 'Tidewatch (TV)', state: 'include' }] }),
      ).toEqual([1])
      archive.editWorks([1], { remove: [{ type: 'canon', name: 'Tidewatch (TV)' }] })
      expect(archive.saidByLibrary(1)?.added.map(({ what }) => what)).not.toContain('canon')
      expect(found(archive, 'lanterns harbor')).toEqual([1])
      expect(report.files[1]?.review).toEqual(['character-unknown'])
    }))

  test('follows the file where it says something else', () =>
    withLibrary(async ({ archive, folder }) => {
      const file = storyFile('Salt', { Author: 'the author', Fandom: 'Harbor Tales', Pairing: 'A/B' }, STORY)
      await importBooks(archive, folder, [{ ...BOOK, files: { txt: file } }])
      const { work } = archive.readWork(1)
      const fromLibrary = archive.saidByLibrary(1)
      expect(work).toMatchObject({
        title: 'Salt',
        authors: ['the author'],
        canons: ['Harbor Tales'],
        pairings: [{ name: 'A/B' }],
        tags: ['Angst', 'Mara Vell/Odile Fenn'],
      })
      expect(fromLibrary?.added.map(({ what }) => what)).not.toContain('canon')
    }))

  test('completes a work whose file is here already, and an undo puts it back to the row', () =>
    withLibrary(async ({ archive, folder, write, reopen }) => {
      await archive.importFiles([await write('salt.txt', STORY)])
      const before = rowsOf(folder)
      const report = await importBooks(archive, folder, [BOOK])
      expect(report.files.map(({ outcome, id }) => [outcome, id])).toEqual([['updated', 1]])
      expect(archive.readWork(1).work.canons).toEqual(['Tidewatch (TV)'])
      if (report.receipt === null) throw new Error('nothing was done')
      archive.undo(report.receipt)
      expect(archive.readWork(1).work).toMatchObject({ canons: [], stars: null })
      expect(archive.saidByLibrary(1)).toBeNull()
      expect(found(archive, 'keepers')).toEqual([])
      reopen()
      expect(rowsOf(folder)).toEqual(before)
    }))

  test('is undone whole: nothing of its new works is left', () =>
    withLibrary(async ({ archive, folder, add, reopen }) => {
      await add(storyFile('Other', {}, 'Another story.'))
      const before = rowsOf(folder)
      const report = await importBooks(archive, folder, [
        BOOK,
        { ...BOOK, title: 'Second', files: { txt: 'A second one.' } },
      ])
      if (report.receipt === null) throw new Error('nothing was done')
      archive.undo(report.receipt)
      expect(archive.size).toBe(1)
      expect(archive.listTrash()).toEqual([])
      reopen()
      expect(rowsOf(folder)).toEqual(before)
    }))

  test('of a work that the reader has marked since only the trash is filled', () =>
    withLibrary(async ({ archive, folder }) => {
      const report = await importBooks(archive, folder, [BOOK])
      archive.markWorks([1], { stars: 1 })
      if (report.receipt === null) throw new Error('nothing was done')
      archive.undo(report.receipt)
      expect(archive.listTrash().map(({ id }) => id)).toEqual([1])
    }))

  test('once more changes nothing; with other meanings what came from calibre is put right', () =>
    withLibrary(async ({ archive, folder }) => {
      await importBooks(archive, folder, [BOOK])
      const again = await importBooks(archive, folder, [BOOK])
      expect(again.files.map(({ outcome }) => outcome)).toEqual(['duplicate'])
      expect(again.receipt).toBeNull()
      archive.editWorks([1], { add: [{ type: 'tag', name: 'of my own' }] })
      await importBooks(archive, folder, [BOOK], { '#fandom': 'tag', '#read': 'ignore' })
      expect(archive.readWork(1).work).toMatchObject({
        canons: [],
        tags: ['of my own', 'Angst', 'Tidewatch (TV)'],
        reading: null,
        stars: 4,
      })
    }))

  test('remembers what the reader chose for the columns of this folder', () =>
    withLibrary(async ({ archive, folder, reopen }) => {
      await importBooks(archive, folder, [BOOK], { '#fandom': 'mine' })
      const { calibre } = await archive.findLibraries([join(folder, 'calibre')])
      const [library] = calibre
      if (library === undefined) throw new Error('it is no calibre library')
      expect(reopen().meaningsOf(library)).toMatchObject({
        remembered: true,
        meanings: { '#fandom': 'mine' },
      })
    }))

  test('finds by the number that calibre knows that a work is here, in another file', () =>
    withLibrary(async ({ archive, folder, add }) => {
      await add(storyFile('Salt and Lanterns', { URL: 'https://archiveofourown.org/works/4711' }, STORY))
      await importBooks(archive, folder, [
        { ...BOOK, files: { html: `<html><body><p>${STORY}</p></body></html>` } },
      ])
      expect(archive.size).toBe(1)
      expect(archive.readWork(1).work.canons).toEqual(['Tidewatch (TV)'])
    }))

  test('says of a book without its metadata.opf that calibre has written none', () =>
    withLibrary(async ({ archive, folder }) => {
      const report = await importBooks(archive, folder, [
        BOOK,
        { title: 'Bare', files: { txt: 'Bare.' }, bare: true },
      ])
      expect(report.files.map(({ outcome }) => outcome)).toEqual(['new', 'new'])
      expect(report.files.find(({ path }) => path.includes('Bare'))?.message).toMatch(/no metadata\.opf/)
    }))

  test('says when a text is much shorter than the library counts', () =>
    withLibrary(async ({ archive, folder }) => {
      const columns = { '#words': { name: 'Words', datatype: 'int', value: 12000 } }
      const report = await importBooks(archive, folder, [{ ...BOOK, columns }])
      expect(report.files[0]?.message).toMatch(/counts 12,000 words and the file has 9/)
    }))
})
