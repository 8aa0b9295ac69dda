import { findByHash } from '../../../src/main/library/find-versions'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import {
  insertWork,
  readChapters,
  readRecord,
  readRecords,
  saveMarks,
  savePlace,
  updateMetadata,
} from '../../../src/main/library/works'
import { moveToTrash } from '../../../src/main/library/trash'
import { bareWork, FULL_WORK, LATER, newWork, NOW } from './example-works'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
beforeEach(() => {
  db = library.open()
})

const { chapters: CHAPTERS, ...METADATA } = FULL_WORK

describe('a work in a library', () => {
  test('is there whole after the library was opened again', () => {
    const id = insertWork(db, newWork(FULL_WORK), NOW)
    db = library.open()
    expect(readRecord(db, id)).toEqual({
      ...METADATA,
      id,
      words: 30,
      chapters: 2,
      added: NOW,
      versions: 1,
      place: null,
      progress: null,
      lastRead: null,
      reading: null,
      stars: null,
      privateNotes: null,
    })
    expect(readChapters(db, id)).toEqual(
      CHAPTERS.map((chapter, at) => ({ ...chapter, words: (at + 1) * 10 })),
    )
  })

  test('of which nothing is known has nothing guessed', () => {
    const { chapters: _chapters, ...nothing } = bareWork()
    expect(readRecord(db, insertWork(db, newWork(), NOW))).toMatchObject(nothing)
  })

  test('has its number for itself, even after it is gone', () => {
    const first = insertWork(db, newWork(), NOW)
    db.run('DELETE FROM works WHERE id = ?', first)
    const second = insertWork(db, newWork(), NOW)
    expect(second).toBeGreaterThan(first)
    expect(readRecord(db, first)).toBeUndefined()
    expect(readChapters(db, first)).toEqual([])
  })

  test('takes its versions, chapters and tags with it when it is removed for good', () => {
    db.run('DELETE FROM works WHERE id = ?', insertWork(db, newWork(FULL_WORK), NOW))
    for (const table of ['versions', 'chapters', 'work_tags'])
      expect(db.get(`SELECT count(*) AS rows FROM ${table}`)).toEqual({ rows: 0 })
  })

  test('can have all that is said of it replaced, and keeps its text', () => {
    const [id, other] = [insertWork(db, newWork(FULL_WORK), NOW), insertWork(db, newWork(FULL_WORK), NOW)]
    const { chapters: _chapters, ...nothing } = bareWork({ status: 'complete' })
    updateMetadata(db, id, nothing)
    expect(readRecord(db, id)).toMatchObject({ ...nothing, words: 30, chapters: 2 })
    expect(readChapters(db, id)).toHaveLength(2)
    expect(readRecord(db, other)).toMatchObject(METADATA)
    updateMetadata(db, id, METADATA)
    expect(readRecord(db, id)).toMatchObject(METADATA)
  })

  test('knows where its reader stopped', () => {
    const id = insertWork(db, newWork(), NOW)
    savePlace(db, id, { chapter: 1, offset: 0 }, 0.25, LATER)
    expect(readRecord(db, id)).toMatchObject({
      place: { chapter: 1, offset: 0 },
      progress: 0.25,
      lastRead: LATER,
    })
    savePlace(db, id, null, null, LATER)
    expect(readRecord(db, id)).toMatchObject({ place: null, progress: null })
  })

  test('keeps what its reader marked it with', () => {
    const id = insertWork(db, newWork(), NOW)
    expect(readRecord(db, id)).toMatchObject({ reading: null, stars: null, privateNotes: null })
    saveMarks(db, id, { reading: 're-read', stars: 5, privateNotes: 'On the train.' })
    expect(readRecord(db, id)).toMatchObject({ reading: 're-read', stars: 5, privateNotes: 'On the train.' })
  })

  test('is found by the bytes that it came from, the trash included', () => {
    const [here, removed] = [insertWork(db, newWork({}, 'aa'), NOW), insertWork(db, newWork({}, 'bb'), NOW)]
    moveToTrash(db, [removed], LATER)
    expect(findByHash(db, 'aa')).toEqual([{ id: here, removed: false }])
    expect(findByHash(db, 'bb')).toEqual([{ id: removed, removed: true }])
    expect(findByHash(db, 'cc')).toEqual([])
  })

  test('is listed by its number unless it is in the trash', () => {
    const ids = ['A', 'B', 'C'].map((title) => insertWork(db, newWork({ title }), NOW))
    moveToTrash(db, ids.slice(1, 2), LATER)
    expect([...readRecords(db)].map(({ id, title }) => [id, title])).toEqual([
      [ids[0], 'A'],
      [ids[2], 'C'],
    ])
  })
})
