import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, say, SetupError } from './process.mjs'

const stampFile = join(root, 'node_modules', '.ficarium-lock')

/** Installs the npm packages when there are none or the lock file has changed since. */
export async function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lock) return
  say('installing npm packages (once)')
  // A caller may have set NODE_ENV or omit=dev; the build needs everything.
  const { code, output } = await run(
    'npm',
    ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'],
    {
      timeout: 15 * 60_000,
      quiet: true,
    },
  )
  if (code !== 0)
    throw new SetupError(`npm ci failed:\n${output.trim()}\nCheck the connection and try again.`)
  writeFileSync(stampFile, lock)
}
