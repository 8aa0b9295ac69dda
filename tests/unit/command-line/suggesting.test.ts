import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CANONS, MARA, QUAY, STORIES, TOBIN, YSOLDE } from '../archive/review-library'
import { documentOf, withThreeWorks, type Ended, type TestLibrary } from './ficarium'

interface SuggestDocument {
  readonly works: readonly {
    readonly id: number
    readonly title: string
    readonly suggestions: readonly {
      readonly type: string
      readonly name: string
      readonly isCertain: boolean
      readonly sentences: readonly string[]
    }[]
  }[]
  readonly applied?: { readonly works: number; readonly suggestions: number }
  readonly waiting: number
  readonly unread: number
}

interface ReviewDocument {
  readonly canons: readonly string[]
  readonly characters: readonly string[]
  readonly suggested: { readonly characters: readonly string[] }
  readonly decided: readonly { readonly type: string; readonly name: string; readonly state: string }[]
  readonly isReviewed: boolean
}

/** A fourth work beside the three, of a canon that the library's own folder knows. */
const withQuay = (body: (library: TestLibrary) => Promise<void>): Promise<void> =>
  withThreeWorks(async (library) => {
    await mkdir(join(library.library, 'canons'))
    await writeFile(join(library.library, 'canons', 'quay.json'), JSON.stringify(CANONS['quay.json']))
    await writeFile(join(library.folder, 'quay.txt'), STORIES.quay)
    expect((await library.run('import', join(library.folder, 'quay.txt'))).code).toBe(0)
    await body(library)
  })

const linesOf = ({ stderr }: Ended): readonly unknown[] =>
  stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

describe('suggest', () => {
  test('reads every work that was not read yet, and gives what their texts say, with a line for each', () =>
    withQuay(async ({ run }) => {
      const ended = await run('suggest', '--json')
      expect(ended.code).toBe(0)
      const { works, waiting, unread } = documentOf<SuggestDocument>(ended)
      expect(works.map(({ id }) => id)).toEqual([1, 2, 3, 4])
      const quay = works[3]?.suggestions ?? []
      expect(quay[0]).toMatchObject({ type: 'canon', name: QUAY, isCertain: true })
      expect(quay[0]?.sentences[0]).toMatch(/Maravel|Tobinet|Ysoldine/)
      expect([waiting, unread]).toEqual([1, 0])
      expect(linesOf(ended)).toEqual(
        works.map(({ id, suggestions }, at) => ({
          done: at + 1,
          all: 4,
          id,
          suggestions: suggestions.length,
        })),
      )
      expect(
        documentOf<SuggestDocument>(await run('suggest', '--json')),
        'nothing is read twice',
      ).toMatchObject({
        works: [],
        waiting: 1,
      })
    }))

  test('of some works reads these, however often', () =>
    withQuay(async ({ run }) => {
      for (const unread of [3, 3]) {
        const read = documentOf<SuggestDocument>(await run('suggest', '4', '--json'))
        expect(read.works.map(({ id }) => id)).toEqual([4])
        expect(read.unread).toBe(unread)
      }
    }))

  test('takes over what is certain when it is told to, and says how much', () =>
    withQuay(async ({ run }) => {
      const { works, applied, waiting } = documentOf<SuggestDocument>(
        await run('suggest', '--apply-certain', '--json'),
      )
      const certain = works.flatMap(({ suggestions }) => suggestions).filter(({ isCertain }) => isCertain)
      expect(applied).toEqual({ works: 1, suggestions: certain.length })
      expect(waiting).toBeLessThanOrEqual(1)
      expect(documentOf(await run('show', '4', '--json'))).toMatchObject({
        canons: [QUAY],
        characters: expect.arrayContaining([MARA, TOBIN]),
      })
      expect((await run('suggest', '--apply-certain')).stdout).toMatch(
        /^0 certain suggestions taken over in 0 works/,
      )
    }))

  test('tells people the same, and of a canon file that can’t be read', () =>
    withQuay(async ({ library, run }) => {
      await writeFile(join(library, 'canons', 'broken.json'), '{')
      const ended = await run('suggest')
      expect(ended.stdout).toContain(`\tcanon:${QUAY} (certain) `)
      expect(ended.stdout).toMatch(/works read: 4; works with open suggestions: 1$/m)
      expect(ended.stderr).toContain('broken.json was left out')
      expect(ended.stderr).toMatch(/^4\/4 .*The Lantern Quay/m)
    }))

  test('of a work that is not there ends with 3', () =>
    withThreeWorks(async ({ run }) => {
      expect((await run('suggest', '99')).code).toBe(3)
    }))
})

describe('review', () => {
  test('takes over, refuses and takes back, and shows what is left', () =>
    withQuay(async ({ run }) => {
      const decided = documentOf<ReviewDocument>(
        await run('review', '4', '--accept', `canon:${QUAY}`, '--refuse', `character:${YSOLDE}`, '--json'),
      )
      // Nothing was read before: what is accepted counts as said.
      expect(decided).toMatchObject({ canons: [QUAY], characters: [], isReviewed: false })
      expect(decided.suggested.characters).toContain(MARA)
      expect(decided.suggested.characters).not.toContain(YSOLDE)
      expect(decided.decided).toContainEqual({ type: 'character', name: YSOLDE, state: 'refused' })
      const back = documentOf<ReviewDocument>(
        await run(
          'review',
          '4',
          `--accept=character:${MARA}`,
          `--reopen=character:${YSOLDE}`,
          '--done',
          '--json',
        ),
      )
      expect(back).toMatchObject({ characters: [MARA], isReviewed: true })
      expect(back.suggested.characters).toContain(YSOLDE)
    }))

  test('without anything to decide shows what is suggested, for people', () =>
    withQuay(async ({ run }) => {
      const { code, stdout } = await run('review', '4')
      expect(code).toBe(0)
      expect(stdout).toMatch(/^open {5}canon:The Lantern Quay /m)
    }))

  test.each([
    [['review']],
    [['review', '1', '2']],
    [['review', '1', '--accept', 'rating:Mature']],
    [['review', '1', '--accept', 'Emma']],
    [['suggest', 'all']],
  ])('%j is a wrong call', (call) =>
    withThreeWorks(async ({ run }) => {
      expect((await run(...call)).code).toBe(64)
    }),
  )

  test('of a work that is not there ends with 3', () =>
    withThreeWorks(async ({ run }) => {
      expect((await run('review', '99', '--accept', 'canon:Emma')).code).toBe(3)
    }))
})
