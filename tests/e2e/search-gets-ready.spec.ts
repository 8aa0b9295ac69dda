import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { openDatabase } from '../../src/main/library/open-database'
import { insertWork } from '../../src/main/library/works'
import type { StoryHtml, Work } from '../../src/shared/model'
import { expectAccessible } from './accessible'
import { fixture, test } from './program'

const WORKS = 3_000

function workNumbered(number: number): Work {
  const sentence = `<p>The kettle sang, and nobody came to take it from the fire, nor from ${number < WORKS ? 'there' : 'zinnia'}.</p>`
  const html = sentence.repeat(200) as StoryHtml
  return {
    ...{ title: `Kettle ${number}`, authors: ['ada'], canons: [], pairings: [], characters: [], tags: [] },
    ...{ rating: null, warnings: [], categories: [], language: 'English', series: [], mine: [] },
    ...{ status: 'complete', chaptersTotal: 1, published: null, updated: null, sourceUrl: null },
    ...{ summary: null, notes: null, endNotes: null },
    chapters: [{ title: null, summary: null, notes: null, endNotes: null, html }],
  }
}

/** A library of works that no index has yet. */
function makeLibrary(folder: string): void {
  mkdirSync(folder)
  const db = openDatabase(folder)
  db.transaction(() => {
    for (let number = 1; number <= WORKS; number++) {
      const file = {
        path: `${number}.txt`,
        hash: `${number}`,
        bytes: 1,
        source: 'test',
        encoding: 'utf-8',
        modified: null,
      }
      const work = workNumbered(number)
      insertWork(
        db,
        {
          work,
          review: [],
          chapterWords: [2_600],
          file,
          identity: null,
          bodyHash: `${number}`,
          posted: null,
        },
        '2026-01-01T00:00:00.000Z',
      )
    }
  })
  db.close()
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: /search/i }).fill(words)
  await page.keyboard.press('Enter')
}

test('a library that has to be indexed opens at once, and its index can be stopped and gone on with, also after a restart', async ({
  folder,
  open,
}) => {
  const library = join(folder, 'library')
  makeLibrary(library)
  const { page, close } = await open(library)
  await expect(page.getByRole('heading', { name: '3,000 works' })).toBeVisible()
  const bar = page.getByRole('region', { name: 'Search', exact: true })
  await expect(bar).toContainText(
    /Getting the search ready: [\d,]+ of 3,000 works\. Words of the others are not found yet\./,
  )
  await bar.getByRole('button', { name: 'Stop' }).click()
  await expect(bar).toContainText('The search is not ready')
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeFocused()
  await expectAccessible(page)

  await search(page, 'zinnia')
  await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
  await close()

  const again = await open(library)
  const barAgain = again.page.getByRole('region', { name: 'Search', exact: true })
  await expect(barAgain).toContainText('Getting the search ready')
  await expect(barAgain).toBeHidden({ timeout: 60_000 })
  await search(again.page, 'zinnia')
  await expect(again.page.getByRole('link', { name: 'Kettle 3000' })).toBeVisible()
})

test('a library of the version before is found by its words after it was opened', async ({
  folder,
  open,
}) => {
  const library = join(folder, 'library')
  mkdirSync(library)
  copyFileSync(fixture('libraries/library-4.db'), join(library, 'library.db'))
  const { page, complaints } = await open(library)
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Search', exact: true })).toBeHidden()
  await search(page, 'canción')
  await expect(page.getByRole('link', { name: 'El faro sin barcos' })).toBeVisible()
  expect(complaints).toEqual([])
})
