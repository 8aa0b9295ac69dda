import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { expectAccessible, resize } from './accessible'
import { fixture, test } from './program'

const copied = (name: string): string => readFileSync(fixture(name), 'utf8')
/** What Chromium lays on the clipboard when a work's page of AO3 is copied. */
const PAGE = {
  html: copied('clipboard/ao3-page-chromium.html'),
  text: copied('clipboard/ao3-page-chromium.txt'),
}

/** Copies something and pastes it, through the system's clipboard, as the Edit menu does. */
async function paste(
  app: ElectronApplication,
  page: Page,
  content: { readonly text: string; readonly html?: string },
): Promise<void> {
  const copied = page.evaluate(
    ({ text, html }) =>
      new Promise<void>((resolve) => {
        const fill = (event: ClipboardEvent): void => {
          event.preventDefault()
          event.stopPropagation()
          event.clipboardData?.setData('text/plain', text)
          if (html !== undefined) event.clipboardData?.setData('text/html', html)
          resolve()
        }
        document.addEventListener('copy', fill, { capture: true, once: true })
        Object.assign(globalThis, { readyToCopy: true })
      }),
    content,
  )
  await page.waitForFunction(() => 'readyToCopy' in globalThis)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.focus()
    window?.webContents.copy()
  })
  await copied
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'readyToCopy'))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste())
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Paste a page' })

test('a copied page is pasted on the library, looked at, changed, kept with typed tags, and undone', async ({
  open,
}) => {
  const { app, page, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await paste(app, page, PAGE)
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('group', { name: 'Title, certain' }).getByRole('textbox')).toHaveValue(
    'Low Lamp',
  )
  await expect(dialog.getByRole('radio', { name: 'As page' })).toBeChecked()
  await expect(dialog.getByRole('group', { name: 'Pairings, certain' })).toContainText(
    'Ada Finch/Ines Marlowe',
  )
  await expect(dialog.getByRole('list', { name: 'Chapters' }).getByRole('listitem')).toHaveText([
    /^Ebb11 words.*The lamp went out/,
    /^Chapter 23 words/,
  ])
  await expectAccessible(page, 'the preview')
  const add = dialog.getByRole('combobox', { name: 'Add to Characters' })
  await add.fill('Ada Finch')
  await add.press('Enter')
  await expect(dialog.getByRole('group', { name: 'Characters, changed by you' })).toContainText('Ada Finch')
  await resize(app, page, 900, 600)
  await expectAccessible(page, 'narrow')
  await resize(app, page, 1280, 800)
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('heading', { name: '1 work', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Low Lamp' })).toBeVisible()
  const filters = page.getByRole('region', { name: 'Filters' })
  await expect(filters.getByRole('button', { name: /^Include Lamplight/ })).toBeVisible()
  await expect(filters.getByRole('button', { name: 'Include Ada Finch', exact: true })).toBeVisible()

  await paste(app, page, PAGE)
  await expect(dialog.getByText('This very page is here already, as “Low Lamp”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('text is pasted into the box, mended there, and not thrown away without a question', async ({
  open,
}) => {
  const { app, page } = await open()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Paste a page…' }).click()
  const dialog = dialogOf(page)
  const box = dialog.getByRole('textbox', { name: 'What was pasted' })
  await expect(box).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled()
  await expectAccessible(page, 'the empty box')
  await paste(app, page, { text: copied('ao3-page-chromium-single.txt') })
  await expect(dialog.getByRole('group', { name: 'Additional tags, please check' })).toBeVisible()
  await expectAccessible(page, 'with what is to be checked')
  await box.fill('Title: The Bell\nAuthor: quill\n\nThe bell rang twice.\n')
  await expect(dialog.getByRole('group', { name: 'Title, certain' }).getByRole('textbox')).toHaveValue(
    'The Bell',
  )
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('alert')).toContainText('not kept yet')
  await expectAccessible(page, 'the question')
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('link', { name: 'The Bell' })).toBeVisible()
  await page.getByRole('button', { name: 'Show the report' }).click()
  await expect(page.getByText('“Pasted page” · 1 file')).toBeVisible()
})

test('a page that says less than its text is read as text, and the reader may have it otherwise', async ({
  open,
}) => {
  const { app, page } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  const text = 'Title: The Bell\nAuthor: quill\nFandom: Lamplight\n\nThe bell rang twice.\n'
  await paste(app, page, { text, html: '<p>The bell rang twice.</p>' })
  const dialog = dialogOf(page)
  await expect(dialog.getByRole('radio', { name: 'As text' })).toBeChecked()
  await expect(dialog.getByRole('group', { name: 'Canons, certain' })).toContainText('Lamplight')
  await dialog.getByRole('radio', { name: 'As page' }).check()
  await expect(dialog.getByRole('group', { name: 'Canons, not found' })).toBeVisible()
})
