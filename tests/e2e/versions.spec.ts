import { expect, type ElectronApplication, type Page } from 'playwright/test'
import { passage } from '../unit/archive/version-files'
import { expectAccessible, expectFocusKept } from './accessible'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const chapters = [1, 2, 3, 4, 5].map((seed) => passage(seed))
const [one = '', two = '', last = ''] = chapters

const tide = (id: number, title: string, text: readonly string[]): StoryFile => ({
  title,
  head: { Author: 'saltmarsh', Fandom: 'Harbour', URL: `https://archiveofourown.org/works/${id}` },
  text,
})

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** A work that was begun in a version of three chapters, and of which one with five came in since. */
async function withVersions(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await importStories(app, page, `${folder}/old`, [tide(1, 'Low Tide', [one, two, last])])
  await page.evaluate(() => window.ficarium.savePlace(1, { chapter: 2, offset: 10 }, 0.4))
  await importStories(app, page, `${folder}/new`, [
    tide(1, 'Low Tide', [one, `${two} And she never said why.`, ...chapters.slice(2)]),
  ])
}

async function openVersions(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${title}` }).click()
  await page.getByRole('menuitem', { name: /^Versions/ }).click()
  await expect(dialog(page, `Versions of ${title}`)).toBeVisible()
}

test('a work that came in with more chapters says so, shows what changed, and its older text can be read', async ({
  folder,
  open,
}) => {
  const { app, page, complaints } = await open()
  await withVersions(app, page, folder)
  await expect(page.getByRole('article', { name: /Low Tide/ })).toContainText('2 new chapters')
  await expect(page.getByRole('button', { name: /New chapters/ })).toContainText('1')

  await openVersions(page, 'Low Tide')
  const versions = dialog(page, 'Versions of Low Tide')
  await expect(versions.getByRole('heading', { level: 3 })).toHaveText(['Version 2, the newest', 'Version 1'])
  await versions.getByRole('button', { name: 'What changed since version 1' }).click()
  await expect(versions.getByRole('status')).toHaveText('2 new chapters, 1 changed')
  const changes = versions.getByRole('list', { name: 'Chapters' }).getByRole('listitem')
  await expect(changes).toContainText(['Chapter 2', 'Chapter 4', 'Chapter 5'])
  await versions.getByRole('button', { name: 'Show 2 chapters that are the same' }).click()
  await expect(changes).toHaveCount(5)
  await expectAccessible(page)

  await versions.getByRole('button', { name: 'Read Version 1', exact: true }).click()
  const old = page.getByRole('region', { name: 'Older version' })
  await expect(old).toContainText('Version 1, an older one: 3 chapters')
  await expect(page.getByText('It was seed 1.')).toBeVisible()
  await page.keyboard.press('Space')
  await expectAccessible(page)
  await old.getByRole('button', { name: 'Read the newest' }).click()
  await expect(old).toBeHidden()
  await expect(page.getByText('Chapter 2 of 5').first()).toBeVisible()
  await expectFocusKept(page, 'after it')
  await page.keyboard.press('Escape')
  const { work } = await page.evaluate(async () => {
    const reply = await window.ficarium.readWork(1)
    if (!reply.ok) throw new Error(reply.error.message)
    return reply.value
  })
  expect(work.place?.chapter).toBe(2)
  expect(complaints).toEqual([])
})

test('versions are reached and compared by the keyboard alone', async ({ folder, open }) => {
  const { app, page } = await open()
  await withVersions(app, page, folder)
  await page.getByRole('link', { name: 'Low Tide' }).focus()
  await page.keyboard.press('.')
  await page.getByRole('menuitem', { name: 'Versions (2)…' }).press('Enter')
  const versions = dialog(page, 'Versions of Low Tide')
  await versions.getByRole('button', { name: 'What changed since version 1' }).press('Enter')
  await expect(versions.getByRole('status')).toHaveText('2 new chapters, 1 changed')
  await page.keyboard.press('Escape')
  await expect(versions).toBeHidden()
  await expectFocusKept(page, 'after it')
})

test('works that look like one are named with the reasons, joined when the reader says so, and parted by undo', async ({
  folder,
  open,
}) => {
  const { app, page, complaints } = await open()
  await importStories(app, page, `${folder}/works`, [
    tide(1, 'Low Tide', [one, two]),
    tide(2, 'The Low Tide', [one, two, last]),
    tide(3, 'Flood', [passage(9)]),
  ])
  await page.getByRole('button', { name: /^Review/ }).click()
  await page.getByRole('button', { name: 'Likely duplicates…' }).click()
  const twins = dialog(page, 'Likely duplicates')
  await expect(twins.getByRole('heading', { name: '1 pair' })).toBeVisible()
  await expect(twins.getByRole('listitem')).toContainText('the same author, saltmarsh')
  await expectAccessible(page)
  await twins.getByRole('button', { name: 'Same work: Low Tide' }).click()
  await expect(twins.getByRole('status')).toHaveText('“Low Tide” is one work now, with the versions of both.')
  await expect(twins.getByRole('heading', { name: 'No two works look like one' })).toBeVisible()
  await twins.getByRole('button', { name: 'Undo' }).click()
  await expect(twins.getByRole('heading', { name: '1 pair' })).toBeVisible()
  await twins.getByRole('button', { name: 'Different works: Low Tide' }).click()
  await expect(twins.getByRole('heading', { name: 'No two works look like one' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expectFocusKept(page, 'after it')
  expect(complaints).toEqual([])
})
