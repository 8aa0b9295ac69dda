// The command line: npm run --silent ficarium -- --library DIR COMMAND …
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { main, root } from './setup/process.mjs'

await main(async () => {
  await ensurePackages()
  await ensureBuilt()
  // In this process: what ends it ends the command as well.
  await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href)
})
