import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  canon,
  canonFile,
  character,
  MARA,
  NONE,
  QUAY,
  STORIES,
  suggestedNames,
  TOBIN,
  withQuay,
  withReviewLibrary,
  YSOLDE,
} from './review-library'
import { query, storyFile } from './test-library'

describe('the queue', () => {
  test('has the surest suggestions first, then works of which nothing is known; the rest is not in it', () =>
    withReviewLibrary(async (library) => {
      const whole = storyFile(
        'Whole',
        { Author: 'ada', Fandom: QUAY, Characters: MARA, Pairing: `${MARA}/${TOBIN}` },
        STORIES.quay,
      )
      await library.add(STORIES.nobody, STORIES.glass, whole, STORIES.quay)
      library.readAll()
      expect(library.archive.reviewQueue()).toMatchObject({
        ids: [4, 2, 1],
        suggested: 2,
        reviewed: [],
        unread: 0,
      })
    }))

  test('has a work with canon and characters as long as its author is unknown', () =>
    withReviewLibrary(async ({ add, archive }) => {
      await add(storyFile('Known', { Fandom: 'Emma', Characters: 'Emma' }, STORIES.nobody))
      expect(archive.reviewQueue().ids).toEqual([1])
      archive.editWorks([1], { add: [{ type: 'author', name: 'ada' }] })
      expect(archive.reviewQueue().ids).toEqual([])
    }))

  test('counts works that were not looked at yet, until they were', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass)
      expect(library.archive.reviewQueue()).toMatchObject({ unread: 2, suggested: 0 })
      const steps = [...library.archive.suggestForAll()]
      expect(steps.map(({ done, all, id }) => [done, all, id])).toEqual([
        [1, 2, 1],
        [2, 2, 2],
      ])
      expect(library.archive.reviewQueue()).toMatchObject({ unread: 0, suggested: 2 })
      expect([...library.archive.suggestForAll()]).toEqual([])
    }))

  test('says how much is certain, and in how many works', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.nobody)
      library.readAll()
      const certain = library.archive.suggestFor(1).filter(({ isCertain }) => isCertain)
      expect(certain.length).toBeGreaterThan(3)
      expect(library.archive.reviewQueue().certain).toEqual({ suggestions: certain.length, works: 1 })
    }))

  test('leaves out works in the trash, and has them again once they are back', () =>
    withQuay(({ archive }) => {
      archive.removeWorks([1])
      expect(archive.reviewQueue()).toMatchObject({ ids: [], suggested: 0, unread: 0, certain: { works: 0 } })
      expect(archive.acceptCertain()).toBeUndefined()
      expect(archive.acceptCertain([1])).toBeUndefined()
      archive.restoreWorks([1])
      expect(archive.reviewQueue()).toMatchObject({ ids: [1], suggested: 1 })
    }))

  test('is the same after the library was opened again', () =>
    withQuay((library) => {
      library.archive.decide(1, { accept: [canon(QUAY)], refuse: [character(YSOLDE)] })
      const before = library.archive.reviewQueue()
      expect(library.reopen().reviewQueue()).toEqual(before)
    }))
})

describe('a suggestion', () => {
  test('comes with what was counted and up to three sentences of the story, marked, with their places', () =>
    withQuay(({ archive }) => {
      const { suggestions, opening } = archive.readReview(1)
      expect(suggestions.map(({ type, name }) => [type, name]).slice(0, 2)).toEqual([
        ['canon', QUAY],
        ['character', MARA],
      ])
      for (const { because, sentences } of suggestions) {
        expect(because).not.toBe('')
        expect(sentences.length).toBeGreaterThan(0)
        expect(sentences.length).toBeLessThanOrEqual(3)
        for (const { place, parts } of sentences) {
          expect(parts.some(({ marked }) => marked)).toBe(true)
          const sentence = parts.map((part) => part.text).join('')
          expect(opening.slice(place.offset, place.offset + sentence.length)).toBe(sentence)
        }
      }
    }))

  test('is never a rating', () =>
    withQuay(({ archive }) =>
      expect(new Set(archive.suggestFor(1).map(({ type }) => type))).toEqual(
        new Set(['canon', 'character', 'pairing']),
      ),
    ))

  test('of people whom a canon file in the library’s own folder names is there as well', () =>
    withReviewLibrary(async (library) => {
      await mkdir(join(library.folder, 'canons'))
      const own = canonFile('My Own World', [
        ['Zephramine', 'Hollowick'],
        ['Quillon', 'Dravish'],
      ])
      await writeFile(join(library.folder, 'canons', 'mine.json'), JSON.stringify(own))
      library.reopen()
      const met = 'Zephramine Hollowick met Quillon Dravish. Zephramine waved, and Quillon waved back. '
      await library.add(met.repeat(6))
      expect(suggestedNames(library, 1)).toEqual(
        expect.arrayContaining(['My Own World', 'Zephramine Hollowick', 'Quillon Dravish']),
      )
    }))
})

describe('a row of the list', () => {
  test('names the open canons of a work that waits for its review, and nothing afterwards', () =>
    withQuay(({ archive }) => {
      const hint = (): readonly string[] | undefined => archive.readBlurbs([1], query(''))[0]?.suggested
      expect(hint()).toEqual([QUAY])
      archive.decide(1, { accept: [canon(QUAY)], refuse: [] })
      expect(hint()?.[0], 'then its pairings').toMatch(/\//)
      archive.decide(1, { ...NONE, done: true })
      expect(hint()).toEqual([])
    }))
})
