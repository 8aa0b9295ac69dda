import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible, expectFocusKept, tabTo } from './accessible'
import { test, type Fixtures } from './program'
import {
  countNaively,
  has,
  importTwelve,
  readCounts,
  readRows,
  titleOf,
  TWELVE,
  type ToldType,
  type ToldWork,
} from './twelve-works'

const GROUPS: Readonly<Record<ToldType, string>> = {
  canon: 'Canon',
  pairing: 'Pairing',
  character: 'Character',
  warning: 'Archive warning',
  tag: 'Additional tags',
}

const group = (page: Page, name: string): Locator => page.getByRole('list', { name, exact: true })
/** A value whatever its count and state. */
const value = (page: Page, name: string, of: string): Locator =>
  group(page, of).getByRole('button', { name: new RegExp(`^${name.replace(/[*()/]/g, '\\$&')}, `) })
const found = async (page: Page, works: number): Promise<void> =>
  expect(
    page.getByRole('heading', { name: works === 1 ? '1 work' : `${works} works`, exact: true }),
  ).toBeVisible()
const fold = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: title, exact: true })

const isOrrery = (told: ToldWork): boolean => has(told, 'canon', 'Orrery')
const isAlive = (told: ToldWork): boolean => !has(told, 'warning', 'Major Character Death')
const isPaired = (told: ToldWork): boolean =>
  has(told, 'pairing', 'Ione/Fitch') || has(told, 'pairing', 'Ione/Dell')

/** What is on the screen when the canon is included, the warning excluded and either pairing wanted. */
async function expectNarrowed(page: Page): Promise<void> {
  const left = TWELVE.filter((told) => isOrrery(told) && isAlive(told) && isPaired(told))
  await found(page, left.length)
  await expect(page.getByRole('article').getByRole('link')).toHaveText(
    TWELVE.flatMap((told, at) => (left.includes(told) ? [titleOf(at + 1)] : [])),
  )
  for (const type of ['canon', 'character', 'tag'] as const)
    expect(await readCounts(page, GROUPS[type]), type).toEqual(countNaively(left, type))
  // A further pairing would add to the set; the warning hides those that the rest would leave.
  const widened = TWELVE.filter((told) => isOrrery(told) && isAlive(told))
  expect(await readCounts(page, GROUPS.pairing)).toEqual(countNaively(widened, 'pairing'))
  const hidden = TWELVE.filter((told) => isOrrery(told) && !isAlive(told) && isPaired(told))
  expect(await readCounts(page, GROUPS.warning)).toEqual(
    new Map([['Major Character Death', hidden.length], ...countNaively(left, 'warning')]),
  )
  expect((await readRows(page, GROUPS.pairing)).slice(0, 2)).toEqual([
    'Ione/Fitch, 2 works, included',
    'Ione/Dell, 2 works, included',
  ])
  await expect(value(page, 'Major Character Death', GROUPS.warning)).toHaveAccessibleName(
    'Major Character Death, 2 works, excluded',
  )
  const chips = page.getByRole('main').getByRole('button', { name: /^Remove / })
  await expect(chips).toHaveCount(4)
}

async function sortByTitle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sort' }).press('Enter')
  await page.getByRole('option', { name: 'Title' }).press('Enter')
}

/** The program with the twelve works in its library. */
async function start({ folder, open }: Fixtures): Promise<Page> {
  const { app, page } = await open()
  await importTwelve(app, page, folder)
  return page
}

test('a canon, without a warning, with any of two pairings, by mouse', async ({ folder, open }) => {
  const page = await start({ folder, open })
  await sortByTitle(page)
  await fold(page, 'Archive warning').click()
  await fold(page, 'Additional tags').click()
  for (const type of ['canon', 'pairing', 'character', 'warning', 'tag'] as const)
    expect(await readCounts(page, GROUPS[type]), type).toEqual(countNaively(TWELVE, type))

  await value(page, 'Orrery', 'Canon').click()
  await found(page, 7)
  const death = value(page, 'Major Character Death', GROUPS.warning)
  await death.hover()
  await page.getByRole('button', { name: 'Exclude Major Character Death' }).click()
  await found(page, 5)
  await page.getByRole('group', { name: 'Pairing, match' }).getByText('any of').click()
  await value(page, 'Ione/Fitch', 'Pairing').click()
  await found(page, 2)
  await value(page, 'Ione/Dell', 'Pairing').click()
  await expectNarrowed(page)
  await expectAccessible(page, 'narrowed')

  await value(page, 'Orrery', 'Canon').click()
  await expect(value(page, 'Orrery', 'Canon')).toHaveAccessibleName(/^Orrery, \d+ works$/)
  await page.getByRole('button', { name: 'Clear all' }).click()
  await found(page, 12)
})

