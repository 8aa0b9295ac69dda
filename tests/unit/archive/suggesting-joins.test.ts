import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JoinSuggestion } from '../../../src/shared/name-rules'
import { storyFile, withLibrary, type TestLibrary } from './test-library'

type Head = Readonly<Record<string, string>>

/** A library with a work for each head. */
const withWorks = (heads: readonly Head[], body: (library: TestLibrary) => Promise<void>): Promise<void> =>
  withLibrary(async (library) => {
    await library.add(...heads.map((head, at) => storyFile(`Work ${at + 1}`, head, `Story ${at + 1}.`)))
    await body(library)
  })
const brief = ({ type, canonical, works, together, others }: JoinSuggestion): string =>
  `${type}: ${canonical} ${works} → ${together}: ${others.map((one) => `${one.ticked ? '' : '?'}${one.name} ${one.works}`).join(', ')}`

test('names that are alike are suggested with why, how many works each has and how many all of them have', () =>
  withWorks(
    [
      { Characters: 'Bakugou Katsuki, Deku', Fandom: 'Harbour' },
      { Characters: 'Bakugou Katsuki' },
      { Characters: 'Katsuki Bakugou', Fandom: 'Harbour (TV)' },
      { Characters: 'Bakugo Katsuki', Tags: 'Fluff & Angst' },
      { Characters: 'Bakugou Katsuki, Katsuki Bakugou', Tags: 'Angst and Fluff' },
    ],
    async ({ archive }) => {
      const suggestions = await archive.suggestJoins()
      expect(suggestions.map(brief)).toEqual([
        'canon: Harbour 1 → 2: Harbour (TV) 1',
        'character: Bakugou Katsuki 3 → 5: Katsuki Bakugou 2, Bakugo Katsuki 1',
        'tag: Angst and Fluff 1 → 2: Fluff & Angst 1',
      ])
      expect(suggestions[1]).toMatchObject({
        certain: false,
        why: 'The same words in another order. One letter differs. One work has two of these.',
        others: [{ why: 'The same words in another order.' }, { why: 'One letter differs.' }],
      })
      expect(suggestions[0]?.why).toBe(
        'The same canon, once with “(TV)” at its end. No work has two of these.',
      )
      expect(suggestions[2]?.certain).toBe(true)
    },
  ))

test('names that one work has beside each other are not one name with a slip', () =>
  withWorks([{ Characters: 'Maria Hill, Marie Hill' }, { Characters: 'Maria Hill' }], async ({ archive }) => {
    expect(await archive.suggestJoins()).toEqual([])
  }))

test('of pairings their members are suggested, those as well that are in pairings only', () =>
  withWorks(
    [{ Pairing: 'Bakugou Katsuki/Kirishima Eijirou' }, { Pairing: 'Katsuki Bakugou & Kirisima Eijirou' }],
    async ({ archive }) => {
      expect((await archive.suggestJoins()).map(brief)).toEqual([
        'character: Bakugou Katsuki 1 → 2: Katsuki Bakugou 1',
        'character: Kirishima Eijirou 1 → 2: Kirisima Eijirou 1',
      ])
    },
  ))

test('what a name stands for is compared by each of its names', () =>
  withWorks(
    [{ Characters: 'Ione Bracket | Kettle Maker' }, { Characters: 'Ketle Maker' }],
    async ({ archive }) => {
      const [suggestion] = await archive.suggestJoins()
      expect(suggestion?.others[0]?.why).toBe('One letter differs between “Kettle Maker” and “Ketle Maker”.')
    },
  ))

