import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CROSSOVER, ONE_CANON } from '../../../src/shared/derived-facets'
import type { FacetType, TagType } from '../../../src/shared/model'
import type { NameRule, NameRuleKind } from '../../../src/shared/name-rules'
import { found, query, storyFile, withLibrary, type TestLibrary } from './test-library'

const rule =
  (kind: NameRuleKind) =>
  (type: TagType, name: string, other: string): NameRule => ({ kind, type, name, other })
const [same, belongs, different] = [rule('same'), rule('belongs'), rule('different')]

const say = ({ archive }: Pick<TestLibrary, 'archive'>, ...add: readonly NameRule[]) =>
  archive.changeNameRules({ add, remove: [] })

const counts = ({ archive }: Pick<TestLibrary, 'archive'>, type: FacetType): readonly string[] =>
  archive.listTags(type).map(({ name, count }) => `${name} ${count}`)

const including = ({ archive }: TestLibrary, type: FacetType, name: string): readonly number[] =>
  found(archive, '', { facets: [{ type, name, state: 'include' }] })

const story = (title: string, head: Readonly<Record<string, string>>): string =>
  storyFile(title, head, `Of ${title.toLowerCase()} she knew nothing.`)

/** Three works with one character under two names, and a third one. */
const withThree = (body: (library: TestLibrary) => Promise<void> | void): Promise<void> =>
  withLibrary(async (library) => {
    await library.add(
      story('Lamp', {
        Characters: 'Ione Bracket, Fitch',
        Pairing: 'Ione Bracket/Fitch',
        Fandom: 'Harbour Books',
      }),
      story('Kettle', { Characters: 'The Kettle', Pairing: 'Fitch/The Kettle', Fandom: 'Harbour (TV)' }),
      story('Moth', { Characters: 'Dell', Fandom: 'Orrery, Harbour Books' }),
    )
    await body(library)
  })
const KETTLE = same('character', 'The Kettle', 'Ione Bracket')

describe('a name that stands for another one', () => {
  test('is counted, found and suggested as that one, whichever of the two is asked for', () =>
    withThree((library) => {
      const { archive } = library
      say(library, KETTLE)
      expect(counts(library, 'character')).toEqual(['Ione Bracket 2', 'Dell 1', 'Fitch 1'])
      for (const name of ['the kettle', 'Ione Bracket'])
        expect(including(library, 'character', name)).toEqual([1, 2])
      expect(archive.suggestNames('character', 'kett')).toEqual([
        { type: 'character', name: 'Ione Bracket', works: 2 },
      ])
      expect(archive.findFacetValues(query(''), 'character', 'kett').values).toEqual([
        { name: 'Ione Bracket', count: 2 },
      ])
    }))

  test('is found by words in fields and without, as words, phrases, wildcards and typos', () =>
    withThree((library) => {
      const { archive } = library
      say(library, KETTLE)
      const both = [
        'character:"Ione Bracket"',
        'character:ione',
        'character:kettle',
        'character:brack*',
        '"ione bracket"',
      ]
      for (const text of [...both, 'character:brackte~2', 'bracket', 'pairing:kettle', 'ione -kitchen'])
        expect([text, found(archive, text)]).toEqual([text, [1, 2]])
      expect(found(archive, '-character:kettle')).toEqual([3])
      expect(found(archive, 'canon:ione')).toEqual([])
      expect(found(archive, 'character:"bracket ione"')).toEqual([])
      expect(found(archive, '*')).toEqual([1, 2, 3])
    }))

  test('is still what is said of the work', () =>
    withThree((library) => {
      const { archive } = library
      const before = [1, 2, 3].map((id) => archive.readWork(id))
      say(library, KETTLE, belongs('canon', 'Harbour (TV)', 'Harbour'))
      expect([1, 2, 3].map((id) => archive.readWork(id))).toEqual(before)
      expect(archive.readBlurbs([2], query(''))).toMatchObject([{ characters: ['The Kettle'] }])
    }))

  test('may be one that no work has, for one that no work has', () =>
    withThree((library) => {
      say(library, same('character', 'Dell', 'Odile'), same('character', 'Ember', 'Odile'))
      expect(counts(library, 'character')).toContain('Odile 1')
      expect(including(library, 'character', 'Ember')).toEqual([3])
      expect(found(library.archive, 'character:ember')).toEqual([3])
      expect(library.archive.suggestNames('any', 'ember')).toEqual([
        { type: 'character', name: 'Odile', works: 1 },
      ])
    }))

  test('makes pairings the same of which it is a member', () =>
    withThree((library) => {
      say(library, KETTLE)
      expect(counts(library, 'pairing')).toEqual(['Ione Bracket/Fitch 2'])
      expect(including(library, 'pairing', 'Fitch/The Kettle')).toEqual([1, 2])
      expect(including(library, 'pairing', 'The Kettle/*')).toEqual([1, 2])
      expect(library.archive.findFacetValues(query(''), 'pairing', 'kettle').total).toBe(1)
    }))

  test('counts so from the first moment in works that come later', () =>
    withThree(async (library) => {
      say(library, KETTLE)
      await library.add(story('Pan', { Characters: 'the kettle' }))
      expect(counts(library, 'character')[0]).toBe('Ione Bracket 3')
      expect(found(library.archive, 'character:"Ione Bracket"')).toEqual([1, 2, 4])
    }))

  test.each<[TagType, string]>([
    ['canon', 'Fandom'],
    ['tag', 'Tags'],
    ['author', 'Author'],
    ['series', 'Series'],
    ['warning', 'Warnings'],
    ['language', 'Language'],
  ])('may be a %s', (type, label) =>
    withLibrary(async (library) => {
      await library.add(story('Lamp', { [label]: 'Alder' }), story('Kettle', { [label]: 'Birch' }))
      say(library, same(type, 'Alder', 'Birch'))
      expect(counts(library, type)).toEqual(['Birch 2'])
      expect(
        found(library.archive, `${type === 'warning' || type === 'language' ? 'tag' : type}:birch`),
      ).toEqual([1, 2])
    }),
  )

  test('stands for itself again when the rule is taken back or taken out', () =>
    withThree((library) => {
      const before = ['character', 'pairing'].map((type) => counts(library, type as FacetType))
      library.archive.undo(say(library, KETTLE))
      expect(['character', 'pairing'].map((type) => counts(library, type as FacetType))).toEqual(before)
      say(library, KETTLE)
      library.archive.changeNameRules({ add: [], remove: [KETTLE] })
      expect(['character', 'pairing'].map((type) => counts(library, type as FacetType))).toEqual(before)
      expect(found(library.archive, 'character:"Ione Bracket"')).toEqual([1])
    }))

  test('is written as the rule writes it, and as works do when the rule goes', () =>
    withLibrary(async (library) => {
      await library.add(story('Lamp', { Tags: 'slow burn' }), story('Kettle', { Tags: 'Slow Burn' }))
      expect(counts(library, 'tag')).toEqual(['slow burn 2'])
      const receipt = say(library, same('tag', 'slow burn', 'SLOW Burn'))
      expect(counts(library, 'tag')).toEqual(['SLOW Burn 2'])
      library.archive.undo(receipt)
      expect(counts(library, 'tag')).toEqual(['slow burn 2'])
    }))

  test('stands for it after the library was opened again', () =>
    withThree((library) => {
      say(library, KETTLE)
      const again = library.reopen()
      expect(counts({ archive: again }, 'character')).toEqual(['Ione Bracket 2', 'Dell 1', 'Fitch 1'])
      expect(found(again, 'character:"Ione Bracket"')).toEqual([1, 2])
    }))
})

