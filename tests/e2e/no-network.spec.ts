import { expect } from 'playwright/test'
import { askByElements, askByScript, askByStyles, askByWebRtc } from './hostile-page'
import { test } from './hostile-window'

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