test('the same by keyboard alone', async ({ folder, open }) => {
  const page = await start({ folder, open })
  await sortByTitle(page)
  await tabTo(page, fold(page, 'Canon'), 'Shift+Tab')

  await tabTo(page, group(page, 'Canon').getByRole('button').first())
  await page.keyboard.press('o')
  await expect(value(page, 'Orrery', 'Canon')).toBeFocused()
  await page.keyboard.press('Enter')
  await found(page, 7)
  await expect(value(page, 'Orrery', 'Canon')).toBeFocused()

  await tabTo(page, page.getByRole('radio', { name: 'all of' }).nth(1))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, group(page, 'Pairing').getByRole('button').first())
  await page.keyboard.type('ione/f')
  await expect(value(page, 'Ione/Fitch', 'Pairing')).toBeFocused()
  await page.keyboard.press('+')
  await found(page, 3)
  await expect(value(page, 'Ione/Fitch', 'Pairing')).toBeFocused()
  await page.keyboard.type('ione/d')
  await expect(value(page, 'Ione/Dell', 'Pairing')).toBeFocused()
  await page.keyboard.press('Space')
  await found(page, 5)

  for (const title of ['Additional tags', 'Archive warning']) {
    await tabTo(page, fold(page, title))
    await page.keyboard.press('Enter')
  }
  await tabTo(page, group(page, GROUPS.warning).getByRole('button').first())
  await page.keyboard.type('major')
  await page.keyboard.press('-')
  await expectNarrowed(page)
  await expectFocusKept(page, 'a warning was excluded')

  const death = value(page, 'Major Character Death', GROUPS.warning)
  await expect(death).toBeFocused()
  for (const name of [/ works$/, /, included$/, /, excluded$/, / works$/]) {
    await page.keyboard.press('Space')
    await expect(death).toHaveAccessibleName(name)
    await expect(death).toBeFocused()
  }
  await page.keyboard.press('End')
  await expect(value(page, 'unknown', GROUPS.warning)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(group(page, GROUPS.warning).getByRole('button').first()).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Clear all' }))
  await page.keyboard.press('Enter')
  await found(page, 12)
  await expectFocusKept(page, 'all was cleared')
})

