import { expect, type Page } from 'playwright/test'
import { expectAccessible, expectFocusKept, resize, tabTo } from './accessible'
import { test } from './program'
import { importStories, type StoryFile } from './story-files'

const STORIES: readonly StoryFile[] = [
  {
    title: 'One',
    head: { Author: 'ada', Fandom: 'Harbour', Tags: 'Angst, Tea', Series: 'Night Shift [1]' },
    text: ['She lit the lamp.', 'A spider sat there.'],
  },
  { title: 'Three', head: { Author: 'ada', Series: 'Night Shift [3]' }, text: 'And again.' },
  { title: 'Kettle', head: { Author: 'bob', Tags: 'Tea' }, text: 'He filled the kettle.' },
]

const works = (page: Page, found: string) => page.getByRole('heading', { name: found, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const hidden = (page: Page) => page.getByRole('region', { name: 'Hidden works' })

/** Marks, notes, tags, a set and rules, as readers have them after a while. */
async function fill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { ficarium } = window
    await ficarium.markWorks([1], { reading: 'to-read', stars: 4, privateNotes: 'For a rainy day.' })
    await ficarium.savePlace(3, { chapter: 1, offset: 5 }, 0.4)
    await ficarium.markWorks([3], { stars: 2 })
    await ficarium.editWorks([1], { add: [{ type: 'mine', name: 'Comfort' }] })
    const query = { text: '', anyOf: [], sort: 'relevance' } as const
    await ficarium.saveSet('Tea', { ...query, facets: [{ type: 'tag', name: 'Tea', state: 'include' }] })
    await ficarium.addTrigger({ subject: { kind: 'words', words: 'spider' }, effect: 'warn' })
    await ficarium.addTrigger({ subject: { kind: 'work', id: 2 }, effect: 'fold' })
    await ficarium.addTrigger({ subject: { kind: 'tag', type: 'author', name: 'bob' }, effect: 'hide' })
  })
  await page.reload()
  await expect(works(page, '2 works')).toBeVisible()
}

test('shelves, sets, marks, hidden works, their menus and dialogs keep to WCAG 2.2 AA', async ({
  folder,
  open,
}) => {
  test.setTimeout(180_000)
  const { app, page, complaints } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await fill(page)
  await expectAccessible(page, 'the list')
  await hidden(page).getByRole('button', { name: 'Show them' }).click()
  await expect(works(page, '3 works')).toBeVisible()
  await page.getByRole('button', { name: 'Show the work' }).click()
  await expectAccessible(page, 'hidden and folded works, shown')

  const sets = page.getByRole('list', { name: 'Saved sets' })
  await sets.getByRole('button', { name: /^Tea/ }).first().click()
  await page.getByRole('button', { name: 'Include Harbour' }).click()
  await expect(sets.getByRole('button', { name: /^Tea changed/ })).toBeVisible()
  await expectAccessible(page, 'a set that has changed')
  await page.getByRole('button', { name: 'Save this set…' }).click()
  await expectAccessible(page, 'the name of a set')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear all' }).click()

  await page.getByRole('link', { name: 'One' }).focus()
  await page.keyboard.press('.')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'the menu of a work')
  await page.keyboard.press('Escape')
  await page.getByRole('article', { name: /^One/ }).getByText('Angst').click({ button: 'right' })
  await expectAccessible(page, 'the menu of a tag')
  await page.keyboard.press('Escape')
  for (const [key, name] of [
    ['n', 'Note on “One”'],
    ['m', 'My tags of “One”'],
  ] as const) {
    await page.getByRole('link', { name: 'One' }).focus()
    await page.keyboard.press(key)
    await expect(dialog(page, name)).toBeVisible()
    await expectAccessible(page, name)
    await page.keyboard.press('Escape')
  }
  await page.getByRole('button', { name: 'Hidden and warned' }).click()
  await expect(dialog(page, 'Hidden and warned').getByRole('listitem').first()).toBeVisible()
  await expectAccessible(page, 'the rules')
  await page.keyboard.press('Escape')

  await page.getByRole('article', { name: /^One/ }).getByText('Night Shift').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Works with it' }).click()
  await expect(page.getByRole('region', { name: 'The series' })).toBeVisible()
  await expectAccessible(page, 'the works of a series')
  await page.getByRole('button', { name: 'All parts in order' }).click()
  await expect(dialog(page, 'Night Shift')).toBeVisible()
  await expectAccessible(page, 'a series')
  await page.keyboard.press('Escape')
  await resize(app, page, 760, 600)
  await expectAccessible(page, 'a narrow window')
  await page.getByRole('button', { name: 'Filters' }).click()
  await expectAccessible(page, 'the shelves in a narrow window')
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'One' }).click()
  await expect(page.getByRole('main', { name: 'Before you read' })).toBeFocused()
  await expectAccessible(page, 'the warning')
  await page.getByRole('button', { name: 'Read on' }).click()
  await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: 'The end' })).toBeVisible()
  await expectAccessible(page, 'the end of a work')
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectAccessible(page, 'the marks in the reader')
  expect(complaints).toEqual([])
})

