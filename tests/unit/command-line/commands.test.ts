import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { withFolder } from '../archive/test-library'
import { documentOf, ficarium, idsOf, KETTLE, keysOf, LAMP, withThreeWorks, type Ended } from './ficarium'

interface ImportDocument {
  readonly files: readonly Record<string, unknown>[]
  readonly seconds: number
}

const linesOf = ({ stderr }: Ended): readonly unknown[] =>
  stderr
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)

describe('import', () => {
  test('gives a row for each file, in the order given and folders in name order, and a line for each on standard error', () =>
    withFolder(async (folder) => {
      await mkdir(join(folder, 'shelf'))
      await writeFile(join(folder, 'shelf', 'b.txt'), LAMP)
      await writeFile(join(folder, 'shelf', 'a.txt'), KETTLE)
      await writeFile(join(folder, 'twin.txt'), LAMP)
      const paths = [join(folder, 'nowhere.txt'), join(folder, 'shelf'), join(folder, 'twin.txt')]
      const ended = await ficarium(['--library', join(folder, 'library'), 'import', ...paths, '--json'])
      expect(ended.code).toBe(2)
      const imported = documentOf<ImportDocument>(ended)
      expect(keysOf(imported)).toEqual(['files', 'seconds'])
      expect(imported.seconds).toBeGreaterThan(0)
      const [failed, ...read] = imported.files
      expect(failed).toEqual({
        path: paths[0],
        outcome: 'failed',
        reason: 'not-found',
        message: expect.any(String),
      })
      expect(read).toEqual([
        {
          path: join(folder, 'shelf', 'a.txt'),
          outcome: 'new',
          id: 1,
          title: 'The Kettle',
          review: ['canon-unknown', 'pairing-unknown', 'character-unknown'],
        },
        { path: join(folder, 'shelf', 'b.txt'), outcome: 'new', id: 2, title: 'The Lamp', review: [] },
        { path: paths[2], outcome: 'duplicate', id: 2, title: 'The Lamp', message: expect.any(String) },
      ])
      expect(linesOf(ended)).toEqual(
        imported.files.map(({ path: file, outcome, id }) => ({
          file,
          outcome,
          ...(id === undefined ? {} : { id }),
        })),
      )
    }))

  test('ends with 0 where every file was read, duplicates too', () =>
    withThreeWorks(async ({ folder, run }) => {
      expect((await run('import', join(folder, 'lamp.txt'))).code).toBe(0)
    }))

  test('reads texts in the encoding that is named, and knows its name however it is written', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'lamp.txt')
      await writeFile(
        path,
        Buffer.from('Title: \xcb\xe0\xec\xef\xe0\nAuthor: ada\n\nShe lit it.\n', 'latin1'),
      )
      const run = (encoding: string) =>
        ficarium(['--library', join(folder, 'library'), 'import', path, '--encoding', encoding, '--json'])
      expect(documentOf<ImportDocument>(await run('Windows1252')).files).toMatchObject([{ title: 'Ëàìïà' }])
      expect(documentOf<ImportDocument>(await run('windows-1251')).files).toMatchObject([
        { outcome: 'updated', title: 'Лампа' },
      ])
      expect((await run('klingon')).code).toBe(64)
    }))

  test('counts relative paths from the caller’s folder', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'lamp.txt'), LAMP)
      const ended = await ficarium(['--library', 'lib', 'import', 'lamp.txt', '--json'], { INIT_CWD: folder })
      expect(documentOf<ImportDocument>(ended).files).toMatchObject([
        { path: join(folder, 'lamp.txt'), outcome: 'new' },
      ])
      expect(await readdir(folder)).toContain('lib')
    }))

  test('without --json tells people the same', () =>
    withThreeWorks(async ({ folder, run }) => {
      await writeFile(join(folder, 'empty.txt'), '')
      const ended = await run('import', join(folder, 'lamp.txt'), join(folder, 'empty.txt'))
      expect(ended.stdout).toMatch(/^0 new, 0 updated, 1 already here, 1 could not be read/)
      expect(ended.stderr).toMatch(
        /^duplicate .*lamp\.txt: .*The Lamp.*\nfailed .*empty\.txt: The file is empty/,
      )
    }))
})

