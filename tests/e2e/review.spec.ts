import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { choose, fixture, test, type Program } from './program'

/** Stories that say nothing of themselves but in their text, by the canon that they are of. */
const STORIES = {
  'Sherlock Holmes': 'sherlock-holmes-the-sick-room',
  Hamlet: 'hamlet',
  Dracula: 'dracula-the-fifth-of-november',
} as const

/** Imports stories, waits until they are read for suggestions, and stays at the report. */
async function importStories(
  { app, page }: Program,
  folder: string,
  names: readonly string[] = Object.values(STORIES),
): Promise<void> {
  const paths = names.map((name) => {
    const path = join(folder, `${name}.txt`)
    copyFileSync(fixture(join('suggest', `${name}.txt`)), path)
    return path
  })
  await choose(app, ...paths)
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'Choose files…' }).click()
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  const works = names.length === 1 ? '1 work has' : `${names.length} works have`
  await expect(page.getByRole('status').getByText(`${works} suggestions`)).toBeAttached()
}

/** A suggestion by its name, its state among what is said of it. */
const suggestion = (page: Page, name: string): Locator =>
  page.getByRole('main', { name: 'Review' }).getByRole('button', { name: new RegExp(`^${name} ?, `) })
const canonOf = (page: Page): Locator =>
  page.getByRole('list', { name: 'Suggested: Canon' }).getByRole('button', { name: /, canon, / })
const title = (page: Page): Locator =>
  page.getByRole('main', { name: 'Review' }).getByRole('heading', { level: 1 })
const canons = (page: Page): Locator => page.getByRole('list', { name: 'Canon', exact: true })
const reviewButton = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: /^Review/ })

