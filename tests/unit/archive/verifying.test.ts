import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import { storyFile, withFolder } from './test-library'

/** Makes a library of two works, damages it while it is closed, and gives what verifying says then. */
function verifyAfter(damage: (folder: string, db: Database) => unknown): Promise<readonly unknown[]> {
  return withFolder(async (outside) => {
    const folder = join(outside, 'library')
    const paths = ['Lamp', 'Kettle'].map((title) => join(outside, `${title}.txt`))
    for (const path of paths) await writeFile(path, storyFile(path, {}, `A tale of ${path}.`))
    const archive = Archive.open(folder)
    await archive.importFiles(paths)
    archive.removeWorks([2])
    archive.close()
    const db = new Database(join(folder, 'library.db'))
    try {
      await damage(folder, db)
    } finally {
      db.close()
    }
    const again = Archive.open(folder)
    try {
      const { ok, works, problems } = await again.verify()
      expect(ok).toBe(problems.length === 0)
      expect(works).toBe(again.size)
      return problems.map(({ code, id }) => [code, id])
    } finally {
      again.close()
    }
  })
}

async function originalsOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, 'originals'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The kept file of the first work. */
async function firstOriginal(folder: string, db: Database): Promise<string> {
  const hash =
    db.get<{ hash: string }>('SELECT file_hash AS hash FROM versions WHERE work_id = 1')?.hash ?? ''
  return (await originalsOf(folder)).find((path) => path.endsWith(hash)) ?? ''
}

describe('verifying', () => {
  test('finds nothing in a whole library, the trash included', async () => {
    expect(await verifyAfter(() => {})).toEqual([])
  })

  test.each<[string, (folder: string, db: Database) => unknown, readonly unknown[]]>([
    [
      'a kept file that was changed',
      async (folder, db) => writeFile(await firstOriginal(folder, db), 'Another story.'),
      [['original-changed', 1]],
    ],
    [
      'a kept file that is gone',
      async (folder, db) => rm(await firstOriginal(folder, db)),
      [['original-missing', 1]],
    ],
    [
      'a text that is not indexed',
      (_folder, db) => db.exec('DELETE FROM text_index WHERE rowid = 1'),
      [['not-indexed', 1]],
    ],
    [
      'tags that are not indexed, of a work in the trash as well',
      (_folder, db) => db.exec('DELETE FROM work_index WHERE rowid = 2'),
      [['not-indexed', 2]],
    ],
    [
      'an index of a work that is not there',
      (_folder, db) => db.exec("INSERT INTO text_index (rowid, en) VALUES (9, 'lamp')"),
      [['index-left-over', 9]],
    ],
    [
      'a work without text',
      (_folder, db) => db.exec('DELETE FROM chapters'),
      [
        ['no-text', 1],
        ['no-text', 2],
      ],
    ],
  ])('finds %s', async (_what, damage, problems) => {
    expect(await verifyAfter(damage)).toEqual(problems)
  })
})

test('stats count works, words and bytes, and what is in the trash apart', () =>
  withFolder(async (outside) => {
    const archive = Archive.open(join(outside, 'library'))
    try {
      const texts = ['One two three.', 'Four five.']
      const paths = texts.map((_, at) => join(outside, `${at}.txt`))
      for (const [at, text] of texts.entries()) await writeFile(paths[at] ?? '', text)
      await archive.importFiles(paths)
      archive.removeWorks([2])
      const { databaseBytes, ...stats } = archive.stats()
      expect(stats).toEqual({ works: 1, trashed: 1, words: 3, chapters: 1, versions: 2, originalBytes: 24 })
      expect(databaseBytes).toBeGreaterThan(0)
    } finally {
      archive.close()
    }
  }))
