import { describe, expect, test } from 'vitest'
import {
  again,
  before,
  begin,
  currentOf,
  goTo,
  next,
  withQueue,
} from '../../../../src/renderer/review/review-session'

const all = (): boolean => true
const leftAre =
  (...ids: readonly number[]) =>
  (id: number): boolean =>
    ids.includes(id)

describe('a sitting', () => {
  test('begins with the first work, or with the one that was asked for', () => {
    expect(currentOf(begin([3, 1, 2], null))).toBe(3)
    expect(begin([3, 1, 2], 2)).toEqual({ order: [3, 1, 2], at: 2 })
    expect(begin([3, 1], 9), 'also where that one is not in the queue').toEqual({ order: [9, 3, 1], at: 0 })
    expect(currentOf(begin([], null))).toBeUndefined()
  })

  test('goes on to the next work of which something is left, and past the end when there is none', () => {
    const first = begin([1, 2, 3, 4], null)
    expect(currentOf(next(first, leftAre(1, 3)))).toBe(3)
    expect(currentOf(next(first, leftAre(1)))).toBeUndefined()
  })

  test('goes back to the work before, done or not, and from the end to the last one', () => {
    const second = next(begin([1, 2], null), all)
    expect(currentOf(before(second))).toBe(1)
    expect(currentOf(before(before(second)))).toBe(1)
    expect(currentOf(before(next(second, all)))).toBe(2)
  })

  test('takes in what comes to the queue at its end, and keeps what leaves it in its place', () => {
    const session = { order: [1, 2, 3], at: 1 }
    expect(withQueue(session, [3, 4, 1])).toEqual({ order: [1, 2, 3, 4], at: 1 })
    expect(withQueue(session, [3])).toBe(session)
  })

  test('goes to any work; one that is not in it is put where the reader is', () => {
    const session = { order: [1, 2, 3], at: 1 }
    expect(goTo(session, 3)).toEqual({ order: [1, 2, 3], at: 2 })
    expect(goTo(session, 9)).toEqual({ order: [1, 9, 2, 3], at: 1 })
  })

  test('starts over with what was skipped', () => {
    expect(currentOf(again({ order: [1, 2, 3], at: 3 }, leftAre(2, 3)))).toBe(2)
    expect(currentOf(again({ order: [1, 2], at: 2 }, leftAre()))).toBeUndefined()
  })
})
