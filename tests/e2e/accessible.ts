import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type axe from 'axe-core'
import { expect, type ElectronApplication, type Locator, type Page } from 'playwright/test'
import { inMain, root } from './program'

const AXE = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks a rule on the screen as it is now: the rule, where, and how. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The policy of the page lets no script in: this one comes by way of the debugger.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const { run } = (window as unknown as { readonly axe: typeof axe }).axe
    const found = await run({ runOnly: rules, resultTypes: ['violations'] })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    )
  }, RULES)
}

/** The same screen, in the light and in the dark. */
export async function expectAccessible(page: Page, what = 'the screen'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours on their way from one to the other are neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    expect(await violations(page), `${what}, ${colorScheme}`).toEqual([])
  }
}

export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  await inMain(() =>
    app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const),
  )
  // Some window managers take a pixel for the frame.
  await expect
    .poll(() => page.evaluate((wanted) => Math.abs(window.innerWidth - wanted), width))
    .toBeLessThan(3)
}

/** Presses the tab key, or another one that moves the focus, until something has it. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab',
): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 80; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target, `${key} should come by`).toBeFocused()
}

/** The focus is somewhere: the next key is not pressed into the void. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), after).not.toBe('BODY')
}
