import { expect, test } from 'vitest'
import { found, storyFile, withLibrary, type TestLibrary } from './test-library'

/** Five works that differ in what can be said of a work beside its words. */
async function withWorks(body: (library: TestLibrary) => void | Promise<void>): Promise<void> {
  await withLibrary(async (library) => {
    const { archive, add } = library
    await add(
      storyFile(
        'One',
        {
          Rating: 'Teen And Up Audiences',
          Warnings: 'No Archive Warnings Apply',
          Category: 'F/M',
          Language: 'English',
          Status: 'Complete',
          Published: '2023-03-01',
          Updated: '2024-02-10',
        },
        'lamp '.repeat(30),
      ),
      storyFile(
        'Two',
        {
          Rating: 'Explicit',
          Warnings: 'Major Character Death',
          Category: 'M/M, Multi',
          Language: 'Español',
          Status: 'In Progress',
          Published: '2024-01-05',
        },
        'lamp '.repeat(1_200),
        'lamp',
      ),
      storyFile(
        'Three',
        {
          Rating: 'Mature',
          Language: 'Português brasileiro',
          Fandom: 'Orrery, Harbour',
          Series: 'Nights [1]',
        },
        'lamp',
      ),
      storyFile('Four', {}, 'A kettle.'),
      storyFile('Five', { Status: 'Complete' }, 'A lamp and a kettle.'),
    )
    archive.markWorks([1], { reading: 'read', stars: 5 })
    archive.markWorks([2], { reading: 'to-read', stars: 3 })
    archive.markWorks([3], { reading: 'did-not-finish' })
    archive.savePlace(4, { chapter: 1, offset: 2 }, 0.4)
    archive.savePlace(5, { chapter: 1, offset: 9 }, 0.99)
    await body(library)
  })
}

test('filters find the works that are so', () =>
  withWorks(({ archive }) => {
    const thisYear = new Date().getUTCFullYear()
    const expected: Readonly<Record<string, readonly number[]>> = {
      'words:>1k': [2],
      'words:2..30': [1, 4, 5],
      '-words:>1k': [1, 3, 4, 5],
      'words:<=1k lamp': [1, 3, 5],
      'chapters:2': [2],
      'updated:2024': [1, 2],
      'updated:>2024-01': [1],
      'published:..2023': [1],
      [`added:${thisYear}`]: [1, 2, 3, 4, 5],
      'status:wip': [2],
      'status:complete': [1, 5],
      'status:unknown': [3, 4],
      'rating:teen': [1],
      'rating:T': [1],
      'rating:e,m': [2, 3],
      '-rating:explicit': [1, 3, 4, 5],
      'rating:unknown': [4, 5],
      'warning:death': [2],
      'warning:none': [1],
      'category:f/m': [1],
      'category:slash': [2],
      'category:multi': [2],
      'language:spanish': [2],
      'language:es': [2],
      'language:español': [2],
      'language:pt': [3],
      'language:"brazilian portuguese"': [3],
      'stars:>=4': [1],
      'stars:0': [3, 4, 5],
      'is:read': [1, 5],
      'is:finished': [1, 5],
      'read:yes': [1, 5],
      'is:reading': [4],
      'is:unread': [2],
      'read:no': [2],
      '-is:unread': [1, 3, 4, 5],
      'is:to-read': [2],
      'is:dnf': [3],
      'is:wip': [2],
      'is:complete': [1, 5],
      'is:crossover': [3],
      'is:series': [3],
      'is:rated': [1, 2],
      [`read:${thisYear}`]: [4, 5],
      'read:<2000': [],
      'lamp kettle is:read': [5],
      'title:one words:<100': [1],
      'words:>1k rating:teen': [],
    }
    for (const [text, ids] of Object.entries(expected)) {
      expect(found(archive, text), text).toEqual(ids)
      expect(archive.search({ text, facets: [], anyOf: [], sort: 'title' }).notUnderstood, text).toEqual([])
    }
  }))

test('a filter holds where any word is enough as well', () =>
  withWorks(({ archive }) => {
    expect(found(archive, 'lamp kettle words:<=5', { anyWord: true })).toEqual([3, 4, 5])
  }))

test('what is read or marked meanwhile is seen at once', () =>
  withWorks(({ archive }) => {
    expect(found(archive, 'is:unread')).toEqual([2])
    expect(found(archive, 'stars:1')).toEqual([])
    archive.savePlace(2, { chapter: 1, offset: 0 }, 0)
    archive.markWorks([4], { stars: 1 })
    expect(found(archive, 'is:unread')).toEqual([])
    expect(found(archive, 'stars:1')).toEqual([4])
  }))
