import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { Database } from '../../../src/main/library/database'
import { storyFile, withFolder, withLibrary } from './test-library'

/** Makes a library of two works, damages it while it is closed, and gives what verifying says then. */
function verifyAfter(damage: (folder: string, db: Database) => unknown): Promise<readonly unknown[]> {
  return withFolder(async (outside) => {
    const folder = join(outside, 'library')
    const paths = ['Lamp', 'Kettle'].map((title) => join(outside, `${title}.txt`))
    for (const [at, title] of ['Lamp', 'Kettle'].entries())
      await writeFile(paths[at] ?? '', storyFile(title, {}, `A tale of ${title}.`))
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
      messages = problems.map(({ message }) => message)
      return problems.map(({ code, id }) => [code, id])
    } finally {
      again.close()
    }
  })
}

/** What the last verification said, in words. */
let messages: readonly string[] = []

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
      (_folder, db) => db.exec('DELETE FROM chapters; DELETE FROM text_index'),
      [
        ['no-text', 1],
        ['no-text', 2],
      ],
    ],
  ])('finds %s', async (_what, damage, problems) => {
    expect(await verifyAfter(damage)).toEqual(problems)
  })

  test.each<[string, string, readonly unknown[], readonly (string | RegExp)[]]>([
    [
      'a term that is missing',
      "INSERT OR REPLACE INTO text_index (rowid, en) VALUES (1, 'a of lamp')",
      [['index-differs', 1]],
      [
        /^Work 1 is in the index of texts otherwise than its text says: it lacks “tale”\. .*reindex” mends it\.$/,
      ],
    ],
    [
      'a term that is foreign',
      "INSERT OR REPLACE INTO text_index (rowid, en) VALUES (1, 'a tale of lamp zeppelin')",
      [['index-differs', 1]],
      [/: it has “zeppelin” too often\./],
    ],
    [
      'two works that have each other’s words',
      "INSERT OR REPLACE INTO text_index (rowid, en) VALUES (1, 'a tale of kettle'), (2, 'a tale of lamp')",
      [
        ['index-differs', 1],
        ['index-differs', 2],
      ],
      [/it lacks “lamp”, and it has “kettle” too often/, /it lacks “kettle”, and it has “lamp” too often/],
    ],
    [
      'words in another order',
      "INSERT OR REPLACE INTO text_index (rowid, en) VALUES (1, 'of a tale lamp')",
      [['index-differs', 1]],
      [/its words stand in another order/],
    ],
    [
      'words in another language',
      "INSERT OR REPLACE INTO text_index (rowid, es) VALUES (1, 'a tale of lamp')",
      [['index-differs', 1]],
      [/in another language/],
    ],
    [
      'a title that is another',
      "INSERT OR REPLACE INTO work_index (rowid, title) VALUES (1, 'kettle')",
      [['index-differs', 1]],
      [/^Work 1 is in the index of names otherwise than what is said of it says: it lacks “lamp”/],
    ],
    [
      'a row of words that is missing',
      "DELETE FROM terms WHERE term IN ('tale', 'lamp')",
      [['words-missing', undefined]],
      [/^The list of words lacks “tale”, “lamp”/],
    ],
    [
      'a stem that is another',
      "UPDATE terms SET stem = 'x' WHERE term = 'tale'",
      [['words-missing', undefined]],
      [/lacks “tale”/],
    ],
  ])('names %s', async (_what, damage, problems, said) => {
    expect(await verifyAfter((_folder, db) => db.exec(damage))).toEqual(problems)
    expect(messages).toEqual(said.map((pattern) => expect.stringMatching(pattern)))
  })

  test('finds an index whose pages are damaged', async () => {
    const problems = await verifyAfter((folder) => {
      const raw = new DatabaseSync(join(folder, 'library.db'))
      raw.enableDefensive(false)
      raw.exec('UPDATE text_index_data SET block = zeroblob(40) WHERE id > 10')
      raw.close()
    })
    expect(problems).toEqual([
      ['database', undefined],
      ['index-damaged', undefined],
    ])
    expect(messages.at(-1)).toMatch(/^The index of texts is damaged: .*reindex” mends it/)
  })

  test('is told of step by step, and can be stopped', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...Array.from({ length: 40 }, (_, at) => `A tale of lamp${at}. `.repeat(2_000)))
      const stop = new AbortController()
      const told = new Set<string>()
      const { ok, stopped } = await archive.verify({
        signal: stop.signal,
        onProgress: ({ what, done, all }) => {
          told.add(what)
          expect(done).toBeLessThanOrEqual(all)
          if (what === 'works') stop.abort()
        },
      })
      expect([ok, stopped, told.has('files')]).toEqual([false, true, false])
      const whole = await archive.verify({ onProgress: ({ what }) => void told.add(what) })
      expect([whole.ok, whole.stopped, told.has('files')]).toEqual([true, undefined, true])
    }))
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
