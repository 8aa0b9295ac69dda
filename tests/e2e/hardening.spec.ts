import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type ElectronApplication } from 'playwright/test'
import { REQUEST_NAMES, type Requests } from '../../src/shared/ipc'
import {
  askByElements,
  askByScript,
  askByStyles,
  askByWebRtc,
  askForPermissions,
  runScripts,
} from './hostile-page'
import { openOutsideHost, type OutsideHost } from './outside-host'
import { choose, launch, root, test as base, type Program } from './program'

/**
 * The hardening of the program, tried from inside the page. Scripts of the tests run in the page as a hostile work's
 * would if it got that far: past the reader of the file, past the sanitiser, past the policy against inline script.
 */

interface Shared {
  /** One program for the whole file: no attempt may change it. */
  readonly shared: Program
  readonly host: OutsideHost
  /** Where the program's preload lies, and one that passes on anything at all. */
  readonly preloads: { readonly own: string; readonly raw: string }
}

const test = base.extend<object, Shared>({
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

const REFUSED = { ok: false, error: { code: 'invalid-request', message: expect.any(String) } }

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
async function seen(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as unknown as { readonly seen: string[] }).seen)
}

async function forget(app: ElectronApplication): Promise<void> {
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
async function inAnotherWindow(app: ElectronApplication, other: OtherWindow): Promise<unknown> {
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
async function load(app: ElectronApplication, address: string) {
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

test.describe('no network', () => {
  test('a script of the page brings nothing in and sends nothing out', async ({ shared: { page }, host }) => {
    expect(await page.evaluate(askByScript, host.address)).toEqual([])
    expect(host.arrivals).toEqual([])
  })

  test('no element of the page loads anything from outside, nor prepares to', async ({
    shared: { page },
    host,
  }) => {
    await page.evaluate(askByElements, host.address)
    expect(host.arrivals).toEqual([])
  })

  test('no style of the page loads anything from outside', async ({ shared: { page }, host }) => {
    await page.evaluate(askByStyles, host.address)
    expect(host.arrivals).toEqual([])
  })

  test('WebRTC finds no way out, and asks no server for one', async ({ shared: { page }, host }) => {
    expect(await page.evaluate(askByWebRtc, host.address)).toEqual([])
    expect(host.arrivals).toEqual([])
  })

  test('a page without any policy is kept from the network just the same', async ({
    shared: { app },
    host,
  }) => {
    const attempts = [askByScript, askByElements, askByStyles, askByWebRtc].map(String)
    const found = await app.evaluate(
      async ({ BrowserWindow }, { scripts, address }) => {
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
        window.webContents.removeAllListeners('will-frame-navigate')
        await window.loadURL('data:text/html,<body>')
        const results: unknown[] = []
        for (const script of scripts)
          results.push(
            await window.webContents.executeJavaScript(`(${script})(${JSON.stringify(address)})`, true),
          )
        window.destroy()
        return results
      },
      { scripts: attempts, address: host.address },
    )
    // Without a policy a page may start workers from what it made itself: these reach nobody either.
    expect(found).toEqual([['worker-from-blob', 'worker-from-data'], undefined, undefined, []])
    expect(host.arrivals).toEqual([])
  })

  test('each request is refused by the session, and past it no host is found', async ({
    shared: { app },
    host,
  }) => {
    for (const name of [
      host.address,
      host.address.replace('127.0.0.1', 'localhost'),
      'archiveofourown.org',
    ]) {
      const answers = await app.evaluate(async ({ session }, url) => {
        const sessions = [session.defaultSession, session.fromPartition('elsewhere')]
        return Promise.all(sessions.map((one) => one.fetch(url).then(() => 'it came', String)))
      }, `http://${name}/`)
      expect(answers, name).toEqual([
        'Error: net::ERR_BLOCKED_BY_CLIENT',
        'Error: net::ERR_NAME_NOT_RESOLVED',
      ])
    }
    expect(host.arrivals).toEqual([])
  })
})

test.describe('no way out of the page', () => {
  test.beforeEach(async ({ shared: { app, page } }) => {
    await forget(app)
    await page.evaluate(() => Object.assign(window, { stays: true }))
  })

  /** The page is the same document as before, at its address, in the one window there is. */
  async function expectToStay({ app, page }: Program): Promise<void> {
    expect(await page.evaluate(() => [location.href, 'stays' in window])).toEqual([
      'app://ficarium/index.html',
      true,
    ])
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
    expect((await seen(app)).filter((one) => !one.startsWith('no '))).toEqual([])
  }

  test('no script, link, form or refresh takes the window anywhere else', async ({ shared, host }) => {
    const { app, page } = shared
    const own = await page.evaluate(() => URL.createObjectURL(new Blob(['<p>'], { type: 'text/html' })))
    for (const address of [
      `http://${host.address}/away`,
      'https://archiveofourown.org/',
      'app://ficarium/index.html?again',
      'app://ficarium/missing.html',
      'app://other/index.html',
      'mailto:someone@example.org',
      'vscode://open',
      own,
    ]) {
      for (const how of ['location', 'link'] as const) {
        await forget(app)
        await page.evaluate(
          ([to, by]) => {
            if (by === 'location') location.href = to
            else Object.assign(document.createElement('a'), { href: to }).click()
          },
          [address, how] as const,
        )
        await expect.poll(() => seen(app), `${how} to ${address}`).toEqual([`no way: ${address}`])
      }
    }
    await forget(app)
    await page.evaluate((to) => {
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0; url=${to}` }),
      )
    }, `http://${host.address}/refresh`)
    await expect.poll(() => seen(app)).toEqual([`no way: http://${host.address}/refresh`])

    // These the engine refuses by itself.
    await page.evaluate(async (to) => {
      for (const refused of [
        'file:///etc/passwd',
        'data:text/html,<p>',
        'chrome://gpu',
        'devtools://devtools',
      ])
        location.href = refused
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
      document.body.append(form)
      const violated = new Promise((resolve) =>
        document.addEventListener('securitypolicyviolation', resolve, { once: true }),
      )
      form.submit()
      await violated
      form.remove()
    }, `http://${host.address}/form`)
    await expectToStay(shared)
    expect(host.arrivals).toEqual([])
  })

  test('the history leads nowhere, and a reload is refused', async ({ shared }) => {
    const { app, page } = shared
    await page.evaluate(async () => {
      history.pushState(null, '', '#away')
      const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }))
      history.back()
      await back
      history.go(-1)
      location.reload()
    })
    await expect.poll(() => seen(app)).toEqual(['no way: app://ficarium/index.html'])
    await expectToStay(shared)
  })

  test('no second window opens, whoever asks for it', async ({ shared, host }) => {
    const { page } = shared
    const opened = await page.evaluate((address) => {
      const addresses = ['', 'about:blank', 'app://ficarium/index.html', `http://${address}/window`]
      return addresses.filter((one) => window.open(one, '_blank', 'width=200') !== null)
    }, host.address)
    expect(opened).toEqual([])

    await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), {
        href: `http://${address}/link`,
        target: '_blank',
        textContent: 'A way out',
      })
      link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9'
      document.body.append(link)
      const made = Object.assign(window, { link, clicks: 0 })
      for (const type of ['click', 'auxclick']) link.addEventListener(type, () => (made.clicks += 1))
    }, host.address)
    // By the mouse itself: a click on a locator would wait for a navigation that is never to come.
    for (const key of ['Alt', 'Shift', 'Control', 'Meta']) {
      await page.keyboard.down(key)
      await page.mouse.click(8, 8)
      await page.keyboard.up(key)
    }
    await page.mouse.click(8, 8)
    await page.mouse.click(8, 8, { button: 'middle' })
    const clicks = await page.evaluate(() => {
      const { link, clicks } = window as unknown as { readonly link: Element; readonly clicks: number }
      link.remove()
      return clicks
    })
    expect(clicks).toBe(6)
    await expectToStay(shared)
    expect(host.arrivals).toEqual([])
  })

  test('an address or a file that is dropped is not opened, even where no script keeps it from that', async ({
    shared,
    host,
  }) => {
    const { page } = shared
    await page.evaluate(() => {
      const deaf = new AbortController()
      const made = Object.assign(window, { deaf, drops: 0 })
      // The page takes part until the drop, or nothing would be dropped at all; then it leaves it to the window.
      const stop = (event: Event): void => {
        event.stopImmediatePropagation()
        if (event.type === 'drop') made.drops += 1
        else event.preventDefault()
      }
      for (const type of ['dragenter', 'dragover', 'drop'])
        window.addEventListener(type, stop, { capture: true, signal: deaf.signal })
    })
    const address = { mimeType: 'text/uri-list', data: `http://${host.address}/dropped` }
    const devtools = await page.context().newCDPSession(page)
    for (const data of [
      { items: [address], files: [], dragOperationsMask: 1 },
      { items: [], files: [join(root, 'out', 'renderer', 'index.html')], dragOperationsMask: 1 },
    ])
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
    await devtools.detach()
    const drops = await page.evaluate(() => {
      const made = window as unknown as { readonly deaf: AbortController; readonly drops: number }
      made.deaf.abort()
      return made.drops
    })
    expect(drops).toBe(2)
    await expectToStay(shared)
    expect(host.arrivals).toEqual([])
  })

  test('a webview is an element that does nothing', async ({ shared }) => {
    const plain = await shared.page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'data:text/html,<p>')
      document.body.append(view)
      const isPlain = Object.getPrototypeOf(view) === HTMLElement.prototype && view.shadowRoot === null
      view.remove()
      return isPlain
    })
    expect(plain).toBe(true)
    await expectToStay(shared)
  })

  test('nothing is downloaded, not even what the page made itself', async ({ shared }) => {
    const { app, page } = shared
    const own = await page.evaluate(() => URL.createObjectURL(new Blob(['a story'])))
    for (const address of [own, 'data:text/plain,story']) {
      await forget(app)
      await page.evaluate((href) => {
        Object.assign(document.createElement('a'), { href, download: 'story.txt' }).click()
      }, address)
      await expect.poll(() => seen(app)).toEqual([`no download: ${address}`])
    }
    await expectToStay(shared)
  })

  test('the page is permitted nothing', async ({ shared }) => {
    expect(await shared.page.evaluate(askForPermissions)).toEqual([])
    await expectToStay(shared)
  })

  test('a window that a script made blank comes back to the library', async ({ shared: { app, page } }) => {
    await page.evaluate(() => {
      location.href = 'about:blank'
    })
    await expect(page.getByRole('button', { name: 'Ficarium' })).toBeVisible()
    expect(await page.evaluate(() => [location.href, 'stays' in window])).toEqual([
      'app://ficarium/index.html',
      false,
    ])
    expect(await seen(app)).toEqual(['went: about:blank', 'went: app://ficarium/index.html'])
  })
})

