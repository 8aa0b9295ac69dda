import { join } from 'node:path'
import { expect } from 'playwright/test'
import { askForPermissions } from './hostile-page'
import { forget, seen, test } from './hostile-window'
import { root, type Program } from './program'

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
