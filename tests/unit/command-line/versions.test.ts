import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { storyFile } from '../archive/test-library'
import { passage } from '../archive/version-files'
import { documentOf, withThreeWorks, type TestLibrary } from './ficarium'

const three = [1, 2, 3].map((seed) => passage(seed))
const tide = (id: number, ...chapters: readonly string[]) =>
  storyFile('Low Tide', { Author: 'saltmarsh', URL: `https://archiveofourown.org/works/${id}` }, ...chapters)

interface Shown {
  readonly versions: number
  readonly versionList: readonly Record<string, unknown>[]
}

/** The work 4, in two versions. */
async function withVersions(body: (library: TestLibrary) => Promise<void>): Promise<void> {
  await withThreeWorks(async (library) => {
    const paths = ['old.txt', 'new.txt'].map((name) => join(library.folder, name))
    await writeFile(paths[0] ?? '', tide(5, ...three.slice(0, 2)))
    await writeFile(paths[1] ?? '', tide(5, ...three))
    await library.run('import', ...paths)
    await body(library)
  })
}

describe('show', () => {
  test('tells the versions of a work, the newest first', () =>
    withVersions(async ({ run }) => {
      const { versions, versionList } = documentOf<Shown>(await run('show', '4', '--json'))
      expect(versions).toBe(2)
      expect(versionList).toMatchObject([
        { number: 2, newest: true, chapters: 3, path: expect.stringMatching(/new\.txt$/) },
        { number: 1, newest: false, chapters: 2, path: expect.stringMatching(/old\.txt$/) },
      ])
    }))

  test('gives the text of an older version', () =>
    withVersions(async ({ run }) => {
      const { stdout } = await run('show', '4', '--version', '1', '--text')
      expect(stdout).toContain('It was seed 2.')
      expect(stdout).not.toContain('It was seed 3.')
      expect((await run('show', '4', '--version', '3', '--text')).code).toBe(3)
    }))
})

describe('twins', () => {
  test('names works that may be one, joins them, and keeps others apart', () =>
    withVersions(async ({ run, folder }) => {
      const paths = [6, 7].map((id) => join(folder, `${id}.txt`))
      for (const [at, path] of paths.entries()) await writeFile(path, tide(at + 6, ...three, passage(at + 7)))
      await run('import', ...paths)
      const listed = documentOf<{ twins: readonly { works: readonly { id: number }[] }[] }>(
        await run('twins', '--json'),
      )
      expect(listed.twins.map(({ works }) => works.map(({ id }) => id)).sort()).toEqual([
        [4, 5],
        [4, 6],
        [5, 6],
      ])
      const { stdout } = await run('twins', '--same', '4=5', '--different', '4=6')
      expect(stdout.trim()).toBe('No two works look like one.')
      expect(documentOf<Shown>(await run('show', '4', '--json')).versions).toBe(3)
    }))

  test.each([['--same', '4'], ['--same', '4=4'], ['--different', 'a=b'], ['4']])('refuses %s %s', (...args) =>
    withThreeWorks(async ({ run }) => {
      expect((await run('twins', ...args)).code).toBe(64)
    }),
  )
})