describe('what a name belongs to', () => {
  test('has its works as well, and is found by words', () =>
    withThree((library) => {
      say(library, belongs('canon', 'Harbour Books', 'Harbour'), belongs('canon', 'Harbour (TV)', 'Harbour'))
      expect(counts(library, 'canon')[0]).toBe('Harbour 3')
      expect(including(library, 'canon', 'Harbour')).toEqual([1, 2, 3])
      say(library, belongs('canon', 'Harbour', 'Seaside'))
      expect(found(library.archive, 'canon:seaside')).toEqual([1, 2, 3])
    }))

  test('makes works of two canons no crossover', () =>
    withThree((library) => {
      const crossovers = (): readonly string[] => counts(library, 'crossover')
      expect(crossovers()).toEqual([`${ONE_CANON} 2`, `${CROSSOVER} 1`])
      const receipt = say(
        library,
        belongs('canon', 'Harbour Books', 'Harbour'),
        belongs('canon', 'Orrery', 'Seaside'),
        belongs('canon', 'Harbour', 'Seaside'),
      )
      expect(crossovers()).toEqual([`${ONE_CANON} 3`])
      library.archive.undo(receipt)
      say(library, same('canon', 'Orrery', 'Harbour Books'))
      expect(crossovers()).toEqual([`${ONE_CANON} 3`])
    }))
})

