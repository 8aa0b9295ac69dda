import { once } from 'node:events'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { withFolder } from '../archive/test-library'
import { documentOf, ficarium, start, withThreeWorks } from './ficarium'

const error = (code: string): object => ({ error: { code, message: expect.stringMatching(/\S/) } })

describe('an unknown work ends with 3 and changes nothing', () => {
  test.each([
    [['show', '99']],
    [['edit', '99', '--title', 'Steam']],
    [['remove', '1', '99']],
    [['restore', '99']],
    [['export', '1', '99', '--to', 'reader']],
  ])('%j', (args) =>
    withThreeWorks(async ({ folder, library }) => {
      const ended = await ficarium(['--library', library, ...args, '--json'], { INIT_CWD: folder })
      expect(ended.code).toBe(3)
      expect(documentOf(ended)).toEqual(error('unknown-work'))
      expect(ended.stderr).toMatch(/^ficarium: .*99/)
      await expect(access(join(folder, 'reader'))).rejects.toThrow()
      const archive = Archive.open(library)
      expect(archive.size).toBe(3)
      archive.close()
    }),
  )
})

describe('where there is no library, a command ends with 4 and makes none', () => {
  test.each([
    [['show', '1']],
    [['search', '']],
    [['tags']],
    [['edit', '1', '--title', 'Steam']],
    [['remove', '1']],
    [['restore', '1']],
    [['export', '--all', '--to', 'reader']],
    [['stats']],
    [['verify']],
  ])('%j', (args) =>
    withFolder(async (folder) => {
      const library = join(folder, 'library')
      const ended = await ficarium(['--library', library, ...args, '--json'])
      expect(ended.code).toBe(4)
      expect(documentOf(ended)).toEqual(error('library-missing'))
      expect(ended.stderr).toContain(library)
      await expect(access(library)).rejects.toThrow()
    }),
  )
})

test.each([[['stats']], [['import', 'lamp.txt']]])(
  'where the library is open elsewhere, %j ends with 5',
  (args) =>
    withThreeWorks(async ({ library, run }) => {
      const archive = Archive.open(library)
      const ended = await run(...args, '--json')
      archive.close()
      expect(ended.code).toBe(5)
      expect(documentOf(ended)).toEqual(error('library-locked'))
      expect(ended.stderr).toMatch(/^ficarium: .*open in another/)
    }),
)

describe('a wrong call ends with 64, says what is wrong, and shows the usage', () => {
  test.each<[readonly string[], RegExp]>([
    [[], /no command/],
    [['toString'], /no command toString/],
    [['import'], /needs a file/],
    [['import', '--colour', 'lamp.txt'], /--colour/],
    [['search'], /one query/],
    [['search', 'soft', 'ash'], /one query/],
    [['search', '', '--limit', 'few'], /few/],
    [['search', '', '--limit'], /--limit needs a value/],
    [['search', '', '--most-pairings', 'few'], /few/],
    [['search', '', '--main-pairing', 'Ione'], /Ione is no pairing/],
    [['search', '', '--sort', 'colour'], /colour/],
    [['search', '', '--include', 'fandom:A'], /fandom/],
    [['search', '', '--exclude', 'canon'], /TYPE:NAME/],
    [['search', '', '--any-of', 'fandom'], /fandom/],
    [['show'], /one work/],
    [['show', '1', '2'], /one work/],
    [['show', 'lamp'], /lamp is not the number/],
    [['tags', 'fandom'], /fandom/],
    [['edit', '1'], /--add, --remove or --title/],
    [['edit', '1', '--title', ' '], /title/],
    [['edit', '1', '--add', 'status:complete'], /status/],
    [['edit', '1', '--add', 'canon:Unknown'], /unknown/],
    [['remove'], /number of a work/],
    [['restore'], /number of a work/],
    [['export', '1'], /--to/],
    [['export', '--to', 'reader'], /one of them/],
    [['export', '1', '--all', '--to', 'reader'], /one of them/],
    [['stats', '1'], /no arguments/],
    [['verify', '--json=yes'], /takes no value/],
  ])('%j', (args, message) =>
    withFolder(async (folder) => {
      const ended = await ficarium(['--library', join(folder, 'library'), '--json', ...args])
      expect(ended.code).toBe(64)
      const [first = '', ...rest] = ended.stderr.split('\n')
      expect(first).toMatch(message)
      for (const command of [
        'import',
        'search',
        'show',
        'tags',
        'edit',
        'remove',
        'restore',
        'export',
        'stats',
        'verify',
      ])
        expect(rest.join('\n')).toContain(command)
      expect(documentOf(ended)).toEqual(error('invalid-request'))
      await expect(access(join(folder, 'library'))).rejects.toThrow()
    }),
  )

  test('and prints nothing on standard output without --json', async () => {
    expect(await ficarium(['fly'])).toMatchObject({ code: 64, stdout: '' })
  })
})

test('a reader who leaves early is no error', () =>
  withThreeWorks(async ({ folder, library, run }) => {
    await writeFile(join(folder, 'long.txt'), 'Lanterns along the quiet harbour wall.\n\n'.repeat(20_000))
    await run('import', join(folder, 'long.txt'))
    const child = start(['--library', library, 'show', '4', '--text'])
    child.stdout.once('data', () => child.stdout.destroy())
    const said = text(child.stderr)
    expect(await once(child, 'exit')).toEqual([0, null])
    expect(await said).toBe('')
  }))
