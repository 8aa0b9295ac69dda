import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { choose, test } from './program'
import { visible } from './story-files'

async function addSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add three sample works' }).click()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
}

test('several works are selected by shift, control and all, and tagged at once; one step takes it back', async ({
  open,
}) => {
  const { page } = await open()
  await addSamples(page)
  const bar = page.getByRole('region', { name: 'Selected works' })
  const titles = page.getByRole('article').getByRole('link')
  await titles.nth(0).click({ modifiers: ['ControlOrMeta'] })
  await titles.nth(2).click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('3 works selected')
  await titles.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await expect(bar).toContainText('2 works selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar).toContainText('3 works selected')

  await bar.getByRole('button', { name: 'Edit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 3 works' })
  const field = dialog.getByRole('combobox', { name: /^Add/ }).first()
  await field.fill('Public Domain')
  await field.press('Enter')
  await dialog.getByRole('button', { name: 'Change 3 works' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('combobox', { name: /^Search titles/ }).fill('"public domain"')
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
})

test('after a work is removed by key, the work below it is the current one', async ({ open }) => {
  const { page } = await open()
  await addSamples(page)
  const titles = await page.getByRole('article').getByRole('link').allInnerTexts()
  await expect(page.getByRole('link', { name: titles[0] ?? '' })).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.getByRole('link', { name: titles[1] ?? '' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await expect(page.getByRole('link', { name: titles[2] ?? '' })).toBeFocused()
})

test('removed works go to the trash, come back by undo, and by the trash after a restart', async ({
  open,
}) => {
  const first = await open()
  await addSamples(first.page)
  await first.page.getByRole('checkbox', { name: 'Select The Second Kettle' }).check()
  await first.page.getByRole('button', { name: 'Remove' }).click()
  await expect(first.page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await first.page.getByRole('button', { name: 'Undo' }).click()
  await expect(first.page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await first.page.getByRole('checkbox', { name: 'Select The Second Kettle' }).check()
  await first.page.getByRole('button', { name: 'Remove' }).click()
  await expect(first.page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await first.close()

  const { page } = await open()
  await page.getByRole('button', { name: 'Trash' }).click()
  await page.getByRole('button', { name: 'Restore The Second Kettle' }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
})

test('all works found are exported, one file each; choosing no folder exports nothing', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await addSamples(page)
  const shelf = join(folder, 'shelf')
  const exportFound = async (...to: readonly string[]): Promise<void> => {
    await choose(app, ...to)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await page.getByRole('button', { name: 'Choose folder and export' }).click()
  }
  await exportFound()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(existsSync(shelf)).toBe(false)
  mkdirSync(shelf)
  await exportFound(shelf)
  await expect(page.getByRole('dialog', { name: 'Export done' })).toContainText('3 works in 3 files')
  expect(visible(shelf)).toEqual([
    'brass_and_bergamot - The Second Kettle.epub',
    'oxeye-and-ivy - A Reply by the Evening Post.epub',
    'tallowmoth - The Cartographer of Ithaca.epub',
  ])
})

test('a library that is open elsewhere says so, and opens once it is free', async ({ open }) => {
  const first = await open()
  await addSamples(first.page)
  const second = await open()
  await expect(second.page.getByRole('alert')).toContainText('The library is open already')
  await first.close()
  await second.page.getByRole('button', { name: 'Try again' }).click()
  await expect(second.page.getByRole('heading', { name: '3 works' })).toBeVisible()
})
