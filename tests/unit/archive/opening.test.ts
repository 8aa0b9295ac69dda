import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { DEFAULT_SETTINGS } from '../../../src/shared/ipc'
import { asAnyone } from '../as-anyone'
import { found, query, storyFile, withFolder } from './test-library'

const lamp = storyFile(
  'Lamp',
  { Author: 'ada', Fandom: 'The Orrery Hotel', Status: 'Complete' },
  'She lit it.',
  'It burned.',
)
const errorOf = (code: string): unknown => expect.objectContaining({ code })

/** Opens a library, lets a body use it, and closes it. */
async function inArchive<T>(folder: string, body: (archive: Archive) => T | Promise<T>): Promise<T> {
  const archive = Archive.open(folder)
  try {
    return await body(archive)
  } finally {
    archive.close()
  }
}

describe('a library that is opened again', () => {
  test('has its works, tags, text, index, trash, place and settings', () =>
    withFolder(async (outside) => {
      const folder = join(outside, 'library')
      const file = join(outside, 'lamp.txt')
      const other = join(outside, 'kettle.txt')
      await writeFile(file, lamp)
      await writeFile(other, storyFile('Kettle', {}, 'He filled it.'))
      const reader = { ...DEFAULT_SETTINGS.reader, theme: 'sepia' as const, fontSize: 24 }
      const settings = { ...DEFAULT_SETTINGS, reader }
      const before = await inArchive(folder, async (archive) => {
        expect(archive.readSettings()).toEqual(DEFAULT_SETTINGS)
        await archive.importFiles([file, other])
        archive.editWorks([1], { add: [{ type: 'tag', name: 'Fluff' }] })
        archive.savePlace(1, { chapter: 2, offset: 3 }, 0.75)
        archive.saveSettings(settings)
        archive.removeWorks([2])
        return { work: archive.readWork(1), facets: archive.search(query('')).facets }
      })
      await inArchive(folder, (archive) => {
        expect(archive.readWork(1)).toEqual(before.work)
        expect(archive.readWork(1).work).toMatchObject({
          place: { chapter: 2, offset: 3 },
          progress: 0.75,
          tags: ['Fluff'],
        })
        expect(archive.search(query('')).facets).toEqual(before.facets)
        expect([found(archive, 'burning'), found(archive, 'fluff'), found(archive, 'kettle')]).toEqual([
          [1],
          [1],
          [],
        ])
        expect(archive.suggestNames('tag', 'flu')).toEqual([{ type: 'tag', name: 'Fluff', works: 1 }])
        expect(archive.listTrash().map(({ title }) => title)).toEqual(['Kettle'])
        expect(archive.readSettings()).toEqual(settings)
      })
    }))

  test('can still undo what was done before', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'lamp.txt'), lamp)
      const receipt = await inArchive(folder, async (archive) => {
        await archive.importFiles([join(folder, 'lamp.txt')])
        return archive.editWorks([1], { title: 'Zinnia' })
      })
      await inArchive(folder, (archive) => {
        archive.undo(receipt)
        expect(archive.readWork(1).work.title).toBe('Lamp')
      })
    }))
})

describe('opening', () => {
  test('a library that is open is refused, until it is closed', () =>
    withFolder(async (folder) => {
      await inArchive(folder, () => {
        expect(() => Archive.open(folder)).toThrow(errorOf('library-locked'))
      })
      await inArchive(folder, (archive) => {
        expect(archive.size).toBe(0)
      })
    }))

  test('where there is none makes one, unless it must not', () =>
    withFolder(async (outside) => {
      const folder = join(outside, 'a', 'b')
      expect(() => Archive.open(folder, { create: false })).toThrow(errorOf('library-missing'))
      await expect(access(folder)).rejects.toThrow()
      await inArchive(folder, (archive) => {
        expect(archive.size).toBe(0)
      })
      Archive.open(folder, { create: false }).close()
    }))

  test('what is no library is refused and left as it is', () =>
    withFolder(async (folder) => {
      await mkdir(folder, { recursive: true })
      await writeFile(
        join(folder, 'library.db'),
        'my own notes, long enough to be looked at as a database '.repeat(40),
      )
      const before = await readFile(join(folder, 'library.db'))
      for (let time = 0; time < 2; time++)
        expect(() => Archive.open(folder)).toThrow(errorOf('library-damaged'))
      expect(await readFile(join(folder, 'library.db'))).toEqual(before)
    }))

  test.each([
    ['a file', 'library-missing', (folder: string) => writeFile(folder, 'a file')],
    ['a folder in which nobody may write', 'no-permission', (folder: string) => mkdir(folder, 0o555)],
  ])('is refused where %s stands in its place', (_, code, make) =>
    withFolder(async (outside) => {
      await chmod(outside, 0o755)
      const folder = join(outside, 'library')
      await make(folder)
      await asAnyone(async () => expect(() => Archive.open(folder)).toThrow(errorOf(code)))
    }),
  )
})

test('reading a work that is not there says so', () =>
  withFolder((folder) =>
    inArchive(folder, (archive) => {
      expect(() => archive.readWork(1)).toThrow(errorOf('unknown-work'))
    }),
  ))
