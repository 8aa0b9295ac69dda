// Sets up what is missing and opens the program: npm start [-- --library DIR]
import { spawn } from 'node:child_process'
import { ensureBuilt } from './setup/build.mjs'
import { findDisplay } from './setup/display.mjs'
import { electronEnvironment, findElectron } from './setup/electron.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { isRoot, main, root } from './setup/process.mjs'
import { ensureElectronLibraries } from './setup/system.mjs'

await main(async () => {
  await ensurePackages()
  const electron = await findElectron()
  await ensureElectronLibraries(electron)
  await ensureBuilt()
  const display = await findDisplay()

  // As root Chromium's sandbox can't start; nowhere else is it switched off.
  // Chromium's own log is of no use to anyone here, and alarming where there is no desktop session.
  const args = [...(isRoot ? ['--no-sandbox'] : []), '--log-level=3', root, ...process.argv.slice(2)]
  const env = { ...electronEnvironment(electron), ...display.env }
  const program = spawn(electron.executable, args, { stdio: 'inherit', env })
  const end = () => program.kill('SIGTERM')
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end)
  const watch = process.env.npm_lifecycle_event === undefined ? undefined : whenParentEnds(end)
  const code = await new Promise((resolve) => program.on('exit', (exitCode) => resolve(exitCode ?? 0)))
  clearInterval(watch)
  display.stop()
  return code
})

/** npm runs this in a shell that dies of a SIGTERM without passing it on: all that is seen of it is another parent. */
function whenParentEnds(action) {
  const parent = process.ppid
  return setInterval(() => {
    if (process.ppid !== parent) action()
  }, 250)
}
