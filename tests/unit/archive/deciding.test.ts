import { describe, expect, test } from 'vitest'
import {
  BRAN,
  canon,
  character,
  GLASS,
  MARA,
  NONE,
  pairing,
  QUAY,
  statesOf,
  STORIES,
  suggestedNames,
  TOBIN,
  withQuay,
  withReviewLibrary,
  YSOLDE,
  type ReviewLibrary,
} from './review-library'
import { found, query, storyFile } from './test-library'

describe('what is decided', () => {
  test('becomes a tag that is found and counted at once, and stands there as accepted', () =>
    withQuay((library) => {
      const { archive } = library
      archive.decide(1, { accept: [canon(QUAY), character(MARA)], refuse: [] })
      expect(archive.readWork(1).work).toMatchObject({ canons: [QUAY], characters: [MARA] })
      expect(found(archive, '', { facets: [{ ...canon(QUAY), state: 'include' }] })).toEqual([1])
      expect(statesOf(library, 1)).toMatchObject({ [QUAY]: 'accepted', [MARA]: 'accepted', [TOBIN]: 'open' })
      expect(suggestedNames(library, 1)).not.toContain(QUAY)
    }))

  test('keeps its evidence, so that it can be taken back', () =>
    withQuay(({ archive }) => {
      const before = archive.readReview(1).suggestions
      archive.decide(1, { accept: [canon(QUAY), character(MARA)], refuse: [] })
      const after = archive.readReview(1).suggestions
      expect(after.map(({ name, sentences }) => [name, sentences])).toEqual(
        before.map(({ name, sentences }) => [name, sentences]),
      )
    }))

  test('is open again when it is taken back, whichever way it was decided', () =>
    withQuay((library) => {
      const { archive } = library
      archive.decide(1, { accept: [character(MARA)], refuse: [character(YSOLDE)] })
      archive.decide(1, { ...NONE, reopen: [character(MARA), character(YSOLDE)] })
      expect(archive.readWork(1).work.characters).toEqual([])
      expect(statesOf(library, 1)).toMatchObject({ [MARA]: 'open', [YSOLDE]: 'open' })
    }))

  test('can be turned round: refused after it was accepted, accepted after it was refused', () =>
    withQuay((library) => {
      const { archive } = library
      archive.decide(1, { accept: [character(MARA)], refuse: [character(YSOLDE)] })
      archive.decide(1, { accept: [character(YSOLDE)], refuse: [character(MARA)] })
      expect(archive.readWork(1).work.characters).toEqual([YSOLDE])
      expect(statesOf(library, 1)).toMatchObject({ [MARA]: 'refused', [YSOLDE]: 'accepted' })
    }))

  test('never takes out what the file itself says', () =>
    withReviewLibrary(async ({ add, archive }) => {
      await add(storyFile('Said', { Fandom: QUAY, Characters: MARA }, STORIES.quay))
      archive.suggestFor(1)
      archive.decide(1, { accept: [], refuse: [character(MARA)], reopen: [canon(QUAY)] })
      expect(archive.readWork(1).work).toMatchObject({ canons: [QUAY], characters: [MARA] })
    }))

  test('may be a pairing with the other sign, in the place of the one that was taken over before', () =>
    withQuay((library) => {
      const { archive } = library
      const suggested = archive.suggestFor(1).find(({ type }) => type === 'pairing')?.name ?? ''
      expect(suggested).toContain('/')
      const platonic = suggested.replace('/', ' & ')
      archive.decide(1, { accept: [pairing(suggested)], refuse: [] })
      archive.decide(1, { accept: [pairing(platonic)], refuse: [] })
      expect(archive.readWork(1).work.pairings).toEqual([{ name: platonic, kind: 'platonic' }])
      expect(archive.readReview(1).suggestions).toContainEqual(
        expect.objectContaining({ name: suggested, as: platonic, state: 'accepted' }),
      )
    }))

  test('that was refused never comes back, whatever is read again', () =>
    withQuay((library) => {
      library.archive.decide(1, { accept: [], refuse: [character(YSOLDE)] })
      expect(suggestedNames(library, 1)).not.toContain(YSOLDE)
      const archive = library.reopen()
      archive.editWorks([1], { add: [{ type: 'canon', name: QUAY }] })
      library.readAll()
      expect(suggestedNames(library, 1)).toContain(MARA)
      expect(suggestedNames(library, 1)).not.toContain(YSOLDE)
      expect(archive.acceptCertain()).toBeDefined()
      expect(archive.readWork(1).work.characters).not.toContain(YSOLDE)
    }))

  test('of a canon that is refused takes its people with it, until it is taken back', () =>
    withReviewLibrary(async (library) => {
      const { archive } = library
      await library.add([STORIES.quay, STORIES.glass, STORIES.glass, STORIES.glass].join('\n\n'))
      const before = statesOf(library, 1)
      expect(before, 'two canons are suggested').toMatchObject({ [QUAY]: 'open', [GLASS]: 'open' })
      archive.decide(1, { accept: [], refuse: [canon(QUAY)] })
      const pairings = Object.keys(before).filter((name) => name.includes(MARA))
      for (const name of [QUAY, TOBIN, YSOLDE, ...pairings])
        expect([name, statesOf(library, 1)[name]]).toEqual([name, 'refused'])
      expect(statesOf(library, 1)).toMatchObject({ [GLASS]: 'open', [BRAN]: 'open' })
      archive.decide(1, { ...NONE, reopen: [canon(QUAY)] })
      expect(statesOf(library, 1)).toEqual(before)
    }))

  test('with nothing left to say takes the work out of the queue, and back when it is not so', () =>
    withQuay(({ archive }) => {
      archive.decide(1, { ...NONE, done: true })
      expect(archive.reviewQueue()).toMatchObject({ ids: [], reviewed: [1], certain: { works: 0 } })
      archive.decide(1, { ...NONE, done: false })
      expect(archive.reviewQueue()).toMatchObject({ ids: [1], reviewed: [] })
    }))

  test('of a work that is not there is an error and changes nothing', () =>
    withQuay(({ archive }) => {
      expect(() => archive.decide(99, { accept: [canon(QUAY)], refuse: [] })).toThrow(
        expect.objectContaining({ code: 'unknown-work' }),
      )
    }))
})

