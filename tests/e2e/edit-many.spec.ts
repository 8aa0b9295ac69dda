import { expect, type Locator, type Page } from 'playwright/test'
import { test } from './program'

async function selectAllSamples(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add three sample works' }).click()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.getByRole('button', { name: 'Edit…' }).click()
  return page.getByRole('dialog', { name: 'Edit 3 works' })
}

async function chooseType(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name: 'Kind of tag' }).click()
  await page.getByRole('option', { name, exact: true }).click()
}

test('several works are changed step by step, after it was shown what changes; one step takes it back', async ({
  open,
}) => {
  const { page } = await open()
  const dialog = await selectAllSamples(page)
  const steps = dialog.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await expect(dialog.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()

  await dialog.getByRole('combobox', { name: 'Add: tag' }).fill('Humor')
  await page.keyboard.press('Enter')
  await expect(steps).toHaveText([/Add the tag Humor.*changes 1 work · 2 have it already/])
  await chooseType(page, dialog, 'My tags')
  await dialog.getByRole('combobox', { name: 'Add: tag of mine' }).fill('summer')
  await page.keyboard.press('Enter')

  await dialog.getByRole('radio', { name: 'Replace' }).check()
  await chooseType(page, dialog, 'Character')
  await dialog.getByRole('combobox', { name: 'Replace: character' }).fill('penelope')
  await dialog.getByRole('combobox', { name: 'Replace by: character' }).fill('Penelope of Ithaca')
  await dialog.getByRole('button', { name: 'Add this step' }).click()
  await dialog.getByRole('radio', { name: 'Status' }).check()
  await dialog.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Work in progress' }).click()
  await dialog.getByRole('button', { name: 'Add this step' }).click()
  await expect(steps).toHaveText([
    /Set the status Work in progress.*changes 3 works/,
    /Replace the character penelope → Penelope of Ithaca.*changes 1 work · 2 do not have it/,
    /Add the tag Humor.*changes 1 work/,
    /Add the tag of mine summer.*changes 3 works/,
  ])

  await dialog.getByRole('button', { name: 'All 3 works change: before and after' }).click()
  const work = dialog.getByRole('listitem').filter({ hasText: 'The Cartographer of Ithaca' })
  await expect(work.locator('del')).toHaveText([/Complete$/, /Penelope$/])
  await expect(work.locator('ins')).toHaveText([
    /Work in progress$/,
    /Penelope of Ithaca$/,
    /Humor$/,
    /summer$/,
  ])

  await dialog.getByRole('button', { name: 'Remove Humor' }).click()
  await expect(steps).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Change 3 works' }).click()
  await expect(dialog).toBeHidden()
  const notice = page.getByRole('region', { name: 'Notice' })
  await expect(notice).toContainText('3 works changed')
  await expect(page.getByRole('article').filter({ hasText: 'Penelope of Ithaca' })).toHaveCount(1)
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Penelope of Ithaca' })).toHaveCount(0)
  await expect(page.getByTitle('Complete')).toHaveCount(3)
})

test('the whole list of a kind is set, also to none; what changes nothing can not be done', async ({
  open,
}) => {
  const { page } = await open()
  const dialog = await selectAllSamples(page)
  const steps = dialog.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await dialog.getByRole('radio', { name: 'Take out' }).check()
  await dialog.getByRole('combobox', { name: 'Take out: tag' }).fill('Nobody has this')
  await page.keyboard.press('Enter')
  await expect(steps).toHaveText([/changes nothing · 3 do not have it/])
  await expect(dialog).toContainText('Nothing changes: the works are like that already.')
  await expect(dialog.getByRole('button', { name: 'Change', exact: true })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Remove Nobody has this' }).click()

  await dialog.getByRole('radio', { name: 'Set the whole list' }).check()
  await dialog.getByRole('button', { name: 'Set to none' }).click()
  await expect(steps).toHaveText([/Set all tags none.*changes 3 works/])
  await dialog.getByRole('combobox', { name: 'Add to Additional tags' }).fill('Tea')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Add this step' }).click()
  await expect(steps, 'of two for the same list the later one counts').toHaveText([
    /Set all tags Tea.*changes 3 works/,
  ])
  await dialog.getByRole('button', { name: 'Change 3 works' }).click()
  const tags = page.getByRole('region', { name: 'Filters' })
  await tags.getByRole('button', { name: 'Additional tags' }).click()
  await expect(page.getByRole('list', { name: 'Additional tags' }).getByRole('listitem')).toHaveText([/^Tea/])
})
