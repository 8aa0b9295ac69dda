import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, SetupError } from './process.mjs'

const MEMORY_HOOK = pathToFileURL(join(root, 'tests', 'bench', 'peak-memory.mjs')).href

/**
 * Runs a script on Node as a process of its own.
 * @param {readonly string[]} call the script and its arguments
 * @returns {Promise<{ output: string, memory: number }>} what it printed, and the most memory it held, in bytes
 */
export function measured(call) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=8192', '--import', MEMORY_HOOK, ...call], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
      cwd: root,
    })
    const streams = { output: '', memory: '' }
    child.stdout.on('data', (chunk) => (streams.output += chunk))
    child.stdio[3].on('data', (chunk) => (streams.memory += chunk))
    child.on('close', (code) =>
      code === 0
        ? resolve({ output: streams.output, memory: Number(streams.memory) })
        : reject(new SetupError(`a measured program ended with exit code ${code}`)),
    )
  })
}