describe('an edit', () => {
  test('that gives a work another canon has it read again', () =>
    withQuay((library) => {
      library.archive.editWorks([1], { add: [{ type: 'canon', name: GLASS }] })
      expect(library.archive.reviewQueue()).toMatchObject({ unread: 1, suggested: 0 })
      expect(suggestedNames(library, 1)).not.toContain(MARA)
    }))

  test('that gives it a suggested name decides on that one', () =>
    withQuay((library) => {
      const { archive } = library
      const before = archive.reviewQueue().certain.suggestions
      const receipt = archive.editWorks([1], { add: [{ type: 'character', name: MARA }] })
      expect(archive.reviewQueue()).toMatchObject({ unread: 0, certain: { suggestions: before - 1 } })
      archive.undo(receipt)
      expect(archive.reviewQueue().certain.suggestions).toBe(before)
    }))
})

describe('everything that is certain', () => {
  const withThree = (body: (library: ReviewLibrary) => void): Promise<void> =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass, STORIES.quay)
      library.readAll()
      body(library)
    })

  test('is foretold value by value: what most works would get comes first, a type at a time', () =>
    withThree(({ archive }) => {
      const { works, values } = archive.previewCertain()
      expect(works).toBe(3)
      expect(values.slice(0, 4)).toEqual([
        { ...canon(QUAY), works: 2 },
        { ...canon(GLASS), works: 1 },
        { ...character(MARA), works: 2 },
        { ...character(TOBIN), works: 2 },
      ])
      const all = values.reduce((sum, value) => sum + value.works, 0)
      expect(archive.reviewQueue().certain).toEqual({ suggestions: all, works: 3 })
      expect(archive.readWork(1).work.canons, 'nothing is changed by it').toEqual([])
    }))

  test('is accepted in all works together and told of as it goes on; what is not certain stays open', () =>
    withThree((library) => {
      const { archive } = library
      const { suggestions } = archive.reviewQueue().certain
      const told: (readonly [number, number])[] = []
      expect(archive.acceptCertain(undefined, (done, all) => told.push([done, all]))).toMatchObject({
        works: 3,
        suggestions,
      })
      expect(told.at(-1)).toEqual([3, 3])
      expect([1, 2, 3].map((id) => archive.readWork(id).work.canons)).toEqual([[QUAY], [GLASS], [QUAY]])
      expect(archive.reviewQueue().certain).toEqual({ suggestions: 0, works: 0 })
      expect(archive.suggestFor(2).every(({ isCertain }) => !isCertain)).toBe(true)
      expect(archive.acceptCertain()).toBeUndefined()
    }))

  test('of some works leaves the others alone', () =>
    withThree(({ archive }) => {
      expect(archive.previewCertain([2]).works).toBe(1)
      expect(archive.acceptCertain([2])).toMatchObject({ works: 1 })
      expect([1, 2, 3].map((id) => archive.readWork(id).work.canons)).toEqual([[], [GLASS], []])
    }))

  test('of a work that was not looked at yet is read first', () =>
    withReviewLibrary(async ({ add, archive }) => {
      await add(STORIES.glass)
      expect(archive.acceptCertain()).toBeUndefined()
      expect(archive.acceptCertain([1])).toMatchObject({ works: 1 })
      expect(archive.readWork(1).work.canons).toEqual([GLASS])
    }))

  test('is nowhere when its telling is broken off', () =>
    withThree(({ archive }) => {
      const giveUp = (done: number): void => {
        if (done === 2) throw new Error('given up')
      }
      expect(() => archive.acceptCertain(undefined, giveUp)).toThrow('given up')
      expect([1, 2, 3].map((id) => archive.readWork(id).work.canons)).toEqual([[], [], []])
      expect(archive.reviewQueue().certain.works).toBe(3)
      expect(found(archive, `"${QUAY.toLowerCase()}"`)).toEqual([])
    }))
})

