import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { refuse, type Refusal } from '../../read-file'
import type { FoundFile } from '../../walk-files'
import { readOpf, type CalibreRecord } from './read-opf'

/** A book of a calibre library: its folder, what calibre says of it, and the files that it comes in. */
export interface CalibreBook {
  readonly folder: string
  /** undefined where there is none, or it can't be read. */
  readonly record: CalibreRecord | undefined
  /** The best file, or why none can be read. */
  readonly file: FoundFile
}

/** Forms of a book that can be read, the best one first. */
const READ = 'epub kepub original_epub html htm xhtml htmlz docx md markdown txt text zip'.split(' ')
/** What else calibre keeps beside a book. */
const NO_BOOK = /^(?:opf|jpe?g|png|gif|webp|json|ini|db|css)$/i
/** An OPF above this is none (bytes). */
const MAX_OPF = 5 * 1024 * 1024

/** Whether a folder is the top of a calibre library. Never rejects. */
export async function isCalibreLibrary(folder: string): Promise<boolean> {
  const isFile = await stat(join(folder, 'metadata.db')).then(
    (about) => about.isFile(),
    () => false,
  )
  // A folder of another program may have a file of that name.
  return isFile && (await bookFolders(folder).next()).done !== true
}

/** The folders of a library's books, by author and title. */
export async function findBookFolders(library: string): Promise<readonly string[]> {
  const folders: string[] = []
  for await (const folder of bookFolders(library)) folders.push(folder)
  return folders
}

/** calibre's folders: `Author/Title (12)`. */
async function* bookFolders(library: string): AsyncGenerator<string> {
  for (const author of await foldersIn(library)) {
    for (const book of await foldersIn(author)) {
      if (/\(\d+\)$/.test(basename(book)) || (await namesIn(book)).includes('metadata.opf')) yield book
    }
  }
}

/** Those that calibre hides, such as its trash, are left out. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort()
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

/** Reads what calibre says of a book; the book itself stays closed. Never rejects. */
export async function readBook(folder: string): Promise<CalibreBook> {
  const names = await namesIn(folder)
  const files = names.filter((name) => !NO_BOOK.test(extensionOf(name)))
  const best = READ.flatMap((extension) => files.filter((name) => extensionOf(name) === extension))[0]
  return {
    folder,
    record: await readRecord(join(folder, 'metadata.opf')),
    file: best === undefined ? { path: folder, refusal: refusalOf(files) } : await fileAt(join(folder, best)),
  }
}

async function fileAt(path: string): Promise<FoundFile> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  )
  return { path, bytes }
}

function extensionOf(name: string): string {
  return extname(name).slice(1).toLowerCase()
}

async function readRecord(path: string): Promise<CalibreRecord | undefined> {
  try {
    if ((await stat(path)).size > MAX_OPF) return undefined
    return readOpf(await readFile(path, 'utf8'))
  } catch {
    return undefined
  }
}

function refusalOf(files: readonly string[]): Refusal {
  if (files.length === 0)
    return refuse(
      'not-found',
      'calibre knows this book, but has no file of it. Add one in calibre and import the library again.',
    )
  const forms = [...new Set(files.map((name) => extensionOf(name).toUpperCase()))].join(' and ')
  return refuse(
    'unsupported-format',
    `calibre has it as ${forms} only, which Ficarium can't read. Convert it to EPUB in calibre (“Convert books”) and import the library again.`,
  )
}