/** For every request arguments that it does not take. */
const WRONG: { readonly [K in keyof Requests]: readonly (readonly unknown[])[] } = (() => {
  const query = { text: '', facets: [], anyOf: [], sort: 'relevance' }
  const notIds = [[], [1], ['1'], [[0]], [[-1]], [[1.5]], [['1']], [[1, null]], [{ 0: 1 }]].slice(1)
  const notQueries = [
    undefined,
    null,
    'text',
    {},
    { ...query, text: 1 },
    { ...query, text: 'x'.repeat(10_001) },
    { ...query, sort: 'rowid; DROP TABLE works' },
    { ...query, anyOf: ['works'] },
    { ...query, facets: [{ type: 'works', name: 'x', state: 'include' }] },
    { ...query, facets: [{ type: 'canon', name: 'x', state: 'maybe' }] },
    { ...query, limit: 1 },
  ]
  const notEdits = [
    undefined,
    'title',
    { title: '' },
    { title: '   ' },
    { title: 1 },
    { titles: 'x' },
    { add: [{ type: 'words', name: 'x' }] },
    { add: [{ type: 'canon' }] },
    { add: [{ type: 'canon', name: 'x'.repeat(2_001) }] },
    { remove: 'canon' },
    { replace: { words: ['1'] } },
    { replace: { canon: 'x' } },
  ]
  const reader = { theme: 'light', font: 'serif', fontSize: 19, width: 640 }
  const nothing = [['/etc/passwd'], [{}], [undefined, undefined]]
  return {
    about: nothing,
    saveSettings: [
      [],
      [{}],
      [{ reader: { ...reader, theme: 'url(http://127.0.0.1)' } }],
      [{ reader: { ...reader, fontSize: 1_000 } }],
      [{ reader: { ...reader, width: '640px' } }],
      [{ reader, libraryFolder: '/etc' }],
    ],
    search: [...notQueries.map((wrong) => [wrong]), [query, query]],
    readBlurbs: [
      [[1]],
      ['1', query],
      [Array.from({ length: 1_001 }, (_, index) => index + 1), query],
      ...notQueries.map((wrong) => [[1], wrong]),
    ],
    findFacetValues: [
      [query, 'works', ''],
      [query, 'canon', 1],
      [query, 'canon'],
      ...notQueries.map((wrong) => [wrong, 'canon', '']),
    ],
    suggestNames: [['works', 'x'], ['any'], ['any', null], ['any', 'x'.repeat(2_001)]],
    readWork: [[], ['1'], [0], [-1], [1.5], [null], [[1]], [1, 2]],
    savePlace: [
      [1, { chapter: 0, offset: 0 }, 0],
      [1, { chapter: 1, offset: -1 }, 0],
      [1, { chapter: 1, offset: 0, path: '/' }, 0],
      [1, { chapter: 1, offset: 0 }, 2],
      [1, { chapter: 1, offset: 0 }],
      ['1', { chapter: 1, offset: 0 }, 0],
    ],
    findHits: [[1], ['1', 'x'], [1, 1], [1, 'x'.repeat(10_001)]],
    editWorks: [...notEdits.map((wrong) => [[1], wrong]), ...notIds.map(([ids]) => [ids, { title: 'x' }])],
    removeWorks: notIds,
    listTrash: nothing,
    restoreWorks: notIds,
    undo: [[], [1], [{}], [{ id: '1' }], [{ id: 1, sql: 'DROP TABLE works' }]],
    importChosenFiles: nothing,
    importChosenFolder: nothing,
    importSampleWorks: nothing,
    stopImport: nothing,
    exportWorks: [...notIds, [[1], '/etc']],
    stopExport: nothing,
  }
})()

