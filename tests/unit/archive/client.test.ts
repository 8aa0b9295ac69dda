import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Archive } from '../../../src/main/archive/archive'
import { ArchiveClient } from '../../../src/main/archive/client'
import type { Events } from '../../../src/shared/ipc'
import { FIXTURES, query, withFolder } from './test-library'

const SCRIPT = resolve('out/main/archive-worker.js')
const RESOURCES = resolve('resources')

/** The archive in its thread, as the desktop program has it: the built program. */
function withClient(body: (client: ArchiveClient, folder: string) => Promise<void>): Promise<void> {
  return withFolder(async (outside) => {
    const folder = join(outside, 'library')
    const client = new ArchiveClient(SCRIPT, { folder, resources: RESOURCES })
    try {
      await body(client, folder)
    } finally {
      await client.close()
    }
  })
}

describe('the archive in its thread', () => {
  test('imports, tells of each file, and answers like the archive itself', () =>
    withClient(async (client, folder) => {
      const told: (keyof Events)[] = []
      client.onEvent((event) => told.push(event))
      const report = await client.ask('importPaths', [
        join(FIXTURES, 'work-text.txt'),
        join(FIXTURES, 'label-head.txt'),
      ])
      expect(report?.files.map(({ outcome, id }) => [outcome, id])).toEqual([
        ['new', 1],
        ['new', 2],
      ])
      expect(told).toEqual(['importProgress', 'importProgress', 'libraryChanged'])
      const found = await client.ask('search', query('"describe the cat"'))
      expect(Object.keys(found).sort()).toEqual([
        ...['blurbs', 'chosen', 'facets', 'hidden', 'ids', 'instead', 'milliseconds', 'notUnderstood'],
      ])
      expect(found.ids).toEqual([1])
      const [hit] = await client.ask('findHits', 1, { text: '"describe the cat"' })
      const work = await client.ask('readWork', 2)
      expect(await client.ask('status')).toMatchObject({ libraryFolder: folder, works: 2 })
      await client.close()
      const archive = Archive.open(folder)
      expect(archive.findHits(1, { text: '"describe the cat"' })).toEqual([hit])
      expect(archive.readWork(2)).toEqual(work)
      archive.close()
    }))

  test('changes, undoes, remembers and restores', () =>
    withClient(async (client) => {
      const { files } = await client.ask('importSampleWorks')
      expect(files.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'new'])
      const receipt = await client.ask('editWorks', [1], { title: 'Zinnia' })
      await client.ask('savePlace', 1, { chapter: 1, offset: 7 }, 0.5)
      await client.ask('undo', receipt)
      const { work } = await client.ask('readWork', 1)
      expect(work).toMatchObject({ title: files[0]?.title, place: { chapter: 1, offset: 7 } })
      await client.ask('removeWorks', [1])
      expect((await client.ask('listTrash')).map(({ id }) => id)).toEqual([1])
      await client.ask('restoreWorks', [1])
      expect(await client.ask('suggestNames', 'any', work.title)).toContainEqual({
        type: 'title',
        name: work.title,
        works: 1,
      })
      expect((await client.ask('readBlurbs', [1], query(''))).map(({ id }) => id)).toEqual([1])
    }))

  test('answers an error with its code and message, and goes on', () =>
    withClient(async (client) => {
      await expect(client.ask('readWork', 99)).rejects.toEqual({
        code: 'unknown-work',
        message: expect.stringContaining('99'),
      })
      expect(await client.ask('status')).toMatchObject({ works: 0 })
    }))

  test('says that a library is open elsewhere, and opens it once it is free', () =>
    withClient(async (client, folder) => {
      const other = Archive.open(folder)
      await expect(client.ask('status')).rejects.toMatchObject({ code: 'library-locked' })
      other.close()
      expect(await client.ask('status')).toMatchObject({ works: 0 })
    }))

  test('lets other questions in while it imports, and stops when it is told', () =>
    withClient(async (client) => {
      const paths = Array.from({ length: 5_000 }, () => join(FIXTURES, 'work-text.txt'))
      const stopping: Promise<unknown>[] = []
      client.onEvent((event) => {
        if (event === 'importProgress' && stopping.length === 0) stopping.push(client.ask('stopImport'))
      })
      const report = await client.ask('importPaths', paths)
      await Promise.all(stopping)
      expect(report?.stopped).toBe(true)
      expect(report?.files.length).toBeLessThan(5_000)
    }))

  test('refuses what is asked after it has ended', () =>
    withClient(async (client) => {
      await client.ask('status')
      await client.close()
      await expect(client.ask('status')).rejects.toMatchObject({ code: 'internal' })
    }))
})
