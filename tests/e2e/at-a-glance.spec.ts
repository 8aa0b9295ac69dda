import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { choose, test as base, type Program } from './program'

/** Title, canon, day and words of each work; the marks are set afterwards. */
const WORKS = [
  ['Lamp', 'Orrery', '2019-03-01', 40],
  ['Kettle', 'Orrery', '2021-07-01', 1_200],
  ['Stairs', 'Harbour', '2021-08-02', 60],
  ['Tram', 'Harbour', '2021-09-03', 6_000],
  ['Ferry', 'Alder', null, 80],
] as const

const test = base.extend<{ readonly program: Program }>({
  program: async ({ open, folder }, use) => {
    const program = await open()
    const paths = WORKS.map(([title, canon, day, words]) => {
      const path = join(folder, `${title}.txt`)
      const head = [`Title: ${title}`, `Fandom: ${canon}`, ...(day === null ? [] : [`Published: ${day}`])]
      writeFileSync(
        path,
        `${head.join('\n')}\nDisclaimer: For a test.\n\n${'quiet lantern '.repeat(words / 2)}`,
      )
      return path
    })
    const chooser = program.page.getByRole('button', { name: 'Choose files…' })
    await expect(chooser).toBeVisible()
    await choose(program.app, ...paths)
    await chooser.click()
    await expect(program.page.getByRole('heading', { name: 'Import done' })).toBeVisible()
    await program.page.evaluate(() => window.ficarium.markWorks([1, 2], { reading: 'read' }))
    await program.page.reload()
    await expect(program.page.getByRole('heading', { name: '5 works' })).toBeVisible()
    await use(program)
  },
})

const glance = (page: Page): Locator => page.getByRole('region', { name: 'At a glance' })
const sentence = (page: Page): Locator => glance(page).getByRole('heading', { level: 2 })
const bar = (page: Page, name: RegExp): Locator => glance(page).getByRole('button', { name })
const titles = (page: Page): Locator => page.getByRole('article').getByRole('link')

test('opened by a key, a bar is included and excluded by keys, and the list is filtered so afterwards', async ({
  program: { page },
}) => {
  await titles(page).first().focus()
  await page.keyboard.press('g')
  await expect(sentence(page)).toBeFocused()
  await expect(sentence(page)).toHaveText(/^5 works, 7,\d\d\d words, of 3 canons; 2 read\.$/)
  await page.keyboard.press('Tab')
  const harbour = bar(page, /^Harbour, 2 works/)
  await expect(harbour).toBeFocused()
  await page.keyboard.press('+')
  await expect(harbour).toHaveAccessibleName('Harbour, 2 works, included')
  await expect(sentence(page)).toHaveText(/^2 works, 6,\d\d\d words, of 1 canon; none read yet\.$/)
  await expect(harbour).toBeFocused()
  await page.keyboard.press('-')
  await expect(harbour).toHaveAccessibleName('Harbour, 2 works, excluded')
  await expect(sentence(page)).toHaveText(/^3 works/)

  await page.keyboard.press('Escape')
  await expect(glance(page)).toBeHidden()
  await expect(titles(page)).toHaveText(['Ferry', 'Kettle', 'Lamp'])
  await expect(titles(page).first()).toBeFocused()
  await expect(page.getByRole('button', { name: 'Remove Harbour' })).toBeVisible()
})

