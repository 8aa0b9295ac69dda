import { app, session, type Session, type WebContents } from 'electron'
import { isOwnPage } from './trusted-page'

/**
 * The window can reach nothing: no network, no other page, no second window, no permission. Imported text is hostile,
 * and this is the second wall behind the sanitiser.
 */

/** To be called before the app is ready. */
export function hardenProcess(devServer: string | undefined): void {
  // As root Chromium's own sandbox can't start; the set-up says so by this switch, and nowhere else.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Even a request that slipped past the session's filter would find no host.
  app.commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${devServer === undefined ? '' : ', EXCLUDE localhost'}`,
  )
  app.commandLine.appendSwitch('disable-background-networking')
  app.on('web-contents-created', (_, contents) => hardenContents(contents))
}

/** To be called once the app is ready, before the window is made. */
export function hardenSession(devServer: string | undefined): void {
  const own: Session = session.defaultSession
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url, devServer) }))
  own.setPermissionRequestHandler((_, __, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
}

/** What the page may load: its own files, and what it made itself. */
export function isAllowedRequest(url: string, devServer: string | undefined): boolean {
  if (url.startsWith('data:') || url.startsWith('blob:') || url.startsWith('devtools:')) return true
  return (
    isOwnPage(url, devServer) || (devServer !== undefined && isOwnPage(url.replace(/^ws/, 'http'), devServer))
  )
}

function hardenContents(contents: WebContents): void {
  // WebRTC opens sockets of its own, past the session's filter: with this policy it has none to open.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
