import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { WorkId } from '../../../src/shared/model'
import { found, query, withLibrary } from './test-library'
import { ao3Html, bring, passage } from './version-files'

const three = [1, 2, 3].map((seed) => passage(seed))
const five = [...three, passage(4), passage(5)]

const textOf = (archive: Archive, id: WorkId): readonly string[] =>
  archive.readWork(id).chapters.map(({ html }) => html.replace(/<[^>]+>/g, '').trim())

describe('a download that has more chapters than the one that is here', () => {
  test('is one work with two versions and says what is new', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'old.html', { chapters: three })
      const file = await bring(library, 'new.html', { chapters: five, updated: '2024-05-01' })
      expect(file).toMatchObject({ outcome: 'updated', id: 1, message: '2 new chapters.' })
      expect(archive.size).toBe(1)
      const { work } = archive.readWork(1)
      expect(work).toMatchObject({ versions: 2, chapters: 5, updated: '2024-05-01' })
      expect(textOf(archive, 1)).toEqual(five)
    }))

  test('is found by its new words, and no more by those that are gone', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'old.html', {
        chapters: [`${passage(1)} Zeppelin.`, passage(2)],
        tags: ['Airships'],
      })
      await bring(library, 'new.html', {
        chapters: [passage(1), passage(2), `${passage(3)} Submarine.`],
        tags: ['Boats'],
      })
      expect([found(archive, 'submarine'), found(archive, 'zeppelin')]).toEqual([[1], []])
      expect([found(archive, 'tag:boats'), found(archive, 'tag:airships')]).toEqual([[1], []])
      expect(archive.search(query('')).facets.tag.values).toEqual([{ name: 'Boats', count: 1 }])
      expect(await archive.verify()).toMatchObject({ ok: true })
    }))

  test('says which chapters are new, changed and gone', () =>
    withLibrary(async (library) => {
      const [one = '', two = '', last = ''] = three
      await bring(library, 'old.html', { chapters: [one, two, last] })
      const file = await bring(library, 'new.html', {
        chapters: [one, `${two} And she never said why.`, passage(6), passage(7)],
      })
      expect(file.message).toBe('2 new chapters, 1 changed, 1 dropped.')
    }))

  test('keeps the place, the stars and what the reader has added and changed', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'old.html', { chapters: three, tags: ['Slow Burn', 'Angst'], title: 'Low Tide' })
      archive.savePlace(1, { chapter: 2, offset: 40 }, 0.5)
      archive.markWorks([1], { stars: 5, reading: 'reading', privateNotes: 'on the train' })
      archive.editWorks([1], {
        title: 'Low Tide (mine)',
        remove: [{ type: 'tag', name: 'Angst' }],
        add: [
          { type: 'tag', name: 'Lighthouses' },
          { type: 'mine', name: 'again' },
        ],
      })
      const before = archive.readWork(1).work
      await bring(library, 'new.html', {
        chapters: five,
        tags: ['Slow Burn', 'Angst', 'Hurt/Comfort'],
        title: 'Low Tide, Revised',
      })
      const { work } = archive.readWork(1)
      expect(work).toMatchObject({
        ...{ title: 'Low Tide (mine)', tags: ['Slow Burn', 'Hurt/Comfort', 'Lighthouses'], mine: ['again'] },
        ...{ stars: 5, reading: 'reading', privateNotes: 'on the train' },
        ...{ place: { chapter: 2, offset: 40 }, lastRead: before.lastRead },
      })
      expect(work.progress).toBeCloseTo(0.21, 2)
    }))

  test('keeps the place at the same words where a chapter was put before it', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'old.html', { chapters: three })
      archive.savePlace(1, { chapter: 3, offset: 200 }, 0.8)
      const [one = '', two = '', last = ''] = three
      await bring(library, 'new.html', { chapters: [passage(9), one, two, `A new beginning. ${last}`] })
      expect(archive.readWork(1).work.place).toEqual({ chapter: 4, offset: 217 })
    }))

  test('is on the shelf of new chapters and counts them, but only for who has begun the work', () =>
    withLibrary(async (library) => {
      const { archive } = library
      for (const id of [1, 2])
        await bring(library, `${id}.html`, {
          id,
          title: `Work ${id}`,
          chapters: three.map((text) => `${text} ${id}`),
        })
      archive.savePlace(1, { chapter: 3, offset: 9 }, 1)
      await new Promise((resolve) => setTimeout(resolve, 2))
      for (const id of [1, 2])
        await bring(library, `new ${id}.html`, {
          id,
          title: `Work ${id}`,
          chapters: five.map((text) => `${text} ${id}`),
        })
      expect(archive.readBlurbs([1, 2], query('')).map(({ newChapters }) => newChapters)).toEqual([2, 0])
      expect(archive.search(query('', { shelf: 'new-chapters' })).ids).toEqual([1])
    }))

  test('finds the work among those of the same import', () =>
    withLibrary(async ({ archive, write }) => {
      const paths = [
        await write('1.html', ao3Html({ chapters: three })),
        await write('2.html', ao3Html({ chapters: five })),
        await write('3.html', ao3Html({ chapters: three.slice(0, 1) })),
      ]
      const { files } = await archive.importFiles(paths)
      expect(files.map(({ outcome, id }) => [outcome, id])).toEqual([
        ['new', 1],
        ['updated', 1],
        ['duplicate', 1],
      ])
      expect(archive.readWork(1).work).toMatchObject({ versions: 3, chapters: 5 })
    }))

  test('brings the work back from the trash', () =>
    withLibrary(async (library) => {
      await bring(library, 'old.html', { chapters: three })
      library.archive.removeWorks([1])
      const file = await bring(library, 'new.html', { chapters: five })
      expect(file).toMatchObject({ outcome: 'updated', id: 1 })
      expect(file.message).toBe('“Low Tide” was in the trash and has been put back. 2 new chapters.')
      expect(library.archive.size).toBe(1)
    }))
})

