import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { LibraryQuery } from '../../../src/shared/query'
import type { TriggerEffect, TriggerSubject } from '../../../src/shared/triggers'
import { found, query, storyFile, withLibrary, type TestLibrary } from './test-library'

const stories = [
  storyFile(
    'Lamp',
    { Author: 'ada', Characters: 'Ione', Tags: 'Angst', Status: 'Complete' },
    'She lit the lamp.',
    'Spiders came.',
    'A spider, again: she did not sleep.',
  ),
  storyFile('Kettle', { Author: 'bob', Pairing: 'Ione/Fitch' }, 'He filled it, and did sleep, not well.'),
  storyFile('Stairs', { Author: 'bob', Tags: 'angst' }, 'Up and down.', 'And did not sleep.'),
]

function withThreeWorks(body: (library: TestLibrary) => void | Promise<void>): Promise<void> {
  return withLibrary(async (library) => {
    await library.add(...stories)
    await body(library)
  })
}

const leftOut: Partial<LibraryQuery> = { hidden: 'left-out' }
const visible = (archive: Archive, text = ''): readonly number[] => found(archive, text, leftOut)
const add = (archive: Archive, subject: TriggerSubject, effect: TriggerEffect = 'hide') =>
  archive.addTrigger({ subject, effect })
const angst = { kind: 'tag', type: 'tag', name: 'ANGST' } as const

describe('a trigger finds works', () => {
  test.each<[string, TriggerSubject, readonly number[]]>([
    ['by a tag, in any spelling', angst, [1, 3]],
    ['by an author', { kind: 'tag', type: 'author', name: 'bob' }, [2, 3]],
    ['by a pairing, in any order', { kind: 'tag', type: 'pairing', name: 'Fitch/Ione' }, [2]],
    ['by somebody with anyone', { kind: 'tag', type: 'pairing', name: 'Ione/*' }, [2]],
    ['by a status', { kind: 'tag', type: 'status', name: 'complete' }, [1]],
    ['by nobody having said', { kind: 'tag', type: 'character', name: 'unknown' }, [2, 3]],
    ['by a tag that nobody has', { kind: 'tag', type: 'tag', name: 'Fluff' }, []],
    ['one by one', { kind: 'work', id: 2 }, [2]],
    ['by a word in any of its forms', { kind: 'words', words: 'spider' }, [1]],
    ['by the beginning of a word', { kind: 'words', words: 'spi*' }, [1]],
    ['by a phrase, word by word', { kind: 'words', words: ' did not  sleep' }, [1, 3]],
    ['by a word with a dash, as a phrase', { kind: 'words', words: 'and-down' }, [3]],
    ['by a word of the story, not of the title', { kind: 'words', words: 'kettle' }, []],
  ])('%s', (_how, subject, expected) =>
    withThreeWorks(({ archive }) => {
      add(archive, subject)
      expect(visible(archive)).toEqual([1, 2, 3].filter((id) => !expected.includes(id)))
      expect(archive.listTriggers()).toMatchObject([{ id: 1, effect: 'hide', works: expected.length }])
    }),
  )
})

describe('hidden works', () => {
  test('are neither found nor counted, and the search says how many and why', () =>
    withThreeWorks(({ archive }) => {
      add(archive, { kind: 'tag', type: 'author', name: 'bob' })
      add(archive, angst)
      const page = archive.search(query('', leftOut))
      expect(page.ids).toEqual([])
      expect(page.facets.author.values).toEqual([])
      expect(page.hidden).toEqual({
        works: 3,
        because: [
          { works: 2, trigger: expect.objectContaining({ id: 1 }) },
          { works: 1, trigger: expect.objectContaining({ id: 2 }) },
        ],
      })
      const narrowed = archive.search(query('lamp', leftOut))
      expect(narrowed.hidden).toMatchObject({ works: 1, because: [{ trigger: { id: 2 } }] })
    }))

  test('are found and counted where they are shown, and still said to be hidden', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      const page = archive.search(query('', { hidden: 'shown' }))
      expect([...page.ids].sort()).toEqual([1, 2, 3])
      expect(page.facets.tag.values).toMatchObject([{ count: 2 }, { name: 'unknown' }])
      expect(page.hidden.works).toBe(2)
      const [blurb] = archive.readBlurbs([1], query('', { hidden: 'shown' }))
      expect(blurb?.triggers).toMatchObject([{ id: 1, effect: 'hide' }])
    }))

  test('are left alone by a query that does not ask for triggers', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      const page = archive.search(query(''))
      expect([page.ids.length, page.hidden.works]).toEqual([3, 0])
      expect(archive.readBlurbs([1], query(''))[0]?.triggers).toEqual([])
    }))

  test('widen nothing where one value of a type is enough', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      const facets = [{ type: 'author', name: 'bob', state: 'include' }] as const
      const page = archive.search(query('', { ...leftOut, facets, anyOf: ['author'] }))
      expect(page.facets.author.values).toEqual([{ name: 'bob', count: 1 }])
    }))

  test('are not told of by the search box, while fields for tags know all names', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      expect(archive.suggestNames('any', 'Lamp')).toEqual([])
      expect(archive.suggestNames('any', 'angst')).toEqual([])
      expect(archive.suggestNames('any', 'bob')).toEqual([{ type: 'author', name: 'bob', works: 1 }])
      expect(archive.suggestNames('tag', 'angst')).toEqual([{ type: 'tag', name: 'Angst', works: 2 }])
    }))

  test('follow the library: an edit, an import, a removal and its undo', () =>
    withThreeWorks(async ({ archive, add: addWorks }) => {
      add(archive, angst)
      add(archive, { kind: 'words', words: 'spider' })
      archive.editWorks([3], { remove: [{ type: 'tag', name: 'angst' }] })
      expect(visible(archive)).toEqual([2, 3])
      await addWorks(storyFile('Web', {}, 'A spider.'), storyFile('Tea', {}, 'A cup.'))
      expect(visible(archive)).toEqual([2, 3, 5])
      const removed = archive.removeWorks([1, 4])
      expect(archive.search(query('', leftOut)).hidden.works).toBe(0)
      archive.undo(removed)
      expect(archive.search(query('', leftOut)).hidden.works).toBe(2)
    }))
})

