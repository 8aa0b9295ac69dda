import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCanonFiles } from '../../../src/main/tagging/canon-file'
import { foldName } from '../../../src/shared/tag-key'
import { useTemporaryFolder } from '../temporary-folder'

const { canons, problems } = readCanonFiles(resolve('resources', 'canons'))

describe('the canons that the program knows', () => {
  test('are all well-formed, each named once', () => {
    expect(problems).toEqual([])
    expect(new Set(canons.map(({ name }) => foldName(name))).size).toBe(canons.length)
  })

  test('are the large ones of AO3 across all media, and the classics', () => {
    const media = new Set<string>(canons.map(({ medium }) => medium))
    expect(canons.length).toBeGreaterThanOrEqual(150)
    const wanted = ['anime', 'book', 'film', 'tv', 'game', 'podcast', 'comic', 'theatre', 'myth']
    expect(wanted.filter((medium) => !media.has(medium))).toEqual([])
  })

  test.each(canons.map((canon) => [canon.name, canon] as const))(
    '%s names each character once',
    (_name, canon) => {
      const names = canon.characters.map(({ name }) => foldName(name))
      expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    },
  )
})

describe('canon files of the reader’s own', () => {
  const folder = useTemporaryFolder()
  const good = {
    ...{ name: 'The Harbour Books', aliases: [], medium: 'book', parents: [], terms: ['tidewright'] },
    characters: [{ name: 'Mara Vell', given: ['Mara'], family: ['Vell'], nicknames: [], spellings: [] }],
  }
  const write = (name: string, content: unknown): void => {
    mkdirSync(folder('canons'), { recursive: true })
    writeFileSync(folder('canons', name), typeof content === 'string' ? content : JSON.stringify(content))
  }

  test('are read beside the program’s; a bad one is named with what is wrong, and never stops the rest', () => {
    write('a.json', '{ "name": ')
    write('b.json', { ...good, characters: [{ name: 'Mara Vell' }] })
    write('c.json', { ...good, pairings: ['Mara Vell/Odile Fenn'] })
    write('d.json', good)
    const read = readCanonFiles(folder('canons'))
    expect(read.canons.map(({ name }) => name)).toEqual(['The Harbour Books'])
    expect(read.problems).toEqual([
      'a.json was left out: it is not JSON that can be read.',
      expect.stringMatching(/^b\.json was left out: characters\.0\.given /),
      expect.stringMatching(/^c\.json was left out: pairings\.0 names odile fenn/),
    ])
  })

  test('need not be there', () => {
    expect(readCanonFiles(join(folder(), 'nowhere'))).toEqual({ canons: [], problems: [] })
  })
})
