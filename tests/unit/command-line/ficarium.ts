import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Archive } from '../../../src/main/archive/archive'
import { storyFile, withFolder } from '../archive/test-library'

/** The built command line: `npm test` builds before it runs the unit tests. */
const PROGRAM = resolve('out/main/cli.js')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Starts the command line. @param environment added to one that names no library and no caller's folder */
export function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const { INIT_CWD: _caller, FICARIUM_LIBRARY: _library, ...inherited } = process.env
  return spawn(process.execPath, [PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, ...environment },
  })
}

/** Runs the command line to its end. */
export async function ficarium(
  args: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = start(args, environment)
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

/** The one document on standard output. @throws when there is anything else */
export function documentOf<T>({ stdout }: Ended): T {
  return JSON.parse(stdout) as T
}

/** What `search --json` prints. */
export interface SearchDocument {
  readonly total: number
  readonly milliseconds: number
  readonly works: readonly { readonly id: number; readonly hits: readonly Record<string, unknown>[] }[]
  readonly facets: Record<string, readonly { readonly name: string; readonly count: number }[]>
  readonly instead: object | null
}

/** The works on a page of a search, by number. */
export const idsOf = (ended: Ended): readonly number[] =>
  documentOf<SearchDocument>(ended)
    .works.map(({ id }) => id)
    .sort()

export const keysOf = (value: object | undefined): readonly string[] => Object.keys(value ?? {})

export const LAMP = storyFile(
  'The Lamp',
  {
    Author: 'ada, bob',
    Fandom: 'The Orrery Hotel, Harbour: After Dark',
    Pairing: 'Ione Bracket/Fitch Calloway, Ione Bracket & the Moon',
    Characters: 'Ione Bracket, Fitch Calloway',
    Tags: 'Slow Burn',
    Rating: 'Teen And Up Audiences',
    Warnings: 'No Archive Warnings Apply',
    Category: 'F/M',
    Language: 'English',
    Series: 'Night Shift [2]',
    Chapters: '2/5',
    Published: '2024-01-02',
    Updated: '2024-03-04',
    URL: 'https://archive.example/works/7',
    Summary: 'A lamp & a landing.',
    Notes: 'For nobody.',
  },
  'She lit the “lamp” on the landing.',
  'It <burned> all night.\n\nSoft as ash, she said.',
)
export const KETTLE = storyFile(
  'The Kettle',
  { Author: 'ada' },
  'He filled the kettle and the lamp went out.',
)
export const BARE = 'Nobody has said anything of this.'

export interface TestLibrary {
  /** What the paths of a test count from; the library lies in its folder `library`. */
  readonly folder: string
  readonly library: string
  /** Runs a command on the library. */
  readonly run: (...args: readonly string[]) => Promise<Ended>
}

/** Gives a library with three works (1 lamp, 2 kettle, 3 bare) to a test, and removes it afterwards. */
export function withThreeWorks<T>(body: (library: TestLibrary) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const library = join(folder, 'library')
    const texts = { 'lamp.txt': LAMP, 'kettle.txt': KETTLE, 'bare.txt': BARE }
    for (const [name, content] of Object.entries(texts)) await writeFile(join(folder, name), content)
    const archive = Archive.open(library)
    await archive.importFiles(Object.keys(texts).map((name) => join(folder, name)))
    archive.close()
    return body({ folder, library, run: (...args) => ficarium(['--library', library, ...args]) })
  })
}
