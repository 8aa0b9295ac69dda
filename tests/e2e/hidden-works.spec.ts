import { expect, type Page } from 'playwright/test'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  {
    title: 'Lamp',
    head: { Author: 'ada', Tags: 'Angst' },
    text: ['She lit the lamp.', 'A spider sat there.', 'Nothing more.'],
  },
  { title: 'Kettle', head: { Author: 'bob', Tags: 'Tea' }, text: 'He filled the kettle.' },
  { title: 'Stairs', head: { Author: 'bob' }, text: 'Up and down.' },
]

const works = (page: Page, found: string) => page.getByRole('heading', { name: found, exact: true })
const hidden = (page: Page) => page.getByRole('region', { name: 'Hidden works' })
const notice = (page: Page) => page.getByRole('region', { name: 'Notice' })

test('works are hidden by a tag, an author or one by one, are said to be hidden, shown and hidden again', async ({
  folder,
  open,
}) => {
  const first = await open()
  await importStories(first.app, first.page, `${folder}/stories`, STORIES)
  const { page } = first
  await expect(works(page, '3 works')).toBeVisible()
  await expect(hidden(page)).toBeHidden()

  await page.getByRole('article', { name: /^Lamp/ }).getByText('Angst').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide works with this tag' }).click()
  await expect(works(page, '2 works')).toBeVisible()
  await expect(hidden(page)).toContainText('1 hidden, because: Angst (1)')
  await expect(notice(page)).toContainText('Works with “Angst” are hidden from now on')

  await page.getByRole('article', { name: /^Kettle/ }).hover()
  await page.getByRole('button', { name: 'More about Kettle' }).click()
  await page.getByRole('menuitem', { name: 'Mute this author' }).click()
  await expect(hidden(page)).toContainText('3 hidden, because: author muted (2), Angst (1)')
  await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(works(page, '2 works')).toBeVisible()

  await page.getByRole('article', { name: /^Stairs/ }).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Hide this work' }).click()
  await expect(hidden(page)).toContainText('2 hidden, because: Angst (1), hidden one by one (1)')
  await page.getByRole('combobox', { name: /^Search titles/ }).fill('lamp')
  await expect(works(page, '0 works')).toBeVisible()
  await page.getByRole('combobox', { name: /^Search titles/ }).fill('')

  await hidden(page).getByRole('button', { name: 'Show them' }).click()
  await expect(works(page, '3 works')).toBeVisible()
  await expect(page.getByRole('article', { name: /^Lamp/ })).toContainText('Hidden otherwise: Angst')
  await hidden(page).getByRole('button', { name: 'Hide them again' }).click()
  await expect(works(page, '1 work')).toBeVisible()
  await first.close()

  const again = await open()
  await expect(hidden(again.page)).toContainText('2 hidden, because: Angst (1), hidden one by one (1)')
})

test('rules are made, changed and removed in their dialog, each with undo', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('button', { name: 'Hidden and warned' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hidden and warned' })
  await expect(dialog).toContainText('Nothing is hidden')
  await dialog.getByRole('button', { name: 'What the rule is about' }).click()
  await page.getByRole('option', { name: 'Words in the text' }).click()
  await dialog.getByRole('textbox', { name: 'Word or phrase' }).fill('!')
  await dialog.getByRole('button', { name: 'Add the rule' }).click()
  await expect(dialog.getByRole('status').first()).toContainText('There is no word in this')
  await dialog.getByRole('textbox', { name: 'Word or phrase' }).fill('filled the kettle')
  await dialog.getByRole('textbox', { name: 'Word or phrase' }).press('Enter')
  const rule = dialog.getByRole('list', { name: 'Rules' }).getByRole('listitem')
  await expect(rule).toContainText('phrase “filled the kettle”1 work')
  await expect(hidden(page)).toContainText('“filled the kettle” in the text (1)')

  await dialog.getByRole('button', { name: 'Change the rule: “filled the kettle”' }).click()
  await dialog.getByRole('textbox', { name: 'Word or phrase' }).fill('spiders')
  await dialog.getByRole('button', { name: 'Change the rule', exact: true }).click()
  await expect(rule).toContainText('word “spiders”1 work')
  await dialog.getByRole('button', { name: 'Remove the rule: “spiders”' }).click()
  await expect(rule).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(rule).toContainText('“spiders”')
  await page.keyboard.press('Escape')
  await expect(works(page, '2 works')).toBeVisible()
})

test('a folded work is one line with the reason until it is shown', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('article', { name: /^Lamp/ }).click({ button: 'right', position: { x: 5, y: 5 } })
  await page.getByRole('menuitem', { name: 'Fold this work' }).click()
  const folded = page.getByRole('article', { name: 'Folded: by your own wish' })
  await expect(folded).toBeVisible()
  await expect(page.getByRole('link', { name: 'Lamp' })).toBeHidden()
  await folded.getByRole('button', { name: 'Show the work' }).click()
  await expect(page.getByRole('link', { name: 'Lamp' })).toBeVisible()
  await page.getByRole('link', { name: 'Lamp' }).press('ArrowLeft')
  await expect(folded).toBeVisible()
})

test('the reader warns before the text and names the chapters; back leads to the list, read on to the text', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.evaluate(() =>
    window.ficarium.addTrigger({ subject: { kind: 'words', words: 'spiders' }, effect: 'warn' }),
  )
  await page.getByRole('link', { name: 'Lamp' }).click()
  const warning = page.getByRole('main', { name: 'Before you read' })
  await expect(warning).toBeFocused()
  await expect(warning).toContainText('“spiders” in the text')
  await expect(warning.getByRole('list', { name: 'In the chapters' }).getByRole('listitem')).toHaveText([
    'Chapter 2',
  ])
  await expect(page.getByText('She lit the lamp.')).toHaveCount(0)
  await warning.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('link', { name: 'Lamp' })).toBeFocused()
  await page.keyboard.press('Enter')
  await warning.getByRole('button', { name: 'Read on' }).click()
  await expect(page.getByRole('main', { name: 'Lamp' })).toBeFocused()
  await expect(page.getByText('She lit the lamp.')).toBeVisible()
})
