import { expect, type Page } from 'playwright/test'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  { title: 'Lamp', head: { Author: 'ada', Fandom: 'Harbour', Tags: 'Tea' }, text: 'She lit the lamp.' },
  { title: 'Kettle', head: { Author: 'bob', Fandom: 'Harbour' }, text: 'He filled the kettle.' },
  { title: 'Stairs', head: { Author: 'bob', Fandom: 'Orrery', Tags: 'Tea' }, text: 'Up, with a lamp.' },
]

const sets = (page: Page) => page.getByRole('list', { name: 'Saved sets' })
const shelves = (page: Page) => page.getByRole('list', { name: 'Shelves' })
const notice = (page: Page) => page.getByRole('region', { name: 'Notice' })
const works = (page: Page, found: string) => page.getByRole('heading', { name: found, exact: true })
const searchBox = (page: Page) => page.getByRole('combobox', { name: /^Search titles/ })

test('a set is saved, is there after a restart with its count, and is changed, renamed and removed, each with undo', async ({
  folder,
  open,
}) => {
  const first = await open()
  await importStories(first.app, first.page, `${folder}/stories`, STORIES)
  await first.page.getByRole('button', { name: 'Include Harbour' }).click()
  await searchBox(first.page).fill('lamp')
  await expect(works(first.page, '1 work')).toBeVisible()
  await first.page.getByRole('button', { name: 'Save this set…' }).click()
  const dialog = first.page.getByRole('dialog', { name: 'Save this set' })
  await expect(dialog.getByRole('textbox')).toHaveValue('lamp, Harbour')
  await dialog.getByRole('textbox').fill('Rainy evenings')
  await dialog.getByRole('textbox').press('Enter')
  await expect(sets(first.page).getByRole('button', { name: 'Rainy evenings 1 work' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await first.close()

  const { page } = await open()
  const rainy = sets(page).getByRole('button', { name: /^Rainy evenings/ })
  await expect(rainy).toHaveAccessibleName('Rainy evenings 1 work')
  await expect(rainy).toHaveAttribute('aria-current', 'false')
  await rainy.click()
  await expect(works(page, '1 work')).toBeVisible()
  await expect(searchBox(page)).toHaveValue('lamp')
  await page.getByRole('button', { name: 'Remove Harbour' }).click()
  await expect(works(page, '2 works')).toBeVisible()
  await expect(rainy).toHaveAccessibleName('Rainy evenings changed 1 work')
  await sets(page).getByRole('button', { name: 'Update' }).click()
  await expect(rainy).toHaveAccessibleName('Rainy evenings 2 works')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rainy).toHaveAccessibleName('Rainy evenings changed 1 work')

  await rainy.hover()
  await page.getByRole('button', { name: 'More about Rainy evenings' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Lamps of the harbour')
  await page.keyboard.press('Enter')
  const lamps = sets(page).getByRole('button', { name: /^Lamps of the harbour/ })
  await expect(lamps).toBeVisible()
  await lamps.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(sets(page)).toBeHidden()
  await expect(notice(page)).toContainText('The set “Lamps of the harbour” removed')
  await page.keyboard.press('Control+z')
  await expect(lamps).toBeVisible()
})

test('a set that names a tag nobody has any more opens, and says what it wants', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('button', { name: 'Include Orrery' }).click()
  await expect(works(page, '1 work')).toBeVisible()
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Enter')
  await expect(notice(page)).toContainText('Saved as “Orrery”')
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByRole('checkbox', { name: 'Select Stairs' }).check()
  await page.getByRole('button', { name: 'Remove', exact: true }).click()
  const orrery = sets(page).getByRole('button', { name: /^Orrery/ })
  await expect(orrery).toHaveAccessibleName('Orrery 0 works')
  await orrery.click()
  await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove Orrery' }).first()).toBeVisible()
})

test('shelves fill as one reads and marks, and narrow with filters and words', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  const shelf = (name: string) => shelves(page).getByRole('button', { name: new RegExp(`^${name}`) })
  await expect(shelf('Continue reading')).toHaveAccessibleName('Continue reading 0 works')
  await expect(shelf('Recently added')).toHaveAccessibleName('Recently added 3 works')
  await expect(shelf('New chapters')).toBeHidden()

  await page.getByRole('link', { name: 'Kettle' }).focus()
  await page.keyboard.press('t')
  await page.getByRole('link', { name: 'Lamp' }).focus()
  await page.keyboard.press('t')
  await expect(shelf('To read')).toHaveAccessibleName('To read 2 works')
  await shelf('To read').click()
  await expect(works(page, '2 works')).toBeVisible()
  await expect(shelf('To read')).toHaveAttribute('aria-current', 'true')
  await page.getByRole('button', { name: 'Additional tags' }).click()
  await page.getByRole('list', { name: 'Additional tags' }).getByRole('button', { name: /^Tea/ }).click()
  await expect(works(page, '1 work')).toBeVisible()
  await page.getByRole('button', { name: 'Remove To read' }).click()
  await expect(works(page, '2 works')).toBeVisible()
})

test('surprise me opens one work of the list after the other, never the same twice in a row', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('button', { name: 'Include Harbour' }).click()
  await expect(works(page, '2 works')).toBeVisible()
  await page.getByRole('article').getByRole('link').first().focus()
  const opened: string[] = []
  for (let round = 0; round < 6; round++) {
    await page.keyboard.press('s')
    const reader = page.getByRole('main', { name: /^(Lamp|Kettle)$/ })
    await expect(reader).toBeFocused()
    opened.push((await reader.getAttribute('aria-label')) ?? '')
    await page.keyboard.press('Escape')
    await expect(reader).toBeHidden()
  }
  const [one, other] = opened
  expect(one).not.toBe(other)
  expect(opened).toEqual([one, other, one, other, one, other])
})
