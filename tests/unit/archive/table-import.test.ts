import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { TableFile } from '../../../src/main/archive/finding-libraries'
import { storyFile, withLibrary } from './test-library'

const HEADER = 'title,author,fandoms,relationships,tags,rating,complete,link'

async function tableOf(archive: Archive, path: string): Promise<TableFile> {
  const [table] = (await archive.findLibraries([path])).tables
  if (table === undefined) throw new Error('it is no table of works')
  return table
}

describe('a table of works', () => {
  const rows = [
    HEADER,
    `Salt,somebody else,['Tidewatch (TV)'],['A/B'],['Slow Burn'],Mature,True,https://archiveofourown.org/works/4711`,
    `low tide,INKHARBOR,['Tidewatch (TV)'],[],[],Mature,False,`,
    `Gone,nobody,['Tidewatch (TV)'],[],[],Mature,False,https://archiveofourown.org/works/1`,
    `,,x,,,,,`,
    `Salt,inkharbor,['Other'],[],[],Mature,True,https://archiveofourown.org/works/9`,
  ].join('\n')

  test('completes works by their address, else by title and author; nothing that is said is changed', () =>
    withLibrary(async ({ archive, add, write }) => {
      await add(
        storyFile(
          'Salt',
          { Author: 'inkharbor', URL: 'https://archiveofourown.org/works/4711', Rating: 'Teen' },
          'One.',
        ),
        storyFile('Low Tide', { Author: 'inkharbor' }, 'Two.'),
      )
      const table = await tableOf(archive, await write('links.csv', rows))
      expect(await archive.weighTable(table)).toMatchObject({
        rows: 5,
        completes: 2,
        nothingNew: 0,
        notHere: 2,
        unreadable: 1,
        previews: [{ title: 'Salt' }, { title: 'Low Tide' }],
      })
      expect(archive.readWork(1).work.canons).toEqual([])
      const report = await archive.importTable(table)
      expect(report.files.map(({ entry, outcome, id, reason }) => [entry, outcome, id ?? reason])).toEqual([
        ['line 2', 'updated', 1],
        ['line 3', 'updated', 2],
        ['line 4', 'failed', 'unknown-work'],
        ['line 5', 'failed', 'damaged'],
        // The number is another one than that of the work with this title and author.
        ['line 6', 'failed', 'unknown-work'],
      ])
      expect(archive.readWork(1).work).toMatchObject({
        authors: ['inkharbor'],
        canons: ['Tidewatch (TV)'],
        pairings: [{ name: 'A/B' }],
        tags: ['Slow Burn'],
        rating: 'Teen And Up Audiences',
        status: 'complete',
      })
      expect(archive.readWork(2).work).toMatchObject({ canons: ['Tidewatch (TV)'], status: 'in-progress' })
      if (report.receipt === null) throw new Error('nothing was done')
      archive.undo(report.receipt)
      expect(archive.readWork(1).work).toMatchObject({ canons: [], pairings: [], status: 'unknown' })
      expect(archive.readWork(2).work.canons).toEqual([])
    }))

  test('is told of in the reports of imports, and says nothing new the second time', () =>
    withLibrary(async ({ archive, add, write }) => {
      await add(storyFile('Low Tide', { Author: 'inkharbor' }, 'Two.'))
      const table = await tableOf(archive, await write('links.csv', rows))
      await archive.importTable(table)
      const again = await archive.importTable(table)
      expect(again.receipt).toBeNull()
      expect(again.files[1]).toMatchObject({ outcome: 'duplicate', id: 1 })
      expect(archive.listImports()[0]).toMatchObject({
        name: 'links.csv',
        counts: { elsewhere: 3, failed: 1 },
      })
    }))

  test('leaves alone two works with one title and author, and works in the trash', () =>
    withLibrary(async ({ archive, add, write }) => {
      const [first = 0] = await add(
        storyFile('Low Tide', { Author: 'inkharbor' }, 'Two keepers went down to the sea.'),
        storyFile(
          'Low Tide',
          { Author: 'inkharbor' },
          'Nobody ever came back from the mountain that winter.',
        ),
      )
      const table = await tableOf(archive, await write('links.csv', rows))
      expect((await archive.importTable(table)).files[1]?.message).toMatch(/Several works/)
      archive.removeWorks([first])
      expect((await archive.importTable(table)).files[1]).toMatchObject({ outcome: 'updated', id: 2 })
    }))

  test('of another kind is refused with the files', () =>
    withLibrary(async ({ archive, write }) => {
      const path = await write('goodreads.csv', 'Book Id,Title,Author,My Rating,Exclusive Shelf\n1,2,3,4,5\n')
      const { tables, files } = await archive.findLibraries([path])
      expect([tables, files]).toEqual([[], [path]])
      const report = await archive.importFiles(files)
      expect(report.files).toMatchObject([{ outcome: 'failed', reason: 'unsupported-format' }])
      expect(report.files[0]?.message).toMatch(/Goodreads/)
    }))
})
