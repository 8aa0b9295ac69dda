import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { withLibrary } from './test-library'

const story = (title: string, head: string) =>
  `Title: ${title}\nAuthor: ada\n${head}\n\nThe lamp ${title} went out, and nobody lit it again.`

test('a list has the works in the order given, those in the trash and those too fresh left out', () =>
  withLibrary(async ({ archive, add, folder }) => {
    const year = new Date().getUTCFullYear()
    const ids = await add(
      story(
        'Old',
        'Status: In-Progress\nUpdated: 2019-05-01\nStory URL: https://archiveofourown.org/works/90000001',
      ),
      story(
        'Done',
        'Status: Completed\nUpdated: 2019-05-01\nStory URL: https://archiveofourown.org/works/90000002',
      ),
      story(
        'New',
        `Status: In-Progress\nUpdated: ${year}-01-01\nStory URL: https://archiveofourown.org/works/90000003`,
      ),
      story(
        'Gone',
        'Status: In-Progress\nUpdated: 2019-05-01\nStory URL: https://archiveofourown.org/works/90000004',
      ),
    )
    archive.removeWorks(ids.slice(3))
    const links = (list: { readonly text: string } | null) => list?.text.match(/\d+$/gm)
    expect(links(await archive.makeList([...ids].reverse(), { kind: 'links' }))).toEqual([
      '90000003',
      '90000002',
      '90000001',
    ])
    expect(links(await archive.makeList(ids, { kind: 'links', staleYears: 2 }))).toEqual(['90000001'])

    const path = join(dirname(folder), 'links.txt')
    expect(await archive.writeList(ids, { kind: 'links' }, path)).toEqual({ path, works: 3, leftOut: 0 })
    expect(await readFile(path, 'utf8')).toMatch(/^https:.*90000001\nhttps:/)
  }))

test('a list that can’t be written says why, and leaves nothing half-written', () =>
  withLibrary(async ({ archive, add, folder }) => {
    const ids = await add(story('One', ''))
    const nowhere = join(dirname(folder), 'no such folder', 'a.csv')
    await expect(archive.writeList(ids, { kind: 'catalogue-csv' }, nowhere)).rejects.toMatchObject({
      code: 'export-failed',
    })
    const before = await readdir(dirname(folder))
    await expect(archive.writeList(ids, { kind: 'links' }, folder)).rejects.toMatchObject({
      name: 'ArchiveError',
    })
    expect(await readdir(dirname(folder))).toEqual(before)
  }))
