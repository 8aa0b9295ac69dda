// The program with hot reload: npm run dev
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findDisplay } from './setup/display.mjs'
import { electronEnvironment, findElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { isRoot, main, root } from './setup/process.mjs'
import { ensureElectronLibraries } from './setup/system.mjs'

await main(async () => {
  await ensurePackages()
  const electron = await findElectron()
  await ensureElectronLibraries(electron)
  const display = await findDisplay()
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [cli, 'dev', '--watch', ...(isRoot ? ['--noSandbox'] : []), '--', ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...electronEnvironment(electron), ...display.env },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  const code = await new Promise((resolve) => child.on('exit', (exitCode) => resolve(exitCode ?? 0)))
  display.stop()
  return code
})
