import { describe, expect, test } from 'vitest'
import type { WorkEdit } from '../../../src/shared/ipc'
import { TAG_TYPES, type TagType } from '../../../src/shared/model'
import { namesByType } from '../../../src/main/library/tags'
import { found, query, storyFile, withLibrary, type TestLibrary } from './test-library'

const lamp = storyFile(
  'Lamp',
  {
    Author: 'ada',
    Fandom: 'The Orrery Hotel',
    Characters: 'Ione, Fitch',
    Rating: 'Mature',
    Series: 'Night Shift [2]',
  },
  'She lit it.',
)
const kettle = storyFile('Kettle', { Author: 'bob', Fandom: 'The Orrery Hotel' }, 'He filled it.')

function withTwoWorks(body: (library: TestLibrary) => void): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(lamp, kettle)
    body(library)
  })
}

const namesOf = ({ archive }: TestLibrary, id: number, type: TagType): readonly string[] =>
  namesByType(archive.readWork(id).work)[type]
const count = ({ archive }: TestLibrary, type: TagType, name: string): number =>
  archive.search(query('')).facets[type].values.find((value) => value.name === name)?.count ?? 0

describe('an edit', () => {
  test.each(TAG_TYPES)('adds a %s that is found, counted, filtered and suggested at once', (type) =>
    withTwoWorks((library) => {
      const { archive } = library
      archive.editWorks([2], { add: [{ type, name: 'Zephyrine Ab/Cd' }] })
      expect(namesOf(library, 2, type)).toContain('Zephyrine Ab/Cd')
      expect(found(archive, 'zephyrine')).toEqual([2])
      expect(count(library, type, 'Zephyrine Ab/Cd')).toBe(1)
      expect(found(archive, '', { facets: [{ type, name: 'zephyrine ab/cd', state: 'include' }] })).toEqual([
        2,
      ])
      expect(archive.suggestNames(type, 'zeph')).toEqual([{ type, name: 'Zephyrine Ab/Cd', works: 1 }])
    }),
  )

  test.each<[string, WorkEdit, TagType, readonly string[]]>([
    [
      'adds at the end',
      { add: [{ type: 'character', name: 'Mars' }] },
      'character',
      ['Ione', 'Fitch', 'Mars'],
    ],
    [
      'does not add what is there',
      { add: [{ type: 'character', name: ' fitch ' }] },
      'character',
      ['Ione', 'Fitch'],
    ],
    ['removes in any spelling', { remove: [{ type: 'character', name: 'IONE' }] }, 'character', ['Fitch']],
    ['removes what is not there without harm', { remove: [{ type: 'tag', name: 'Fluff' }] }, 'tag', []],
    [
      'sets a whole list',
      { replace: { character: ['Venus', 'Fitch', 'venus', ''] } },
      'character',
      ['Venus', 'Fitch'],
    ],
    [
      'respells a name',
      { remove: [{ type: 'author', name: 'ada' }], add: [{ type: 'author', name: 'Ada' }] },
      'author',
      ['Ada'],
    ],
    [
      'puts a new rating in the place of the old',
      { add: [{ type: 'rating', name: 'Explicit' }] },
      'rating',
      ['Explicit'],
    ],
    [
      'puts a new language in the place of the old',
      { add: [{ type: 'language', name: 'Deutsch' }] },
      'language',
      ['Deutsch'],
    ],
  ])('%s', (_what, edit, type, names) =>
    withTwoWorks((library) => {
      library.archive.editWorks([1], edit)
      expect(namesOf(library, 1, type)).toEqual(names)
    }),
  )

  test('keeps the number in a series unless it says another', () =>
    withTwoWorks(({ archive }) => {
      archive.editWorks([1], { add: [{ type: 'tag', name: 'Fluff' }] })
      expect(archive.readWork(1).work.series).toEqual([{ name: 'Night Shift', index: 2 }])
      archive.editWorks([1], { add: [{ type: 'series', name: 'Night Shift', index: 3 }] })
      expect(archive.readWork(1).work.series).toEqual([{ name: 'Night Shift', index: 3 }])
    }))

  test('of a title moves the work in lists and search', () =>
    withTwoWorks(({ archive }) => {
      archive.editWorks([1], { title: '  Zinnia ' })
      expect([found(archive, 'title:lamp'), found(archive, 'title:zinnia')]).toEqual([[], [1]])
      expect(archive.search(query('', { sort: 'title' })).ids).toEqual([2, 1])
      expect(archive.suggestNames('any', 'lamp')).toEqual([])
      expect(archive.suggestNames('any', 'zinnia')).toEqual([{ type: 'title', name: 'Zinnia', works: 1 }])
    }))

  test('shows a respelled name in the new spelling everywhere at once', () =>
    withTwoWorks((library) => {
      library.archive.editWorks([1], { replace: { author: ['ADA'] } })
      expect([count(library, 'author', 'ADA'), count(library, 'author', 'ada')]).toEqual([1, 0])
      expect(library.archive.suggestNames('author', 'ada')).toEqual([
        { type: 'author', name: 'ADA', works: 1 },
      ])
    }))

  test('leaves the story and what is found in it alone', () =>
    withTwoWorks(({ archive }) => {
      const { chapters } = archive.readWork(1)
      archive.editWorks([1], { add: [{ type: 'tag', name: 'Fluff' }] })
      expect(archive.readWork(1).chapters).toEqual(chapters)
      expect(found(archive, '"she lit it"')).toEqual([1])
    }))

  test('of several works changes all of them', () =>
    withTwoWorks((library) => {
      library.archive.editWorks([1, 2], { remove: [{ type: 'canon', name: 'The Orrery Hotel' }] })
      expect(count(library, 'canon', 'unknown')).toBe(2)
    }))

  test.each<[string, readonly number[], WorkEdit, string]>([
    ['one of the works is unknown', [1, 99], { title: 'Zinnia' }, 'unknown-work'],
    ['the title is blank', [1], { title: '  ' }, 'invalid-edit'],
  ])('changes nothing where %s', (_what, ids, edit, code) =>
    withTwoWorks(({ archive }) => {
      expect(() => archive.editWorks(ids, edit)).toThrow(expect.objectContaining({ code }))
      expect(archive.readWork(1).work.title).toBe('Lamp')
    }),
  )
})

