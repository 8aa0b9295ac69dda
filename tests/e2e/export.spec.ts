import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { expectAccessible, tabTo } from './accessible'
import { choose, test } from './program'
import { importStories, visible, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  {
    title: 'One',
    head: { Author: 'ada', Fandom: 'Harbour', Series: 'Night Shift [1]' },
    text: 'She lit the lamp.',
  },
  {
    title: 'Two',
    head: { Author: 'ada', Fandom: 'Harbour', Series: 'Night Shift [2]' },
    text: 'It went out.',
  },
  { title: 'Kettle', head: { Author: 'bob' }, text: 'He filled the kettle.' },
]

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export', exact: true })
const done = (page: Page) => page.getByRole('dialog', { name: 'Export done' })

test('names are chosen from presets or written, shown while they are, and kept; what is unchanged is left', async ({
  folder,
  open,
}) => {
  const first = await open()
  const { app, page } = first
  await importStories(app, page, `${folder}/stories`, STORIES)
  const shelf = join(folder, 'shelf')
  mkdirSync(shelf)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog(page).getByRole('radio', { name: 'Canon / Title' }).check()
  await expect(dialog(page)).toContainText('Harbour / One.epub')
  await dialog(page).getByRole('radio', { name: 'Own pattern' }).check()
  const pattern = dialog(page).getByRole('textbox', { name: 'Pattern of folders and file' })
  await pattern.fill('{canon}/{fandom}')
  await expect(dialog(page)).toContainText('There is no {fandom}.')
  await pattern.fill('{canon}/{series} {n} - ')
  await dialog(page).getByRole('button', { name: '{title}' }).click()
  await expect(pattern).toHaveValue('{canon}/{series} {n} - {title}')
  await expect(dialog(page)).toContainText('Harbour / Night Shift 1 - One.epub')
  await expectAccessible(page, 'the question')
  await dialog(page).getByText('Cover and tags').click()
  await dialog(page).getByRole('checkbox', { name: 'Characters' }).uncheck()
  await expectAccessible(page, 'cover and tags')
  await choose(app, shelf)
  await dialog(page).getByRole('button', { name: 'Choose folder and export' }).click()
  await expect(done(page)).toContainText('3 works in 3 files')
  expect(visible(shelf)).toEqual(['Harbour', 'Kettle.epub'])
  expect(visible(join(shelf, 'Harbour'))).toEqual(['Night Shift 1 - One.epub', 'Night Shift 2 - Two.epub'])
  await page.keyboard.press('Escape')
  await first.close()

  const second = await open()
  await second.page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(dialog(second.page).getByRole('textbox')).toHaveValue('{canon}/{series} {n} - {title}')
  await dialog(second.page).getByRole('checkbox', { name: 'Only what is new there or has changed' }).check()
  await choose(second.app, shelf)
  await dialog(second.page).getByRole('button', { name: 'Choose folder and export' }).click()
  await expect(done(second.page)).toContainText('3 works were there already, unchanged')
})

test('a whole series becomes one anthology, by keyboard alone', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  const shelf = join(folder, 'shelf')
  mkdirSync(shelf)
  await choose(app, shelf)
  await page.getByRole('link', { name: 'Two' }).focus()
  await page.keyboard.press('x')
  await tabTo(page, page.getByRole('button', { name: 'Export…' }))
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  const series = dialog(page).getByRole('radio', { name: 'The whole series' })
  await tabTo(page, dialog(page).getByRole('radio', { name: 'Selected (1)' }))
  await tabTo(page, series, 'ArrowDown')
  await expect(series).toBeChecked()
  await tabTo(page, dialog(page).getByRole('radio', { name: 'EPUB, one each' }))
  await page.keyboard.press('ArrowDown')
  const title = dialog(page).getByRole('textbox', { name: 'Title of the anthology' })
  await expect(title).toHaveValue('Night Shift')
  await tabTo(page, dialog(page).getByRole('button', { name: 'Choose folder and export' }))
  await page.keyboard.press('Enter')
  await expect(done(page)).toContainText('2 works in 1 file')
  expect(visible(shelf)).toEqual(['Night Shift.epub'])
})

test('a list of links is saved, and says which works have none', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, [
    {
      title: 'One',
      head: { 'Story URL': 'https://archiveofourown.org/works/90000001' },
      text: 'She lit the lamp.',
    },
    { title: 'Kettle', text: 'He filled the kettle.' },
  ])
  const path = join(folder, 'links.txt')
  await app.evaluate(({ dialog: dialogs }, to) => {
    dialogs.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to })
  }, path)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await dialog(page).getByRole('radio', { name: 'A list' }).check()
  await expectAccessible(page, 'a list')
  await dialog(page).getByRole('button', { name: 'Choose where to save it' }).click()
  await expect(page.getByRole('dialog', { name: 'List saved' })).toContainText(
    '1 work without a link is not in it',
  )
  expect(readFileSync(path, 'utf8')).toBe('https://archiveofourown.org/works/90000001\n')
})