test('the arrow keys reach every year, every length and every cell, and each is a filter', async ({
  program: { page },
}) => {
  await page.keyboard.press('g')
  const table = glance(page).getByRole('grid', { name: 'Year and length' })
  await expect(table.getByRole('columnheader')).toHaveCount(4)
  await expect(table.getByRole('rowheader')).toHaveCount(7)
  await bar(page, /^2019, 1 work$/).focus()
  const walk = async (key: string, name: string): Promise<void> => {
    await page.keyboard.press(key)
    await expect(bar(page, new RegExp(`^${name}$`))).toBeFocused()
  }
  await walk('ArrowRight', '2021, 3 works')
  await walk('ArrowDown', 'Under 1,000 words in 2021, 1 work')
  await walk('ArrowLeft', 'Under 1,000 words in 2019, 1 work')
  await walk('ArrowLeft', 'Under 1,000 words, 3 works')
  await walk('End', 'Under 1,000 words, year unknown, 1 work')
  await walk('ArrowUp', 'unknown, 1 work')
  await walk('ArrowLeft', '2021, 3 works')
  await walk('PageDown', '5,000 to 10,000 words in 2021, 1 work')

  await page.keyboard.press(' ')
  await expect(sentence(page)).toHaveText(/^1 work, /)
  await walk('ArrowUp', '1,000 to 5,000 words in 2021, 1 work')
  await page.keyboard.press('Enter')
  await expect(sentence(page)).toHaveText(/^2 works, /)
  await page.keyboard.press('g')
  await expect(titles(page)).toHaveText(['Tram', 'Kettle'])
  await expect(page.getByRole('button', { name: 'Remove 1,000 to 5,000 words in 2021' })).toBeVisible()
})

test('each bar leaves as many works as it says', async ({ program: { page } }) => {
  await page.getByRole('radio', { name: 'At a glance' }).check({ force: true })
  await expect(sentence(page)).toHaveText(/^5 works/)
  const bars = glance(page).getByRole('button', { name: / works?$/ })
  const texts = await bars.allTextContents()
  const labels = texts.map((text) => /^.*?, \d+ works?/.exec(text)?.[0] ?? '')
  // Three canons, no pairing, two marks, three years, three lengths, and the cells of five works.
  expect(labels).toHaveLength(3 + 1 + 2 + 3 + 3 + 5)
  for (const label of labels) {
    const one = glance(page).getByRole('button', { name: label, exact: true })
    await one.press('+')
    const said = / (\d works?)$/.exec(label)?.[1] ?? ''
    await expect(sentence(page), label).toHaveText(new RegExp(`^${said},`))
    await glance(page)
      .getByRole('button', { name: `${label}, included`, exact: true })
      .press('Delete')
    await expect(sentence(page)).toHaveText(/^5 works/)
  }
})

test('with the mouse a click includes and − excludes; the words of the search stay', async ({
  program: { page },
}) => {
  const search = page.getByRole('combobox', { name: /^Search titles/ })
  await search.fill('-title:lamp')
  await expect(page.getByRole('heading', { name: '4 works' })).toBeVisible()
  await page.getByText('At a glance').click()
  await expect(sentence(page)).toHaveText(/^4 works/)
  await bar(page, /^2021, 3 works$/).click()
  await expect(sentence(page)).toHaveText(/^3 works/)
  await bar(page, /^1,000 to 5,000 words in 2021, 1 work$/).hover()
  await glance(page).getByRole('button', { name: 'Exclude 1,000 to 5,000 words in 2021' }).click()
  await expect(bar(page, /^1,000 to 5,000 words in 2021, 1 work, excluded$/)).toBeVisible()
  await expect(sentence(page)).toHaveText(/^2 works/)
  await page.getByText('List', { exact: true }).click()
  await expect(titles(page)).toHaveText(['Tram', 'Stairs'])
  await expect(search).toHaveValue('-title:lamp')
})

test('where nothing is left the way back is shown, and the charts come back with the works', async ({
  program: { page },
}) => {
  await page.keyboard.press('g')
  await bar(page, /^Harbour, /).press('+')
  await page.getByRole('combobox', { name: /^Search titles/ }).fill('title:lamp')
  await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all works' }).click()
  await expect(sentence(page)).toHaveText(/^5 works/)
})

test('in a narrow window it is opened from the filters', async ({ program: { app, page } }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('dialog', { name: 'Filters' }).getByRole('button', { name: 'At a glance' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await bar(page, /^Orrery, /).click()
  await expect(sentence(page)).toHaveText(/^2 works/)
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(titles(page)).toHaveText(['Kettle', 'Lamp'])
})