test('by keyboard alone: mark, filter by the mark, save it as a set, hide by a tag, look at what is hidden, and back', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('link', { name: 'One' }).focus()
  await page.keyboard.press('Home')
  const title = page.getByRole('list', { name: 'Works' }).getByRole('link').first()
  await expect(title).toBeFocused()
  await page.keyboard.press('t')
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('marked to be read')
  await expect(title).toBeFocused()

  const shelf = page.getByRole('list', { name: 'Shelves' }).getByRole('button')
  await tabTo(page, shelf.first(), 'Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await expect(shelf.nth(1)).toHaveAccessibleName('To read 1 work')
  await expect(shelf.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(works(page, '1 work')).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('textbox', { name: 'Name of the set' })).toBeFocused()
  await page.keyboard.type('For the train')
  await page.keyboard.press('Enter')
  await expectFocusKept(page, 'the set was saved')
  const train = page.getByRole('button', { name: 'For the train 1 work' })
  await expect(train).toHaveAttribute('aria-current', 'true')
  await tabTo(page, page.getByRole('list', { name: 'Shelves' }).getByRole('button').nth(1), 'Shift+Tab')
  await page.keyboard.press('End')
  await expect(train).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rename…' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expectFocusKept(page, 'the menu was left')

  await tabTo(page, page.getByRole('button', { name: 'Clear all' }))
  await page.keyboard.press('Enter')
  await expect(works(page, '3 works')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'One' }).focus()
  await page.keyboard.press('.')
  await expect(page.getByRole('menu')).toBeVisible()
  const hide = page.getByRole('menuitem', { name: 'Hide works with…' })
  await tabTo(page, hide, 'ArrowDown')
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('menuitem', { name: 'Angst' }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await expect(works(page, '2 works')).toBeVisible()
  await expect(hidden(page)).toContainText('1 hidden, because: Angst (1)')
  await expectFocusKept(page, 'works were hidden')
  await tabTo(page, hidden(page).getByRole('button', { name: 'Show them' }))
  await page.keyboard.press('Enter')
  await expect(works(page, '3 works')).toBeVisible()
  await expect(hidden(page).getByRole('button', { name: 'Hide them again' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(hidden(page)).toBeHidden()
  await expectFocusKept(page, 'the rule was taken back')
})

test('a reader who is faster than the list keeps the focus where they have put it', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, STORIES)
  await page.getByRole('link', { name: 'One' }).focus()
  await page.keyboard.press('Home')
  const rows = page.getByRole('list', { name: 'Works' }).getByRole('article')
  await expect(rows.first()).toHaveAttribute('data-current', 'true')
  await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
    document.querySelector<HTMLInputElement>('[role="search"] input')?.focus()
  })
  await expect(rows.nth(1)).toHaveAttribute('data-current', 'true')
  await expect(page.getByRole('combobox', { name: /^Search titles/ })).toBeFocused()
})
