import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { readTable } from './libraries/table/read-table'
import { refusalOf, refuse, type Refusal } from './read-file'
import { DOCUMENT_EXTENSIONS } from './recognise-format'

export type FoundFile =
  | { readonly path: string; readonly bytes: number; readonly refusal?: undefined }
  | { readonly path: string; readonly bytes?: undefined; readonly refusal: Refusal }

/** What systems and programs leave beside works: half downloads, lock files, forks, hidden files. */
const LEFTOVER = /^(?:\.|~\$|desktop\.ini$|thumbs\.db$)|\.(?:part|crdownload|download|tmp)$/i

/** Whether a file of this name was left by a system or a program and is no work. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name)
}

/**
 * The files that a list of paths stands for, in the order given. A file is taken as it is; a folder is walked in name
 * order, and of its files those with a document's extension are taken. A path that can't be read is given back with
 * the reason, in its place.
 */
export async function* walkFiles(paths: Iterable<string>): AsyncGenerator<FoundFile> {
  const walked = new Set<string>()
  for (const path of paths) yield* walk(path, walked)
}

async function* walk(path: string, walked: Set<string>): AsyncGenerator<FoundFile> {
  let names: string[]
  try {
    const about = await stat(path)
    if (!about.isDirectory()) {
      yield isTable(path) ? { path, refusal: await refusalOfTable(path) } : { path, bytes: about.size }
      return
    }
    // A link that leads back to a folder above would be walked for ever.
    const real = await realpath(path)
    if (walked.has(real)) return
    walked.add(real)
    names = await readdir(path)
  } catch (error) {
    yield { path, refusal: refusalOf(error) }
    return
  }
  for (const name of names.sort(byName)) {
    if (isLeftover(name)) continue
    const inside = join(path, name)
    const isFolder = await stat(inside).then(
      (about) => about.isDirectory(),
      () => false,
    )
    if (isFolder || mayBeDocument(name)) yield* walk(inside, walked)
  }
}

/** Whether a file of this name may hold a work. */
export function mayBeDocument(name: string): boolean {
  return DOCUMENT_EXTENSIONS.has(extname(name).slice(1).toLowerCase())
}

/** Whether a file is a table by its name. */
export function isTable(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path)
}

async function refusalOfTable(path: string): Promise<Refusal> {
  const table = await readTable(path)
  return table.ok
    ? refuse('unsupported-format', 'This is a table of works, and no work. Import it by itself.')
    : table
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
