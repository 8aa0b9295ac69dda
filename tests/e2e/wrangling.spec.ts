import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Locator, type Page } from 'playwright/test'
import { choose, test } from './program'

/** Works by the characters that their files name. */
const CHARACTERS = ['Bakugou Katsuki', 'Bakugou Katsuki', 'Katsuki Bakugou', 'Kirishima Eijirou'] as const

async function importWorks(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const works = join(folder, 'works')
  mkdirSync(works)
  CHARACTERS.forEach((name, at) =>
    writeFileSync(
      join(works, `${at}.txt`),
      `Title: Work ${at + 1}\nAuthor: ada\nCharacters: ${name}\n\nIt was day ${at + 1}.`,
    ),
  )
  await choose(app, works)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Choose a folder…' }).click()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: '4 works' })).toBeVisible()
}

const screenOf = (page: Page): Locator => page.getByRole('main', { name: 'Tag wrangling' })
const section = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Names' }).getByRole('button', { name })
const row = (page: Page): Locator => screenOf(page).getByRole('article', { name: /^Bakugou Katsuki/ })
const notice = (page: Page): Locator => page.getByRole('region', { name: 'Notice' })
const character = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Character' }).getByRole('button', { name: new RegExp(`^${name}`) })

/** How many works a search finds. */
async function expectFound(page: Page, text: string, works: number): Promise<void> {
  await page.getByRole('combobox', { name: /^Search titles/ }).fill(text)
  await expect(
    page.getByRole('heading', { name: works === 1 ? '1 work' : `${works} works`, exact: true }),
  ).toBeVisible()
}

test('two spellings of a character are joined, found under either, parted by undo and joined for good', async ({
  folder,
  open,
}) => {
  const first = await open()
  const { app, page } = first
  await importWorks(app, page, folder)
  await expect(character(page, 'Katsuki Bakugou')).toHaveAccessibleName(/1 work/)

  await page.getByRole('button', { name: 'Tag wrangling' }).click()
  await expect(row(page)).toContainText('2 → 3 works')
  await expect(row(page)).toContainText('The same words in another order. No work has two of these.')
  await row(page).getByRole('button', { name: 'Which works come in' }).click()
  await expect(row(page).getByRole('list', { name: 'Works that come in' })).toHaveText(
    'Work 3 Katsuki Bakugou',
  )
  await row(page).getByRole('button', { name: 'Join', exact: true }).click()
  await expect(notice(page)).toContainText('3 works are now found under one name')
  await expect(row(page)).toBeHidden()
  await notice(page).getByRole('button', { name: 'See the works of Bakugou Katsuki' }).click()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Bakugou Katsuki' }).click()
  await expect(character(page, 'Bakugou Katsuki')).toHaveAccessibleName(/3 works/)
  for (const text of ['character:"Bakugou Katsuki"', 'character:"Katsuki Bakugou"'])
    await expectFound(page, text, 3)
  await expectFound(page, '', 4)
  await expect(page.getByRole('article', { name: /Work 3/ })).toContainText('Katsuki Bakugou')

  await page.getByRole('button', { name: 'Tag wrangling' }).click()
  await section(page, /^Joined/).click()
  await screenOf(page).getByRole('button', { name: 'Take Katsuki Bakugou out' }).click()
  await expect(notice(page)).toContainText('Nothing is said')
  await page.keyboard.press('Escape')
  await expectFound(page, 'character:"Bakugou Katsuki"', 2)
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expectFound(page, 'character:"Bakugou Katsuki"', 3)
  await first.close()

  const again = await open()
  await expect(character(again.page, 'Bakugou Katsuki')).toHaveAccessibleName(/3 works/)
  await expectFound(again.page, 'character:"Katsuki Bakugou"', 3)
})

