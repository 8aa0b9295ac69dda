import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say, SetupError } from './process.mjs'

const stampFile = join(root, 'out', '.built-from')
const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]

/** Builds the program when there is no build or a source file has changed since. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOf(sources)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return
  say('building (once, and after each change)')
  const viteCli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { code, output } = await run(process.execPath, [viteCli, 'build'], {
    quiet: true,
    timeout: 10 * 60_000,
  })
  if (code !== 0) throw new SetupError(`the build failed:\n${output.trim()}`)
  writeFileSync(stampFile, fingerprint)
}

function fingerprintOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths)
    for (const file of filesUnder(path)) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return []
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
