import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { generateWork, toTextFile } from '../bench/generate-works'
import { choose, drop, fixture, test } from './program'

test('a dropped folder with good and bad files is imported, each bad one with its reason, and the import undone', async ({
  folder,
  open,
}) => {
  const files = join(folder, 'my stories')
  mkdirSync(files)
  writeFileSync(join(files, 'good.txt'), 'The kettle sang.\n\nNobody sang back.\n')
  writeFileSync(join(files, 'nothing.txt'), '')
  writeFileSync(join(files, 'blank.txt'), ' \n\n')
  writeFileSync(join(files, 'photo.txt'), Buffer.from('ffd8ffe000104a464946', 'hex'))
  writeFileSync(join(files, 'zip.txt'), Buffer.from('504b0304140000000800', 'hex'))
  writeFileSync(join(files, 'nul.txt'), Buffer.from([0, 1, 2, 0, 0, 3, 0, 255, 0]))
  const { page, complaints } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, files)
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await page
    .getByRole('navigation', { name: 'This import' })
    .getByRole('button', { name: /^Could not be read/ })
    .click()
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveText([
    /^Could not be read 5/,
    /blank\.txt.*nothing in the file but blank space/,
    /nothing\.txt.*empty \(0 bytes\)/,
    /nul\.txt.*not text/,
    /photo\.txt.*JPEG/,
    /zip\.txt.*ZIP/,
  ])
  await page.getByRole('button', { name: 'Undo this import' }).click()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  expect(complaints).toEqual([])
})

test('the same file dropped again is said to be here already', async ({ open }) => {
  const { page } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await drop(page, fixture('bare-story.txt'))
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(page.getByRole('heading', { name: '1 work' })).toBeVisible()
  await drop(page, fixture('bare-story.txt'))
  await expect(page.getByText('This very file is here already, as “bare-story”.')).toBeVisible()
})

test('a running import shows how far it is and can be stopped; what was done stays', async ({
  folder,
  open,
}) => {
  const files = join(folder, 'many')
  mkdirSync(files)
  for (let number = 1; number <= 1_500; number++)
    writeFileSync(
      join(files, `${String(number).padStart(4, '0')}.txt`),
      toTextFile(generateWork(number, 1_000)),
    )
  const { app, page } = await open()
  await choose(app, files)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Import stopped' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  const heading = page.getByRole('heading', { level: 1, name: /^[\d,]+ works?$/ })
  const works = Number((await heading.innerText()).replace(/\D/g, ''))
  expect(works).toBeGreaterThan(0)
  expect(works).toBeLessThan(1_500)
})
