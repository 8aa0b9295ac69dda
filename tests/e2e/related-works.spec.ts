import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { download } from '../unit/importing/sources/ao3-download-pages'
import { drop, test } from './program'

test('a work that another was inspired by is named in its notes, and its address is a click away', async ({
  folder,
  open,
}) => {
  const file = join(folder, 'lamp.html')
  const address = 'https://archiveofourown.org/works/5'
  const notes = `<ul><li>Inspired by <a href="${address}">Another Lantern</a> by <a href="https://archiveofourown.org/users/owl">owl</a></li></ul>`
  writeFileSync(file, download({ notes }))
  const { page, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, file)
  await page.getByRole('button', { name: 'Open The Salt Lamp' }).click()
  await page.getByText('Author’s note', { exact: true }).first().click()
  const link = page.getByRole('link', { name: 'Another Lantern' })
  await link.click()
  const dialog = page.getByRole('dialog', { name: 'A link in the story' })
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue(address)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(link).toBeFocused()
  expect(complaints).toEqual([])
})
