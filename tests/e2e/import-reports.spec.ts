import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import iconv from 'iconv-lite'
import { generateWork, toTextFile } from '../bench/generate-works'
import { expectAccessible, resize } from './accessible'
import { choose, drop, fixture, test } from './program'

async function openReports(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Reports of imports' }).click()
}

/** Answers the program's next wish to show a file: the system's own file manager can't be driven. */
async function catchShown(app: ElectronApplication): Promise<() => Promise<unknown>> {
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => Object.assign(globalThis, { shown: path })
  })
  return () => app.evaluate(() => (globalThis as { shown?: unknown }).shown)
}

test('the report of an import is opened again after a restart, shows where a file lies, and undoes the import', async ({
  folder,
  open,
}) => {
  const files = join(folder, 'old laptop')
  mkdirSync(files)
  writeFileSync(join(files, 'nothing.txt'), '')
  writeFileSync(join(files, 'lamp.txt'), 'She lit the lamp.\n\nHe filled the kettle.\n')
  writeFileSync(join(files, 'gone.txt'), 'It was never found again.\n\nNobody looked.\n')
  const first = await open()
  await expect(first.page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(first.page, files)
  await expect(first.page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await drop(first.page, fixture('bare-story.txt'))
  await expect(first.page.getByText('“bare-story.txt” · 1 file')).toBeVisible()
  await first.close()
  rmSync(join(files, 'gone.txt'))

  const { app, page, complaints } = await open()
  await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  const shown = await catchShown(app)
  await page.keyboard.press('i')
  const imports = page.getByRole('navigation', { name: 'Imports' })
  await expect(imports.getByRole('button')).toHaveText([/^bare-story\.txt/, /^old laptop.*3 files/])
  await imports.getByRole('button', { name: /^old laptop/ }).click()
  await expect(page.getByText('“old laptop” · 3 files')).toBeVisible()
  await expectAccessible(page, 'the report of an earlier import')
  const list = page.getByRole('list', { name: 'Files' })
  await list.getByRole('button', { name: /^Show the file .*nothing\.txt/ }).click()
  await expect.poll(shown).toBe(join(files, 'nothing.txt'))
  await list.getByRole('button', { name: /^Show the file .*gone\.txt/ }).click()
  await expect(page.getByRole('region', { name: 'Notice' })).toContainText('is not there any more')
  await list.getByRole('button', { name: 'Could not be read 1' }).click()
  await expect(list.getByText('nothing.txt')).toBeHidden()

  await resize(app, page, 900, 600)
  await page.getByRole('button', { name: 'Imports', exact: true }).click()
  await page.getByRole('menuitem', { name: /^old laptop/ }).click()
  await expectAccessible(page, 'narrow')
  await expect(page.getByText('Takes the 2 new works out again.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await expect(page.getByRole('heading', { name: 'Import undone' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo this import' })).toBeHidden()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: '1 work', exact: true })).toBeVisible()
  await openReports(page)
  await page.getByRole('button', { name: 'Imports', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: /^old laptop .* undone$/ })).toBeVisible()
  expect(complaints).toEqual([])
})

test('what is dropped while an import runs comes after it', async ({ folder, open }) => {
  const files = join(folder, 'many')
  mkdirSync(files)
  for (let number = 1; number <= 600; number++)
    writeFileSync(join(files, `${number}.txt`), toTextFile(generateWork(number, 1_000)))
  const { app, page } = await open()
  await choose(app, files)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Importing “many”' })).toBeVisible()
  await drop(page, fixture('bare-story.txt'))
  await expect(page.getByText('1 more import will begin when this one is done.')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByText('“bare-story.txt” · 1 file')).toBeVisible()
  const imports = page.getByRole('navigation', { name: 'Imports' })
  await expect(imports.getByRole('button')).toHaveText([/^bare-story\.txt/, /^many.* stopped$/])
})

test('a file in a wrong encoding is read again: the letters are right, and it can be undone', async ({
  folder,
  open,
}) => {
  const text = 'Title: Лампа\nAuthor: ада\nFandom: Маяк\n\nОна зажгла лампу и ждала до утра.\n'
  const path = join(folder, 'lamp.txt')
  // What is Russian in KOI8-R may as well be Russian in Windows-1251, with other letters.
  writeFileSync(path, iconv.encode(text, 'koi8-r'))
  const { page, app, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, path)
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  const again = page.getByRole('button', { name: /^Read .*lamp\.txt in another encoding$/ })
  const dialog = page.getByRole('dialog', { name: 'Read it in another encoding' })
  const read = async (encoding: string, line: string): Promise<void> => {
    await again.click()
    await dialog.getByRole('radio', { name: encoding }).check()
    await expect(dialog.getByRole('region', { name: 'How it reads' })).toContainText(line)
  }
  await read('Cyrillic (Windows-1251)', 'Title:')
  await dialog.getByRole('button', { name: 'Read it so' }).click()
  await expect(page.getByText('Read again as Cyrillic (Windows-1251).')).toBeVisible()
  await read('Cyrillic (KOI8-R)', 'Она зажгла лампу и ждала до утра.')
  await expectAccessible(page, 'the encodings')
  await resize(app, page, 900, 600)
  await expectAccessible(page, 'narrow')
  await dialog.getByRole('button', { name: 'Read it so' }).click()
  await expect(page.getByRole('button', { name: 'Open Лампа' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Open Лампа' })).toBeHidden()
  expect(complaints).toEqual([])
})
