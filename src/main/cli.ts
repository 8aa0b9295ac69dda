import { runCommand } from './command-line/run'

/** The command line: the same archive on plain Node. */
process.exitCode = await runCommand(process.argv.slice(2), process.env)
