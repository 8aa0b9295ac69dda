import { join } from 'node:path'
import { runCommand } from './command-line/run'

/** The command line: the same archive on plain Node. */
process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  resources: join(import.meta.dirname, '..', '..', 'resources'),
  readingThread: join(import.meta.dirname, 'reading-thread.js'),
})