describe('names that explain themselves', () => {
  test('count as one as soon as they arrive, and apart when the reason goes', () =>
    withLibrary(async (library) => {
      const { archive, add } = library
      await add(story('Lamp', { Characters: 'Luke' }), story('Kettle', { Characters: 'Bee' }))
      await add(story('Pan', { Characters: 'Luke (Harbour)' }), story('Pot', { Pairing: 'Zoé | Bee/Luke' }))
      expect(counts(library, 'character')).toEqual(['Luke 2', 'Zoé | Bee 1'])
      expect(including(library, 'character', 'zoe')).toEqual([2])
      await add(story('Lid', { Characters: 'Luke (Orrery)' }))
      expect(counts(library, 'character')).toEqual([
        'Luke 1',
        'Luke (Harbour) 1',
        'Luke (Orrery) 1',
        'Zoé | Bee 1',
      ])
      archive.removeWorks([5])
      expect(counts(library, 'character')).toEqual(['Luke 2', 'Zoé | Bee 1'])
      archive.editWorks([4], { replace: { pairing: ['Ember/Dell'] } })
      expect(counts(library, 'character')).toEqual(['Luke 2', 'Bee 1'])
    }))

  test('give way to who says that they are different', () =>
    withLibrary(async (library) => {
      await library.add(
        story('Lamp', { Characters: 'Luke' }),
        story('Kettle', { Characters: 'Luke (Harbour)' }),
      )
      expect(counts(library, 'character')).toEqual(['Luke 2'])
      say(library, different('character', 'Luke', 'Luke (Harbour)'))
      expect(counts(library, 'character')).toEqual(['Luke 1', 'Luke (Harbour) 1'])
      expect(library.archive.readNameDecisions()).toEqual({
        rules: [{ ...different('character', 'Luke', 'Luke (Harbour)'), works: 1 }],
        known: [],
      })
    }))

  test('are listed with how many works have them', () =>
    withLibrary(async ({ archive, add }) => {
      await add(story('Lamp', { Characters: 'Luke' }), story('Kettle', { Characters: 'Luke (Harbour)' }))
      expect(archive.readNameDecisions().known).toEqual([
        { type: 'character', name: 'Luke (Harbour)', canonical: 'Luke', because: 'suffix', works: 1 },
      ])
    }))
})

test('a join is shown before it is made: how many works, and which come in', () =>
  withThree(({ archive }) => {
    expect(archive.previewJoin('character', 'Ione Bracket', ['the kettle', 'Dell', 'Nobody'])).toEqual({
      before: 1,
      after: 3,
      works: [
        { id: 2, title: 'Kettle', names: ['The Kettle'] },
        { id: 3, title: 'Moth', names: ['Dell'] },
      ],
    })
  }))

test('a rule that can’t be is refused, and none of those beside it is kept', () =>
  withThree((library) => {
    expect(() => say(library, KETTLE, same('character', 'Dell', ' '))).toThrow(
      expect.objectContaining({ code: 'invalid-edit' }),
    )
    expect(library.archive.readNameDecisions().rules).toEqual([])
    expect(counts(library, 'character')).toContain('The Kettle 1')
  }))

test('undoing a rule leaves what was said of the same name since then', () =>
  withThree((library) => {
    const first = say(library, KETTLE)
    say(library, same('character', 'The Kettle', 'Dell'))
    library.archive.undo(first)
    expect(counts(library, 'character')).toEqual(['Dell 2', 'Fitch 1', 'Ione Bracket 1'])
  }))

describe('a file of rules', () => {
  test('brings them into another library, and is undone in one step', () =>
    withThree(async (library) => {
      const { archive, folder } = library
      const path = join(folder, '..', 'rules.json')
      say(
        library,
        KETTLE,
        belongs('canon', 'Harbour Books', 'Harbour'),
        different('character', 'Dell', 'Fitch'),
      )
      const before = archive.readNameDecisions()
      expect(await archive.exportNameRules(path)).toEqual({ path, rules: 3 })
      archive.changeNameRules({ add: [same('character', 'Dell', 'Odile')], remove: before.rules })
      const imported = await archive.importNameRules(path)
      expect(imported).toMatchObject({ path, known: 0, against: [] })
      expect(imported.added).toHaveLength(3)
      expect(counts(library, 'character')).toEqual(['Ione Bracket 2', 'Fitch 1', 'Odile 1'])
      expect(await archive.importNameRules(path)).toEqual({
        path,
        added: [],
        known: 3,
        against: [],
        receipt: null,
      })
      archive.undo(imported.receipt ?? { id: 0 })
      expect(archive.readNameDecisions().rules.map(({ name }) => name)).toEqual(['Dell'])
    }))

  test('never overrules one’s own', () =>
    withThree(async (library) => {
      const { archive, write } = library
      say(library, KETTLE)
      const file = {
        format: 'Ficarium name rules',
        version: 1,
        same: { character: { Dell: ['The Kettle'] } },
      }
      const path = await write('rules.json', JSON.stringify(file))
      expect(await archive.importNameRules(path)).toMatchObject({
        added: [],
        against: [same('character', 'The Kettle', 'Dell')],
      })
      expect(counts(library, 'character')[0]).toBe('Ione Bracket 2')
    }))

  test('that is none changes nothing and says why', () =>
    withThree(async ({ archive, write, folder }) => {
      const path = await write('notes.json', '{"same": 1}')
      await expect(archive.importNameRules(path)).rejects.toMatchObject({
        code: 'invalid-rules',
        message: expect.stringContaining('“notes.json” holds no rules of names that can be read'),
      })
      await expect(archive.importNameRules(join(folder, 'none.json'))).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(archive.importNameRules(folder)).rejects.toMatchObject({ code: 'read-failed' })
      await expect(archive.exportNameRules(join(folder, 'no', 'rules.json'))).rejects.toMatchObject({
        code: 'export-failed',
      })
      expect(archive.readNameDecisions().rules).toEqual([])
      expect(await readFile(path, 'utf8')).toBe('{"same": 1}')
    }))
})