describe('undo', () => {
  test('of an edit puts back everything that was said, in index and facets too', () =>
    withTwoWorks((library) => {
      const { archive } = library
      const before = [1, 2].map((id) => archive.readWork(id))
      const receipt = archive.editWorks([1, 2], {
        title: 'Zinnia',
        add: [{ type: 'tag', name: 'Fluff' }],
        remove: [{ type: 'canon', name: 'The Orrery Hotel' }],
        replace: { character: [], series: [] },
      })
      archive.undo(receipt)
      expect([1, 2].map((id) => archive.readWork(id))).toEqual(before)
      expect([found(archive, 'fluff'), found(archive, 'zinnia'), found(archive, 'orrery')]).toEqual([
        [],
        [],
        [1, 2],
      ])
      expect(count(library, 'canon', 'The Orrery Hotel')).toBe(2)
      expect(archive.suggestNames('tag', 'fluff')).toEqual([])
    }))

  test('of an edit leaves the place where the reader is', () =>
    withTwoWorks(({ archive }) => {
      const receipt = archive.editWorks([1], { title: 'Zinnia' })
      archive.savePlace(1, { chapter: 1, offset: 4 }, 0.5)
      archive.undo(receipt)
      expect(archive.readWork(1).work).toMatchObject({
        title: 'Lamp',
        place: { chapter: 1, offset: 4 },
        progress: 0.5,
      })
    }))

  test('of a removal brings back what it removed, and not what lay in the trash before', () =>
    withTwoWorks(({ archive }) => {
      archive.removeWorks([1])
      archive.undo(archive.removeWorks([1, 2]))
      expect(found(archive, '')).toEqual([2])
    }))

  test('works once', () =>
    withTwoWorks(({ archive }) => {
      const receipt = archive.removeWorks([1])
      archive.undo(receipt)
      expect(() => archive.undo(receipt)).toThrow(expect.objectContaining({ code: 'invalid-edit' }))
    }))
})

describe('a removed work', () => {
  test('is gone from search, facets and names, and waits in the trash', () =>
    withTwoWorks((library) => {
      const { archive } = library
      archive.removeWorks([1])
      expect(found(archive, '')).toEqual([2])
      for (const text of ['"she lit it"', 'title:lamp', 'author:ada', 'Ione', '*lamp*'])
        expect(found(archive, text)).toEqual([])
      expect([count(library, 'canon', 'The Orrery Hotel'), count(library, 'author', 'ada')]).toEqual([1, 0])
      expect(archive.listTags('character')).toEqual([])
      for (const typed of ['Lamp', 'ada', 'Ione']) expect(archive.suggestNames('any', typed)).toEqual([])
      expect(archive.readBlurbs([1, 2], query('')).map(({ id }) => id)).toEqual([2])
      expect(archive.listTrash().map(({ id, title }) => [id, title])).toEqual([[1, 'Lamp']])
    }))

  test('is back whole when it is restored', () =>
    withTwoWorks((library) => {
      const { archive } = library
      const before = archive.readWork(1)
      archive.removeWorks([1])
      archive.restoreWorks([1])
      expect(archive.readWork(1)).toEqual(before)
      expect([found(archive, '"she lit it"'), found(archive, 'ione')]).toEqual([[1], [1]])
      expect(count(library, 'author', 'ada')).toBe(1)
      expect(archive.suggestNames('any', 'lamp')).toEqual([{ type: 'title', name: 'Lamp', works: 1 }])
      expect(archive.listTrash()).toEqual([])
    }))

  test.each(['removeWorks', 'restoreWorks'] as const)('%s of an unknown work changes nothing', (action) =>
    withTwoWorks(({ archive }) => {
      expect(() => archive[action]([1, 99])).toThrow(expect.objectContaining({ code: 'unknown-work' }))
      expect(found(archive, '')).toEqual([1, 2])
    }),
  )
})
