import { describe, expect, test } from 'vitest'
import type { ChangedPart } from '../../../src/shared/edit-preview'
import type { WorkEdit } from '../../../src/shared/ipc'
import { storyFile, withLibrary, type TestLibrary } from './test-library'

const lamp = storyFile(
  'Lamp',
  { Author: 'ada', Fandom: 'The Orrery Hotel', Characters: 'Ione, Fitch', Series: 'Night Shift [2]' },
  'She lit it.',
)
const kettle = storyFile('Kettle', { Author: 'bob', Fandom: 'The Orrery Hotel' }, 'He filled it.')
const moth = storyFile(
  'Moth',
  { Author: 'ada', Fandom: 'Emma', Characters: 'Fitch, Emma', Rating: 'Mature' },
  'It came to the lamp.',
)

const withThreeWorks = (body: (library: TestLibrary) => Promise<void>): Promise<void> =>
  withLibrary(async (library) => {
    await library.add(lamp, kettle, moth)
    await body(library)
  })

const EDITS: readonly (readonly [what: string, edit: WorkEdit, changed: readonly number[]])[] = [
  ['a tag that is added', { add: [{ type: 'character', name: 'fitch' }] }, [2]],
  ['a tag that is removed', { remove: [{ type: 'character', name: 'FITCH' }] }, [1, 3]],
  [
    'a value in the place of another',
    { exchange: [{ type: 'canon', from: 'emma', to: 'Emma - Jane Austen' }] },
    [3],
  ],
  ['a whole list', { replace: { character: ['Fitch', 'Emma'] } }, [1, 2]],
  ['a rating', { add: [{ type: 'rating', name: 'Mature' }] }, [1, 2]],
  ['an own tag', { add: [{ type: 'mine', name: 'to keep' }] }, [1, 2, 3]],
  ['the number in a series', { add: [{ type: 'series', name: 'Night Shift', index: 2 }] }, [2, 3]],
  ['the status', { status: 'complete' }, [1, 2, 3]],
  ['the title', { title: 'Lamp' }, [2, 3]],
  ['a name that no work has', { remove: [{ type: 'tag', name: 'Fluff' }] }, []],
]

describe('a preview', () => {
  test.each(EDITS)('of %s foretells what the edit does, and does nothing', (_what, edit, changed) =>
    withThreeWorks(async ({ archive }) => {
      const all = () => [1, 2, 3].map((id) => archive.readWork(id).work)
      const before = all()
      const preview = await archive.previewEdit([1, 2, 3], edit)
      expect(preview.works.map(({ id }) => id)).toEqual(changed)
      expect(preview.changes).toBe(changed.length)
      expect(preview.steps).toEqual([
        expect.objectContaining({ changes: changed.length, leaves: 3 - changed.length }),
      ])
      expect(all()).toEqual(before)
      archive.editWorks([1, 2, 3], edit)
      const after = all()
      expect([1, 2, 3].filter((_, at) => JSON.stringify(before[at]) !== JSON.stringify(after[at]))).toEqual(
        changed,
      )
    }),
  )

  test('shows what is said before and after, of what changes only', () =>
    withThreeWorks(async ({ archive }) => {
      const { works } = await archive.previewEdit([1, 2], {
        status: 'complete',
        exchange: [{ type: 'character', from: 'Fitch', to: 'Fitch Calloway' }],
        add: [
          { type: 'canon', name: 'The Orrery Hotel' },
          { type: 'series', name: 'Day Shift', index: 1 },
        ],
      })
      const [first, second] = works
      expect(first).toEqual({
        id: 1,
        title: 'Lamp',
        parts: [
          { what: 'status', before: ['unknown'], after: ['complete'] },
          { what: 'character', before: ['Ione', 'Fitch'], after: ['Ione', 'Fitch Calloway'] },
          { what: 'series', before: ['Night Shift [2]'], after: ['Night Shift [2]', 'Day Shift [1]'] },
        ] satisfies readonly ChangedPart[],
      })
      expect(second?.parts.map(({ what }) => what)).toEqual(['status', 'series'])
    }))

  test('counts each step after the ones before it: whole lists, exchanges, what goes, what comes', () =>
    withThreeWorks(async ({ archive }) => {
      const { steps } = await archive.previewEdit([1, 2, 3], {
        add: [{ type: 'character', name: 'Ione' }],
        remove: [{ type: 'character', name: 'Mars' }],
        exchange: [{ type: 'character', from: 'Venus', to: 'Mars' }],
        replace: { character: ['Venus', 'Ione'] },
      })
      expect(steps.map(({ step, changes, leaves }) => [step.kind, changes, leaves])).toEqual([
        ['replace', 3, 0],
        ['exchange', 3, 0],
        ['remove', 3, 0],
        ['add', 0, 3],
      ])
    }))

  test('of steps that take each other back changes nothing', () =>
    withThreeWorks(async ({ archive }) => {
      const edit: WorkEdit = {
        exchange: [
          { type: 'author', from: 'ada', to: 'eve' },
          { type: 'author', from: 'eve', to: 'ada' },
        ],
      }
      expect(await archive.previewEdit([1, 3], edit)).toMatchObject({ changes: 0, works: [] })
    }))

  test('tells how far it is, and lets other requests in', () =>
    withThreeWorks(async ({ archive }) => {
      const told: number[] = []
      const ids = Array.from({ length: 2_500 }, (_, at) => (at % 3) + 1)
      let others = 0
      const timer = setImmediate(function again() {
        others++
        setImmediate(again)
      })
      await archive.previewEdit(ids, { status: 'complete' }, (done) => told.push(done))
      clearImmediate(timer)
      expect(told).toEqual([1_000, 2_000, 2_500])
      expect(others).toBeGreaterThan(0)
    }))

  test('of a work that is not there is an error', () =>
    withThreeWorks(async ({ archive }) => {
      await expect(archive.previewEdit([1, 99], { status: 'complete' })).rejects.toMatchObject({
        code: 'unknown-work',
      })
    }))
})

describe('a value in the place of another', () => {
  test('takes its place in the list, and its number in a series', () =>
    withThreeWorks(async ({ archive }) => {
      archive.editWorks([1], {
        exchange: [
          { type: 'character', from: 'ione', to: 'Venus' },
          { type: 'series', from: 'Night Shift', to: 'Late Shift' },
        ],
      })
      expect(archive.readWork(1).work).toMatchObject({
        characters: ['Venus', 'Fitch'],
        series: [{ name: 'Late Shift', index: 2 }],
      })
    }))

  test('that is there already leaves one of them', () =>
    withThreeWorks(async ({ archive }) => {
      archive.editWorks([1], { exchange: [{ type: 'character', from: 'Ione', to: 'fitch' }] })
      expect(archive.readWork(1).work.characters).toEqual(['fitch'])
    }))
})

describe('an edit of many works', () => {
  test('tells how far it is, and remembers only works that changed', () =>
    withThreeWorks(async ({ archive }) => {
      const told: (readonly [number, number])[] = []
      const receipt = archive.editWorks(
        [1, 2, 3],
        { add: [{ type: 'character', name: 'Fitch' }] },
        (done, all) => told.push([done, all]),
      )
      expect(told).toEqual([
        [0, 1],
        [1, 1],
      ])
      archive.editWorks([1], { title: 'Zinnia' })
      archive.undo(receipt)
      expect(archive.readWork(1).work.title, 'it was not touched by the first edit').toBe('Zinnia')
      expect(archive.readWork(2).work.characters).toEqual([])
    }))
})
