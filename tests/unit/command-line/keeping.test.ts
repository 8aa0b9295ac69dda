import { describe, expect, test } from 'vitest'
import type { TriggerOfLibrary } from '../../../src/shared/ipc'
import type { ShelfCounts } from '../../../src/shared/saved-sets'
import { Archive } from '../../../src/main/archive/archive'
import { EVERYTHING } from '../../../src/shared/query'
import { documentOf, idsOf, withThreeWorks } from './ficarium'

describe('mark', () => {
  test('sets what the reader keeps of a work, and takes it away again', () =>
    withThreeWorks(async ({ run }) => {
      const marked = await run(
        'mark',
        '2',
        '--reading',
        'to-read',
        '--stars=4',
        '--note',
        'On the tram',
        '--json',
      )
      expect(marked.code).toBe(0)
      const own = {
        reading: 'to-read',
        stars: 4,
        note: 'On the tram',
        tags: [],
        progress: null,
        lastRead: null,
      }
      expect(documentOf(marked)).toMatchObject({ id: 2, own })
      expect(documentOf(await run('show', '2', '--json'))).toMatchObject({ own })
      expect(idsOf(await run('search', 'tram', '--shelf', 'to-read', '--json'))).toEqual([2])
      await run('mark', '2', '--reading', 'none', '--stars', 'none', '--note', '')
      expect(documentOf(await run('show', '2', '--json'))).not.toHaveProperty('own')
    }))

  test.each([
    [['mark', '2']],
    [['mark', '--stars', '3']],
    [['mark', '1', '2', '--stars', '3']],
    [['mark', '2', '--stars', '6']],
    [['mark', '2', '--stars', '2.5']],
    [['mark', '2', '--reading', 'burnt']],
    [['search', '', '--shelf', 'kitchen']],
    [['sets', '1']],
    [['hide', 'tag:Angst']],
    [['hide', '--add', 'Angst']],
    [['hide', '--add', 'mood:Angst']],
    [['hide', '--add', 'work:one']],
    [['hide', '--add', 'tag:Angst', '--effect', 'burn']],
    [['hide', '--remove', 'one']],
  ])('%j is a wrong call', (call) =>
    withThreeWorks(async ({ run }) => expect((await run(...call)).code).toBe(64)),
  )

  test('of a work that is not there says so', () =>
    withThreeWorks(async ({ run }) => expect((await run('mark', '99', '--stars', '3')).code).toBe(3)))
})

test('sets lists shelves and saved sets with what is in them', () =>
  withThreeWorks(async ({ run, library }) => {
    const archive = Archive.open(library)
    archive.saveSet('Lamps', { ...EVERYTHING, text: 'lamp' })
    archive.close()
    await run('mark', '1', '--reading', 'to-read')
    const counts = documentOf<ShelfCounts>(await run('sets', '--json'))
    expect(counts.shelves).toEqual({ continue: 0, 'new-chapters': 0, 'to-read': 1, recent: 3 })
    expect(counts.sets).toMatchObject([{ id: 1, name: 'Lamps', works: 2, query: { text: 'lamp' } }])
    expect((await run('sets')).stdout).toContain('2\t“Lamps”\n')
  }))

describe('hide', () => {
  test('adds and removes rules and lists them, and a search minds them where it is told to', () =>
    withThreeWorks(async ({ run }) => {
      const added = await run('hide', '--add', 'author:ADA', '--add', 'text:nobody has', '--json')
      const rules = documentOf<readonly TriggerOfLibrary[]>(added)
      expect(rules).toEqual([
        { id: 2, effect: 'hide', subject: { kind: 'words', words: 'nobody has' }, works: 1 },
        { id: 1, effect: 'hide', subject: { kind: 'tag', type: 'author', name: 'ADA' }, works: 2 },
      ])
      expect(idsOf(await run('search', '', '--json'))).toEqual([1, 2, 3])
      const minding = await run('search', '', '--hidden-rules', '--json')
      expect(idsOf(minding)).toEqual([])
      expect(documentOf(minding)).toMatchObject({ total: 0, hidden: { works: 3 } })
      expect((await run('search', '', '--hidden-rules')).stdout).toContain(
        '3 hidden, because: author:ADA (2), text:nobody has (1)',
      )
      await run('hide', '--remove', '1', '--add', 'work:2', '--effect', 'fold')
      expect(idsOf(await run('search', '', '--hidden-rules', '--json'))).toEqual([1, 2])
      expect((await run('hide')).stdout).toBe('3\tfold\twork:2\t1 works\n2\thide\ttext:nobody has\t1 works\n')
    }))

  test('of a work that is not there says so', () =>
    withThreeWorks(async ({ run }) => expect((await run('hide', '--add', 'work:99')).code).toBe(3)))
})
