import { expect, type Locator, type Page } from 'playwright/test'
import { expectAccessible, tabTo } from './accessible'
import { choose, fixture, test } from './program'
import { importStories, type StoryFile } from './story-files'

const HOTEL = { Fandom: 'Orrery', Author: 'ada' }

const CEREMONY: StoryFile = {
  title: 'What the Kitchen Saw',
  head: { ...HOTEL, Pairing: 'Ione/Fitch' },
  text: [
    'Nobody in the house had ever won anything. Then the letter came.',
    'You hung the medals on the kitchen door, and we held the ceremony with cocoa. Ione laughed at it.',
    'Years later she found the box. A medal has no weight, she said, until there is a ceremony around it.',
    'The kitchen door is green now. The nail for the medal is still in it.',
  ],
}

/** Enough works with a lamp to scroll through. */
const LAMPS: readonly StoryFile[] = Array.from({ length: 24 }, (_, at) => ({
  title: `Lamp ${String(at + 1).padStart(2, '0')}`,
  head: { ...HOTEL, Pairing: at % 2 === 0 ? 'Ione/Fitch' : 'Ione/Dell' },
  text: Array.from(
    { length: 3 },
    (_chapter, chapter) =>
      `She lit the lamp for the ${at + 1}th time in chapter ${chapter + 1}. The lamp burned on.`,
  ),
}))

const OTHERS: readonly StoryFile[] = [
  {
    title: 'Medals',
    head: { ...HOTEL, Pairing: 'Ione/Dell' },
    text: 'The medal ceremony was held at the door of the kitchen.',
  },
  { title: 'Tea', head: { Fandom: 'Harbour' }, text: 'He filled the kettle and thought of nothing.' },
]

const field = (page: Page): Locator => page.getByRole('combobox', { name: /^Search titles/ })
const found = (page: Page, words: string): Locator => page.getByRole('heading', { name: words, exact: true })
const list = (page: Page): Locator => page.getByRole('list', { name: 'Works' })
const row = (page: Page, title: string): Locator =>
  page.getByRole('article', { name: new RegExp(`^${title}`) })
const places = (page: Page): Locator => page.getByRole('region', { name: 'Found places' })
const instead = (page: Page): Locator => page.getByText(/^Nothing has .*These works have/)

