import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Archive } from '../../../src/main/archive/archive'
import type { WorkId } from '../../../src/shared/model'
import { EVERYTHING, type LibraryQuery } from '../../../src/shared/query'

export const FIXTURES = resolve('tests/fixtures')

/** Gives a folder of its own to a test, and removes it afterwards. */
export async function withFolder<T>(body: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ficarium-unit-'))
  try {
    return await body(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface TestLibrary {
  readonly archive: Archive
  /** Where the library lies. */
  readonly folder: string
  /** Writes a file beside the library. @returns its path */
  write(name: string, content: string | Uint8Array): Promise<string>
  /** Imports texts in order. @returns the works' ids */
  add(...texts: readonly string[]): Promise<readonly WorkId[]>
  /** Closes the archive and opens it again. @param meanwhile is done to the closed library */
  reopen(meanwhile?: () => void): Archive
}

/** Gives a new library to a test, and removes it afterwards. */
export function withLibrary<T>(body: (library: TestLibrary) => Promise<T>): Promise<T> {
  return withFolder(async (outside) => {
    const folder = join(outside, 'library')
    const archive = Archive.open(folder)
    let opened = archive
    const reopen = (meanwhile?: () => void): Archive => {
      opened.close()
      meanwhile?.()
      opened = Archive.open(folder)
      return opened
    }
    const write = async (name: string, content: string | Uint8Array): Promise<string> => {
      await writeFile(join(outside, name), content)
      return join(outside, name)
    }
    const add = async (...texts: readonly string[]): Promise<readonly WorkId[]> => {
      const paths = await Promise.all(texts.map((text, at) => write(`${at}.txt`, text)))
      const { files } = await archive.importFiles(paths)
      return files.map(({ path, id }) => {
        if (id === undefined) throw new Error(`${path} was not imported`)
        return id
      })
    }
    try {
      return await body({ archive, folder, write, add, reopen })
    } finally {
      opened.close()
    }
  })
}

/** A file with a labelled head and its chapters. */
export function storyFile(
  title: string,
  head: Readonly<Record<string, string>>,
  ...chapters: readonly string[]
): string {
  const labels = Object.entries({ Title: title, Disclaimer: 'For a test.', ...head })
  const story = chapters.map((text, at) => (chapters.length === 1 ? text : `Chapter ${at + 1}\n\n${text}`))
  return [labels.map(([label, value]) => `${label}: ${value}`).join('\n'), ...story].join('\n\n')
}

export function query(text: string, rest: Partial<LibraryQuery> = {}): LibraryQuery {
  return { ...EVERYTHING, text, ...rest }
}

/** The ids of the works that have what a query asks for, sorted by number. */
export function found(archive: Archive, text: string, rest: Partial<LibraryQuery> = {}): readonly WorkId[] {
  const { ids, instead } = archive.search(query(text, rest))
  return instead === null ? [...ids].sort((a, b) => a - b) : []
}