test.describe('pairings', () => {
  test('are wanted first, alone, faithful or with anyone, and say so above the works', async ({
    folder,
    open,
  }) => {
    const page = await start({ folder, open })
    const chips = page.getByRole('main').getByRole('button', { name: /^Remove / })
    const wanted = async (name: string, item: string, chip: string, works: number): Promise<void> => {
      const row = value(page, name, 'Pairing')
      await row.press('m')
      await page.getByRole('menu').getByText(item, { exact: true }).click()
      await found(page, works)
      await expect(chips).toHaveText([''])
      await expect(chips).toHaveAccessibleName(`Remove ${chip}`)
      await expect(page.getByRole('menu')).toBeHidden()
      await page.getByRole('button', { name: `Remove ${chip}` }).click()
      await found(page, 12)
    }
    await wanted('Ione/Fitch', 'anywhere', 'Ione/Fitch', 3)
    await wanted('Ione/Fitch', 'as main pairing (first listed)', 'Ione/Fitch as main pairing', 2)
    await wanted('Ione/Fitch', 'only this pairing', 'only Ione/Fitch', 2)
    await wanted('Ione/Fitch', 'Ione only with Fitch', 'Ione only with Fitch', 2)
    await wanted('Ione/Fitch', 'Fitch only with Ione', 'Fitch only with Ione', 3)
    await wanted('Ione/Fitch', 'Ione with anyone', 'Ione with anyone', 6)
    await wanted('Dell/Fitch/Ione', 'Dell only with Fitch and Ione', 'Dell only with Fitch and Ione', 1)
  })

  test('keep the place they are wanted in when they are excluded, and their row says it', async ({
    folder,
    open,
  }) => {
    const page = await start({ folder, open })
    await value(page, 'Ione/Fitch', 'Pairing').press('ContextMenu')
    await page.getByRole('menuitemradio', { name: 'as main pairing (first listed)' }).press('Enter')
    await found(page, 2)
    const main = group(page, 'Pairing').getByRole('button', { name: /^Ione\/Fitch as main pairing, / })
    await expect(main).toBeFocused()
    await page.keyboard.press('-')
    await found(page, 10)
    await expect(main).toHaveAccessibleName('Ione/Fitch as main pairing, 2 works, excluded')
    await page.keyboard.press('m')
    await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText(/^as main pairing/)
    await expectAccessible(page, 'with the menu of a pairing')
    await page.keyboard.press('Escape')
    await expect(main).toBeFocused()
  })

  test('are romantic or platonic, and a work may have so many', async ({ folder, open }) => {
    const page = await start({ folder, open })
    const kinds = page.getByRole('group', { name: 'Kind of pairing' })
    await kinds.getByText('platonic').click()
    await expect
      .poll(() => readRows(page, 'Pairing'))
      .toEqual(['Ione & Fitch, 1 work', 'Marlow & Tam, 1 work', 'unknown, 3 works'])
    await kinds.getByText('romantic').click()
    await expect
      .poll(async () => (await readRows(page, 'Pairing')).some((row) => row.includes('&')))
      .toBe(false)
    await expect(value(page, 'Dell/Fitch/Ione', 'Pairing')).toHaveAccessibleName('Dell/Fitch/Ione, 1 work')

    await page.getByRole('spinbutton', { name: 'At most so many pairings a work' }).fill('1')
    await found(page, 11)
    await page.getByRole('button', { name: 'Remove at most 1 pairing' }).click()
    await found(page, 12)
    await expect(page.getByRole('spinbutton', { name: 'At most so many pairings a work' })).toHaveValue('')
  })

  test('of a character stand on a page of their own, from the rail and from a blurb', async ({
    folder,
    open,
  }) => {
    const page = await start({ folder, open })
    await value(page, 'Ione', 'Character').press('m')
    await page.getByRole('menuitem', { name: 'Pairings of Ione…' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Ione' })
    await expect(dialog).toContainText('In 7 works')
    await expect
      .poll(() => readRows(page, 'Romantic pairings'))
      .toEqual([
        'Ione with anyone, 6 works',
        'Ione/Dell, 3 works',
        'Ione/Fitch, 3 works',
        'Dell/Fitch/Ione, 1 work',
      ])
    expect(await readRows(page, 'Platonic pairings')).toEqual([
      'Ione with anyone (platonic), 1 work',
      'Ione & Fitch, 1 work',
    ])
    await expectAccessible(page, 'the page of a character')
    await value(page, 'Ione/Fitch', 'Romantic pairings').press('-')
    await expect(dialog.getByRole('status')).toHaveText('9 works found')
    await expect(value(page, 'Ione/Fitch', 'Romantic pairings')).toHaveAccessibleName(
      'Ione/Fitch, 3 works, excluded',
    )
    await value(page, 'Ione with anyone', 'Romantic pairings').click()
    await expect(dialog.getByRole('status')).toHaveText('3 works found')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await found(page, 3)
    await expect(page.getByRole('button', { name: 'Remove Ione with anyone' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear all' }).click()
    await found(page, 12)

    const blurb = page.getByRole('article').filter({ hasText: titleOf(8) })
    await blurb.getByRole('button', { name: 'Tam', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Tam' })).toBeVisible()
    await expect
      .poll(() => readRows(page, 'Romantic pairings'))
      .toEqual(['Tam with anyone, 1 work', 'Marlow/Tam, 1 work'])
    await page.getByRole('button', { name: 'Show them' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})