test('by key alone: another name stands for all, then the join is undone, then it is refused for good', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importWorks(app, page, folder)
  await page.getByRole('button', { name: 'Tag wrangling' }).press('Enter')
  await expect(row(page)).toBeVisible()
  await page.keyboard.press('j')
  await expect(row(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const turned = screenOf(page).getByRole('article', { name: /^Katsuki Bakugou/ })
  await expect(turned).toContainText('1 → 3 works')
  await turned.press('Enter')
  await expect(notice(page)).toContainText('“Bakugou Katsuki” to “Katsuki Bakugou”')
  await page.keyboard.press('Control+z')
  await expect(row(page)).toContainText('2 → 3 works')
  await page.keyboard.press('ArrowDown')
  await expect(row(page)).toBeFocused()
  await page.keyboard.press('n')
  await expect(notice(page)).toContainText('are not the same; that is not suggested again')
  await expect(section(page, /^Not the same/)).toHaveText('Not the same1')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tag wrangling' }).press('Enter')
  await section(page, /^Characters/).click()
  await expect(page.getByRole('heading', { name: 'No characters are alike' })).toBeVisible()
})

test('the menu of a value asks what else it is called, and what it belongs to', async ({ folder, open }) => {
  const { app, page } = await open()
  await importWorks(app, page, folder)
  await character(page, 'Kirishima Eijirou').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Same as…' }).click()
  const same = page.getByRole('dialog', { name: 'Same as Kirishima Eijirou' })
  await same.getByRole('combobox', { name: 'Another name for it' }).fill('katsuki bak')
  await same.getByRole('option', { name: /^Katsuki Bakugou/ }).click()
  await expect(same.getByRole('status')).toHaveText('1 → 2 works')
  await same.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(character(page, 'Kirishima Eijirou')).toHaveAccessibleName(/2 works/)
  await character(page, 'Kirishima Eijirou').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Belongs to…' }).click()
  const belongs = page.getByRole('dialog', { name: 'What Kirishima Eijirou belongs to' })
  await belongs.getByRole('combobox', { name: 'Belongs to' }).fill('Class 1-A')
  await page.keyboard.press('Enter')
  await belongs.getByRole('button', { name: 'Save' }).click()
  await expect(character(page, 'Class 1-A')).toHaveAccessibleName(/2 works/)
  await page.keyboard.press('Control+z')
  await expect(character(page, 'Class 1-A')).toBeHidden()
})

test('names are joined and given parents by hand, and taken to another library as a file', async ({
  folder,
  open,
}) => {
  const file = join(folder, 'rules.json')
  const first = await open()
  await importWorks(first.app, first.page, folder)
  const { page } = first
  await page.getByRole('button', { name: 'Tag wrangling' }).click()
  await section(page, /^Joined/).click()
  await page.getByRole('button', { name: 'Join names…' }).first().click()
  const same = page.getByRole('dialog', { name: 'Join names' })
  await same.getByRole('combobox', { name: 'Name of a character' }).fill('Kirishima Eijirou')
  await page.keyboard.press('Enter')
  await same.getByRole('combobox', { name: 'Another name for it' }).fill('Red Riot')
  await page.keyboard.press('Enter')
  await same.getByRole('radio', { name: 'Red Riot' }).check()
  await expect(same.getByRole('status')).toHaveText('0 → 1 work')
  await same.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(section(page, /^Joined/)).toHaveText('Joined1')

  await section(page, /^Parents/).click()
  await page.getByRole('button', { name: 'Add a parent…' }).first().click()
  const parents = page.getByRole('dialog', { name: 'Add a parent' })
  await parents.getByRole('combobox', { name: 'Name of a character' }).fill('Red Riot')
  await page.keyboard.press('Enter')
  const belongs = page.getByRole('dialog', { name: 'What Red Riot belongs to' })
  await belongs.getByRole('combobox', { name: 'Belongs to' }).fill('Class 1-A')
  await page.keyboard.press('Enter')
  await belongs.getByRole('button', { name: 'Save' }).click()
  await expect(section(page, /^Parents/)).toHaveText('Parents1')
  await first.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await page.getByRole('button', { name: 'Export the rules…' }).click()
  await expect(notice(page)).toContainText('2 rules written')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    same: { character: { 'Red Riot': ['Kirishima Eijirou'] } },
    belongs: { character: { 'Red Riot': ['Class 1-A'] } },
  })
  await page.keyboard.press('Escape')
  await expect(character(page, 'Class 1-A')).toHaveAccessibleName(/1 work/)

  const other = await open(join(folder, 'other'))
  await other.page.getByRole('button', { name: 'Tag wrangling' }).click()
  writeFileSync(join(folder, 'bad.json'), '{}')
  await choose(other.app, join(folder, 'bad.json'))
  await other.page.getByRole('button', { name: 'Import rules…' }).click()
  await expect(notice(other.page)).toContainText('“bad.json” holds no rules of names that can be read')
  await choose(other.app, file)
  await other.page.getByRole('button', { name: 'Import rules…' }).click()
  await expect(notice(other.page)).toContainText('2 rules added')
  await expect(section(other.page, /^Joined/)).toHaveText('Joined1')
  await notice(other.page).getByRole('button', { name: 'Undo' }).click()
  await expect(section(other.page, /^Joined/)).toHaveText('Joined0')
})
