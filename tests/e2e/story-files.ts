import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication, type Page } from 'playwright/test'
import { choose } from './program'

/** A work as a file with a labelled head. */
export interface StoryFile {
  readonly title: string
  readonly head?: Readonly<Record<string, string>>
  /** The text, or its chapters. */
  readonly text: string | readonly string[]
}

/** Writes works into a folder and imports it by hand, until the list stands there with all of them. */
export async function importStories(
  app: ElectronApplication,
  page: Page,
  folder: string,
  stories: readonly StoryFile[],
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  stories.forEach((story, at) => writeFileSync(join(folder, `${at}.txt`), fileOf(story)))
  await choose(app, folder)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Choose a folder…' }).click()
  await expect(page.getByRole('heading', { name: 'Import done' })).toBeVisible()
  await page.getByRole('button', { name: 'Back to the library' }).click()
}

function fileOf({ title, head = {}, text }: StoryFile): string {
  const labels = Object.entries({ Title: title, Disclaimer: 'For a test.', ...head })
  const chapters = typeof text === 'string' ? [text] : text.map((one, at) => `Chapter ${at + 1}\n\n${one}`)
  return [labels.map(([label, value]) => `${label}: ${value}`).join('\n'), ...chapters].join('\n\n')
}

/** The names in a folder that a reader sees. */
export function visible(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
}
