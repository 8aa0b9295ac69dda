import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { toAppError, type AppError } from '../../shared/app-error'
import { Archive, type ProgramFiles } from '../archive/archive'
import { readArguments, WrongCall, type OptionShape } from './arguments'
import type { Command, Context, Outcome } from './command'
import { COMMANDS } from './commands'
import { makeReady } from './indexing'
import { USAGE } from './usage'

const EXIT = { failed: 1, unknownWork: 3, noLibrary: 4, locked: 5, wrongCall: 64 } as const

const COMMON_OPTIONS: Readonly<Record<string, OptionShape>> = { '--library': 'value', '--json': 'flag' }

/**
 * Runs one command of the command line.
 * @returns the exit code
 */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  files: ProgramFiles,
): Promise<number> {
  outliveClosedPipes()
  const end = args.indexOf('--')
  const asJson = args.slice(0, end === -1 ? args.length : end).includes('--json')
  try {
    const { exitCode, json, text } = await execute(args, environment, asJson, files)
    process.stdout.write(asJson ? `${JSON.stringify(json)}\n` : text === '' ? '' : `${text}\n`)
    return exitCode
  } catch (error) {
    return report(error, asJson)
  }
}

/** Who reads a pipe may leave early (`… | head`): the command goes on, and what is left to say is dropped. */
function outliveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
}

async function execute(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  asJson: boolean,
  files: ProgramFiles,
): Promise<Outcome> {
  const { name, rest, library } = splitCall(args)
  const command: Command | undefined = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined)
    throw new WrongCall(name === '' ? 'no command was given' : `there is no command ${name}`)
  const given = readArguments(rest, { ...COMMON_OPTIONS, ...command.options }, command.takesQuery)
  const stop = new AbortController()
  const context: Context = {
    folder: environment['INIT_CWD'] ?? process.cwd(),
    asJson,
    signal: stop.signal,
    tell: (line) => process.stderr.write(`${line}\n`),
  }
  const run = command.prepare(given, context)
  const folder =
    given.value('--library') ?? library ?? environment['FICARIUM_LIBRARY'] ?? defaultLibrary(environment)
  const libraryFolder = resolve(context.folder, folder)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  if ('onClosed' in run) return await run.onClosed(libraryFolder)
  const archive = Archive.open(libraryFolder, { create: command.creates === true, ...files })
  try {
    if (command.asksWords === true) await makeReady(archive, context)
    return await run(archive)
  } finally {
    archive.close()
  }
}

/** Common options may stand before the command. */
function splitCall(args: readonly string[]): {
  readonly name: string
  readonly rest: readonly string[]
  readonly library: string | undefined
} {
  let library: string | undefined
  let at = 0
  for (; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--library') library = args[++at]
    else if (argument.startsWith('--library=')) library = argument.slice('--library='.length)
    else if (argument !== '--json') break
  }
  return { name: args[at] ?? '', rest: args.slice(at + 1), library }
}

/** The library that the desktop program opens when nothing else is said. */
function defaultLibrary(environment: NodeJS.ProcessEnv): string {
  const data =
    process.platform === 'win32'
      ? (environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Application Support')
        : (environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'))
  return join(data, 'Ficarium', 'library')
}

function report(error: unknown, asJson: boolean): number {
  const wrongCall = error instanceof WrongCall
  const known: AppError = wrongCall ? { code: 'invalid-request', message: error.message } : toAppError(error)
  process.stderr.write(`ficarium: ${known.message}\n`)
  if (wrongCall) process.stderr.write(`\n${USAGE}`)
  if (asJson) process.stdout.write(`${JSON.stringify({ error: known })}\n`)
  if (wrongCall) return EXIT.wrongCall
  switch (known.code) {
    case 'unknown-work':
    case 'unknown-version':
      return EXIT.unknownWork
    case 'library-missing':
      return EXIT.noLibrary
    case 'library-locked':
      return EXIT.locked
    default:
      return EXIT.failed
  }
}
