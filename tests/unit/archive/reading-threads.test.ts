import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { ReadingThreads } from '../../../src/main/archive/reading-threads'
import { OwnThread } from '../../../src/main/archive/work-reader'
import { NO_KNOWN_NAMES } from '../../../src/main/importing/sources/source'
import { Originals } from '../../../src/main/library/originals'
import { zipOf } from '../importing/make-zip'
import { download } from '../importing/sources/ao3-download-pages'
import { FIXTURES, withFolder } from './test-library'

/** The built program's. */
const SCRIPT = resolve('out/main/reading-thread.js')
const NOTHING_KNOWN = (): boolean => false

/** Files of each kind: pages, texts, one that asks for the library's names, a zip, and one that can't be read. */
async function writeFiles(folder: string): Promise<readonly string[]> {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a.html': download(),
    'b.zip': zipOf({ 'c.txt': 'The lamp went out.', 'd.html': '<p>It was lit.</p>' }),
    'e.txt': '',
    'f.txt': 'The tide came in.',
  }
  const names = Object.keys(files)
  await Promise.all(names.map((name) => writeFile(join(folder, name), files[name] ?? '')))
  const fixtures = ['work-text.txt', 'ao3-page-chromium.txt', 'work-text.txt'].map((name) =>
    join(FIXTURES, name),
  )
  return [...names.map((name) => join(folder, name)), ...fixtures]
}

describe('files that are read in threads of their own', () => {
  test('become the same rows and the same works as in the thread of the archive', () =>
    withFolder(async (folder) => {
      const paths = await writeFiles(folder)
      const [own, threads] = await Promise.all(
        [{}, { readingThread: SCRIPT }].map(async (files, at) => {
          const archive = Archive.open(join(folder, `library-${at}`), files)
          const { files: rows } = await archive.importFiles(paths)
          const works = rows.flatMap(({ id }) => (id === undefined ? [] : [archive.readWork(id)]))
          archive.close()
          return { rows, works: works.map(({ work, chapters }) => ({ title: work.title, chapters })) }
        }),
      )
      expect(threads).toEqual(own)
      expect(own?.rows.map(({ outcome }) => outcome)).toContain('failed')
    }))

  test('are refused when they take more memory than there is, and the others are read', () =>
    withFolder(async (folder) => {
      const small = join(folder, 'small.txt')
      const large = join(folder, 'large.txt')
      await writeFile(small, 'The lamp went out.')
      await writeFile(large, 'The lamp went out, and the sea came in.\n\n'.repeat(500_000))
      const own = new OwnThread(new Originals(folder), NO_KNOWN_NAMES)
      const reader = new ReadingThreads(SCRIPT, folder, own, { little: 30, much: 30 })
      const read = await Promise.all(
        [small, large, small].map((path) => reader.read({ path, bytes: 1_000 }, NOTHING_KNOWN, {})),
      )
      expect(read.map((file) => (file.ok ? file.kind : file.reason))).toEqual(['read', 'too-large', 'read'])
      await reader.close()
    }))

  test('are not looked into when the library has them', () =>
    withFolder(async (folder) => {
      const own = new OwnThread(new Originals(folder), NO_KNOWN_NAMES)
      const reader = new ReadingThreads(SCRIPT, folder, own)
      const read = await reader.read({ path: join(FIXTURES, 'work-text.txt'), bytes: 1_000 }, () => true, {})
      expect(read).toMatchObject({ kind: 'read', works: undefined })
      await reader.close()
    }))
})
