import { describe, expect, test } from 'vitest'
import { FACET_TYPES } from '../../../src/shared/model'
import { documentOf, idsOf, keysOf, withThreeWorks, type SearchDocument } from './ficarium'

describe('search', () => {
  test('gives works with their hits, and every facet over the whole set', () =>
    withThreeWorks(async ({ run }) => {
      const ended = await run('search', '"soft as ash"', '--json')
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      const found = documentOf<SearchDocument>(ended)
      expect(keysOf(found)).toEqual([
        ...['total', 'milliseconds', 'works', 'facets', 'notUnderstood', 'instead'],
      ])
      expect(found.works).toEqual([
        {
          id: 1,
          title: 'The Lamp',
          score: expect.any(Number),
          hitCount: 1,
          hits: [{ chapter: 2, chapterTitle: null, snippet: 'Soft as ash, she said.', marks: [[0, 11]] }],
        },
      ])
      expect([...keysOf(found.facets)].sort()).toEqual([...FACET_TYPES].sort())
      expect(found.facets['character']).toEqual([
        { name: 'Fitch Calloway', count: 1 },
        { name: 'Ione Bracket', count: 1 },
      ])
    }))

  test.each<[string, readonly string[], readonly number[]]>([
    ['everything for ""', [''], [1, 2, 3]],
    ['words of any form', ['kettles'], [2]],
    ['a query that begins with -', ['-kettle'], [1, 3]],
    ['a query that begins with - after options', ['--limit', '9', '-kettle'], [1, 3]],
    ['a query that begins with - before options', ['-lamp', '--include', 'author:unknown'], [3]],
    ['a query after --', ['--include', 'author:ada', '--', '-kettle'], [1]],
    ['what one facet includes, without case', ['', '--include', 'author:ADA'], [1, 2]],
    ['what all facets of a type include', ['', '--include', 'author:ada', '--include', 'author:bob'], [1]],
    [
      'what any facet of a type includes',
      ['', '--include', 'canon:The Orrery Hotel', '--include', 'canon:unknown', '--any-of', 'canon'],
      [1, 2, 3],
    ],
    ['what none of the facets exclude', ['', '--exclude', 'author:bob', '--exclude=author:unknown'], [2]],
    ['a name with a colon', ['', '--include', 'canon:Harbour: After Dark'], [1]],
    ['a pairing in any order', ['', '--include', 'pairing:fitch calloway/Ione Bracket'], [1]],
    ['somebody in a romance with anyone', ['', '--include', 'pairing:Fitch Calloway/*'], [1]],
    ['somebody in a friendship with anyone', ['', '--include', 'pairing:Fitch Calloway & *'], []],
    ['a pairing that is listed first', ['', '--main-pairing', 'Fitch Calloway/Ione Bracket'], [1]],
    ['none that is listed later', ['', '--main-pairing', 'the Moon & Ione Bracket'], []],
    [
      'a pairing that has no other of its kind beside it',
      ['', '--only-pairing', 'the Moon & Ione Bracket'],
      [1],
    ],
    ['works with so many pairings at most', ['', '--most-pairings', '1'], [2, 3]],
    ['what nobody has said', ['', '--include', 'canon:unknown'], [2, 3]],
    ['nothing for a name that is not there', ['', '--include', 'canon:Nowhere'], []],
    ['works with any of the words', ['kettle burned', '--any'], [1, 2]],
  ])('finds %s', (_what, args, ids) =>
    withThreeWorks(async ({ run }) => {
      const ended = await run('search', '--json', ...args)
      expect(ended.code).toBe(0)
      expect(idsOf(ended)).toEqual(ids)
      expect(documentOf<SearchDocument>(ended).total).toBe(ids.length)
    }),
  )

  test('takes what looks like an option after -- as the query', () =>
    withThreeWorks(async ({ run }) => {
      const ended = await run('search', '--', '--json')
      expect(ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3 works\n/) })
    }))

  test('gives no more works than --limit, and counts them all', () =>
    withThreeWorks(async ({ run }) => {
      const found = documentOf<SearchDocument>(
        await run('search', '', '--limit', '1', '--sort', 'title', '--json'),
      )
      expect(found.works.map(({ id }) => id)).toEqual([3])
      expect(found.total).toBe(3)
      expect(found.facets['author']).toEqual([
        { name: 'ada', count: 2 },
        { name: 'bob', count: 1 },
        { name: 'unknown', count: 1 },
      ])
    }))

  test('says what was searched in the place of words that nobody has', () =>
    withThreeWorks(async ({ run }) => {
      const found = documentOf<SearchDocument>(await run('search', 'ketlle', '--json'))
      expect(found).toMatchObject({ total: 1, instead: { text: 'kettle', anyWord: false, why: 'spelling' } })
      expect(found.works[0]?.hits[0]?.snippet).toContain('kettle')
      expect((await run('search', 'ketlle')).stdout).toMatch(
        /^\(no work has these words; searched for kettle\)\n1 works\n/,
      )
      expect(documentOf<SearchDocument>(await run('search', 'kettle', '--json')).instead).toBeNull()
    }))

  test('takes chance as an order, the same for one seed', () =>
    withThreeWorks(async ({ run }) => {
      const orders: string[] = []
      for (const seed of ['1', '1', '2', '3', '4']) {
        const ended = await run('search', '', '--sort', 'chance', '--seed', seed, '--json')
        orders.push(
          documentOf<SearchDocument>(ended)
            .works.map(({ id }) => id)
            .join(),
        )
      }
      expect(orders[0]).toBe(orders[1])
      expect(new Set(orders).size).toBeGreaterThan(1)
      expect((await run('search', '', '--seed', '1')).code).toBe(64)
    }))

  test('without --json marks the words and names what was not understood', () =>
    withThreeWorks(async ({ run }) => {
      const { stdout } = await run('search', 'fandom:kettle')
      expect(stdout).toMatch(/^0 works\n.*fandom:kettle was not understood/)
      expect((await run('search', 'kettle')).stdout).toContain('He filled the «kettle» and')
    }))
})

describe('tags', () => {
  test('gives every name with its type and count, the most frequent first', () =>
    withThreeWorks(async ({ run }) => {
      const rows = documentOf<readonly { readonly type: string }[]>(await run('tags', '--json'))
      expect(rows).toContainEqual({ type: 'pairing', name: 'Ione Bracket & the Moon', count: 1 })
      expect(new Set(rows.map(({ type }) => type)).size).toBeGreaterThan(9)
      expect(documentOf(await run('tags', 'author', '--json'))).toEqual([
        { type: 'author', name: 'ada', count: 2 },
        { type: 'author', name: 'bob', count: 1 },
      ])
    }))
})