describe('a trigger', () => {
  test('is there after the library was closed', () =>
    withThreeWorks(({ archive, reopen }) => {
      add(archive, angst)
      expect(visible(reopen())).toEqual([2])
    }))

  test('is changed and removed, and each of it can be taken back', () =>
    withThreeWorks(({ archive }) => {
      const added = add(archive, angst)
      const changed = archive.changeTrigger(1, { subject: angst, effect: 'fold' })
      expect(visible(archive)).toEqual([1, 2, 3])
      expect(archive.readBlurbs([1], query('', leftOut))[0]?.triggers).toMatchObject([{ effect: 'fold' }])
      const removed = archive.removeTrigger(1)
      add(archive, { kind: 'work', id: 2 })
      archive.undo(removed)
      expect(archive.listTriggers().map(({ id }) => id)).toEqual([2, 1])
      expect(archive.listTriggers()[0]).toMatchObject({ title: 'Kettle', works: 1 })
      archive.undo(changed)
      expect(visible(archive)).toEqual([])
      archive.undo(added)
      expect(visible(archive)).toEqual([1, 3])
    }))

  test('takes the place of the one for the same subject, and gives it back', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      const warned = add(archive, { ...angst, name: 'Angst' }, 'warn')
      expect(archive.listTriggers()).toMatchObject([{ id: 1, effect: 'warn' }])
      archive.undo(warned)
      expect(archive.listTriggers()).toMatchObject([{ id: 1, effect: 'hide' }])
    }))

  test.each<[string, TriggerSubject, string]>([
    ['words without a word', { kind: 'words', words: ' … !' }, 'invalid-edit'],
    ['a tag without a name', { kind: 'tag', type: 'tag', name: ' ' }, 'invalid-edit'],
    ['a work that is not there', { kind: 'work', id: 99 }, 'unknown-work'],
  ])('for %s is refused', (_what, subject, code) =>
    withThreeWorks(({ archive }) => {
      expect(() => add(archive, subject)).toThrow(expect.objectContaining({ code }))
      add(archive, angst)
      expect(() => archive.changeTrigger(1, { subject, effect: 'hide' })).toThrow(
        expect.objectContaining({ code }),
      )
      expect(archive.listTriggers()).toHaveLength(1)
    }),
  )

  test('that is gone, or would be there twice, can’t be changed', () =>
    withThreeWorks(({ archive }) => {
      add(archive, angst)
      add(archive, { kind: 'work', id: 2 })
      const refused = expect.objectContaining({ code: 'invalid-edit' })
      expect(() => archive.changeTrigger(2, { subject: angst, effect: 'fold' })).toThrow(refused)
      expect(() => archive.changeTrigger(9, { subject: { kind: 'work', id: 1 }, effect: 'fold' })).toThrow(
        refused,
      )
      expect(() => archive.removeTrigger(9)).toThrow(refused)
    }))
})

test('a work tells before it is read what it meets, and in which chapters the words stand', () =>
  withThreeWorks(({ archive }) => {
    add(archive, angst, 'warn')
    add(archive, { kind: 'words', words: 'spider' }, 'warn')
    add(archive, { kind: 'words', words: 'did not sleep' }, 'fold')
    add(archive, { kind: 'tag', type: 'author', name: 'bob' })
    const warnings = archive.readWork(1).warnings.map(({ trigger, chapters }) => [trigger.id, chapters])
    expect(warnings).toEqual([
      [1, []],
      [2, [2, 3]],
      [3, [3]],
    ])
    expect(archive.readWork(2).warnings).toMatchObject([{ trigger: { id: 4 }, chapters: [] }])
  }))
