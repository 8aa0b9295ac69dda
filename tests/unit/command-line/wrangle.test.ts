import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentOf, idsOf, withThreeWorks, type SearchDocument } from './ficarium'

interface Rules {
  readonly aliases: readonly Readonly<Record<string, unknown>>[]
  readonly parents: readonly Readonly<Record<string, unknown>>[]
  readonly different: readonly Readonly<Record<string, unknown>>[]
  readonly known: readonly unknown[]
}

describe('wrangle', () => {
  test('says that a name stands for another one, and everything is found under both', () =>
    withThreeWorks(async ({ run }) => {
      const said = await run('wrangle', '--alias', 'character:The Lamplighter=Ione Bracket', '--json')
      expect(said).toMatchObject({ code: 0, stderr: '' })
      await run('edit', '2', '--add', 'character:The Lamplighter')
      for (const name of ['The Lamplighter', 'Ione Bracket'])
        expect(idsOf(await run('search', '', '--include', `character:${name}`, '--json'))).toEqual([1, 2])
      expect(idsOf(await run('search', 'character:"Ione Bracket"', '--json'))).toEqual([1, 2])
      const { facets } = documentOf<SearchDocument>(await run('search', '', '--json'))
      expect(facets['character']?.[0]).toEqual({ name: 'Ione Bracket', count: 2 })
      expect(documentOf(await run('show', '2', '--json'))).toMatchObject({ characters: ['The Lamplighter'] })
    }))

  test('says what a name belongs to', () =>
    withThreeWorks(async ({ run }) => {
      await run(
        'wrangle',
        '--parent',
        'canon:The Orrery Hotel=Hotels',
        '--parent',
        'canon:Harbour: After Dark=Hotels',
      )
      const found = documentOf<SearchDocument>(await run('search', '', '--include', 'canon:hotels', '--json'))
      expect(found.works.map(({ id }) => id)).toEqual([1])
      expect(found.facets['crossover']).toEqual([{ name: 'One canon', count: 1 }])
    }))

  test('lists the rules', () =>
    withThreeWorks(async ({ run }) => {
      const rules = async (): Promise<Rules> => documentOf<Rules>(await run('wrangle', '--json'))
      expect(await rules()).toEqual({ aliases: [], parents: [], different: [], known: [] })
      await run(
        ...['wrangle', '--alias', 'character:Io=Ione Bracket', '--parent', 'canon:The Orrery Hotel=Hotels'],
        ...['--different', 'character:Fitch Calloway=Fitch'],
      )
      expect(await rules()).toEqual({
        aliases: [{ type: 'character', name: 'Io', canonical: 'Ione Bracket', works: 0 }],
        parents: [{ type: 'canon', name: 'The Orrery Hotel', parent: 'Hotels' }],
        different: [{ type: 'character', name: 'Fitch', other: 'Fitch Calloway' }],
        known: [],
      })
      expect((await run('wrangle')).stdout).toContain('character: Io = Ione Bracket\n')
      await run('wrangle', '--forget', 'character:Io=Ione Bracket')
      expect((await rules()).aliases).toEqual([])
    }))

  test('suggests names that may be the same, with why', () =>
    withThreeWorks(async ({ run }) => {
      await run('edit', '2', '--add', 'character:Bracket Ione')
      expect(documentOf(await run('wrangle', '--suggestions', '--json'))).toEqual([
        {
          type: 'character',
          canonical: 'Bracket Ione',
          works: 1,
          together: 2,
          others: [{ name: 'Ione Bracket', works: 1, why: 'The same words in another order.', ticked: true }],
          certain: true,
          why: 'The same words in another order. No work has two of these.',
        },
      ])
    }))

  test('takes rules from one library to another', () =>
    withThreeWorks(async ({ run, folder }) => {
      await run('wrangle', '--alias', 'character:Io=Ione Bracket')
      const file = join(folder, 'rules.json')
      expect(documentOf(await run('wrangle', '--export', file, '--json'))).toEqual({ path: file, rules: 1 })
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
        same: { character: { 'Ione Bracket': ['Io'] } },
      })
      await run('wrangle', '--forget', 'character:Io=Ione Bracket')
      expect(documentOf(await run('wrangle', '--import', file, '--json'))).toMatchObject({
        added: [{ kind: 'same', type: 'character', name: 'Io', other: 'Ione Bracket' }],
        known: 0,
        against: [],
      })
    }))

  test('says what is wrong with a file, and changes nothing', () =>
    withThreeWorks(async ({ run, folder }) => {
      const file = join(folder, 'bad.json')
      await writeFile(file, '[1, 2]')
      const ended = await run('wrangle', '--import', file, '--json')
      expect(ended.code).toBe(1)
      expect(documentOf(ended)).toMatchObject({ error: { code: 'invalid-rules' } })
      expect(ended.stderr).toContain('“bad.json” holds no rules of names that can be read')
    }))

  test.each([
    [['--alias', 'character:Io']],
    [['--alias', 'character:=Ione']],
    [['--alias', 'character:Io=']],
    [['--alias', 'words:Io=Ione']],
    [['--alias', 'Io=Ione']],
    [['--alias']],
    [['Io']],
    [['--suggestions', '--export', 'x']],
    [['--import', 'x', '--alias', 'character:Io=Ione']],
  ])('is not called like this: %j', (args) =>
    withThreeWorks(async ({ run }) => {
      expect(await run('wrangle', ...args)).toMatchObject({ code: 64, stdout: '' })
    }),
  )
})
