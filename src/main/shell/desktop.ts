import { join, resolve } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { registerAppScheme, serveApp } from './app-protocol'
import type { DesktopArchive } from './desktop-archive'
import { makeHandlers } from './handlers'
import { hardenProcess, hardenSession } from './hardening'
import { answerRequests, sendEvent } from './requests'
import { builtFile, makeWindow, setMenu, showWindow } from './window'

/** Opens the archive of a library; given by the composition root. */
export type OpenArchive = (folder: string, resources: string) => DesktopArchive

/** Runs the desktop program until its window is closed. */
export async function runDesktop(openArchive: OpenArchive): Promise<void> {
  const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  registerAppScheme()
  hardenProcess(devServer)
  await app.whenReady()
  hardenSession(devServer)
  serveApp(builtFile('renderer'))
  setMenu()

  const folder = libraryFolder()
  const archive = openArchive(folder, join(app.getAppPath(), 'resources'))
  const window = makeWindow(builtFile('preload', 'index.cjs'))
  forwardEvents(archive, window)
  answerRequests(makeHandlers(archive, window), (paths) => archive.ask('importPaths', paths), devServer)
  endWithWindow(archive)
  await showWindow(window, devServer)
  await announce(archive, folder)
}

/** `--library DIR`, else FICARIUM_LIBRARY, else a folder among the user's own application data. */
function libraryFolder(): string {
  const given =
    app.commandLine.getSwitchValue('library') ||
    followingArgument('--library') ||
    process.env['FICARIUM_LIBRARY']
  // Under npm the working directory is the project's; a relative folder counts from where the command was typed.
  const base = process.env['INIT_CWD'] ?? process.cwd()
  return given === undefined || given === '' ? join(app.getPath('userData'), 'library') : resolve(base, given)
}

function followingArgument(option: string): string | undefined {
  const at = process.argv.indexOf(option)
  return at === -1 ? undefined : process.argv[at + 1]
}

function forwardEvents(archive: DesktopArchive, window: BrowserWindow): void {
  archive.onEvent((event, value) => sendEvent(window, event, value))
}

function endWithWindow(archive: DesktopArchive): void {
  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void archive.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

async function announce(archive: DesktopArchive, folder: string): Promise<void> {
  try {
    await archive.ask('status')
    console.log(`Ficarium is open: ${folder}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String((error as { message?: unknown }).message))
  }
}
