import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import type { WorkId } from '../../../src/shared/model'
import type { LibraryQuery, Shelf } from '../../../src/shared/query'
import { found, query, storyFile, withLibrary, type TestLibrary } from './test-library'

const stories = ['Lamp', 'Kettle', 'Stairs'].map((title) =>
  storyFile(title, { Author: 'ada' }, `The ${title}.`, 'And then.', 'And so on.'),
)

function withThreeWorks(body: (library: TestLibrary) => void | Promise<void>): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(...stories)
    await body(library)
  })
}

const onShelf = (archive: Archive, shelf: Shelf, rest: Partial<LibraryQuery> = {}): readonly WorkId[] =>
  archive.search(query('', { shelf, sort: 'read', ...rest })).ids
const start = { chapter: 1, offset: 0 }

/** As an import of a later version does it. */
function addVersion(folder: string, id: WorkId, chapters: number, fresh: number): void {
  const db = new Database(join(folder, 'library.db'))
  const { lastId: version } = db.run(
    `INSERT INTO versions (work_id, file_hash, path, bytes, source, encoding, imported, fresh)
     VALUES (?, ?, 'later.txt', 1, 'plain', 'utf-8', ?, ?)`,
    id,
    `hash ${id} ${chapters}`,
    new Date(Date.now() + 1_000).toISOString(),
    fresh,
  )
  for (let position = 1; position <= chapters; position++)
    db.run(
      `INSERT INTO chapters (version_id, position, words, html) VALUES (?, ?, 1, '<p>Word.</p>')`,
      version,
      position,
    )
  db.run('UPDATE works SET version_id = ?, chapters = ? WHERE id = ?', version, chapters, id)
  db.close()
}

afterEach(() => vi.useRealTimers())

describe('continue reading', () => {
  test('has the works in which a place is kept, the one that was read last first', () =>
    withThreeWorks(({ archive }) => {
      vi.useFakeTimers({ now: new Date('2030-01-01T10:00:00Z') })
      expect(onShelf(archive, 'continue')).toEqual([])
      for (const id of [2, 3, 1]) {
        archive.savePlace(id, start, 0.4)
        vi.advanceTimersByTime(60_000)
      }
      expect(onShelf(archive, 'continue')).toEqual([1, 3, 2])
      archive.savePlace(2, start, 0.5)
      expect(onShelf(archive, 'continue')).toEqual([2, 1, 3])
    }))

  test('lets go of what is read to its end, marked as read or given up, or in the trash', () =>
    withThreeWorks(({ archive }) => {
      for (const id of [1, 2, 3]) archive.savePlace(id, start, 0.4)
      archive.savePlace(1, { chapter: 3, offset: 4 }, 0.98)
      archive.markWorks([2], { reading: 'did-not-finish' })
      expect(onShelf(archive, 'continue')).toEqual([3])
      archive.removeWorks([3])
      expect(onShelf(archive, 'continue')).toEqual([])
      archive.markWorks([2], { reading: 'reading' })
      expect(onShelf(archive, 'continue')).toEqual([2])
    }))

  test('stands together with words, facets and other orders', () =>
    withThreeWorks(({ archive }) => {
      for (const id of [1, 2]) archive.savePlace(id, start, 0.4)
      archive.editWorks([2], { add: [{ type: 'tag', name: 'Tea' }] })
      const tea = [{ type: 'tag', name: 'Tea', state: 'include' }] as const
      expect(onShelf(archive, 'continue', { facets: tea })).toEqual([2])
      expect(onShelf(archive, 'continue', { text: 'lamp' })).toEqual([1])
      expect(onShelf(archive, 'continue', { text: 'stairs' })).toEqual([])
      expect(onShelf(archive, 'continue', { sort: 'title' })).toEqual([2, 1])
      const { facets } = archive.search(query('', { shelf: 'continue' }))
      expect(facets.author.values).toEqual([{ name: 'ada', count: 2 }])
    }))
})

test('works sorted by reading come before the ones that were never read', () =>
  withThreeWorks(({ archive }) => {
    archive.savePlace(2, start, 0.1)
    const { ids } = archive.search(query('', { sort: 'read' }))
    expect(ids[0]).toBe(2)
    expect(ids).toHaveLength(3)
  }))

describe('new chapters', () => {
  test('has works of which a later version came after they were read, with more chapters', () =>
    withThreeWorks(({ archive, folder }) => {
      for (const id of [1, 2]) archive.savePlace(id, { chapter: 3, offset: 0 }, 1)
      expect(onShelf(archive, 'new-chapters')).toEqual([])
      addVersion(folder, 1, 5, 2)
      addVersion(folder, 2, 3, 0)
      addVersion(folder, 3, 5, 2)
      expect(onShelf(archive, 'new-chapters')).toEqual([1])
      const blurbs = archive.readBlurbs([1, 2, 3], query(''))
      expect(blurbs.map(({ newChapters }) => newChapters)).toEqual([2, 0, 0])
    }))

  test('counts what is new, not what was left unread before', () =>
    withThreeWorks(({ archive, folder }) => {
      archive.savePlace(1, start, 0.1)
      addVersion(folder, 1, 3, 0)
      expect(onShelf(archive, 'new-chapters')).toEqual([])
      addVersion(folder, 1, 4, 1)
      expect(onShelf(archive, 'new-chapters')).toEqual([1])
      expect(archive.readBlurbs([1], query(''))[0]?.newChapters).toBe(1)
    }))

  test('lets go of a work as soon as it is read again', () =>
    withThreeWorks(({ archive, folder }) => {
      archive.savePlace(1, start, 0.1)
      addVersion(folder, 1, 5, 2)
      vi.useFakeTimers({ now: Date.now() + 60_000 })
      archive.savePlace(1, { chapter: 4, offset: 0 }, 0.6)
      expect(onShelf(archive, 'new-chapters')).toEqual([])
    }))
})

test('to read has the works that are marked so', () =>
  withThreeWorks(({ archive }) => {
    const receipt = archive.markWorks([1, 3], { reading: 'to-read' })
    expect(found(archive, '', { shelf: 'to-read' })).toEqual([1, 3])
    archive.undo(receipt)
    expect(found(archive, '', { shelf: 'to-read' })).toEqual([])
  }))

test('recently added has the works of the last thirty days', () =>
  withThreeWorks(async ({ archive, add }) => {
    expect(found(archive, '', { shelf: 'recent' })).toEqual([1, 2, 3])
    vi.useFakeTimers({ now: Date.now() + 31 * 24 * 60 * 60 * 1000, toFake: ['Date'] })
    expect(found(archive, '', { shelf: 'recent' })).toEqual([])
    await add(storyFile('Later', {}, 'A later one.'))
    expect(found(archive, '', { shelf: 'recent' })).toEqual([4])
  }))

test('shelves are counted as they are now, without hidden works', () =>
  withThreeWorks(async ({ archive }) => {
    const counts = async () => (await archive.countShelves('left-out')).shelves
    expect(await counts()).toEqual({ continue: 0, 'new-chapters': 0, 'to-read': 0, recent: 3 })
    archive.savePlace(1, start, 0.4)
    archive.markWorks([2], { reading: 'to-read' })
    expect(await counts()).toEqual({ continue: 1, 'new-chapters': 0, 'to-read': 1, recent: 3 })
    archive.addTrigger({ subject: { kind: 'work', id: 1 }, effect: 'hide' })
    expect(await counts()).toEqual({ continue: 0, 'new-chapters': 0, 'to-read': 1, recent: 2 })
  }))
