import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible, expectFocusKept, resize, tabTo, violations } from './accessible'
import { choose, fixture, launch, test as base, type Program } from './program'

/** Every screen and dialog against the rules of WCAG 2.2 A and AA that a machine can check, and a walk by keyboard. */

interface Shared {
  /** One program for all screens, with works in its library; each test finds the library as it is first shown. */
  readonly shared: Program
}

const test = base.extend<object, Shared>({
  shared: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ficarium-e2e-'))
      const program = await launch(join(folder, 'library'))
      await program.page.getByRole('button', { name: 'Add three sample works' }).click()
      await expect(program.page.getByRole('heading', { name: '3 works' })).toBeVisible()
      await use(program)
      await program.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

const searchBox = (page: Page): Locator => page.getByRole('combobox', { name: /^Search titles/ })
const works = (page: Page): Locator => page.getByRole('list', { name: 'Works' })

async function openReader(page: Page): Promise<Locator> {
  await page.getByRole('link', { name: 'The Second Kettle' }).click()
  const reader = page.getByRole('main', { name: 'The Second Kettle' })
  await expect(reader).toBeFocused()
  return reader
}

test('a library without works', async ({ open }) => {
  const { app, page } = await open()
  await expect(page.getByRole('button', { name: 'Add three sample works' })).toBeVisible()
  await expectAccessible(page)
  await resize(app, page, 760, 600)
  await expectAccessible(page, 'narrow')

  await page.evaluate(() => document.body.append(document.createElement('img')))
  expect(await violations(page), 'or the rest proves nothing').toEqual([
    expect.stringMatching(/^image-alt: img: /),
  ])
})

test.describe('every screen keeps to WCAG 2.2 AA, in the light and in the dark', () => {
  test.beforeEach(async ({ shared: { page } }) => {
    await page.reload()
    await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  })

  test('the works, as they were found and filtered', async ({ shared: { page } }) => {
    await expectAccessible(page, 'all works')
    await searchBox(page).fill('kettle')
    await expect(page.getByRole('listbox', { name: 'Suggestions' })).toBeVisible()
    await expect(works(page).getByRole('group', { name: 'Found in the text' }).first()).toBeVisible()
    await expectAccessible(page, 'while a search is typed')
    await searchBox(page).press('ArrowDown')
    await expectAccessible(page, 'with a suggestion chosen')
    await searchBox(page).press('Escape')
    await page.getByRole('button', { name: 'Unfold The Second Kettle' }).click()
    const filters = page.getByRole('region', { name: 'Filters' })
    await filters.getByRole('button', { name: 'Include Sherlock Holmes', exact: true }).click()
    await filters.getByRole('button', { name: 'Exclude Original Female Character(s)' }).click()
    await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
    await expectAccessible(page, 'nothing found')
    await filters.getByRole('button', { name: 'Include Original Female Character(s)' }).click()
    await filters.getByRole('button', { name: 'Additional tags' }).click()
    await expectAccessible(page, 'filtered')
    await page.getByRole('button', { name: 'Sort' }).click()
    await expectAccessible(page, 'with the orders open')
  })

  test('the library at a glance', async ({ shared: { app, page } }) => {
    await page.keyboard.press('g')
    const glance = page.getByRole('region', { name: 'At a glance' })
    await expect(glance.getByRole('grid', { name: 'Year and length' })).toBeVisible()
    await expectAccessible(page, 'all works')
    await glance.getByRole('button', { name: /^Sherlock Holmes - / }).press('-')
    await glance.getByRole('button', { name: /^1,000 to 5,000 words in/ }).press('+')
    await expect(glance.getByRole('heading', { level: 2 })).toHaveText(/^2 works/)
    await expectAccessible(page, 'included and excluded')
    await glance.getByRole('button', { name: /^1,000 to 5,000, / }).press('-')
    await expect(page.getByRole('heading', { name: 'No work is like that' })).toBeVisible()
    await page.getByRole('button', { name: 'Remove 1,000 to 5,000', exact: true }).first().click()
    await resize(app, page, 760, 600)
    await expectAccessible(page, 'narrow')
    await resize(app, page, 1280, 800)
  })

  test('what is done with selected works', async ({ shared: { page } }) => {
    await page.getByRole('checkbox', { name: 'Select The Second Kettle' }).check()
    await page.getByRole('checkbox', { name: 'Select The Cartographer of Ithaca' }).check()
    await expect(page.getByRole('region', { name: 'Selected works' })).toContainText('2 works selected')
    await expectAccessible(page, 'the selection')
    await page.getByRole('button', { name: 'Edit…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit 2 works' })
    await dialog.getByRole('combobox', { name: 'Add: tag' }).fill('Tea')
    await expectAccessible(page, 'while a tag is typed')
    await dialog.getByRole('combobox', { name: 'Add: tag' }).press('Enter')
    await expect(dialog.getByRole('button', { name: 'Remove Tea' })).toBeVisible()
    await dialog.getByRole('button', { name: /before and after$/ }).click()
    await expect(dialog.getByRole('list', { name: 'Works that change' })).toBeVisible()
    await expectAccessible(page, 'with a tag to be added, before and after')
    for (const mode of ['Replace', 'Set the whole list', 'Status']) {
      await dialog.getByRole('radio', { name: mode }).check()
      await expectAccessible(page, mode)
    }
  })

  test('a review, from the report of an import to its end', async ({ shared: { app, page } }) => {
    await choose(app, fixture('suggest/hamlet.txt'))
    await page.getByRole('button', { name: 'Import' }).click()
    await page.getByRole('menuitem', { name: 'Choose files…' }).click()
    await expect(page.getByRole('button', { name: 'Review it' })).toBeVisible()
    await expectAccessible(page, 'the report with suggestions')
    await page.getByRole('button', { name: 'Review it' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^hamlet/ })).toBeVisible()
    await expectAccessible(page, 'open suggestions')
    await page.getByRole('button', { name: 'Accept all that is certain…' }).click()
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page, 'what would be accepted')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('p')
    await expect(page.getByRole('region', { name: 'First lines' })).toBeVisible()
    await expect(page.getByText('refused', { exact: true })).toBeVisible()
    await expectAccessible(page, 'accepted, refused, unfolded, with the first lines')
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectAccessible(page, 'the keys')
    await page.keyboard.press('Escape')
    await resize(app, page, 760, 600)
    await page.getByRole('button', { name: /^Queue/ }).click()
    await expect(page.getByRole('list', { name: 'Works to review' })).toBeVisible()
    await expectAccessible(page, 'narrow, with the queue')
    await page.keyboard.press('Escape')
    await expectAccessible(page, 'narrow')
    await resize(app, page, 1_280, 800)
    await page.keyboard.press('s')
    await expect(page.getByRole('heading', { name: 'That was the last one' })).toBeVisible()
    await expectAccessible(page, 'the end')
    await page.getByRole('button', { name: 'Import' }).click()
    await page.getByRole('menuitem', { name: 'Reports of imports' }).click()
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Import undone')
  })

  test('the edit of one work', async ({ shared: { page } }) => {
    await page.getByRole('button', { name: 'Edit The Second Kettle' }).click()
    const dialog = page.getByRole('dialog', { name: 'Edit the work' })
    await dialog.getByRole('combobox', { name: 'Add to Series' }).fill('Kettles')
    await dialog.getByRole('combobox', { name: 'Add to Series' }).press('Enter')
    await expect(dialog.getByRole('spinbutton', { name: 'Number in Kettles' })).toBeVisible()
    await expectAccessible(page)
    await dialog.getByRole('combobox', { name: 'Add to Characters' }).fill('Sherlock')
    await expect(dialog.getByRole('option').first()).toBeVisible()
    await expectAccessible(page, 'while a name is typed')
  })

  test('an import and its report', async ({ shared: { app, page }, folder }) => {
    writeFileSync(join(folder, 'empty.txt'), '')
    await page.getByRole('button', { name: 'Import' }).click()
    await expectAccessible(page, 'the menu')
    await choose(app, join(folder, 'empty.txt'), fixture('bare-story.txt'), fixture('label-head.txt'))
    await page.getByRole('menuitem', { name: 'Choose files…' }).click()
    await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
    await expectAccessible(page, 'the report')
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('Import undone')
    await expectAccessible(page, 'undone')
  })

  test('an export, asked for and done', async ({ shared: { app, page }, folder }) => {
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
    await expectAccessible(page, 'the question')
    await choose(app, folder)
    await page.getByRole('button', { name: 'Choose folder and export' }).click()
    await expect(page.getByRole('dialog', { name: 'Export done' })).toBeVisible()
    await expectAccessible(page, 'the report')
  })

  test('the trash, and the way back', async ({ shared: { page } }) => {
    await page.getByRole('button', { name: 'Trash' }).click()
    const dialog = page.getByRole('dialog', { name: 'Trash' })
    await expect(dialog).toBeVisible()
    await expectAccessible(page, 'without new works')
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: 'Select The Second Kettle' }).check()
    await page.getByRole('checkbox', { name: 'Select The Cartographer of Ithaca' }).check()
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Notice' })).toContainText('2 works moved to the trash')
    await expectAccessible(page, 'the notice')
    await page.getByRole('button', { name: 'Trash' }).click()
    await expect(dialog.getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page, 'with works')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  })

  test('names that may be the same, and what is said of names', async ({ shared: { page } }) => {
    await page.getByRole('button', { name: 'Tag wrangling' }).click()
    await expect(page.getByRole('heading', { name: /^No .* are alike$/ })).toBeVisible()
    await expectAccessible(page, 'with nothing to join')
    await page.keyboard.press('Escape')
    const receipts = await page.evaluate(async () => {
      const add = (id: number, name: string) =>
        window.ficarium.editWorks([id], { add: [{ type: 'character', name }] })
      const say = await window.ficarium.changeNameRules({
        add: [
          { kind: 'same', type: 'character', name: 'Kettle', other: 'Holmes' },
          { kind: 'belongs', type: 'character', name: 'Holmes', other: 'Detectives' },
        ],
        remove: [],
      })
      const replies = [
        say,
        await add(1, 'Ione Bracket'),
        await add(2, 'Bracket Ione'),
        await add(3, 'Luke (Harbour)'),
      ]
      return replies.flatMap((reply) => (reply.ok ? [reply.value] : []))
    })
    await page.getByRole('button', { name: 'Tag wrangling' }).click()
    const names = page.getByRole('main', { name: 'Tag wrangling' })
    await names.getByRole('article').getByRole('button', { name: 'Which works come in' }).click()
    await expect(names.getByRole('list', { name: 'Works that come in' })).toBeVisible()
    await expectAccessible(page, 'a suggestion with its works')
    await names
      .getByRole('article')
      .getByRole('button', { name: /Canonical name/ })
      .click()
    await expectAccessible(page, 'with the choice of a canonical name')
    await page.keyboard.press('Escape')
    const sections = page.getByRole('navigation', { name: 'Names' })
    for (const section of [/^Joined/, /^Known by themselves/, /^Parents/, /^Not the same/]) {
      await sections.getByRole('button', { name: section }).click()
      await expectAccessible(page, String(section))
    }
    await sections.getByRole('button', { name: /^Joined/ }).click()
    await names.getByRole('button', { name: 'Change what is said of Holmes' }).click()
    await expect(
      page.getByRole('dialog', { name: 'Same as Holmes' }).getByRole('radio', { name: 'Kettle' }),
    ).toBeVisible()
    await expectAccessible(page, 'the names of one')
    await page.keyboard.press('Escape')
    await sections.getByRole('button', { name: /^Parents/ }).click()
    await names.getByRole('button', { name: 'Change what is said of Holmes' }).click()
    await expect(page.getByRole('dialog', { name: 'What Holmes belongs to' })).toContainText('Detectives')
    await expectAccessible(page, 'what one belongs to')
    await page.keyboard.press('Escape')
    await page.evaluate(async (done) => {
      for (const receipt of [...done].reverse()) await window.ficarium.undo(receipt)
    }, receipts)
  })

  test('the list of keys', async ({ shared: { page } }) => {
    await page.getByRole('button', { name: 'Keys and search help' }).click()
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await expectAccessible(page)
  })

  test('the reader, with its contents and its panel, in every colour', async ({ shared: { page } }) => {
    const reader = await openReader(page)
    await expectAccessible(page, 'as it opens')
    await page.getByRole('button', { name: 'Contents' }).click()
    await expect(page.getByRole('navigation', { name: 'Contents' })).toBeVisible()
    await page.getByRole('button', { name: 'Type and colour' }).click()
    const panel = page.getByRole('dialog', { name: 'Type and colour' })
    for (const [colour, theme] of [
      ['Light', 'light'],
      ['Sepia', 'sepia'],
      ['Dark', 'dark'],
    ] as const) {
      await panel.getByRole('radio', { name: colour }).check()
      await expect(page.locator(`#root [data-theme="${theme}"]`).filter({ has: reader })).toBeVisible()
      await expectAccessible(page, `${theme}, with its panel`)
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
      await expectAccessible(page, `${theme}, with its contents`)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      await expectAccessible(page, `${theme}, with its keys`)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Type and colour' }).click()
    }
    await panel.getByRole('radio', { name: 'System' }).check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectAccessible(page, 'a later chapter')
  })

  test('the reader at a found place', async ({ shared: { page } }) => {
    await searchBox(page).fill('kedgeree')
    await works(page).getByRole('group', { name: 'Found in the text' }).getByRole('button').first().click()
    await expect(page.getByRole('region', { name: 'Found places' })).toContainText(/1 of \d+ hits/)
    await expectAccessible(page)
  })

  test('a narrow window, with its filters', async ({ shared: { app, page } }) => {
    await resize(app, page, 760, 600)
    await expectAccessible(page, 'the works')
    await page.getByRole('button', { name: 'Filters' }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
    await expectAccessible(page, 'the filters')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Edit The Second Kettle' }).click()
    await expectAccessible(page, 'the edit')
    await page.keyboard.press('Escape')
    await openReader(page)
    await expectAccessible(page, 'the reader')
    await resize(app, page, 1280, 800)
  })
})

