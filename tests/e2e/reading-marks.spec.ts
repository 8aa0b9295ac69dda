import { expect, type Page } from 'playwright/test'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  {
    title: 'One',
    head: { Author: 'ada', Series: 'Night Shift [1]' },
    text: ['She lit the lamp.', 'The end.'],
  },
  { title: 'Four', head: { Author: 'ada', Series: 'Night Shift [4]' }, text: 'And again.' },
  { title: 'Kettle', head: { Author: 'bob' }, text: 'He filled the kettle.' },
]

const works = (page: Page, found: string) => page.getByRole('heading', { name: found, exact: true })
const notice = (page: Page) => page.getByRole('region', { name: 'Notice' })
const row = (page: Page, title: string) => page.getByRole('article', { name: new RegExp(`^${title}`) })

test('works are marked by keys and menus, one or many, filtered by their marks, and each mark is taken back', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('link', { name: 'Kettle' }).focus()
  await page.keyboard.press('f')
  await expect(notice(page)).toContainText('“Kettle” marked as read')
  await page.keyboard.press('4')
  await expect(row(page, 'Kettle')).toContainText('my stars: 4')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('t')
  await expect(notice(page)).toContainText('3 works marked to be read')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, 'Kettle')).toContainText('read')
  await expect(row(page, 'One')).toContainText('not started')

  await page.getByRole('region', { name: 'Selected works' }).getByRole('button', { name: 'Mark' }).click()
  await page.getByRole('menuitemradio', { name: '2 stars' }).click()
  await expect(notice(page)).toContainText('3 works: 2 stars')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More about One' }).click({ force: true })
  await page.getByRole('menuitemradio', { name: 'Did not finish' }).click()
  await expect(row(page, 'One')).toContainText('did not finish')

  await page
    .getByRole('region', { name: 'Filters' })
    .getByRole('button', { name: 'Reading', exact: true })
    .click()
  const marks = page.getByRole('list', { name: 'Reading' })
  await marks.getByRole('button', { name: /^Read ?, 1 work/ }).click()
  await expect(works(page, '1 work')).toBeVisible()
  await expect(row(page, 'Kettle')).toBeVisible()
})

test('a private note and own tags are written, found by the search, and stay after a restart', async ({
  folder,
  open,
}) => {
  const first = await open()
  await importStories(first.app, first.page, `${folder}/stories`, STORIES)
  await first.page.getByRole('link', { name: 'Kettle' }).focus()
  await first.page.keyboard.press('n')
  await first.page.getByRole('textbox', { name: 'Private note' }).fill('Cried on the tram.')
  await first.page.keyboard.press('Control+Enter')
  await expect(row(first.page, 'Kettle').getByRole('button', { name: 'Note on Kettle' })).toBeVisible()
  await first.page.keyboard.press('m')
  await first.page.getByRole('combobox', { name: 'Add to My tags' }).fill('Comfort')
  await first.page.keyboard.press('Enter')
  await first.page.getByRole('button', { name: 'Save' }).click()
  await expect(row(first.page, 'Kettle')).toContainText('my tag: Comfort')
  await first.close()

  const { page } = await open()
  const search = page.getByRole('combobox', { name: /^Search titles/ })
  for (const words of ['crying tram', 'tag:comfort']) {
    await search.fill(words)
    await expect(works(page, '1 work')).toBeVisible()
  }
  await page.getByRole('button', { name: 'Note on Kettle' }).click()
  await expect(page.getByRole('textbox', { name: 'Private note' })).toHaveValue('Cried on the tram.')
  await page.getByRole('button', { name: 'Take the note away' }).click()
  await expect(page.getByRole('button', { name: 'Note on Kettle' })).toBeHidden()
})

test('at the end of a work the reader offers a mark, stars and the next part; it marks nothing by itself', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('link', { name: 'One' }).click()
  await expect(page.getByRole('main', { name: 'One' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Mark', exact: true })).toBeVisible()
  await page.keyboard.press('n')
  const end = page.getByRole('region', { name: 'The end' })
  await end.getByRole('button', { name: 'Mark as read' }).click()
  await expect(end).toContainText('Marked as read')
  await end.getByRole('radio', { name: '5 stars' }).check({ force: true })
  await expect(notice(page)).toContainText('“One”: 5 stars')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(end.getByRole('radio', { name: '5 stars' })).not.toBeChecked()
  await expect(end).toContainText('Parts 2 to 3 are not here')
  await end.getByRole('button', { name: 'Next in Night Shift: part 4, Four' }).click()
  await expect(page.getByRole('main', { name: 'Four' })).toBeFocused()
  await page.keyboard.press('m')
  await page.getByRole('menuitemradio', { name: 'Reading', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Mark: reading' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(row(page, 'One')).toContainText('read')
})

test('a series shows its parts in order, what is missing, and the part to read next', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: 'Series' }).click()
  await page
    .getByRole('list', { name: 'Series' })
    .getByRole('button', { name: /^Night Shift/ })
    .click()
  const heading = page.getByRole('region', { name: 'The series' })
  await expect(heading).toContainText(/2 parts here · \d+ words · 0 % read · Parts 2 to 3 are not here/)
  await heading.getByRole('button', { name: 'All parts in order' }).click()
  const dialog = page.getByRole('dialog', { name: 'Night Shift' })
  await expect(dialog.getByRole('list', { name: 'Parts' }).getByRole('listitem')).toHaveText([
    /^1One by ada.*not started · next/,
    /Parts 2 to 3 are not here/,
    /^4Four by ada.*not started/,
  ])
  await dialog.getByRole('button', { name: 'Read next: part 1' }).click()
  await expect(page.getByRole('main', { name: 'One' })).toBeFocused()
})
