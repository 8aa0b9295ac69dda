import { describe, expect, test } from 'vitest'
import type { LikelyTwins } from '../../../src/shared/versions'
import { dumpLibrary } from './dump'
import { found, withLibrary, type TestLibrary } from './test-library'
import { bring, passage } from './version-files'

const three = [1, 2, 3].map((seed) => passage(seed))
const ffn = (chapters: readonly string[], author = 'salt marsh', title = 'The Low Tide') =>
  `Title: ${title}\nAuthor: ${author}\nURL: https://www.fanfiction.net/s/5/\nTags: Boats\n\n${chapters.map((text, at) => `Chapter ${at + 1}\n\n${text}`).join('\n\n')}`

const idsOf = (twins: readonly LikelyTwins[]) => twins.map(({ one, other }) => [one.work.id, other.work.id])

/** The same work on two sites; the one on fanfiction.net has a chapter more. */
async function withCrossPosts(body: (library: TestLibrary) => Promise<void>): Promise<void> {
  await withLibrary(async (library) => {
    await bring(library, 'ao3.html', { chapters: three, tags: ['Slow Burn'] })
    await bring(library, 'ffn.txt', ffn([...three, passage(4)]))
    await bring(library, 'other.html', { id: 2, title: 'Flood', chapters: [passage(9)] })
    await body(library)
  })
}

describe('works that may be one', () => {
  test('are named with what speaks for it, and stay two', () =>
    withCrossPosts(async ({ archive }) => {
      const twins = await archive.listTwins()
      expect(idsOf(twins)).toEqual([[1, 2]])
      expect(twins[0]?.because).toEqual([
        'the same title',
        'the same author, saltmarsh',
        'the same text',
        'from archiveofourown.org and from fanfiction.net',
      ])
      expect(archive.size).toBe(3)
    }))

  test('are not named for their title alone', () =>
    withLibrary(async (library) => {
      await bring(library, 'a.html', { chapters: [passage(1)] })
      await bring(library, 'b.html', { id: 2, chapters: [passage(2)] })
      await bring(library, 'c.txt', ffn([`${passage(1, 60)} ${passage(7, 90)}`], 'somebody'))
      expect(await library.archive.listTwins()).toEqual([])
    }))

  test('are not named again once they are called different, until that is undone', () =>
    withCrossPosts(async ({ archive }) => {
      const receipt = archive.keepApart(2, 1)
      expect(await archive.listTwins()).toEqual([])
      archive.undo(receipt)
      expect(await archive.listTwins()).toHaveLength(1)
    }))

  test('become one with the versions and the marks of both', () =>
    withCrossPosts(async ({ archive }) => {
      archive.editWorks([1], { add: [{ type: 'mine', name: 'again' }] })
      archive.markWorks([1], { stars: 4 })
      archive.markWorks([2], { stars: 2, reading: 'reading', privateNotes: 'from the old site' })
      archive.savePlace(2, { chapter: 4, offset: 12 }, 0.8)
      expect(archive.joinWorks(1, 2).id).toBe(1)
      expect(archive.size).toBe(2)
      expect(archive.readWork(1).work).toMatchObject({
        ...{ versions: 2, chapters: 4, tags: ['Boats'], mine: ['again'], canons: ['The Harbour Books'] },
        ...{ stars: 4, reading: 'reading', privateNotes: 'from the old site' },
        ...{ place: { chapter: 4, offset: 12 }, progress: 0.8 },
      })
      expect(found(archive, 'tag:boats')).toEqual([1])
      expect(await archive.verify()).toMatchObject({ ok: true })
      expect(await archive.listTwins()).toEqual([])
    }))

  test('are two again when that is undone, to the row', () =>
    withCrossPosts(async ({ archive, folder }) => {
      archive.savePlace(2, { chapter: 2, offset: 12 }, 0.3)
      archive.keepApart(2, 3)
      archive.suggestFor(1)
      const before = dumpLibrary(folder)
      archive.undo(archive.joinWorks(1, 2).receipt)
      expect(dumpLibrary(folder)).toEqual(before)
      archive.undo(archive.joinWorks(2, 1).receipt)
      expect(dumpLibrary(folder)).toEqual(before)
      expect(await archive.verify()).toMatchObject({ ok: true, works: 3 })
    }))

  test('take in what comes from either site', () =>
    withCrossPosts(async (library) => {
      library.archive.joinWorks(1, 2)
      const file = await bring(library, 'ffn2.txt', ffn([...three, passage(4), passage(5)]))
      expect(file).toMatchObject({ outcome: 'updated', id: 1, message: '1 new chapter.' })
    }))
})

describe('the versions of a work', () => {
  test('are told from the newest on, each with its files', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'new.html', { chapters: three, updated: '2024-05-01' })
      await bring(library, 'old.html', { chapters: three.slice(0, 1), updated: '2024-01-01', title: 'Ebb' })
      await bring(library, 'new.txt', three.map((text, at) => `Chapter ${at + 1}\n\n${text}`).join('\n\n'))
      const { title, versions } = archive.readVersions(1)
      expect(title).toBe('Low Tide')
      const names = versions.map(({ number, isNewest, chapters, files }) => [
        number,
        isNewest,
        chapters,
        files.map(({ path }) => path.split('/').at(-1)),
      ])
      expect(names).toEqual([
        [2, true, 3, ['new.html', 'new.txt']],
        [1, false, 1, ['old.html']],
      ])
      const older = archive.readVersion(1, versions[1]?.id ?? 0)
      expect(older.work).toMatchObject({ title: 'Ebb', chapters: 1, place: null })
      expect(older.chapters).toHaveLength(1)
    }))

  test('are compared chapter by chapter', () =>
    withLibrary(async (library) => {
      const { archive } = library
      const [one = '', two = '', last = ''] = three
      await bring(library, 'old.html', { chapters: [one, { title: 'Storm', text: two }, last] })
      await bring(library, 'new.html', {
        chapters: [passage(8), one, { title: 'Storm', text: `${two} And rain.` }, passage(9)],
      })
      const [newer, older] = archive.readVersions(1).versions
      const { changes } = archive.compareVersions(1, older?.id ?? 0, newer?.id ?? 0)
      expect(changes.map((change) => [change.kind, change.older, change.newer])).toEqual([
        ['new', null, 1],
        ['same', 1, 2],
        ['changed', 2, 3],
        ['dropped', 3, null],
        ['new', null, 4],
      ])
    }))

  test.each(['readVersion', 'compareVersions'] as const)('are asked for by %s only where they are', (ask) =>
    withLibrary(async (library) => {
      await bring(library, 'a.html', { chapters: three })
      await bring(library, 'b.html', { id: 2, title: 'Flood', chapters: [passage(9)] })
      expect(() => library.archive[ask](1, 2, 2)).toThrow(
        expect.objectContaining({ code: 'unknown-version' }),
      )
    }),
  )
})