test('a whole evening without a mouse: from an empty library to reading, filtering, tagging, removing and back', async ({
  open,
}) => {
  const { app, page } = await open()
  await tabTo(page, page.getByRole('button', { name: 'Add three sample works' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await expectFocusKept(page, 'the samples came')

  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('kedgeree')
  await expect(page.getByRole('heading', { name: '1 work', exact: true })).toBeVisible()
  const hits = works(page).getByRole('group', { name: 'Found in the text' })
  const hit = hits.getByRole('button').first()
  await expect(hit).toBeVisible()
  await page.keyboard.press('Enter')
  const kettle = page.getByRole('link', { name: 'The Second Kettle' })
  await expect(kettle).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(hit).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'The Second Kettle' })).toBeFocused()
  await expect(page.getByRole('region', { name: 'Found places' })).toContainText(/1 of \d+ hits/)
  await page.keyboard.press('F3')
  await expect(page.getByRole('region', { name: 'Found places' })).toContainText(/2 of \d+ hits/)
  await page.keyboard.press('Escape')
  await expect(hit).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  const canons = page.getByRole('region', { name: 'Filters' }).getByRole('list', { name: 'Canon' })
  const holmes = canons.getByRole('button', { name: /^Sherlock Holmes - Arthur Conan Doyle/ })
  await tabTo(page, canons.getByRole('button').first())
  await tabTo(page, holmes, 'ArrowDown')
  await page.keyboard.press('+')
  await expect(holmes).toHaveAccessibleName(/included/)
  await expect(page.getByRole('heading', { name: '1 work', exact: true })).toBeVisible()
  await page.keyboard.press('-')
  await expect(holmes).toHaveAccessibleName(/excluded/)
  await expect(page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await expect(holmes).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await expect(holmes).toBeFocused()

  await page.keyboard.press('/')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await expect(works(page).getByRole('link').first()).toBeFocused()
  const title = await works(page).getByRole('link').first().innerText()
  await page.keyboard.press('e')
  const edit = page.getByRole('dialog', { name: 'Edit the work' })
  await tabTo(page, edit.getByRole('combobox', { name: 'Add to Additional tags' }))
  await page.keyboard.type('read by lamplight')
  await page.keyboard.press('Enter')
  await tabTo(page, edit.getByRole('button', { name: 'Save' }))
  await page.keyboard.press('Enter')
  await expect(edit).toBeHidden()
  await expectFocusKept(page, 'the work was saved')
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText(`“${title}” changed`)
  await expect(works(page)).toContainText('read by lamplight')
  await expect(page.getByRole('link', { name: title })).toBeFocused()

  await page.keyboard.press('x')
  await page.keyboard.press('Shift+ArrowDown')
  const selection = page.getByRole('region', { name: 'Selected works' })
  await expect(selection).toContainText('2 works selected')
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog', { name: 'Edit 2 works' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectFocusKept(page, 'the edit was left')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('heading', { name: '1 work', exact: true })).toBeVisible()
  await expectFocusKept(page, 'two works were removed')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  await expectFocusKept(page, 'the removal was undone')

  for (const [name, key] of [
    ['Keys and search help', 'Enter'],
    ['Trash', 'Space'],
  ] as const) {
    const button = page.getByRole('button', { name })
    await tabTo(page, button, 'Shift+Tab')
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(button).toBeFocused()
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expectFocusKept(page, 'the keys were read')

  await tabTo(page, page.getByRole('button', { name: 'Import' }), 'Shift+Tab')
  await choose(app, fixture('bare-story.txt'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Choose files…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Import' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Open bare-story' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'bare-story' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expectFocusKept(page, 'a work of the report was read')
  await tabTo(page, page.getByRole('button', { name: 'Back to the library' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '4 works' })).toBeVisible()
  await expectFocusKept(page, 'the report was left')
})

test('what goes away as it is pressed hands the focus on', async ({ shared: { page } }) => {
  await page.reload()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  const holmes = page.getByRole('list', { name: 'Canon' }).getByRole('button', { name: /^Sherlock Holmes/ })
  const kettle = page.getByRole('checkbox', { name: 'Select The Second Kettle' })
  const press = async (name: string): Promise<void> => {
    const button = page.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(button).toBeHidden()
    await expectFocusKept(page, name)
  }

  await holmes.press('+')
  await press('Remove Sherlock Holmes - Arthur Conan Doyle')
  await holmes.press('-')
  await press('Clear all')
  await searchBox(page).fill('kettle')
  await press('Clear the search')
  await searchBox(page).fill('xylophone zeppelin')
  await press('Show all works')
  await kettle.press('Space')
  await press('Clear the selection')
  await kettle.press('Space')
  await press('Remove')
  await press('Undo')
  await press('Dismiss')

  const reader = await openReader(page)
  await page.keyboard.press('t')
  const chapters = page.getByRole('navigation', { name: 'Contents' })
  await expect(chapters.locator('[aria-current="true"]')).toBeFocused()
  await page.keyboard.press('t')
  await expect(reader).toBeFocused()
})