/** The words of the hit that one stands at, and whether all of them are in sight. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const words = [...(CSS.highlights.get('found-current') ?? [])].filter((word) => word instanceof Range)
    const isInSight = (word: Range): boolean => {
      const { top, bottom } = word.getBoundingClientRect()
      return top > 40 && bottom < window.innerHeight
    }
    return { text: words.map(String).join(' … '), inSight: words.length > 0 && words.every(isInSight) }
  })

const scrolled = (page: Page): Promise<number> => list(page).evaluate((element) => element.scrollTop)

async function inside(page: Page, pairing: string): Promise<void> {
  await page
    .getByRole('list', { name: 'Pairing' })
    .getByRole('button', { name: new RegExp(`^${pairing}`) })
    .click()
  await expect(page.getByRole('button', { name: `Remove ${pairing}` })).toBeVisible()
}

test('a half-remembered line with a typo finds its work inside a pairing; its places are gone through and the list is where it was', async ({
  folder,
  open,
}) => {
  const { app, page, complaints } = await open()
  await importStories(app, page, `${folder}/stories`, [...LAMPS, ...OTHERS, CEREMONY])
  await inside(page, 'Ione/Fitch')
  await field(page).click()
  await page.keyboard.type('medle ceremony kitchen door')
  await page.keyboard.press('Enter')
  await expect(instead(page)).toContainText(
    /Nothing has .*medle ceremony kitchen door.* within what is chosen/,
  )
  const first = list(page).getByRole('article').first()
  await expect(first).toHaveAccessibleName(/^What the Kitchen Saw/)
  await expect(row(page, 'Medals')).toBeHidden()
  await expectAccessible(page, 'other words than those asked for')

  await first.getByRole('button', { name: '2 more hits' }).click()
  const hits = first.getByRole('group', { name: 'Found in the text' })
  await expect(hits.getByRole('heading')).toHaveText(['Ch. 2', 'Ch. 3', 'Ch. 4'])
  await expectAccessible(page, 'all places of a work')
  const hit = hits.getByRole('button', { name: /A medal has no weight/ }).first()
  await hit.click()
  await expect(page.getByRole('main', { name: 'What the Kitchen Saw' })).toBeFocused()
  await expect.poll(() => standing(page)).toEqual({ text: 'medal … ceremony', inSight: true })
  await expect(places(page)).toContainText('2 of 3 hits')
  await page.getByRole('button', { name: 'Next hit' }).click()
  await expect(places(page)).toContainText('3 of 3 hits')
  await expect.poll(() => standing(page)).toEqual({ text: 'kitchen … door … medal', inSight: true })
  await expectAccessible(page, 'the reader at a found place')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await expect(hit).toBeFocused()
  await expect(hits.getByRole('heading')).toHaveCount(3)

  await page.getByRole('button', { name: 'Search for that' }).click()
  await expect(field(page)).toHaveValue(/^medals? ceremony kitchen door$/)
  await expect(instead(page)).toBeHidden()
  await expect(first).toHaveAccessibleName(/^What the Kitchen Saw/)
  expect(complaints).toEqual([])
})

test('after a hit far down the list, the list stands where it stood, unfolded as it was', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, LAMPS)
  await field(page).fill('lamp burned')
  await expect(found(page, '24 works')).toBeVisible()
  await page.getByRole('button', { name: /Sort/ }).click()
  await page.getByRole('option', { name: 'Title' }).click()
  await expect(list(page).getByRole('article').first()).toHaveAccessibleName(/^Lamp 01/)
  await list(page).evaluate((element) => element.scrollTo({ top: 1_500 }))
  const far = row(page, 'Lamp 14')
  await far.getByRole('button', { name: /more hits$/ }).click()
  const hit = far.getByRole('button', { name: /in chapter 3/ })
  await hit.scrollIntoViewIfNeeded()
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(500)
  await hit.click()
  await expect(page.getByRole('main', { name: 'Lamp 14' })).toBeFocused()
  await expect(places(page)).toContainText(/of \d+ hits/)
  await page.keyboard.press('Escape')
  await expect(hit).toBeFocused()
  expect(await scrolled(page)).toBe(before)
})

test('the same by keyboard alone', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, [...OTHERS, CEREMONY])
  await page.getByRole('link', { name: 'Tea' }).focus()
  await tabTo(page, page.getByRole('list', { name: 'Pairing' }).getByRole('button').first(), 'Shift+Tab')
  await page.keyboard.type('ione/f')
  await page.keyboard.press('Enter')
  await expect(found(page, '1 work')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('medle ceremony kitchen door')
  await page.keyboard.press('Enter')
  await expect(instead(page)).toBeVisible()
  const work = row(page, 'What the Kitchen Saw')
  await expect(work.getByRole('link', { name: 'What the Kitchen Saw' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const hit = work.getByRole('button', { name: /^Ch. 4: .*the medal is still in it/ }).first()
  await tabTo(page, hit)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main', { name: 'What the Kitchen Saw' })).toBeFocused()
  await expect.poll(async () => (await standing(page)).inSight).toBe(true)
  const where = await places(page).getByRole('status').textContent()
  await page.keyboard.press('[')
  await expect(places(page).getByRole('status')).not.toHaveText(where ?? '')
  await page.keyboard.press(']')
  await expect(places(page).getByRole('status')).toHaveText(where ?? '')
  await page.keyboard.press('Escape')
  await expect(hit).toBeFocused()
})

test('typing a word to its end never loses its work, and what was typed before is not shown after it', async ({
  folder,
  open,
}) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, [...LAMPS.slice(0, 2), ...OTHERS])
  await field(page).click()
  for (const letter of 'thought') {
    await page.keyboard.type(letter)
    await expect(row(page, 'Tea')).toBeVisible()
  }
  await expect(found(page, '1 work')).toBeVisible()
  await field(page).fill('')
  await page.keyboard.type('kettle', { delay: 0 })
  await expect(found(page, '1 work')).toBeVisible()
  await expect(row(page, 'Tea').locator('mark')).toHaveText('kettle')
  await expect(page.getByRole('status').filter({ hasText: '1 work' })).toBeAttached()
})

test('all places of a long work come some at a time', async ({ folder, open }) => {
  const { app, page } = await open()
  const text =
    'A lamp was lit. ' + 'Then nothing at all happened for a long while, and nobody minded. '.repeat(3)
  const story = { title: 'Lamps', text: Array.from({ length: 5 }, () => text.repeat(11)) }
  await importStories(app, page, `${folder}/stories`, [story])
  await field(page).fill('lamp')
  const work = row(page, 'Lamps')
  await work.getByRole('button', { name: '54 more hits' }).click()
  const hits = work.getByRole('group', { name: 'Found in the text' }).getByRole('listitem')
  await expect(hits).toHaveCount(20)
  await work.getByRole('button', { name: 'Show 20 more of 35' }).click()
  await expect(hits).toHaveCount(40)
  await expect(hits.nth(20).getByRole('button')).toBeFocused()
  await work.getByRole('button', { name: 'Show 15 more of 15' }).click()
  await expect(hits).toHaveCount(55)
  await expect(work.getByRole('heading', { level: 3 })).toHaveText([
    'Ch. 1',
    'Ch. 2',
    'Ch. 3',
    'Ch. 4',
    'Ch. 5',
  ])
})

test('works are shuffled, and shuffled again', async ({ folder, open }) => {
  const { app, page } = await open()
  await importStories(app, page, `${folder}/stories`, LAMPS)
  const titles = async (): Promise<string> =>
    (await list(page).getByRole('heading', { level: 2 }).allTextContents()).join()
  await page.getByRole('button', { name: /Sort/ }).click()
  await page.getByRole('option', { name: 'Chance' }).click()
  const again = page.getByRole('button', { name: 'Shuffle again' })
  await expect(again).toBeVisible()
  const once = await titles()
  await again.click()
  await expect.poll(titles).not.toBe(once)
})

const LANGUAGES = [
  ['es', 'La carta del faro', 'paraguas', 'ltr'],
  ['ru', 'Письмо у маяка', 'вокзала', 'ltr'],
  ['zh', '灯塔下的旧信', '学生会', 'ltr'],
  ['ja', '灯台の手紙', '喫茶店', 'ltr'],
  ['ar', 'رسالة من المنارة', 'الأمواج', 'rtl'],
] as const

test('works in any language are found by a word from their middle, and shown in the direction they are read in', async ({
  open,
}) => {
  const { app, page } = await open()
  await expect(page.getByRole('heading', { name: 'Nothing on the shelves yet' })).toBeVisible()
  await choose(app, ...LANGUAGES.map(([language]) => fixture(`languages/${language}.txt`)))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Choose files…' }).click()
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
  await expect(found(page, '5 works')).toBeVisible()
  for (const [, title, word, direction] of LANGUAGES) {
    await field(page).fill(word)
    await expect(found(page, '1 work'), title).toBeVisible()
    const sentence = row(page, title).locator('q')
    await expect(sentence.locator('mark'), title).toHaveText(word)
    expect(await sentence.evaluate((element) => getComputedStyle(element).direction)).toBe(direction)
  }
})