test.describe('requests', () => {
  test('a request from anything but the window’s own page is refused', async ({
    shared: { app },
    preloads,
  }) => {
    const ask = (address: string, script: string) =>
      inAnotherWindow(app, { preload: preloads.own, address, script })
    const own = 'app://ficarium/with-frames'
    expect(await ask(own, 'ficarium.about()'), 'or the rest proves nothing').toMatchObject({ ok: true })

    for (const [address, script] of [
      ['data:text/html,<p>', 'ficarium.about()'],
      ['about:blank', 'ficarium.about()'],
      ['app://other/', 'ficarium.about()'],
      ['app://ficarium.example/', 'ficarium.about()'],
      ['app://other/', 'ficarium.importDropped([])'],
      [own, 'frames[0].ficarium.about()'],
      [own, 'frames[0].ficarium.importDropped([])'],
      [own, 'frames[1].ficarium.about()'],
    ] as const)
      expect(await ask(address, script), `${address}: ${script}`).toEqual(REFUSED)
  })

  test('arguments that a request does not take are refused, and the library stays as it was', async ({
    shared: { page },
  }) => {
    const library = () =>
      page.evaluate(async () => {
        const everything = { text: '', facets: [], anyOf: [], sort: 'title' } as const
        const { ficarium } = window
        return {
          about: await ficarium.about(),
          found: await ficarium.search(everything).then((reply) => reply.ok && reply.value.ids),
          works: await Promise.all([1, 2, 3].map((id) => ficarium.readWork(id))),
          trash: await ficarium.listTrash(),
        }
      })
    await page.evaluate(() => window.ficarium.importSampleWorks())
    const before = await library()
    expect(before).toMatchObject({ works: [{ ok: true }, { ok: true }, { ok: true }] })

    for (const name of REQUEST_NAMES) {
      expect(WRONG[name].length, name).toBeGreaterThan(0)
      for (const wrong of WRONG[name]) {
        const reply = await page.evaluate(
          ([asked, given]) =>
            (window.ficarium[asked] as (...args: readonly unknown[]) => Promise<unknown>)(...given),
          [name, wrong] as const,
        )
        expect(reply, `${name} ${JSON.stringify(wrong).slice(0, 100)}`).toEqual(REFUSED)
      }
    }
    expect(await library()).toEqual(before)
  })

  test('a request that is not in the contract is refused', async ({ shared: { app }, preloads }) => {
    const send = (...message: readonly unknown[]) =>
      inAnotherWindow(app, {
        preload: preloads.raw,
        address: 'app://ficarium/',
        script: `send(...${JSON.stringify(message)})`,
      })
    expect(await send('ficarium:request', 'about', [])).toMatchObject({ ok: true })
    for (const message of [
      ['importPaths', [['/etc/passwd']]],
      ['exportTo', [[1], '/tmp']],
      ['constructor', []],
      ['__proto__', []],
      ['toString', []],
      ['', []],
      [null, []],
      [['about'], []],
      ['about'],
      ['about', {}],
      [],
    ])
      expect(await send('ficarium:request', ...message), JSON.stringify(message)).toEqual(REFUSED)
    for (const paths of ['/etc/passwd', null, [''], [1], [['/etc/passwd']], { length: 1 }])
      expect(await send('ficarium:dropped', paths), JSON.stringify(paths)).toEqual(REFUSED)
  })

  test('a file that the page made up has no path, so that nothing is imported', async ({
    shared: { page },
  }) => {
    const replies = await page.evaluate(async () => {
      const made = new File(['a story'], '/etc/passwd')
      Object.assign(made, { path: '/etc/passwd' })
      const outcomes: unknown[] = []
      for (const files of [[made], [{ path: '/etc/passwd' }], ['/etc/passwd']]) {
        try {
          const reply = await window.ficarium.importDropped(files)
          outcomes.push(reply.ok && reply.value.files)
        } catch {
          outcomes.push('not taken')
        }
      }
      return outcomes
    })
    expect(replies).toEqual([[], 'not taken', 'not taken'])
  })
})

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
  const hit = works.getByRole('list', { name: 'Found in the text' }).getByRole('button')
  await expect(hit).toContainText(`innkeeper said ${script}`)
  await expect(page.getByRole('region', { name: 'Filters' })).toContainText(`${script} The Character`)

  await hit.click()
  const reader = page.getByRole('main', { name: `${script} The Title` })
  await expect(reader).toContainText(`The innkeeper said ${script} and wrote ${image} on the slate.`)
  await expect(reader).toContainText(`“javascript:ran('address')” was all she answered. ${link} ${frame}`)
  await expect(reader).toContainText('<style>body { display: none }</style>&lt;b&gt;')
  await expect(reader.locator('script, img, iframe, style, a, [onload], [onerror]')).toHaveCount(0)

  expect(await page.evaluate(() => (window as unknown as { didRun: string[] }).didRun)).toEqual([])
  expect(host.arrivals).toEqual([])
  // Not even the policy had to keep anything out.
  expect(complaints).toEqual([])
})
