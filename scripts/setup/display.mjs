import { spawn } from 'node:child_process'
import { say, SetupError } from './process.mjs'
import { ensureVirtualDisplay } from './system.mjs'

/**
 * The display that a window can open on: the one that is there, or a virtual one (Linux).
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop(): void }>} env to add to the program's; stop ends a virtual display
 */
export async function findDisplay() {
  const isThere = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (isThere) return { env: {}, stop() {} }
  await ensureVirtualDisplay()
  // With -displayfd the server picks a free number itself and tells it once it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const stop = () => server.kill()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'exit']) process.once(signal, stop)
  const number = await new Promise((resolve, reject) => {
    let told = ''
    server.stdio[3].on('data', (chunk) => {
      told += chunk
      if (told.includes('\n')) resolve(told.trim())
    })
    server.on('error', reject)
    server.on('exit', (code) =>
      reject(new SetupError(`the virtual display ended at once (Xvfb, exit code ${code}).`)),
    )
  })
  say(`no display here: the window opens on a virtual one (Xvfb :${number})`)
  return { env: { DISPLAY: `:${number}` }, stop }
}
