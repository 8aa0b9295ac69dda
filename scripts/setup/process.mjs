import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A per-user folder shared by all clones: what was fetched once is not fetched again. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ??
    (process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : join(homedir(), '.cache')),
  'ficarium',
)

export const isRoot = process.getuid?.() === 0

/** Set-up talks on standard error: standard output belongs to the command that was asked for. */
export function say(message) {
  process.stderr.write(`ficarium: ${message}\n`)
}

/** Thrown for what the person at the keyboard can mend; its message is all that is shown. */
export class SetupError extends Error {}

/**
 * Runs a command to its end, its output on standard error.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number, quiet?: boolean, stdout?: 'inherit' }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, output: string }>} code 124 when the time ran out, 127 when the command is not there
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && command === 'npm'
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
      shell,
    })
    let output = ''
    let timedOut = false
    const take = (chunk) => {
      output += chunk
      if (options.quiet !== true) process.stderr.write(chunk)
    }
    child.stdout?.on('data', take)
    child.stderr.on('data', take)
    const timer =
      options.timeout === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true
            child.kill('SIGKILL')
          }, options.timeout)
    child.on('error', (error) => {
      clearTimeout(timer)
      resolve({ code: 127, output: `${output}${error.message}` })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ code: timedOut ? 124 : (code ?? 1), output })
    })
  })
}

/** Whether a program can be started by its name. */
export function hasCommand(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [name], { stdio: 'ignore' }).status === 0
}

/** Runs a script's main function; a SetupError is told in one line, anything else is a bug and shows its stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? process.exitCode ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
