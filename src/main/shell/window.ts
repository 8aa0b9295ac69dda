import { join } from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme, type MenuItemConstructorOptions } from 'electron'
import { isOwnPage, OWN_ORIGIN } from './trusted-page'

/** The paper of the light and the dark theme, so that the window never flashes white before the page is there. */
const PAPER = { light: '#fdfdfb', dark: '#17191b' }

/** Makes the one window; it is shown as soon as its first page is drawn. */
export function makeWindow(preload: string): BrowserWindow {
  return new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Ficarium',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
}

/** Loads the page and resolves once the window is on screen. */
export async function showWindow(window: BrowserWindow, devServer: string | undefined): Promise<void> {
  const page = devServer ?? `${OWN_ORIGIN}/index.html`
  const drawn = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  // Chromium asks nobody before it leaves for about:blank: the one way out there is leads back in.
  window.webContents.on('did-navigate', (_, address) => {
    if (!isOwnPage(address, devServer)) void window.loadURL(page)
  })
  await window.loadURL(page)
  await drawn
  window.show()
}

/** The menu of the system's own functions; everything of Ficarium itself is in the window. */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
      ],
    },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Files that the build lays beside the main process. */
export function builtFile(...parts: readonly string[]): string {
  return join(app.getAppPath(), 'out', ...parts)
}
