import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type ElectronApplication } from 'playwright/test'
import { openOutsideHost, type OutsideHost } from './outside-host'
import { launch, root, test as base, type Program } from './program'

/**
 * The hardening of the program, tried from inside the page. Scripts of the tests run in the page as a hostile work's
 * would if it got that far: past the reader of the file, past the sanitiser, past the policy against inline script.
 */

interface Shared {
  /** One program for all of these tests: no attempt may change it. */
  readonly shared: Program
  readonly host: OutsideHost
  /** Where the program's preload lies, and one that passes on anything at all. */
  readonly preloads: { readonly own: string; readonly raw: string }
}

export const test = base.extend<object, Shared>({
  host: [
    async ({}, use) => {
      const host = await openOutsideHost()
      await use(host)
      await host.close()
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ficarium-e2e-'))
      const program = await launch(join(folder, 'library'))
      await watch(program.app)
      await serveElsewhere(program.app)
      await use(program)
      await program.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  preloads: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ficarium-e2e-'))
      const raw = join(folder, 'raw.cjs')
      writeFileSync(
        raw,
        `const { contextBridge, ipcRenderer } = require('electron')
        contextBridge.exposeInMainWorld('send', (...message) => ipcRenderer.invoke(...message))`,
      )
      await use({ own: join(root, 'out', 'preload', 'index.cjs'), raw })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

/** What a refused request gets. */
export const REFUSED = { ok: false, error: { code: 'invalid-request', message: expect.any(String) } }

/** Writes down, from now on, where the window wants to go, where it goes and what it wants to save. */
async function watch(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, session }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    const note = (what: string, url: string, event: { readonly defaultPrevented: boolean }): void => {
      seen.push(`${event.defaultPrevented ? 'no' : 'ALLOWED'} ${what}: ${url}`)
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.on('will-frame-navigate', (event) => note('way', event.url, event))
      webContents.on('did-navigate', (_, url) => seen.push(`went: ${url}`))
      webContents.on('did-create-window', (_, { url }) => seen.push(`window: ${url}`))
    }
    session.defaultSession.on('will-download', (event, item) => note('download', item.getURL(), event))
  })
}

/** What was written down since the last look. */
export async function seen(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { readonly seen: string[] }).seen)
}

export async function forget(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { seen } = globalThis as unknown as { readonly seen: string[] }
    seen.length = 0
  })
}

/** Serves the program's own address in a session that has nothing of the program's but the address. */
async function serveElsewhere(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ session }) => {
    session.fromPartition('elsewhere').protocol.handle('app', ({ url }) => {
      const frames = '<iframe src="app://ficarium/frame"></iframe><iframe srcdoc="<p>"></iframe>'
      const body = url.endsWith('/with-frames') ? frames : '<p>'
      return new Response(body, { headers: { 'content-type': 'text/html' } })
    })
  })
}

interface OtherWindow {
  readonly preload: string
  readonly address: string
  readonly script: string
}

/** Runs a script in a window of that session; nothing keeps the frames of that window from loading. */
export async function inAnotherWindow(app: ElectronApplication, other: OtherWindow): Promise<unknown> {
  return app.evaluate(async ({ BrowserWindow }, { preload, address, script }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload, partition: 'elsewhere', sandbox: true, nodeIntegrationInSubFrames: true },
    })
    window.webContents.removeAllListeners('will-frame-navigate')
    await window.loadURL(address)
    const result: unknown = await window.webContents.executeJavaScript(script)

    window.destroy()
    return result
  }, other)
}

/** Asks the program's own session for an address, as nothing in the page can. */
export async function load(app: ElectronApplication, address: string) {
  return app.evaluate(async ({ net }, url) => {
    try {
      const response = await net.fetch(url)
      const policy = response.headers.get('content-security-policy') ?? ''
      return { status: response.status, policy, body: await response.text() }
    } catch (error) {
      return { status: String(error), policy: '', body: '' }
    }
  }, address)
}