describe('an older download', () => {
  test('is kept beside the newer one and changes nothing of it', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'new.html', { chapters: five, tags: ['New'], updated: '2024-05-01' })
      const before = archive.readWork(1)
      const file = await bring(library, 'old.html', {
        chapters: three,
        tags: ['Old'],
        title: 'Ebb',
        updated: '2024-02-01',
      })
      expect(file).toMatchObject({ outcome: 'duplicate', id: 1, title: 'Low Tide' })
      expect(file.message).toBe(
        'An older version of “Low Tide” (3 chapters; 5 are here): kept beside the newer one.',
      )
      expect(archive.readWork(1)).toEqual({ ...before, work: { ...before.work, versions: 2 } })
    }))
})

describe('the same text in another file', () => {
  const said = 'Title: Low Tide\nAuthor: saltmarsh\n\n'
  const asText = three.map((text, at) => `Chapter ${at + 1}\n\n${text}`).join('\n\n')

  test('is one more format of the version, not a work', () =>
    withLibrary(async (library) => {
      await bring(library, 'a.html', { chapters: three, tags: ['Angst'] })
      const file = await bring(library, 'a.txt', said + asText)
      expect(file).toMatchObject({
        outcome: 'duplicate',
        id: 1,
        message: 'The same text is here already, as “Low Tide”.',
      })
      expect(library.archive.readWork(1).work).toMatchObject({ versions: 1, tags: ['Angst'] })
    }))

  test('fills in what was not known, and lets the reader keep what they said', () =>
    withLibrary(async (library) => {
      const { archive } = library
      await bring(library, 'a.txt', said + asText)
      archive.editWorks([1], { title: 'Ebb', add: [{ type: 'character', name: 'Mara' }] })
      const file = await bring(library, 'a.html', { chapters: three, tags: ['Angst'], characters: ['Odile'] })
      expect(file.message).toBe(
        'The same text is here already, as “Ebb”. What this file says more of it was taken over.',
      )
      expect(archive.readWork(1).work).toMatchObject({
        ...{ title: 'Ebb', canons: ['The Harbour Books'], tags: ['Angst'], characters: ['Odile', 'Mara'] },
        ...{ rating: 'Teen And Up Audiences', versions: 1 },
      })
      expect(found(archive, 'tag:angst')).toEqual([1])
    }))

  test('is another work where the authors are others', () =>
    withLibrary(async (library) => {
      await bring(library, 'a.txt', said + asText)
      const file = await bring(library, 'b.txt', said.replace('saltmarsh', 'somebody else') + asText)
      expect(file.outcome).toBe('new')
    }))
})

test('a work of one site is not the work with that number of another', () =>
  withLibrary(async (library) => {
    const at = (address: string, text: string) =>
      `Title: Low Tide\nAuthor: saltmarsh\nURL: ${address}\n\n${text}`
    await bring(library, 'a.txt', at('https://archiveofourown.org/works/5', passage(1)))
    await bring(library, 'b.txt', at('https://www.fanfiction.net/s/5/', passage(2)))
    await bring(library, 'c.txt', at('https://www.fanfiction.net/s/6/', passage(1)))
    expect(library.archive.size).toBe(3)
  }))

test('a file that was changed where it lies is a version of what it was', () =>
  withLibrary(async (library) => {
    await bring(library, 'draft.txt', `Title: Draft\n\n${passage(1)}`)
    const file = await bring(
      library,
      'draft.txt',
      `Title: Draft\n\n${passage(1)} And on it went, until the morning came.`,
    )
    expect(file).toMatchObject({ outcome: 'updated', id: 1, message: '1 chapter changed.' })
  }))

test('chapters that were saved one by one do not hide each other', () =>
  withLibrary(async (library) => {
    const page = (at: number) => ({ chapters: [passage(at)], total: '3' })
    const one = ao3Html(page(1)).replace('Chapters: 1/3', 'Chapters: 3/3')
    const two = ao3Html(page(2)).replace('Chapters: 1/3', 'Chapters: 3/3')
    await bring(library, '1.html', one)
    expect((await bring(library, '2.html', two)).outcome).toBe('new')
    const whole = await bring(library, 'all.html', { chapters: three, total: '3' })
    expect(whole.outcome).toBe('updated')
    expect(library.archive.readWork(whole.id ?? 0).chapters).toHaveLength(3)
  }))
