import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeCalibreLibrary } from '../../calibre-library'
import { documentOf, withThreeWorks } from './ficarium'

const calibre = (folder: string): string =>
  writeCalibreLibrary(join(folder, 'calibre'), [
    {
      title: 'Salt',
      authors: ['inkharbor'],
      files: { txt: 'Mara counted the lanterns.\n' },
      columns: { '#where': { name: 'Where', datatype: 'text', value: ['Tidewatch (TV)'] } },
    },
    { title: 'Kindle', files: { azw3: '' } },
  ])

describe('import of other libraries', () => {
  test('says with --dry-run what a calibre library would bring, and brings it without', () =>
    withThreeWorks(async ({ folder, run }) => {
      const library = calibre(folder)
      const call = ['import', '--calibre', library, '--column', '#where=canon']
      const tried = documentOf<{ libraries: readonly unknown[] }>(await run(...call, '--dry-run', '--json'))
      expect(tried.libraries).toMatchObject([
        {
          folder: library,
          books: 2,
          meanings: { '#where': 'canon' },
          previews: [
            { title: 'Salt', added: expect.arrayContaining([{ what: 'canon', values: ['Tidewatch (TV)'] }]) },
          ],
        },
      ])
      expect((await run('show', '4')).code).toBe(3)
      const ended = await run(...call)
      expect(ended.code).toBe(2)
      expect(ended.stdout).toMatch(/^1 new, 0 updated, 0 already here, 1 could not be read/)
      const shown = documentOf(await run('show', '4', '--json'))
      expect(shown).toMatchObject({ canons: ['Tidewatch (TV)'], fromLibrary: { library: 'calibre' } })
    }))

  test('refuses a folder that is no calibre library, columns that it has not and meanings that they can’t have', () =>
    withThreeWorks(async ({ folder, run }) => {
      const library = calibre(folder)
      const none = await run('import', '--calibre', folder, '--json')
      expect(documentOf(none)).toMatchObject({ error: { code: 'not-found' } })
      for (const column of ['#nothing=canon', '#where', '#where=words', '#where=title'])
        expect((await run('import', library, '--column', column)).code, column).toBe(64)
      expect(existsSync(join(library, 'metadata.db'))).toBe(true)
    }))

  test('completes works by a table of works, and ends with 0 where others are not here', () =>
    withThreeWorks(async ({ folder, run }) => {
      const table = join(folder, 'links.csv')
      const work = documentOf<{ title: string; authors: readonly string[] }>(await run('show', '1', '--json'))
      writeFileSync(
        table,
        `title;author;characters;series;summary\n${work.title};${work.authors[0] ?? ''};"['Mara Vell']";Lights;<p>New.</p>\nElse;nobody;a;b;c\n`,
      )
      const ended = await run('import', table, '--json')
      expect(ended.code).toBe(0)
      expect(documentOf(ended)).toMatchObject({
        files: [
          { entry: 'line 2', outcome: 'updated', id: 1 },
          { entry: 'line 3', outcome: 'failed', reason: 'unknown-work' },
        ],
      })
    }))
})
