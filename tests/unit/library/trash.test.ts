import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import { isPresent, listTrash, moveToTrash, takeFromTrash } from '../../../src/main/library/trash'
import { insertWork, readChapters, readRecord } from '../../../src/main/library/works'
import { FULL_WORK, LATER, newWork, NOW } from './example-works'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
let ids: readonly number[]
beforeEach(() => {
  db = library.open()
  ids = ['A', 'B', 'C'].map((title) => insertWork(db, newWork({ ...FULL_WORK, title }), NOW))
})

const trash = () => listTrash(db).map(({ title }) => title)
const present = () => ids.filter((id) => isPresent(db, id))

describe('the trash', () => {
  test('holds works whole until they are restored', () => {
    const [a, b, c] = ids as [number, number, number]
    const before = readRecord(db, b)
    expect(moveToTrash(db, [b], LATER)).toEqual([b])
    expect([trash(), present()]).toEqual([['B'], [a, c]])
    db = library.open()
    expect(listTrash(db)).toEqual([before])
    expect(readChapters(db, b)).toHaveLength(2)
    expect(takeFromTrash(db, [b])).toEqual([b])
    expect([trash(), present()]).toEqual([[], [a, b, c]])
    expect(readRecord(db, b)).toEqual(before)
  })

  test('says what really went in or came out', () => {
    const [a, b] = ids as [number, number]
    expect(moveToTrash(db, [a], NOW)).toEqual([a])
    expect(moveToTrash(db, [a, b, 999], LATER)).toEqual([b])
    expect(takeFromTrash(db, [...ids, 999])).toEqual([a, b])
    expect(isPresent(db, 999)).toBe(false)
  })

  test('shows first what went in last', () => {
    const [a, b, c] = ids as [number, number, number]
    moveToTrash(db, [c], NOW)
    moveToTrash(db, [a, b], LATER)
    expect(trash()).toEqual(['B', 'A', 'C'])
  })
})
