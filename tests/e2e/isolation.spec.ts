import { readFileSync } from 'node:fs'
import { expect } from 'playwright/test'
import { REQUEST_NAMES } from '../../src/shared/ipc'
import { runScripts } from './hostile-page'
import { load, test } from './hostile-window'

test.describe('isolation', () => {
  test('the page has nothing of Node, and no frame of it has the bridge', async ({ shared: { page } }) => {
    const found = await page.evaluate(() => {
      const names = [
        'require',
        'process',
        'Buffer',
        'module',
        'exports',
        'global',
        '__dirname',
        'setImmediate',
      ]
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const inFrame = [...names, 'ficarium'].filter((name) => name in (frame.contentWindow ?? {}))
      frame.remove()
      return [...names.filter((name) => name in window), ...inFrame.map((name) => `${name} in a frame`)]
    })
    expect(found).toEqual([])
  })

  test('the bridge hands over the requests of the contract, and with an event its value only', async ({
    shared: { app, page },
  }) => {
    const bridge = await page.evaluate(() => ({
      names: Object.keys(window.ficarium).sort(),
      types: [...new Set(Object.values(window.ficarium).map((value) => typeof value))],
      // Were they functions of the preload itself, its world could be reached through their constructor.
      constructors: Object.values(window.ficarium).every((value) => value.constructor === Function),
      electron: Object.getOwnPropertyNames(window).filter((name) => /electron|ipc/i.test(name)),
    }))
    expect(bridge).toEqual({
      names: [...REQUEST_NAMES, 'importDropped', 'on'].sort(),
      types: ['function'],
      constructors: true,
      electron: [],
    })

    const heard = page.evaluate(
      () =>
        new Promise<{ readonly given: readonly unknown[]; readonly self: boolean }>((resolve) => {
          const stop = window.ficarium.on('libraryChanged', function (this: unknown, ...given: unknown[]) {
            stop()
            resolve({ given, self: this === undefined || this === window })
          } as () => void)
        }),
    )
    await page.evaluate(() => undefined)
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('ficarium:event', 'libraryChanged', null),
    )
    expect(await heard).toEqual({ given: [null], self: true })
  })

  test('the window is sandboxed and isolated, and only root goes without the sandbox of Chromium', async ({
    shared: { app },
  }) => {
    const isRoot = process.getuid?.() === 0
    const window = await app.evaluate(({ app: program, BrowserWindow }) => {
      const [contents] = BrowserWindow.getAllWindows().map(({ webContents }) => webContents)
      const asked = contents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> }
      return {
        preferences: asked.getLastWebPreferences(),
        process: contents?.getOSProcessId(),
        noSandbox: program.commandLine.hasSwitch('no-sandbox'),
      }
    })
    expect(window.preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(window.noSandbox).toBe(isRoot)
    if (process.platform === 'linux' && !isRoot)
      expect(readFileSync(`/proc/${window.process}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })

  test('a script that lies in no file of the program does not run', async ({ shared: { page } }) => {
    expect(await page.evaluate(runScripts)).toEqual([])
  })
})

test.describe('what the page is made of', () => {
  test('every answer to the page carries a policy that lets nothing in', async ({ shared: { app } }) => {
    const index = await load(app, 'app://ficarium/index.html')
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(index.body)?.[1] ?? 'no script in index.html'
    const answers = [
      index,
      await load(app, `app://ficarium${script}`),
      await load(app, 'app://ficarium/missing.html'),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404])
    for (const { policy } of answers) {
      const directives = policy.split('; ')
      for (const needed of [
        "default-src 'none'",
        "script-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ])
        expect(directives).toContain(needed)
      expect(policy).not.toMatch(
        /unsafe-eval|unsafe-hashes|https?:|wss?:|\*|connect-src|frame-src|worker-src/,
      )
    }
  })

  test('no address leads to a file outside the folder of the page', async ({ shared: { app } }) => {
    for (const way of [
      '../../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      'assets/..%2f..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '..%252f..%252fpackage.json',
      '..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc/passwd',
      '/etc/passwd',
      '%2fetc%2fpasswd',
      '..%2frenderer-of-others/index.html',
      'index.html%00.png',
      '%E0%A4%A',
    ]) {
      const { status, body } = await load(app, `app://ficarium/${way}`)
      expect([403, 404], way).toContain(status)
      expect(body, way).toBe('')
    }
    for (const host of ['other', 'ficarium.example', 'localhost'])
      expect(await load(app, `app://${host}/index.html`), host).toMatchObject({ body: '' })
  })
})
