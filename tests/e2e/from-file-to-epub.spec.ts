import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { choose, drop, fixture, test } from './program'
import { visible } from './story-files'

const PHRASE = '"the lamplighter’s ledger"'

async function addTag(page: Page, kind: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: `Add to ${kind}` })
  await field.fill(name)
  await field.press('Enter')
  await expect(page.getByRole('grid', { name: kind }).getByText(name, { exact: true })).toBeVisible()
}

async function tagByHand(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit work-text' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('The Choosy Wind')
  await addTag(page, 'Authors', 'gaslight_and_rosin')
  await addTag(page, 'Canons', 'Sherlock Holmes - Arthur Conan Doyle')
  await addTag(page, 'Pairings', 'Sherlock Holmes & John Watson')
  await addTag(page, 'Characters', 'Harriet Orme')
  await addTag(page, 'Characters', 'Inspector Lestrade')
  await addTag(page, 'Language', 'English')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await expect(save).toBeInViewport({ ratio: 1 })
  await save.click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox', { name: /^Search titles/ }).fill(text)
}

/** Whether the element's middle lies inside what is seen of the page. */
async function isInSight(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { top, bottom } = range.getBoundingClientRect()
      return top > 40 && bottom < window.innerHeight
    }
    return false
  }, text)
}

test.describe.configure({ mode: 'serial' })

/** Where the first test exports to and the others look. */
const shelf = mkdtempSync(join(tmpdir(), 'ficarium-shelf-'))
const epub = join(shelf, 'gaslight_and_rosin - The Choosy Wind.epub')
test.afterAll(() => rmSync(shelf, { recursive: true, force: true }))

test('a dropped work file is listed, found by a phrase, tagged, browsed, read at the hit, and exported as an EPUB', async ({
  open,
}) => {
  const { app, page, complaints, close } = await open()

  await test.step('drop', async () => {
    await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
    await drop(page, fixture('work-text.txt'))
    await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
    await page.getByRole('button', { name: 'Back to the library' }).click()
    await expect(page.getByRole('heading', { name: '1 work' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'work-text' })).toBeVisible()
  })

  await test.step('add more works, so that finding and filtering leave something out', async () => {
    await choose(app, fixture('ao3-page-firefox-single.txt'), fixture('label-head.txt'))
    await page.getByRole('button', { name: 'Import' }).click()
    await page.getByRole('menuitem', { name: /files/ }).click()
    await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
    await page.getByRole('button', { name: 'Back to the library' }).click()
    await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
  })

  await test.step('find by a phrase', async () => {
    await search(page, PHRASE)
    await expect(page.getByRole('heading', { name: '1 work' })).toBeVisible()
    await expect(page.locator('article mark')).toHaveText(['the lamplighter’s ledger'])
  })

  await test.step('tag by hand', () => tagByHand(page))

  await test.step('browse', async () => {
    await search(page, '')
    await expect(page.getByRole('heading', { name: '3 works' })).toBeVisible()
    const rail = page.getByRole('region', { name: 'Filters' })
    const row = (name: RegExp) => rail.getByRole('button', { name })
    await expect(row(/^Sherlock Holmes - Arthur Conan Doyle.*\b1 work/)).toBeVisible()
    await expect(row(/^Sherlock Holmes & John Watson.*\b1 work/)).toBeVisible()
    await row(/^Harriet Orme.*\b1 work/).click()
    await expect(page.getByRole('heading', { name: '1 work' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'The Choosy Wind' })).toBeVisible()
    await page.getByRole('button', { name: /^Exclude Harriet Orme/ }).click()
    await expect(page.getByRole('heading', { name: '2 works' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'The Choosy Wind' })).toBeHidden()
    await page.getByRole('button', { name: 'Clear all' }).click()
  })

  await test.step('read at the hit', async () => {
    await search(page, PHRASE)
    await page.getByRole('button', { name: /Ch\. 1/ }).click()
    await expect.poll(() => isInSight(page, 'the lamplighter’s ledger')).toBe(true)
    await expect(page.getByText('1 of 1 hit')).toBeVisible()
  })

  await test.step('read on', async () => {
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await expect(page.getByText(/^[1-9]\d* %/)).toBeVisible()
  })
  await page.keyboard.press('Escape')
  const read = await page.getByText(/^\d+ % read/).innerText()
  expect(complaints).toEqual([])
  await close()

  const again = await open()
  await test.step('tags and place are there after a restart', async () => {
    await expect(again.page.getByRole('heading', { name: '3 works' })).toBeVisible()
    await expect(again.page.getByText('Sherlock Holmes & John Watson').first()).toBeVisible()
    await again.page.getByRole('link', { name: 'The Choosy Wind' }).click()
    await expect(again.page.getByText(`${Number.parseInt(read)} % ·`)).toBeVisible()
    await again.page.keyboard.press('Escape')
  })

  await test.step('export', async () => {
    await choose(again.app, shelf)
    await again.page.getByRole('checkbox', { name: 'Select The Choosy Wind' }).check()
    await again.page.getByRole('button', { name: 'Export…' }).click()
    await expect(again.page.getByRole('radio', { name: 'Selected (1)' })).toBeChecked()
    await again.page.getByRole('button', { name: 'Choose folder and export' }).click()
    await expect(again.page.getByRole('dialog', { name: 'Export done' })).toContainText('1 work in 1 file')
    expect(visible(shelf)).toEqual(['gaslight_and_rosin - The Choosy Wind.epub'])
  })
  expect(again.complaints).toEqual([])
})

test('EPUBCheck accepts the exported file', () => {
  test.skip(process.env['FICARIUM_TEST_EPUBCHECK'] !== '1', 'EPUBCheck or Java is not installed')
  const checked = spawnSync('java', ['-jar', '/usr/share/java/epubcheck.jar', '--failonwarnings', epub], {
    encoding: 'utf8',
  })
  expect(checked.status, checked.stderr).toBe(0)
  expect(checked.stdout).toContain('No errors or warnings detected')
})

test('calibre makes a Kindle book of the exported file', () => {
  test.skip(process.env['FICARIUM_TEST_CALIBRE'] !== '1', 'calibre is not installed')
  const azw3 = join(shelf, 'kindle.azw3')
  const made = spawnSync('ebook-convert', [epub, azw3], { encoding: 'utf8' })
  expect(made.status, made.stderr).toBe(0)
  expect(statSync(azw3).size).toBeGreaterThan(10_000)
})
