import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible, tabTo } from './accessible'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  { title: 'Lamp', head: { Author: 'ada', Fandom: 'Harbour' }, text: 'She lit the lamp and waited.' },
  { title: 'Kettle', head: { Author: 'bob', Tags: 'Tea' }, text: 'He filled the kettle before dawn.' },
]

const field = (page: Page): Locator => page.getByRole('combobox', { name: /^Search titles/ })
const works = (page: Page, found: string): Locator => page.getByRole('heading', { name: found, exact: true })
const offers = (page: Page, list: 'Recent searches' | 'Suggestions'): Locator =>
  page.getByRole('listbox', { name: list }).getByRole('option')
const notice = (page: Page): Locator => page.getByRole('region', { name: 'Notice' })

async function search(page: Page, words: string, found: string): Promise<void> {
  await field(page).fill(words)
  await expect(works(page, found)).toBeVisible()
}

test('what was searched for is remembered once it was of use, offered after a restart, and forgotten on demand', async ({
  folder,
  open,
}) => {
  const first = await open()
  await importStories(first.app, first.page, `${folder}/stories`, STORIES)
  await field(first.page).click()
  await expect(offers(first.page, 'Recent searches')).toHaveCount(0)
  await search(first.page, 'kettle dawn', '1 work')
  await first.page.keyboard.press('Enter')
  await expect(first.page.getByRole('link', { name: 'Kettle' })).toBeFocused()
  await search(first.page, 'wait', '1 work')
  await first.page.getByRole('link', { name: 'Lamp' }).click()
  await expect(first.page.getByRole('main', { name: 'Lamp' })).toBeFocused()
  await first.page.keyboard.press('Escape')
  await field(first.page).fill('nobody has this')
  await expect(works(first.page, '0 works')).toBeVisible()
  await first.page.getByRole('button', { name: 'Show all works' }).click()
  await expect(works(first.page, '2 works')).toBeVisible()
  await first.close()

  const { page, complaints } = await open()
  await page.getByRole('link', { name: 'Lamp' }).focus()
  await page.keyboard.press('/')
  const recent = offers(page, 'Recent searches')
  await expect(recent).toHaveText([
    'wait, searched for lately',
    'kettle dawn, searched for lately',
    'Forget all recent searches',
  ])
  await expectAccessible(page, 'recent searches')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('kettle dawn')
  await expect(works(page, '1 work')).toBeVisible()
  await expect(field(page)).toBeFocused()

  await field(page).fill('wa')
  await expect(offers(page, 'Suggestions').first()).toHaveText('wait, searched for lately')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(notice(page)).toContainText('Search for “wait” forgotten')
  await field(page).fill('')
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await field(page).click()
  await expect(recent).toHaveCount(3)
  await recent.last().click()
  await expect(notice(page)).toContainText('All recent searches forgotten')
  await expect(recent).toHaveCount(0)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await field(page).click()
  await expect(recent).toHaveCount(3)
  expect(complaints).toEqual([])
})

test('the help of the search is opened and an example taken by keyboard alone', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('link', { name: 'Lamp' }).focus()
  await page.keyboard.press('/')
  const help = page.getByRole('button', { name: 'How to search' })
  await tabTo(page, help)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'How to search' })
  await expect(panel).toBeVisible()
  await expectAccessible(page, 'the help of the search')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(help).toBeFocused()
  await page.keyboard.press('Enter')
  const example = panel.getByRole('button', { name: 'title:kettle', exact: true })
  await tabTo(page, example)
  await page.keyboard.press('Enter')
  await expect(panel).toBeHidden()
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('title:kettle')
  await expect(works(page, '1 work')).toBeVisible()
})

test('the search is cleared by its button, and goes on in the field', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await search(page, 'kettle', '1 work')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(works(page, '2 works')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('lamp')
  await expect(works(page, '1 work')).toBeVisible()
})

test('names of the library are offered in spite of a typo, and a title is taken by keyboard', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await field(page).fill('kettel')
  await expect(offers(page, 'Suggestions')).toHaveText(['Kettletitle · 1 work'])
  await page.keyboard.press('ArrowDown')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Enter')
  await expect(field(page)).toHaveValue('"Kettle"')
  await expect(works(page, '1 work')).toBeVisible()
})

test('a word that is not written out when Enter is pressed stands for words that begin with it, and that is said', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await field(page).click()
  await page.keyboard.type('filled the kett')
  await expect(works(page, '1 work')).toBeVisible()
  const line = page.getByText(/^Nothing has .*kett.* as a whole word/)
  await expect(line).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(line).toBeVisible()
  await expect(page.getByRole('link', { name: 'Kettle' })).toBeFocused()
  await page.getByRole('group', { name: 'Found in the text' }).getByRole('button').first().click()
  await expect(page.getByRole('region', { name: 'Found places' })).toContainText('1 of 1 hit')
})

test('what could not be read is named, with the way to the help; filters are read', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await search(page, 'words:<100 author:ada', '1 work')
  await search(page, 'words:>100', '0 works')
  await search(page, 'status:sideways kettle', '0 works')
  await expect(page.getByText('Searched as plain words')).toContainText('status:sideways')
  await expectAccessible(page, 'a query that could not be read')
  await page.getByText('Searched as plain words').getByRole('button', { name: 'How to search' }).click()
  await expect(page.getByRole('dialog', { name: 'How to search' })).toBeVisible()
})
