import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { writeCalibreLibrary } from '../calibre-library'
import { expectAccessible, resize, tabTo } from './accessible'
import { choose, drop, test } from './program'

const story = (words: string): string => `${words}\n\nThe kettle sang, and nobody sang back.\n`

function calibreLibrary(folder: string): string {
  return writeCalibreLibrary(join(folder, 'Calibre Library'), [
    {
      title: 'Salt and Lanterns',
      authors: ['inkharbor'],
      tags: ['Angst', 'Mara Vell/Odile Fenn', 'Teen And Up Audiences'],
      series: ['Harbor Lights', 2],
      rating: 8,
      comments: '<p>Two keepers, one light.</p>',
      files: { txt: story('Mara counted the lanterns.') },
      columns: {
        '#fandom': { name: 'Fandom', datatype: 'text', value: ['Tidewatch (TV)'] },
        '#ships': { name: 'Ships', datatype: 'text', value: ['Mara Vell/Odile Fenn'] },
        '#read': { name: 'Read', datatype: 'bool', value: true },
        '#vibe': { name: 'Feels like', datatype: 'text', value: ['rainy'] },
      },
    },
    {
      title: 'The Low Tide',
      authors: ['second pseud'],
      files: { html: '<html><body><p>Tam waited for the tide.</p></body></html>' },
      columns: { '#fandom': { name: 'Fandom', datatype: 'text', value: ['Tidewatch (TV)'] } },
    },
    { title: 'Kindle Only', authors: ['second pseud'], files: { azw3: 'TPZ' } },
  ])
}

function everyFile(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  )
}

async function meaning(page: Page, column: string, value: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`What ${column} stands for`) }).click()
  await page.getByRole('option', { name: value }).click()
}

test('a dropped calibre library asks what its columns stand for, comes in with what calibre says, and goes in one step', async ({
  folder,
  open,
}) => {
  const library = calibreLibrary(folder)
  const before = everyFile(library)
  const { app, page, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, library)
  const dialog = page.getByRole('dialog', { name: 'Import a calibre library' })
  await expect(dialog.getByText('3 books, 1 of them in no form that can be read')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^Fandom.*Tidewatch \(TV\).*2.*Canon/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^Feels like.*rainy.*leave it out/ })).toBeVisible()
  const book = dialog.getByRole('listitem').filter({ hasText: 'by inkharbor' })
  await expect(book).toContainText('Mara Vell/Odile Fenn')
  await expect(book).toContainText('4 stars')
  await expect(book).not.toContainText('rainy')
  await meaning(page, 'Feels like', 'My tags')
  await expect(book).toContainText('rainy')
  await expectAccessible(page, 'the dialog of a calibre library')
  await resize(app, page, 900, 600)
  await expectAccessible(page, 'the same in a small window')
  const take = dialog.getByRole('button', { name: 'Import 2 books' })
  await tabTo(page, take)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  const files = page.getByRole('list', { name: 'Files' })
  await expect(files).toContainText('Kindle Only: calibre has it as AZW3 only')
  await expect(files).toContainText('From calibre:')
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await resize(app, page, 1280, 800)
  await expect(page.getByRole('heading', { name: '2 works' })).toBeVisible()
  const rail = page.getByRole('region', { name: 'Filters' })
  await expect(rail.getByRole('button', { name: 'Tidewatch (TV), 2 works' })).toBeVisible()
  await expect(page.getByText('Mara Vell/Odile Fenn').first()).toBeVisible()
  expect(everyFile(library)).toEqual(before)
  await page.getByRole('link', { name: 'Salt and Lanterns' }).focus()
  await page.keyboard.press('e')
  const edit = page.getByRole('dialog', { name: 'Edit the work' })
  await expect(edit.getByText(/^Said by calibre, not by its file: .*Canon: Tidewatch \(TV\)/)).toBeVisible()
  await page.keyboard.press('Escape')

  // The meanings are remembered.
  await choose(app, library)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'From calibre…' }).click()
  await expect(dialog.getByText('As you chose the last time.')).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^Feels like.*My tags/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Reports of imports' }).click()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('a folder that is no calibre library is refused where one is wanted', async ({ folder, open }) => {
  mkdirSync(join(folder, 'plain'))
  const { app, page } = await open()
  await choose(app, join(folder, 'plain'))
  await page.getByRole('button', { name: 'From calibre…' }).click()
  await expect(page.getByText(/This is no calibre library/)).toBeVisible()
})

test('a dropped table completes what is known of works that are here, and can be undone', async ({
  folder,
  open,
}) => {
  const work = join(folder, 'lanterns.txt')
  writeFileSync(
    work,
    `Title: Salt and Lanterns\nAuthor: inkharbor\nURL: https://archiveofourown.org/works/4711\n\n${story('Mara counted the lanterns.')}`,
  )
  const table = join(folder, 'links.csv')
  writeFileSync(
    table,
    [
      'title,author,fandoms,relationships,tags,complete,link',
      `Salt and Lanterns,inkharbor,"['Tidewatch (TV)']","['Mara Vell/Odile Fenn']",[],True,https://archiveofourown.org/works/4711`,
      `Elsewhere,someone,"['Tidewatch (TV)']",[],[],False,https://archiveofourown.org/works/4712`,
    ].join('\n'),
  )
  const { page, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, work)
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await drop(page, table)
  const dialog = page.getByRole('dialog', { name: 'Complete works from a table' })
  await expect(dialog).toContainText('Of 2 rows: 1 completes a work, 1 is of a work that is not here')
  await expect(dialog).toContainText('Tidewatch (TV)')
  await expectAccessible(page, 'the dialog of a table')
  await dialog.getByRole('button', { name: 'Complete 1 work' }).click()
  const files = page.getByRole('list', { name: 'Files' })
  await expect(files).toContainText('From the table: canon, pairing, status')
  await expect(files).toContainText('Elsewhere: No work here has this address')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByRole('heading', { name: 'Import undone' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: '1 work' })).toBeVisible()
  await expect(page.getByText('Tidewatch (TV)')).toHaveCount(0)
  expect(complaints).toEqual([])
})
