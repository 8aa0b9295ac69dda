import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible } from './accessible'
import { choose, test } from './program'
import { readRows } from './twelve-works'

/** The groups of the rail: how they fold, grow, scroll and are searched, and what of it is kept. */

const TAGS = Array.from({ length: 900 }, (_, at) => `Tag ${String(at).padStart(3, '0')}`)
const STORIES = [
  { Title: 'One', Fandom: 'Orrery', Tags: [...TAGS, 'Zebra crossing', 'Éclair'].join(', ') },
  { Title: 'Two', Fandom: 'Harbour', Tags: TAGS.slice(0, 3).join(', ') },
  { Title: 'Three', Fandom: 'Harbour', Tags: '' },
]

const filters = (page: Page): Locator => page.getByRole('region', { name: 'Filters' })
const tags = (page: Page): Locator => page.getByRole('list', { name: 'Additional tags', exact: true })
const tag = (page: Page, name: string): Locator =>
  tags(page).getByRole('button', { name: new RegExp(`^${name}, `) })
const handle = (page: Page): Locator => page.getByRole('separator', { name: 'Height of Additional tags' })
const heightOf = async (list: Locator): Promise<number> => (await list.boundingBox())?.height ?? 0

test.beforeEach(async ({ folder, open }) => {
  const files = STORIES.map((head) => {
    const path = join(folder, `${head.Title}.txt`)
    const lines = Object.entries(head).map(([label, text]) => `${label}: ${text}`)
    writeFileSync(path, `${lines.join('\n')}\n\nThe lamp was lit.\n`)
    return path
  })
  const { app, page, close } = await open()
  await choose(app, ...files)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'Choose files…' }).click()
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await filters(page).getByRole('button', { name: 'Additional tags' }).click()
  await expect(tag(page, 'Tag 000')).toHaveAccessibleName('Tag 000, 2 works')
  await close()
})

test('which groups are open and how high they are is kept', async ({ open }) => {
  const first = await open()
  {
    const { page } = first
    await expect(tag(page, 'Tag 000')).toBeVisible()
    await filters(page).getByRole('button', { name: 'Canon', exact: true }).click()
    await expect(page.getByRole('list', { name: 'Canon', exact: true })).toBeHidden()
    const before = await heightOf(tags(page))
    await handle(page).focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown')
    await expect(handle(page)).toHaveAttribute('aria-valuetext', '10 values high')
    await expect.poll(() => heightOf(tags(page))).toBeGreaterThan(before + 60)
    await expectAccessible(page)
  }
  await first.close()

  const { page } = await open()
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '10 values high')
  await expect(page.getByRole('list', { name: 'Canon', exact: true })).toBeHidden()
  await expect(tag(page, 'Tag 008')).toBeVisible()

  const box = await handle(page).boundingBox()
  if (box === null) throw new Error('the handle is in sight')
  await page.mouse.move(box.x + box.width / 2, box.y + 3)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + 3 - 48, { steps: 4 })
  await page.mouse.up()
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '8 values high')
  await filters(page).getByRole('button', { name: 'Fewer' }).click()
  await expect(handle(page)).toHaveAttribute('aria-valuetext', '6 values high')
})

test('all values of a long group are reached by keys and letters, by scrolling and by typing a part', async ({
  open,
}) => {
  const { page } = await open()
  expect(await readRows(page, 'Additional tags')).toHaveLength(7)
  await filters(page).getByRole('button', { name: 'All 902 tags' }).click()
  await tag(page, 'Tag 000').focus()
  await page.keyboard.press('PageDown')
  await expect(tag(page, 'Tag 010')).toBeFocused()
  await page.keyboard.press('End')
  await expect(tag(page, 'unknown')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(tag(page, 'Éclair')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tag(page, 'Tag 000')).toBeFocused()
  await page.keyboard.press('z')
  await expect(tag(page, 'Zebra crossing')).toBeFocused()
  await page.keyboard.press('-')
  await expect(page.getByRole('heading', { name: '2 works', exact: true })).toBeVisible()
  await expect(tag(page, 'Zebra crossing')).toHaveAccessibleName('Zebra crossing, 1 work, excluded')
  await expect(tag(page, 'Zebra crossing')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: '3 works', exact: true })).toBeVisible()
  await expect(tag(page, 'Zebra crossing')).toBeFocused()

  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('searchbox', { name: 'Find in tags' })).toBeFocused()
  await page.keyboard.type('g 77')
  await expect
    .poll(() => readRows(page, 'Additional tags'))
    .toEqual(TAGS.slice(770, 780).map((name) => `${name}, 1 work`))
  await page.keyboard.press('Escape')
  await tags(page).hover()
  await page.mouse.wheel(0, 24 * 500)
  await expect(tag(page, 'Tag 500')).toBeVisible()
})

test('what is chosen stays in sight when its group is folded', async ({ open }) => {
  const { page } = await open()
  await tag(page, 'Tag 001').click()
  await filters(page).getByRole('button', { name: 'Additional tags' }).click()
  await expect.poll(() => readRows(page, 'Additional tags')).toEqual(['Tag 001, 2 works, included'])
  await tag(page, 'Tag 001').press('Space')
  await expect.poll(() => readRows(page, 'Additional tags')).toEqual(['Tag 001, 2 works, excluded'])
})

test('what nobody has said is a value, last, and reads as what it is', async ({ open }) => {
  const { page } = await open()
  for (const [title, row] of [
    ['Reading', 'no mark, 3 works'],
    ['My tags', 'none of mine, 3 works'],
    ['Language', 'unknown, 3 works'],
  ] as const) {
    await filters(page).getByRole('button', { name: title, exact: true }).click()
    expect(await readRows(page, title)).toEqual([row])
  }
  const unknown = tag(page, 'unknown')
  await expect(unknown).toHaveAccessibleName('unknown, 1 work')
  await expect(unknown.getByText('unknown', { exact: true })).toHaveCSS('font-style', 'italic')
  await unknown.click()
  await expect(page.getByRole('article').getByRole('link')).toHaveText(['Three'])
})
