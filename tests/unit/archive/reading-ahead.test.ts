import { describe, expect, test } from 'vitest'
import { ReadingAhead } from '../../../src/main/archive/reading-ahead'
import { DEFAULT_SETTINGS, type Events } from '../../../src/shared/ipc'
import { GLASS, STORIES, withReviewLibrary, type ReviewLibrary } from './review-library'

type Told = { [K in keyof Events]: readonly [K, Events[K]] }[keyof Events]

/** Reads ahead in a library, and waits for something to be told. */
function follow({ archive }: ReviewLibrary): {
  readonly ahead: ReadingAhead
  readonly told: readonly Told[]
  until(isIt: (told: Told) => boolean): Promise<void>
} {
  const told: Told[] = []
  let heard = (_one: Told): void => {}
  const ahead = new ReadingAhead(
    () => archive,
    (event, value) => {
      const one = [event, value] as unknown as Told
      told.push(one)
      heard(one)
    },
  )
  return {
    ahead,
    told,
    until: (isIt) =>
      new Promise((settle) => {
        heard = (one) => {
          if (isIt(one)) settle()
        }
      }),
  }
}

const isEnd = ([event, value]: Told): boolean => event === 'suggestProgress' && value.done === value.all
const withApply = { ...DEFAULT_SETTINGS, suggestions: { apply: true } }

describe('reading ahead', () => {
  test('looks at every work that was not looked at yet, and tells how far it is', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass)
      const { ahead, told, until } = follow(library)
      const end = until(isEnd)
      ahead.wake()
      await end
      expect(told.at(-1)).toEqual(['suggestProgress', { done: 2, all: 2 }])
      expect(library.archive.reviewQueue()).toMatchObject({ unread: 0, suggested: 2 })
      expect(library.archive.readWork(1).work.canons, 'nothing is taken over unasked').toEqual([])
    }))

  test('stops when it is told, and goes on when it is told', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass, STORIES.nobody)
      const { ahead, until } = follow(library)
      const first = until(([event]) => event === 'suggestProgress')
      ahead.wake()
      await first
      ahead.switch(false)
      ahead.wake()
      const { unread } = library.archive.reviewQueue()
      expect(unread).toBeGreaterThan(0)
      const end = until(isEnd)
      ahead.switch(true)
      await end
      expect(library.archive.reviewQueue().unread).toBe(0)
    }))

  test('takes over what is certain where the settings say so, tells it, and gives the way back', () =>
    withReviewLibrary(async (library) => {
      const { archive } = library
      await library.add(STORIES.quay, STORIES.nobody)
      library.readAll()
      archive.saveSettings(withApply)
      await library.add(STORIES.glass)
      const { ahead, told, until } = follow(library)
      const changed = until(([event]) => event === 'libraryChanged')
      ahead.wake()
      await changed
      expect(
        [1, 3].map((id) => archive.readWork(id).work.canons),
        'of works that are read now',
      ).toEqual([[], [GLASS]])
      const over = told.find((one) => one[0] === 'takenOver')
      expect(over?.[1]).toMatchObject({ works: 1, suggestions: expect.any(Number) })
      if (over?.[0] === 'takenOver') archive.undo(over[1].receipt)
      expect(archive.readWork(3).work.canons).toEqual([])
      expect(archive.reviewQueue().ids).toEqual(expect.arrayContaining([1, 3]))
      expect(archive.previewCertain().works).toBe(2)
    }))

  test('ends quietly when the library is closed meanwhile', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass)
      const { ahead, until } = follow(library)
      const first = until(([event]) => event === 'suggestProgress')
      ahead.wake()
      await first
      library.reopen()
      expect(library.archive.reviewQueue().unread).toBeLessThan(2)
    }))
})