test('three stories without a tag are reviewed by keyboard alone; their canons are found, also after a restart', async ({
  folder,
  open,
}) => {
  const first = await open()
  const { page } = first
  await importStories(first, folder)
  await page.getByRole('button', { name: 'Review them' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('0 of 3 reviewed')).toBeVisible()

  await expect(canonOf(page)).toBeFocused()
  await page.keyboard.press('y')
  await expect(canonOf(page)).toHaveAccessibleName(/, accepted$/)
  await page.keyboard.press('ArrowDown')
  const character = page.locator(':focus')
  await expect(character).toHaveAccessibleName(/, character, .*, open$/)
  const refused = (await character.innerText()).split(',')[0]?.trim() ?? ''
  await page.keyboard.press('n')
  await expect(suggestion(page, refused)).toHaveAccessibleName(/, refused$/)
  await page.keyboard.press('u')
  await expect(suggestion(page, refused)).toHaveAccessibleName(/, open$/)
  await page.keyboard.press('-')
  await expect(suggestion(page, refused)).toHaveAccessibleName(/, refused$/)

  const titles = [await title(page).innerText()]
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 3 reviewed')).toBeVisible()
  await expect(canonOf(page)).toBeFocused()
  titles.push(await title(page).innerText())
  await page.keyboard.press('s')
  await expect(title(page)).not.toHaveText(titles[1] ?? '')
  await expect(canonOf(page)).toBeFocused()
  titles.push(await title(page).innerText())
  await page.keyboard.press('Backspace')
  await expect(title(page)).toHaveText(titles[1] ?? '')
  await expect(canonOf(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(title(page)).toHaveText(titles[2] ?? '')
  await page.keyboard.press('+')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Everything is reviewed' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(title(page)).toHaveText(titles[2] ?? '')
  await expect(page.getByText('2 of 3 reviewed')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('3 of 3 reviewed')).toBeVisible()

  await page.keyboard.press('Escape')
  for (const canon of Object.keys(STORIES))
    await expect(canons(page).getByRole('button', { name: new RegExp(`^${canon} ?, 1 work`) })).toBeVisible()
  await expect(canons(page)).not.toContainText('unknown')
  await first.close()

  const again = await open()
  await expect(canons(again.page).getByRole('button', { name: /^Hamlet ?, 1 work/ })).toBeVisible()
  await expect(reviewButton(again.page)).toHaveText('Review')
  await again.page.getByRole('combobox', { name: /^Search titles/ }).fill(`character:"${refused}"`)
  await expect(again.page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
})

test('a sentence opens the story where it stands, and one comes back to the suggestion', async ({
  folder,
  open,
}) => {
  const program = await open()
  const { page } = program
  await importStories(program, folder, ['hamlet'])
  await page.getByRole('button', { name: 'Review it' }).click()
  await expect(canonOf(page)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const name = (await page.locator(':focus').innerText()).split(',')[0]?.trim() ?? ''
  await page.keyboard.press('ArrowRight')
  const places = page.getByRole('list', { name: `Places for ${name}` }).getByRole('button')
  await expect(places.nth(1)).toBeVisible()
  const marked = await places.nth(1).locator('mark').first().innerText()
  await places.nth(1).click()
  const hits = page.getByRole('region', { name: 'Found places' })
  await expect(hits).toContainText(marked)
  await expect(hits).toContainText(/\d+ of \d+ hits/)
  await hits.getByRole('button', { name: 'Back to the review' }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^${name} ?, character`) })).toBeFocused()

  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'First lines' })).toContainText(
    'The text came at ten past six',
  )
  await page.keyboard.press('p')
  await expect(page.getByRole('region', { name: 'First lines' })).toBeHidden()
})

test('everything that is certain is accepted in all works at once, after it was shown, and taken back', async ({
  folder,
  open,
}) => {
  const program = await open()
  const { page } = program
  await importStories(program, folder)
  await page.getByRole('button', { name: 'Review them' }).click()
  await page.getByRole('button', { name: 'Accept all that is certain…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept all that is certain' })
  await expect(dialog).toContainText('This is added to 3 works.')
  for (const canon of Object.keys(STORIES))
    await expect(dialog.getByRole('listitem').filter({ hasText: canon }).first()).toContainText('1 work')
  await dialog.getByRole('button', { name: /^Accept \d+ suggestions$/ }).click()
  await expect(dialog).toBeHidden()
  await expect(canonOf(page)).toHaveAccessibleName(/, accepted$/)
  const notice = page.getByRole('region', { name: 'Notice' })
  await expect(notice).toContainText(/\d+ suggestions accepted in 3 works/)
  await expect(page.getByRole('button', { name: 'Accept all that is certain…' })).toBeHidden()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(canonOf(page)).toHaveAccessibleName(/, open$/)
  await expect(page.getByRole('button', { name: 'Accept all that is certain…' })).toBeVisible()
})

test('title and author are mended, names added by hand, the sign of a pairing switched, a rating chosen', async ({
  folder,
  open,
}) => {
  const program = await open()
  const { page } = program
  await importStories(program, folder, ['dracula-the-fifth-of-november'])
  await page.getByRole('button', { name: 'Review it' }).click()
  await expect(canonOf(page)).toBeFocused()
  const main = page.getByRole('main', { name: 'Review' })
  await expect(main).toContainText('Never suggested: it is the author’s to say, or yours.')

  const titleField = main.getByRole('textbox', { name: 'Title' })
  await titleField.fill('The Fifth of November')
  await titleField.press('Enter')
  await expect(title(page)).toContainText('The Fifth of November')
  await main.getByRole('combobox', { name: 'Add to Authors' }).fill('inkpot')
  await page.keyboard.press('Enter')
  await expect(title(page)).toContainText('by inkpot')
  await page.keyboard.press('Escape')
  await expect(canonOf(page)).toBeFocused()

  await page.keyboard.press('End')
  const pairing = page.locator(':focus')
  await expect(pairing).toHaveAccessibleName(/, pairing, /)
  await page.keyboard.press('&')
  await expect(pairing).toHaveAccessibleName(/ & .*, open$/)
  await page.keyboard.press('y')
  await expect(pairing).toHaveAccessibleName(/ & .*, accepted$/)
  await page.keyboard.press('/')
  await expect(pairing).toHaveAccessibleName(/\/.*, accepted$/)
  await page.keyboard.press('&')
  await expect(pairing).toHaveAccessibleName(/ & .*, accepted$/)
  const name = (await pairing.innerText()).split(',')[0]?.trim() ?? ''

  await page.keyboard.press('a')
  await page.keyboard.type('The Night Porter/Renfield')
  await page.keyboard.press('Enter')
  await main.getByRole('button', { name: 'Rating' }).click()
  await page.getByRole('option', { name: 'Mature' }).click()
  await expect(main.getByRole('button', { name: 'Rating' })).toContainText('Mature')

  await page.keyboard.press('Escape')
  const row = page.getByRole('article', { name: /The Fifth of November/ })
  await expect(row).toContainText('by inkpot')
  await expect(row).toContainText(name)
  await expect(row).toContainText('The Night Porter/Renfield')
  await expect(row.getByText('Mature')).toBeAttached()
})

test('a work of the list says what is suggested and leads to its review; the list stays where it was', async ({
  folder,
  open,
}) => {
  const program = await open()
  const { page } = program
  await importStories(program, folder)
  await page.getByRole('button', { name: 'Back to the library' }).click()
  const row = page.getByRole('article', { name: /^hamlet/ })
  await expect(row).toContainText('suggested: Hamlet')
  await row.getByRole('button', { name: 'Review hamlet' }).click()
  await expect(title(page)).toContainText('hamlet')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'hamlet' })).toBeFocused()
  await expect(row).not.toContainText('suggested:')
  await page.keyboard.press('v')
  await expect(title(page)).toContainText('hamlet')
  await expect(page.getByRole('main', { name: 'Review' })).toContainText('reviewed')
})

test('what is certain is taken over by itself where the reader wants it so, told, and taken back', async ({
  open,
}) => {
  const program = await open()
  const { app, page } = program
  await reviewButton(page).click()
  await expect(page.getByRole('heading', { name: 'Nothing needs a look' })).toBeVisible()
  await page.getByRole('checkbox', { name: /^Take over what is certain by itself/ }).check()
  await page
    .getByRole('main', { name: 'Review' })
    .getByRole('button', { name: 'Back to the library' })
    .click()
  await choose(app, fixture(join('suggest', 'hamlet.txt')))
  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByRole('menuitem', { name: 'Choose files…' }).click()
  const notice = page.getByRole('region', { name: 'Notice' })
  await expect(notice).toContainText(/Taken over by itself: \d+ certain suggestions in 1 work/)
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(canons(page).getByRole('button', { name: /^Hamlet ?, 1 work/ })).toBeVisible()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(canons(page).getByRole('button', { name: /^unknown ?, 1 work/ })).toBeVisible()
})