describe('after it was decided', () => {
  const heads = [{ Characters: 'Bakugou Katsuki' }, { Characters: 'Katsuki Bakugou' }]

  test('a join is not suggested again', () =>
    withWorks(heads, async ({ archive }) => {
      archive.changeNameRules({
        add: [{ kind: 'same', type: 'character', name: 'Katsuki Bakugou', other: 'Bakugou Katsuki' }],
        remove: [],
      })
      expect(await archive.suggestJoins()).toEqual([])
    }))

  test('what was refused is never suggested again, until the refusal is undone', () =>
    withWorks(heads, async ({ archive, add }) => {
      const receipt = archive.changeNameRules({
        add: [{ kind: 'different', type: 'character', name: 'katsuki bakugou', other: 'Bakugou Katsuki' }],
        remove: [],
      })
      expect(await archive.suggestJoins()).toEqual([])
      await add(storyFile('More', { Characters: 'Katsuki Bakugou' }, 'More.'))
      expect(await archive.suggestJoins()).toEqual([])
      archive.undo(receipt)
      expect(await archive.suggestJoins()).toHaveLength(1)
    }))
})

describe('by the lists of canons', () => {
  const HARBOUR = {
    terms: [],
    parents: [],
    medium: 'book',
    name: 'Harbour',
    aliases: ['Hafen'],
    characters: [
      {
        name: 'Ione Bracket',
        given: ['Ione'],
        family: ['Bracket'],
        nicknames: ['Kettle'],
        spellings: ['Ione Fenn'],
      },
    ],
  }
  /** What is suggested where the reader has a file of this canon. */
  const suggested = (heads: readonly Head[]) =>
    withLibrary(async ({ add, folder, reopen }) => {
      await add(...heads.map((head, at) => storyFile(`Work ${at + 1}`, head, `Story ${at + 1}.`)))
      mkdirSync(join(folder, 'canons'))
      writeFileSync(join(folder, 'canons', 'harbour.json'), JSON.stringify(HARBOUR))
      return await reopen().suggestJoins()
    })

  test('whole names of one person are certain', async () => {
    const [suggestion] = await suggested([
      { Characters: 'Ione Bracket', Fandom: 'Harbour' },
      { Characters: 'Ione Fenn', Fandom: 'Orrery' },
    ])
    expect(suggestion).toMatchObject({
      certain: true,
      why: 'One and the same in the canon list of Harbour. No work has two of these.',
    })
  })

  test('so are the names of a canon', async () => {
    expect((await suggested([{ Fandom: 'Harbour' }, { Fandom: 'hafen' }])).map(brief)).toEqual([
      'canon: Harbour 1 → 2: hafen 1',
    ])
  })

  test('a nickname counts where all its works are of the canon, is left open where some are, and means nothing where none is', async () => {
    const ione = { Characters: 'Ione Bracket', Fandom: 'Harbour' }
    const kettle = (fandom: string): Head => ({ Characters: 'Kettle', Fandom: fandom })
    const character = async (...works: readonly Head[]) =>
      (await suggested([ione, ...works])).filter(({ type }) => type === 'character')
    expect((await character(kettle('Harbour'))).map(brief)).toEqual([
      'character: Ione Bracket 1 → 2: Kettle 1',
    ])
    expect((await character(ione, ione, kettle('Harbour'), kettle('Orrery'))).map(brief)).toEqual([
      'character: Ione Bracket 3 → 3: ?Kettle 2',
    ])
    expect(await character(kettle('Orrery'))).toEqual([])
    const more = await character(kettle('Harbour'), kettle('Harbour'))
    expect(more.map(brief)).toEqual(['character: Ione Bracket 1 → 3: Kettle 2'])
  })

  test('that the library has no works of, nobody is suggested', async () => {
    expect(
      await suggested([
        { Characters: 'Ione Bracket', Fandom: 'Orrery' },
        { Characters: 'Ione Fenn', Fandom: 'Orrery' },
      ]),
    ).toEqual([])
  })
})

test('says how far it is, and can be stopped', () =>
  withWorks([{ Characters: 'Bakugou Katsuki' }, { Characters: 'Katsuki Bakugou' }], async ({ archive }) => {
    const seen: number[] = []
    await archive.suggestJoins({ onProgress: ({ done, all }) => seen.push(done / all) })
    expect(seen.at(-1)).toBe(1)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  }))
