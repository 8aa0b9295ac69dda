import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import { namesByType, readTags, tagsOf, writeTags } from '../../../src/main/library/tags'
import { insertWork } from '../../../src/main/library/works'
import { TAG_TYPES } from '../../../src/shared/model'
import { bareWork, FULL_WORK, newWork, NOW } from './example-works'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
beforeEach(() => {
  db = library.open()
})

const tags = (said: Parameters<typeof bareWork>[0]) => bareWork(said)
/** How many works have each name of a type. */
const counts = (type: string) =>
  Object.fromEntries(
    db
      .all<{ name: string; works: number }>(
        'SELECT name, count(*) AS works FROM tags JOIN work_tags ON tag_id = tags.id WHERE type = ? GROUP BY name',
        type,
      )
      .map(({ name, works }) => [name, works]),
  )

describe('the tags of works', () => {
  test('keep type, spelling and order', () => {
    const id = insertWork(db, newWork(FULL_WORK), NOW)
    expect(namesByType(readTags(db, id))).toEqual(namesByType(FULL_WORK))
    expect(readTags(db, id).series).toEqual(FULL_WORK.series)
    expect(readTags(db, id).pairings).toEqual(FULL_WORK.pairings)
  })

  test('of one name and several types are several', () => {
    const id = insertWork(
      db,
      newWork({ canons: ['Tides'], series: [{ name: 'Tides', index: 3 }], tags: ['Tides'] }),
      NOW,
    )
    expect(readTags(db, id)).toMatchObject({
      canons: ['Tides'],
      tags: ['Tides'],
      characters: [],
      series: [{ name: 'Tides', index: 3 }],
    })
  })

  test('are counted once for each work that has them', () => {
    const first = insertWork(db, newWork({ tags: ['Fluff', 'Angst', 'Fluff'] }), NOW)
    insertWork(db, newWork({ tags: ['Fluff'], characters: ['Fluff'] }), NOW)
    expect(counts('tag')).toEqual({ Fluff: 2, Angst: 1 })
    writeTags(db, first, tags({ tags: ['Angst'] }))
    expect(counts('tag')).toEqual({ Fluff: 1, Angst: 1 })
    expect(counts('character')).toEqual({ Fluff: 1 })
  })

  test('that are replaced leave nothing behind on the work, nor on others', () => {
    const [id, other] = [insertWork(db, newWork(FULL_WORK), NOW), insertWork(db, newWork(FULL_WORK), NOW)]
    writeTags(db, id, tags({ rating: 'Mature', series: [{ name: 'Harbour Lights', index: 4 }] }))
    const names = namesByType(readTags(db, id))
    expect(TAG_TYPES.filter((type) => names[type].length > 0)).toEqual(['rating', 'series'])
    expect(readTags(db, id)).toMatchObject({
      rating: 'Mature',
      series: [{ name: 'Harbour Lights', index: 4 }],
    })
    expect(namesByType(readTags(db, other))).toEqual(namesByType(FULL_WORK))
    expect(readTags(db, other).series).toEqual(FULL_WORK.series)
  })

  test('come from lists of names and turn into them again', () => {
    const indexes = new Map(FULL_WORK.series.map(({ name, index }) => [name, index]))
    const again = tagsOf(namesByType(FULL_WORK), (name) => indexes.get(name) ?? null)
    expect({ ...FULL_WORK, ...again }).toEqual(FULL_WORK)
    expect(tagsOf(namesByType(bareWork()), () => null)).toMatchObject({
      rating: null,
      language: null,
      pairings: [],
    })
  })
})
