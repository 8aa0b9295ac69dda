import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { LibraryQuery } from '../../../src/shared/query'
import { query, storyFile, withLibrary, type TestLibrary } from './test-library'

const lamp = storyFile('Lamp', { Author: 'ada', Fandom: 'The Orrery Hotel' }, 'She lit the lamp.')
const kettle = storyFile('Kettle', { Author: 'bob', Fandom: 'Harbour' }, 'He filled the kettle.')

const ofHotel = query('lamp', {
  facets: [{ type: 'canon', name: 'The Orrery Hotel', state: 'include' }],
  sort: 'words',
})

function withTwoWorks(body: (library: TestLibrary) => void | Promise<void>): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(lamp, kettle)
    await body(library)
  })
}

const setsOf = async (archive: Archive): Promise<readonly (readonly [string, number])[]> =>
  (await archive.countShelves('left-out')).sets.map(({ name, works }) => [name, works])

describe('a saved set', () => {
  test('is there after the library was closed, with its query and its count', () =>
    withTwoWorks(async ({ archive, reopen }) => {
      archive.saveSet('  Rainy   evenings ', { ...ofHotel, hidden: 'shown', typing: true })
      const { sets } = await reopen().countShelves('left-out')
      expect(sets).toEqual([{ id: 1, name: 'Rainy evenings', query: ofHotel, works: 1 }])
    }))

  test('keeps its words as they were written, filters and order of chance too, and nothing of being typed', () =>
    withTwoWorks(async ({ archive, reopen }) => {
      const wanted = query('words:<100  lam', { sort: 'chance', seed: 7 })
      archive.saveSet('Short', { ...wanted, typing: true })
      const [set] = (await reopen().countShelves('left-out')).sets
      expect(set?.query).toEqual(wanted)
    }))

  test('counts what is in the library now', () =>
    withTwoWorks(async ({ archive, add }) => {
      archive.saveSet('Hotel', query('', { facets: ofHotel.facets }))
      archive.saveSet('Lamps', query('lamp'))
      expect(await setsOf(archive)).toEqual([
        ['Hotel', 1],
        ['Lamps', 1],
      ])
      archive.editWorks([2], { add: [{ type: 'canon', name: 'The Orrery Hotel' }] })
      await add(storyFile('Third', {}, 'Another lamp.'))
      expect(await setsOf(archive)).toEqual([
        ['Hotel', 2],
        ['Lamps', 2],
      ])
      archive.addTrigger({ subject: { kind: 'work', id: 1 }, effect: 'hide' })
      expect(await setsOf(archive)).toEqual([
        ['Hotel', 1],
        ['Lamps', 1],
      ])
      expect((await archive.countShelves('shown')).sets.map(({ works }) => works)).toEqual([2, 2])
    }))

  test('that names a tag nobody has any more finds nothing, and everything where it excludes it', () =>
    withTwoWorks(async ({ archive }) => {
      const gone = (state: 'include' | 'exclude'): LibraryQuery =>
        query('', { facets: [{ type: 'tag', name: 'Long gone', state }] })
      archive.saveSet('With', gone('include'))
      archive.saveSet('Without', gone('exclude'))
      expect(await setsOf(archive)).toEqual([
        ['With', 0],
        ['Without', 2],
      ])
    }))

  test('is renamed, changed and removed, and each of it can be taken back', () =>
    withTwoWorks(async ({ archive }) => {
      const { set, receipt: saved } = archive.saveSet('Lamps', query('lamp'))
      const renamed = archive.changeSet(set.id, { name: 'Lights' })
      const changed = archive.changeSet(set.id, { query: query('') })
      expect(await setsOf(archive)).toEqual([['Lights', 2]])
      const removed = archive.removeSet(set.id)
      expect(await setsOf(archive)).toEqual([])
      archive.undo(removed)
      expect(await setsOf(archive)).toEqual([['Lights', 2]])
      archive.undo(changed)
      expect(await setsOf(archive)).toEqual([['Lights', 1]])
      archive.undo(renamed)
      expect(await setsOf(archive)).toEqual([['Lamps', 1]])
      archive.undo(saved)
      expect(await setsOf(archive)).toEqual([])
    }))

  test('has a name of its own', () =>
    withTwoWorks(({ archive }) => {
      archive.saveSet('Lamps', query('lamp'))
      const { set } = archive.saveSet('Kettles', query('kettle'))
      for (const name of ['LAMPS', ' lamps ', '', '  ', 'x'.repeat(201)]) {
        const refused = expect.objectContaining({ code: 'invalid-edit' })
        expect(() => archive.saveSet(name, query(''))).toThrow(refused)
        expect(() => archive.changeSet(set.id, { name })).toThrow(refused)
      }
      archive.changeSet(set.id, { name: 'KETTLES' })
      expect(() => archive.changeSet(99, { name: 'Other' })).toThrow(/not there any more/)
      expect(() => archive.removeSet(99)).toThrow(/not there any more/)
    }))

  test('stands among the others by name, numbers by their value', () =>
    withTwoWorks(async ({ archive }) => {
      for (const name of ['week 10', 'Week 9', 'éclairs', 'Zest', 'eel']) archive.saveSet(name, query(''))
      const names = (await setsOf(archive)).map(([name]) => name)
      expect(names).toEqual(['éclairs', 'eel', 'Week 9', 'week 10', 'Zest'])
    }))

  test('that was removed leaves its number to nobody', () =>
    withTwoWorks(async ({ archive }) => {
      const { set } = archive.saveSet('Lamps', query('lamp'))
      const removed = archive.removeSet(set.id)
      archive.saveSet('Kettles', query('kettle'))
      archive.undo(removed)
      expect(await setsOf(archive)).toEqual([
        ['Kettles', 1],
        ['Lamps', 1],
      ])
    }))
})