describe('show', () => {
  test('gives everything that is said of a work', () =>
    withThreeWorks(async ({ run }) => {
      const ended = await run('show', '1', '--json')
      expect(ended.code).toBe(0)
      expect(documentOf(ended)).toStrictEqual({
        id: 1,
        title: 'The Lamp',
        authors: ['ada', 'bob'],
        canons: ['The Orrery Hotel', 'Harbour: After Dark'],
        pairings: [
          { name: 'Ione Bracket/Fitch Calloway', kind: 'romantic' },
          { name: 'Ione Bracket & the Moon', kind: 'platonic' },
        ],
        characters: ['Ione Bracket', 'Fitch Calloway'],
        tags: ['Slow Burn'],
        rating: 'Teen And Up Audiences',
        warnings: ['No Archive Warnings Apply'],
        categories: ['F/M'],
        language: 'English',
        series: [{ name: 'Night Shift', index: 2 }],
        words: 16,
        chapters: 2,
        chaptersTotal: 5,
        status: 'in-progress',
        published: '2024-01-02',
        updated: '2024-03-04',
        sourceUrl: 'https://archive.example/works/7',
        summary: 'A lamp & a landing.',
        notes: 'For nobody.',
        endNotes: null,
        suggested: { canons: [], pairings: [], characters: [] },
        suggestions: [],
        review: [],
        versions: 1,
        versionList: [
          {
            ...{ number: 1, newest: true, imported: expect.any(String), source: 'label head', words: 16 },
            ...{ chapters: 2, updated: '2024-03-04', path: expect.stringMatching(/lamp\.txt$/), formats: [] },
          },
        ],
      })
    }))

  test('gives null and nothing for what nobody has said', () =>
    withThreeWorks(async ({ run }) => {
      const shown = documentOf<Record<string, unknown>>(await run('show', '3', '--json'))
      for (const key of [
        'rating',
        'language',
        'chaptersTotal',
        'published',
        'updated',
        'sourceUrl',
        'summary',
        'notes',
      ])
        expect(shown[key], key).toBeNull()
      for (const key of [
        'authors',
        'canons',
        'pairings',
        'characters',
        'tags',
        'warnings',
        'categories',
        'series',
      ])
        expect(shown[key], key).toEqual([])
      expect(shown).toMatchObject({ title: 'bare', status: 'unknown' })
    }))

  test.each([
    ['--text', 'She lit the “lamp” on the landing.\n\nIt <burned> all night.\nSoft as ash, she said.\n'],
    [
      '--html',
      '<p>She lit the “lamp” on the landing.</p>\n\n<p>It &lt;burned&gt; all night.</p>\n<p>Soft as ash, she said.</p>\n',
    ],
  ])('%s prints the story', (option, story) =>
    withThreeWorks(async ({ run }) => {
      expect((await run('show', '1', option)).stdout).toBe(story)
      expect(documentOf(await run('show', '1', option, '--json'))).toEqual({ id: 1, text: story.trimEnd() })
    }),
  )
})

describe('edit, remove and restore', () => {
  test('change what is said of a work and show it', () =>
    withThreeWorks(async ({ run }) => {
      const edit = await run(
        'edit',
        '2',
        '--title',
        'Steam',
        '--add',
        'canon:Harbour: Dawn',
        '--add',
        'character:Mars',
        '--remove',
        'author:ADA',
        '--json',
      )
      expect(edit.code).toBe(0)
      expect(documentOf(edit)).toMatchObject({
        id: 2,
        title: 'Steam',
        canons: ['Harbour: Dawn'],
        characters: ['Mars'],
        authors: [],
      })
      expect(idsOf(await run('search', 'steam', '--include', 'character:mars', '--json'))).toEqual([2])
    }))

  test('move works to the trash and back', () =>
    withThreeWorks(async ({ run }) => {
      expect(documentOf(await run('remove', '1', '3', '--json'))).toEqual({ removed: [1, 3] })
      expect(idsOf(await run('search', '', '--json'))).toEqual([2])
      expect(documentOf(await run('restore', '3', '--json'))).toEqual({ restored: [3] })
      expect(idsOf(await run('search', '', '--json'))).toEqual([2, 3])
    }))
})

