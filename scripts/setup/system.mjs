import { existsSync } from 'node:fs'
import { missingLibraries } from './electron.mjs'
import { hasCommand, isRoot, run, say, SetupError } from './process.mjs'

/** Debian packages behind Electron's shared libraries; newer releases add `t64` to some names. */
const ELECTRON_LIBRARIES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
]

let listsAreFresh = false

/** Makes sure that this Electron finds its shared libraries, or names what is missing. */
export async function ensureElectronLibraries(electron) {
  const missing = missingLibraries(electron.executable)
  if (missing.length === 0) return
  if (await installDebian(ELECTRON_LIBRARIES, `system libraries for Electron (${missing.join(', ')})`)) {
    if (missingLibraries(electron.executable).length === 0) return
  }
  throw new SetupError(
    `these system libraries are missing: ${missing.join(', ')}. On Debian and Ubuntu install them with\n` +
      `  ${installLine(ELECTRON_LIBRARIES)}`,
  )
}

/** Makes sure that a virtual display can be started. */
export async function ensureVirtualDisplay() {
  if (hasCommand('Xvfb')) return
  if ((await installDebian(['xvfb'], 'a virtual display')) && hasCommand('Xvfb')) return
  throw new SetupError(
    `there is no display and no Xvfb to make one. On Debian and Ubuntu install it with\n  ${installLine(['xvfb'])}`,
  )
}

/** What EPUBs are checked with. Each is installed as root on Debian; where it can't be, its tests are skipped by name. */
export async function ensureEpubTools() {
  const epubcheck = '/usr/share/java/epubcheck.jar'
  const packages = [
    ...(existsSync(epubcheck) ? [] : ['epubcheck']),
    ...(hasCommand('java') ? [] : ['default-jre-headless']),
    ...(hasCommand('ebook-convert') ? [] : ['calibre']),
  ]
  if (packages.length > 0) await installDebian(packages, 'EPUBCheck and calibre')
  return { epubcheck: existsSync(epubcheck) && hasCommand('java'), calibre: hasCommand('ebook-convert') }
}

function installLine(packages) {
  return `sudo apt-get install ${packages.join(' ')}`
}

async function installDebian(packages, what) {
  if (!isRoot || !hasCommand('apt-get')) return false
  say(`installing ${what} from the system's packages (once)`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (!listsAreFresh) {
    await run('apt-get', ['update', '-q'], { env, quiet: true, timeout: 5 * 60_000 })
    listsAreFresh = true
  }
  const names = []
  for (const name of packages) names.push(await nameHere(name))
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    {
      env,
      quiet: true,
      timeout: 30 * 60_000,
    },
  )
  if (code !== 0)
    say(`apt-get could not install ${names.join(' ')}:\n${output.split('\n').slice(-6).join('\n')}`)
  return code === 0
}

async function nameHere(name) {
  const { code, output } = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`], {
    quiet: true,
  })
  return code === 0 && output.includes('Package:') ? `${name}t64` : name
}
