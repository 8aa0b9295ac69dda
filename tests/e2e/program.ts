import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from 'playwright/test'

/** The built program, running. */
export interface Program {
  readonly app: ElectronApplication
  readonly page: Page
  /** What the page wrote to its console as a warning or an error, and what it did not catch. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export interface Fixtures {
  /** An empty folder of this test's own. */
  readonly folder: string
  /** Opens the program on a library, by default one inside `folder`; whatever is still open at the end is closed. */
  readonly open: (library?: string) => Promise<Program>
}

export const root = join(import.meta.dirname, '..', '..')
export const fixture = (name: string): string => join(root, 'tests', 'fixtures', name)

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ficarium-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  open: async ({ folder }, use) => {
    const opened: Program[] = []
    await use(async (library = join(folder, 'library')) => {
      const program = await launch(library)
      opened.push(program)
      return program
    })
    for (const program of opened) await program.close()
  },
})

/** Starts the built program on a library. */
export async function launch(library: string): Promise<Program> {
  const executablePath = process.env['ELECTRON_EXEC_PATH']
  if (executablePath === undefined) throw new Error('ELECTRON_EXEC_PATH is not set: npm test sets it')
  const app = await _electron.launch({
    executablePath,
    // Playwright would drop the sandbox for everybody: it is dropped as the program's own start does, for root only.
    chromiumSandbox: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, '--library', library],
  })
  const page = await app.firstWindow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.waitForLoadState('load')
  let closed = false
  return {
    app,
    page,
    complaints,
    close: async () => {
      if (closed) return
      closed = true
      await app.close()
    },
  }
}

/**
 * Does something in the main process that may be done twice: nobody there holds the promise of its end, which a busy
 * process may throw away.
 */
export async function inMain(run: () => Promise<unknown>): Promise<void> {
  await expect(run).toPass()
}

/** Answers the program's next file or folder pickers with these paths: the system's own picker can't be driven. */
export async function choose(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await inMain(() =>
    app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
    }, paths as string[]),
  )
}

/** Drags files from outside over the window and drops them there, as a file manager does. */
export async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  await devtools.detach()
}