describe('export', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['the works that are named', ['3', '1'], [3, 1]],
    ['what a query finds', ['--query', 'kettle'], [2]],
    ['what a query with a sign finds', ['--query', '-lamp'], [3]],
    ['all', ['--all'], [1, 2, 3]],
  ])('writes %s and says where', (_what, args, ids) =>
    withThreeWorks(async ({ folder, run }) => {
      const to = join(folder, 'reader')
      const ended = await run('export', ...args, '--to', to, '--json')
      expect(ended.code).toBe(0)
      const { files, failed } = documentOf<{ files: { path: string; ids: number[] }[]; failed: unknown[] }>(
        ended,
      )
      expect(failed).toEqual([])
      expect(files.map(keysOf)).toEqual(files.map(() => ['path', 'ids']))
      expect(files.flatMap((file) => file.ids).sort()).toEqual([...ids].sort())
      expect(files.map(({ path }) => path).sort()).toEqual(
        (await readdir(to)).map((name) => join(to, name)).sort(),
      )
    }),
  )

  test('names files by a pattern, leaves what is unchanged, or makes one of all', () =>
    withThreeWorks(async ({ folder, run }) => {
      const to = join(folder, 'reader')
      const again = ['export', '--all', '--to', to, '--names', 'Fic/{title}', '--only-changed', '--json']
      expect(documentOf<{ files: unknown[] }>(await run(...again)).files).toHaveLength(3)
      expect(await readdir(join(to, 'Fic'))).toHaveLength(3)
      expect(documentOf(await run(...again))).toEqual({ files: [], failed: [], unchanged: 3 })
      const one = await run('export', '--all', '--to', to, '--anthology', 'All of Them', '--json')
      expect(documentOf(one)).toMatchObject({ files: [{ path: join(to, 'All of Them.epub') }] })
      expect((await run('export', '--all', '--to', to, '--names', '{titel}')).code).toBe(1)
    }))

  test('ends with 2 where a work could not be written', () =>
    withThreeWorks(async ({ folder, run }) => {
      const ended = await run('export', '1', '--to', join(folder, 'lamp.txt'), '--json')
      expect(ended.code).toBe(2)
      expect(documentOf(ended)).toEqual({
        files: [],
        failed: [{ id: 1, reason: expect.any(String), message: expect.any(String) }],
        unchanged: 0,
      })
    }))
})

test('stats count the library', () =>
  withThreeWorks(async ({ run }) => {
    const stats = documentOf<Record<string, number>>(await run('stats', '--json'))
    expect(stats).toMatchObject({ works: 3, trashed: 0, chapters: 4, versions: 3 })
    expect(keysOf(stats)).toEqual([
      'works',
      'trashed',
      'words',
      'chapters',
      'versions',
      'originalBytes',
      'databaseBytes',
    ])
  }))

test('verify says what is whole, and ends with 1 where something is not', () =>
  withThreeWorks(async ({ folder, library, run }) => {
    const whole = await run('verify', '--json')
    expect(whole.code).toBe(0)
    expect(documentOf(whole)).toEqual({ ok: true, works: 3, problems: [] })
    const originals = await readdir(join(library, 'originals'), { recursive: true, withFileTypes: true })
    for (const entry of originals)
      if (entry.isFile()) await writeFile(join(entry.parentPath, entry.name), folder)
    const damaged = await run('verify', '--json')
    expect(damaged.code).toBe(1)
    expect(documentOf<{ problems: object[] }>(damaged).problems).toContainEqual({
      code: 'original-changed',
      id: 1,
      message: expect.stringContaining('lamp.txt'),
    })
  }))

describe('the library', () => {
  test.each<[string, (folder: string) => readonly string[], (folder: string) => Record<string, string>]>([
    ['--library before the command', (folder) => ['--library', folder, 'stats'], () => ({})],
    ['--library=DIR', (folder) => [`--library=${folder}`, 'stats'], () => ({})],
    ['--library after the command', (folder) => ['stats', '--library', folder], () => ({})],
    ['FICARIUM_LIBRARY', () => ['stats'], (folder) => ({ FICARIUM_LIBRARY: folder })],
    [
      '--library rather than FICARIUM_LIBRARY',
      (folder) => ['--library', folder, 'stats'],
      (folder) => ({ FICARIUM_LIBRARY: join(folder, 'nowhere') }),
    ],
  ])('is the one of %s', (_what, args, environment) =>
    withThreeWorks(async ({ library }) => {
      const ended = await ficarium([...args(library), '--json'], environment(library))
      expect(documentOf(ended)).toMatchObject({ works: 3 })
    }),
  )

  test.runIf(process.platform === 'linux')('is the user’s own where nothing is said', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'lamp.txt'), LAMP)
      await ficarium(['import', join(folder, 'lamp.txt')], { XDG_CONFIG_HOME: folder })
      const archive = Archive.open(join(folder, 'Ficarium', 'library'), { create: false })
      expect(archive.size).toBe(1)
      archive.close()
    }),
  )
})
