import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { expectAccessible } from './accessible'
import { choose, test } from './program'

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Import' }).first().click()
  await page.getByRole('menuitem', { name: 'Watched folders…' }).click()
  return page.getByRole('dialog', { name: 'Watched folders' })
}

test('a folder is watched: what is in it comes in, what comes later too, also after a restart, and can be taken back', async ({
  folder,
  open,
}) => {
  const fic = join(folder, 'fic')
  mkdirSync(fic)
  writeFileSync(join(fic, 'kettle.txt'), 'The kettle sang.\n\nNobody sang back.\n')
  const first = await open()
  const notice = first.page.getByRole('region', { name: 'Notice' })
  await expect(first.page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await choose(first.app, fic)
  const dialog = await openDialog(first.page)
  await expect(dialog.getByText('No folder is watched.')).toBeVisible()
  await expectAccessible(first.page)
  await dialog.getByRole('button', { name: 'Watch a folder…' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText([/fic/])
  await expectAccessible(first.page)
  await first.page.keyboard.press('Escape')
  await expect(notice).toContainText('From watched folders: Import done, 1 file: 1 new')
  await expect(first.page.getByRole('heading', { name: '1 work' })).toBeVisible()

  writeFileSync(join(fic, 'lamp.txt'), 'The lamp went out.\n\nShe lit it again.\n')
  await expect(first.page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(first.page.getByRole('heading', { name: '1 work' })).toBeVisible()
  await first.close()

  writeFileSync(join(fic, 'tide.txt'), 'The tide came in.\n\nIt went out.\n')
  const { page } = await open()
  await expect(page.getByRole('heading', { name: '2 works' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'tide' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'lamp' })).toBeHidden()

  const again = await openDialog(page)
  await again.getByRole('button', { name: /^Stop watching/ }).click()
  await expect(again.getByText('No folder is watched.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('region', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click()
  await expect((await openDialog(page)).getByRole('listitem')).toHaveText([/fic/])
})
