import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportReport } from '../../../src/shared/ipc'
import { dumpLibrary } from './dump'
import { found, withLibrary, type TestLibrary } from './test-library'
import { ao3Html, bring, passage, type Ao3File } from './version-files'

const texts = [1, 2, 3, 4, 5].map((seed) => passage(seed))
const three = texts.slice(0, 3)
const asText = `Title: Low Tide\nAuthor: saltmarsh\n\n${three.map((text, at) => `Chapter ${at + 1}\n\n${text}`).join('\n\n')}`

/** A library with what readers do in it. */
async function withUsedLibrary(body: (library: TestLibrary) => Promise<void>): Promise<void> {
  await withLibrary(async (library) => {
    const { archive } = library
    await bring(library, 'low-tide.txt', asText)
    await bring(library, 'b.html', {
      id: 7,
      title: 'Ebb',
      chapters: three.map((text) => `${text} Ebb.`),
      tags: ['Boats'],
    })
    await bring(library, 'c.html', { id: 8, title: 'Flood', chapters: [passage(20)] })
    archive.savePlace(2, { chapter: 2, offset: 33 }, 0.4)
    archive.markWorks([2], { stars: 3, privateNotes: 'again' })
    archive.editWorks([2], { add: [{ type: 'tag', name: 'Quay' }], remove: [{ type: 'tag', name: 'Boats' }] })
    archive.suggestFor(2)
    archive.decide(2, { accept: [], refuse: [{ type: 'character', name: 'Odile' }] })
    archive.removeWorks([3])
    await body(library)
  })
}

async function importAll(
  { archive, write }: TestLibrary,
  files: Readonly<Record<string, string | Ao3File>>,
): Promise<ImportReport> {
  const paths = await Promise.all(
    Object.entries(files).map(([name, file]) => write(name, typeof file === 'string' ? file : ao3Html(file))),
  )
  return archive.importFiles(paths)
}

const ebb = { id: 7, title: 'Ebb', updated: '2024-09-09', tags: ['Boats', 'Nets'] }
const withMore = texts.map((text) => `${text} Ebb.`)
const flood = ao3Html({ id: 8, title: 'Flood', chapters: [passage(20)] })

const CASES: readonly (readonly [string, Readonly<Record<string, string | Ao3File>>, readonly string[]])[] = [
  ['a new work', { 'n.html': { id: 9, chapters: [passage(30)], tags: ['New'] } }, ['new']],
  ['a newer version', { 'b2.html': { ...ebb, chapters: withMore } }, ['updated']],
  ['an older version', { 'b0.html': { ...ebb, chapters: withMore.slice(0, 1) } }, ['duplicate']],
  [
    'a format that says more',
    { 'a.html': { chapters: three, tags: ['Angst'], characters: ['Mara', 'Odile'] } },
    ['duplicate'],
  ],
  ['a work put back from the trash', { 'c.html': flood }, ['duplicate']],
  [
    'a newer version of a work in the trash',
    { 'c2.html': { id: 8, title: 'Flood', chapters: [passage(20), passage(21)] } },
    ['updated'],
  ],
  [
    'all of it at once, with a work that comes in two versions',
    {
      '1.html': { id: 9, chapters: [passage(30)] },
      '2.html': { id: 9, chapters: [passage(30), passage(31)], tags: ['New'] },
      '3.html': { ...ebb, chapters: withMore.slice(0, 4) },
      '4.html': { ...ebb, chapters: withMore },
      '5.html': { chapters: three, tags: ['Angst'] },
      '6.html': flood,
    },
    ['new', 'updated', 'updated', 'updated', 'duplicate', 'duplicate'],
  ],
]

describe('undoing an import', () => {
  test.each(CASES)('leaves the library as it was: %s', (_what, files, outcomes) =>
    withUsedLibrary(async (library) => {
      const { archive, folder } = library
      const before = dumpLibrary(folder)
      const trash = archive.listTrash()
      const report = await importAll(library, files)
      expect(report.files.map(({ outcome }) => outcome)).toEqual(outcomes)
      expect(dumpLibrary(folder)).not.toEqual(before)
      archive.undo(report.receipt ?? { id: 0 })
      expect(dumpLibrary(folder)).toEqual(before)
      expect(archive.size).toBe(2)
      expect(archive.listTrash()).toEqual(trash)
      expect(await archive.verify()).toMatchObject({ ok: true })
    }),
  )

  test('takes away the files that it kept, and no other', () =>
    withUsedLibrary(async (library) => {
      const kept = async () =>
        (await readdir(join(library.folder, 'originals'), { recursive: true })).filter((name) =>
          /\w{64}$/.test(name),
        )
      const before = await kept()
      const report = await importAll(library, {
        'n.html': { id: 9, chapters: [passage(30)] },
        'c.html': flood,
      })
      expect(await kept()).toHaveLength(before.length + 1)
      library.archive.undo(report.receipt ?? { id: 0 })
      expect(await kept()).toEqual(before)
    }))

  test('keeps what the reader has changed since', () =>
    withUsedLibrary(async (library) => {
      const { archive } = library
      const { receipt } = await importAll(library, { 'b2.html': { ...ebb, chapters: withMore } })
      archive.editWorks([2], { title: 'Ebb and Flow', add: [{ type: 'tag', name: 'Oars' }] })
      archive.savePlace(2, { chapter: 5, offset: 20 }, 0.9)
      archive.markWorks([2], { stars: 5 })
      archive.undo(receipt ?? { id: 0 })
      const { work, chapters } = archive.readWork(2)
      expect(chapters).toHaveLength(3)
      expect(work).toMatchObject({
        ...{ title: 'Ebb and Flow', tags: ['Quay', 'Oars'], stars: 5, versions: 1, updated: '2024-02-03' },
        ...{ place: { chapter: 3, offset: 0 } },
      })
      expect(found(archive, 'tag:oars')).toEqual([2])
      expect(await archive.verify()).toMatchObject({ ok: true })
    }))

  test('moves a new work to the trash that the reader has done something with', () =>
    withUsedLibrary(async (library) => {
      const { archive } = library
      const report = await importAll(library, {
        'n.html': { id: 9, title: 'Kept', chapters: [passage(30)] },
        'm.html': { id: 10, title: 'Gone', chapters: [passage(31)] },
      })
      archive.markWorks([4], { stars: 1 })
      archive.undo(report.receipt ?? { id: 0 })
      expect(archive.listTrash().map(({ title }) => title)).toEqual(['Kept', 'Flood'])
    }))

  test('leaves a version alone that came later', () =>
    withUsedLibrary(async (library) => {
      const { archive } = library
      const { receipt } = await importAll(library, { 'b2.html': { ...ebb, chapters: withMore.slice(0, 4) } })
      await importAll(library, { 'b3.html': { ...ebb, chapters: withMore } })
      archive.undo(receipt ?? { id: 0 })
      expect(archive.readWork(2).work).toMatchObject({ chapters: 5, versions: 2 })
      expect(await archive.verify()).toMatchObject({ ok: true })
    }))

  test('is not offered where it did nothing', () =>
    withUsedLibrary(async (library) => {
      expect((await importAll(library, { 'low-tide.txt': asText })).receipt).toBeNull()
    }))
})
