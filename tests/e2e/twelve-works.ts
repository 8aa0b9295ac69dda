import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from 'playwright/test'
import { choose } from './program'

/** What is said of a work of the tests. */
export interface ToldWork {
  readonly canon: readonly string[]
  readonly pairing: readonly string[]
  readonly character: readonly string[]
  readonly warning: readonly string[]
  readonly tag: readonly string[]
}

export type ToldType = keyof ToldWork

function work(canon: string, pairing: string, warning: string, character: string, tag: string): ToldWork {
  const list = (text: string): readonly string[] => (text === '' ? [] : text.split(', '))
  return {
    canon: list(canon),
    pairing: list(pairing),
    warning: list(warning),
    character: list(character),
    tag: list(tag),
  }
}

const DEATH = 'Major Character Death'
const VIOLENCE = 'Graphic Depictions Of Violence'

/** Twelve works of three canons; the first is number 1. */
export const TWELVE: readonly ToldWork[] = [
  work('Orrery', 'Ione/Fitch', DEATH, 'Ione, Fitch', 'Slow Burn'),
  work('Orrery', 'Fitch/Ione', '', 'Ione, Fitch, Dell', 'Fluff'),
  work('Orrery', 'Ione/Dell, Ione/Fitch', '', 'Ione, Dell', 'Slow Burn, Angst'),
  work('Orrery', 'Ione/Dell', VIOLENCE, 'Ione, Dell', 'Angst'),
  work('Orrery', 'Ione & Fitch', '', 'Ione, Fitch', ''),
  work('Orrery', 'Ione/Dell', `${DEATH}, ${VIOLENCE}`, 'Ione, Dell', 'Hurt/Comfort'),
  work('Orrery, Harbour', '', '', 'Fitch, Marlow', 'Slow Burn'),
  work('Harbour', 'Marlow/Tam', DEATH, 'Marlow, Tam', ''),
  work('Harbour', 'Marlow & Tam', '', 'Marlow, Tam', 'Fluff'),
  work('Harbour', '', '', 'Tam', ''),
  work('Saltmarsh', 'Dell/Fitch/Ione', '', 'Ione, Fitch, Dell', 'Slow Burn'),
  work('Saltmarsh', '', VIOLENCE, '', 'Angst'),
]

export const titleOf = (number: number): string => `Story ${String(number).padStart(2, '0')}`

/** Imports them into the program's library. @param folder where their files are written */
export async function importTwelve(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const files = join(folder, 'twelve')
  mkdirSync(files)
  TWELVE.forEach(({ canon, pairing, character, warning, tag }, at) => {
    const labels = {
      Title: titleOf(at + 1),
      Fandom: canon,
      Pairing: pairing,
      Characters: character,
      Warnings: warning,
      Tags: tag,
      Author: ['ada'],
    }
    const head = Object.entries(labels).flatMap(([label, values]) =>
      values.length === 0 ? [] : [`${label}: ${typeof values === 'string' ? values : values.join(', ')}`],
    )
    writeFileSync(
      join(files, `${titleOf(at + 1)}.txt`),
      `${head.join('\n')}\n\nThe lamp was lit, and number ${at}.\n`,
    )
  })
  await choose(app, files)
  await page.getByRole('button', { name: 'Import' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Choose a folder…' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).press('Enter')
  await expect(page.getByRole('heading', { name: '12 works' })).toBeVisible()
}

/** `Fitch/Ione` and `Ione/Fitch` are the same. */
const keyOf = (name: string): string =>
  name.includes(' & ') ? name.split(' & ').sort().join(' & ') : name.split('/').sort().join('/')

export function has(told: ToldWork, type: ToldType, name: string): boolean {
  const names = told[type]
  return name === 'unknown' ? names.length === 0 : names.map(keyOf).includes(keyOf(name))
}

/** The values that some works have of a type, each with how many have it, as reading them one after the other counts. */
export function countNaively(works: readonly ToldWork[], type: ToldType): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const told of works) {
    const names = told[type].length === 0 ? ['unknown'] : told[type].map(keyOf)
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** The rows of a group as a screen reader reads them. */
export async function readRows(page: Page, group: string): Promise<readonly string[]> {
  const snapshot = await page.getByRole('list', { name: group, exact: true }).ariaSnapshot()
  return [...snapshot.matchAll(/button "([^"]+, [\d,]+ works?(?:, \w+)?)"/g)].map(([, name = '']) => name)
}

/** Which values stand in a group with which counts, however they are ordered and chosen. */
export async function readCounts(page: Page, group: string): Promise<ReadonlyMap<string, number>> {
  const rows = await readRows(page, group)
  return new Map(
    rows.map((row) => {
      const [, name = '', count = ''] = /^(.+), ([\d,]+) works?(?:, \w+)?$/.exec(row) ?? []
      return [keyOf(name), Number(count.replaceAll(',', ''))]
    }),
  )
}
