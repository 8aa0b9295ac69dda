import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isCalibreLibrary } from '../../../../src/main/importing/libraries/calibre/find-books'
import { readCalibreLibrary } from '../../../../src/main/importing/libraries/calibre/library'
import { writeCalibreLibrary } from '../../../calibre-library'
import { withFolder } from '../../archive/test-library'

describe('a calibre library on disk', () => {
  test('is told by metadata.db at its top with books beside it', () =>
    withFolder(async (folder) => {
      const library = writeCalibreLibrary(join(folder, 'calibre'), [{ title: 'A', files: { txt: 'a' } }])
      mkdirSync(join(folder, 'other'))
      writeFileSync(join(folder, 'other', 'metadata.db'), '')
      expect(await isCalibreLibrary(library)).toBe(true)
      expect(await isCalibreLibrary(join(folder, 'other'))).toBe(false)
      expect(await isCalibreLibrary(folder)).toBe(false)
      expect(await isCalibreLibrary(join(folder, 'nowhere'))).toBe(false)
    }))

  test('gives of each book the best file; one that can’t be read is told of with what to do', () =>
    withFolder(async (folder) => {
      const library = writeCalibreLibrary(folder, [
        { title: 'A', files: { azw3: '', pdf: '', txt: 'a', epub: 'e', docx: 'd' } },
        { title: 'B', files: { mobi: '', txt: 'b', htmlz: 'h' } },
        { title: 'C', files: { azw3: '', pdf: '' } },
        { title: 'D', files: {} },
        { title: 'E', files: { txt: 'e' }, bare: true },
      ])
      mkdirSync(join(library, '.caltrash', 'b', 'Gone (9)'), { recursive: true })
      const read = await readCalibreLibrary(library)
      const files = read?.books.map(({ file, record }) => [
        file.refusal === undefined ? basename(file.path) : file.refusal.message,
        record?.title,
      ])
      expect(files).toEqual([
        ['A - Unknown.epub', 'A'],
        ['B - Unknown.htmlz', 'B'],
        [expect.stringMatching(/calibre has it as AZW3 and PDF only.*Convert it to EPUB/), 'C'],
        [expect.stringMatching(/has no file of it/), 'D'],
        ['E - Unknown.txt', undefined],
      ])
    }))

  test('shows its columns with examples and how many books have them; a look that is stopped gives none', () =>
    withFolder(async (folder) => {
      const fandom = (value: unknown) => ({ '#fandom': { name: 'Fandom', datatype: 'text', value } })
      const library = writeCalibreLibrary(folder, [
        { title: 'A', files: {}, tags: ['Angst'], rating: 7, columns: fandom(['X', 'Y']) },
        { title: 'B', files: {}, columns: fandom(['X']) },
        { title: 'C', files: {}, columns: fandom([]) },
      ])
      expect((await readCalibreLibrary(library))?.columns).toEqual([
        { label: 'rating', name: 'Rating', datatype: 'rating', examples: ['3.5 of 5'], books: 1 },
        { label: 'tags', name: 'Tags', datatype: 'text', examples: ['Angst'], books: 1 },
        { label: '#fandom', name: 'Fandom', datatype: 'text', examples: ['X', 'Y'], books: 2 },
      ])
      expect(await readCalibreLibrary(library, { signal: AbortSignal.abort() })).toBeUndefined()
    }))
})