describe('undo', () => {
  test('puts back tags, what was refused and whether it was reviewed', () =>
    withQuay((library) => {
      const { archive } = library
      archive.decide(1, { accept: [], refuse: [character(YSOLDE)] })
      const before = { work: archive.readWork(1), queue: archive.reviewQueue(), states: statesOf(library, 1) }
      const receipt = archive.decide(1, {
        accept: [canon(QUAY), character(YSOLDE)],
        refuse: [character(TOBIN)],
        done: true,
      })
      expect(archive.reviewQueue().reviewed).toEqual([1])
      archive.undo(receipt)
      expect({
        work: archive.readWork(1),
        queue: archive.reviewQueue(),
        states: statesOf(library, 1),
      }).toEqual(before)
      expect(archive.search(query('')).facets.canon.values).toEqual([{ name: 'unknown', count: 1 }])
    }))

  test('of everything certain puts all works back', () =>
    withReviewLibrary(async (library) => {
      await library.add(STORIES.quay, STORIES.glass)
      library.readAll()
      const { archive } = library
      const before = archive.reviewQueue()
      const accepted = archive.acceptCertain()
      if (accepted !== undefined) archive.undo(accepted.receipt)
      expect(archive.reviewQueue()).toEqual(before)
      expect([1, 2].map((id) => archive.readWork(id).work.canons)).toEqual([[], []])
    }))

  test('works after the library was opened again', () =>
    withQuay((library) => {
      const receipt = library.archive.decide(1, { accept: [canon(QUAY)], refuse: [], done: true })
      const archive = library.reopen()
      archive.undo(receipt)
      expect(archive.readWork(1).work.canons).toEqual([])
      expect(archive.reviewQueue()).toMatchObject({ ids: [1], reviewed: [] })
    }))
})
