import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { openDatabase } from '../../../src/main/library/open-database'
import { saveAnalysisVersion } from '../../../src/main/library/settings'
import { writeWorks } from '../../bench/generate-works'
import { withFolder } from '../archive/test-library'
import { documentOf, ficarium, idsOf, start, withThreeWorks } from './ficarium'

interface Reindexed {
  readonly works: number
  readonly all: number
  readonly finished: boolean
}

function makeOld(library: string): void {
  const db = openDatabase(library)
  saveAnalysisVersion(db, 0)
  db.close()
}

test('reindex makes the whole index anew', () =>
  withThreeWorks(async ({ library, run }) => {
    const db = openDatabase(library)
    db.exec("DELETE FROM text_index WHERE rowid = 1; DELETE FROM terms WHERE term = 'kettle'")
    db.close()
    expect((await run('verify')).code).toBe(1)
    const reindexed = await run('reindex', '--json')
    expect(reindexed.code).toBe(0)
    expect(documentOf<Reindexed>(reindexed)).toMatchObject({ works: 3, all: 3, finished: true })
    expect(await run('reindex')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^3 works indexed/) })
    expect((await run('verify')).code).toBe(0)
    expect(idsOf(await run('search', 'text:lamp', '--json'))).toEqual([1, 2])
  }))

test('what asks for words indexes first what waits for it', () =>
  withThreeWorks(async ({ library, run }) => {
    makeOld(library)
    expect((await run('stats')).code).toBe(0)
    expect(idsOf(await run('search', 'kettle', '--json'))).toEqual([2])
    expect((await run('verify')).code).toBe(0)
  }))

test.each([
  ['stopped by Ctrl+C', 'SIGINT', 1],
  ['killed', 'SIGKILL', null],
] as const)(
  'a reindex that is %s leaves what it did, and the next one goes on from there',
  (_what, signal, code) =>
    withFolder(async (folder) => {
      const library = join(folder, 'library')
      const source = join(folder, 'works')
      writeWorks(source, 250, 3_000)
      expect((await ficarium(['--library', library, 'import', source])).code).toBe(0)
      makeOld(library)

      const child = start(['--library', library, 'reindex', '--json'])
      const ended = new Promise<number | null>((settle) => child.on('close', settle))
      for await (const line of createInterface({ input: child.stderr })) {
        if (line.includes('"indexed works"')) child.kill(signal)
      }
      expect(await ended).toBe(code)

      const archive = Archive.open(library)
      const { done, all } = archive.indexedWorks()
      archive.close()
      expect(done).toBeGreaterThan(0)
      expect(done).toBeLessThan(all)

      const again = await ficarium(['--library', library, 'reindex', '--json'])
      expect(documentOf<Reindexed>(again)).toMatchObject({ works: 250, all: 250, finished: true })
      expect((await ficarium(['--library', library, 'verify'])).code).toBe(0)
    }),
)

test('reindex takes no arguments', () =>
  withThreeWorks(async ({ run }) => {
    expect((await run('reindex', '1')).code).toBe(64)
  }))
