import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'playwright/test'
import { test } from './hostile-window'
import { choose } from './program'

test('a hostile work is words: in the list, among what was found, in the rail and in the reader', async ({
  open,
  folder,
  host,
}) => {
  const script = `<script>ran('script')</script>`
  const image = `<img src="http://${host.address}/img" onerror="ran('image')">`
  const link = `<a href="javascript:ran('link')">follow me</a>`
  const frame = `<iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>`
  writeFileSync(
    join(folder, 'hostile.txt'),
    [
      `Title: ${script} The Title`,
      `Author: ${image} The Author`,
      `Fandom: ${image} The Canon`,
      `Character: ${script} The Character`,
      `Tags: ${link}`,
      `Summary: ${image} ${link} The Summary`,
      '',
      `The innkeeper said ${script} and wrote ${image} on the slate.`,
      '',
      `“javascript:ran('address')” was all she answered. ${link} ${frame}`,
      '',
      `</p></div></template><svg onload="ran('drawing')"><style>body { display: none }</style>&lt;b&gt;`,
    ].join('\n'),
  )
  const { app, page, complaints } = await open()
  await page.evaluate(() => {
    const ran: string[] = []
    Object.assign(window, { didRun: ran, ran: (what: string) => ran.push(what) })
  })
  await choose(app, join(folder, 'hostile.txt'))
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('main', { name: 'Import' })).toContainText(`${script} The Title`)
  await page.getByRole('button', { name: 'Back to the library' }).click()

  const works = page.getByRole('list', { name: 'Works' })
  await page.getByRole('combobox', { name: /^Search titles/ }).fill('innkeeper')
  await expect(works.getByRole('heading')).toContainText(`${script} The Title`)
  await expect(works).toContainText(`${image} The Author`)
  await expect(works).toContainText(`${image} ${link} The Summary`)
  const hit = works.getByRole('group', { name: 'Found in the text' }).getByRole('button')
  await expect(hit).toContainText(`innkeeper said ${script}`)
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText(`${script} The Character`)

  await hit.click()
  const reader = page.getByRole('main', { name: `${script} The Title` })
  await expect(reader).toContainText(`The innkeeper said ${script} and wrote ${image} on the slate.`)
  await expect(reader).toContainText(`“javascript:ran('address')” was all she answered. ${link} ${frame}`)
  // What another program had escaped is read as the words it was.
  await expect(reader).toContainText('<style>body { display: none }</style><b>')
  await expect(reader.locator('script, img, iframe, style, a, [onload], [onerror]')).toHaveCount(0)

  expect(await page.evaluate(() => (window as unknown as { didRun: string[] }).didRun)).toEqual([])
  expect(host.arrivals).toEqual([])
  // Not even the policy had to keep anything out.
  expect(complaints).toEqual([])
})
