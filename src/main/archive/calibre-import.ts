import { basename } from 'node:path'
import type { ImportReport } from '../../shared/ipc'
import { PREVIEWED_BOOKS, type BookPreview, type ColumnMeanings } from '../../shared/other-libraries'
import type { Metadata } from '../../shared/model'
import type { CalibreBook } from '../importing/libraries/calibre/find-books'
import { guessMeanings } from '../importing/libraries/calibre/guess-meanings'
import type { CalibreLibrary } from '../importing/libraries/calibre/library'
import { saidByCalibre } from '../importing/libraries/calibre/said-by-calibre'
import { NO_MARKS, NOTHING_SAID, type LibrarySaid } from '../importing/libraries/said'
import { openFile } from '../importing/open-file'
import { readWorks } from '../importing/read-work'
import { NO_KNOWN_NAMES, NO_METADATA } from '../importing/sources/source'
import { readColumnMeanings, saveColumnMeanings } from '../library/library-marks'
import { complete } from './completing'
import { importFound, type ImportOptions } from './importing'
import { LibraryCompletion } from './library-completion'
import type { Shelves } from './shelves'
import type { WorkReader } from './work-reader'

/** What the columns of a library stand for: as the reader chose for it, else as one guesses. */
export function meaningsOf(
  shelves: Shelves,
  { folder, columns }: CalibreLibrary,
): { readonly meanings: ColumnMeanings; readonly remembered: boolean } {
  const chosen = readColumnMeanings(shelves.db, folder)
  return { meanings: { ...guessMeanings(columns), ...chosen }, remembered: chosen !== undefined }
}

const NO_OPF =
  'calibre has written no metadata.opf beside it, so that its tags and stars are not known. Open the library in calibre for a while and import it again.'

/** Imports the best file of each book, and what calibre says of it that the file does not. */
export async function importCalibre(
  shelves: Shelves,
  reader: WorkReader,
  library: CalibreLibrary,
  meanings: ColumnMeanings,
  options: ImportOptions = {},
): Promise<ImportReport> {
  saveColumnMeanings(shelves.db, library.folder, meanings)
  const byPath = new Map(library.books.map((book) => [book.file.path, book]))
  const saidOf = (path: string): LibrarySaid | undefined => {
    const record = byPath.get(path)?.record
    return record === undefined ? undefined : saidByCalibre(record, meanings)
  }
  const files = library.books.map(({ file }) => file)
  return importFound(shelves, reader, files, {
    ...options,
    name: options.name ?? basename(library.folder),
    library: new LibraryCompletion('calibre', saidOf, NO_OPF),
  })
}

/** Books of a library as they would come in: those of which calibre says most. */
export class CalibrePreview {
  readonly #books: readonly CalibreBook[]
  readonly #works = new Map<string, Promise<FileSays>>()

  constructor({ books }: CalibreLibrary) {
    const filled = ({ record }: CalibreBook): number =>
      record?.columns.filter(({ values }) => values.length > 0).length ?? 0
    this.#books = books
      .filter(({ file, record }) => file.refusal === undefined && record !== undefined)
      .sort((one, other) => filled(other) - filled(one))
      .slice(0, PREVIEWED_BOOKS)
  }

  read(meanings: ColumnMeanings): Promise<readonly BookPreview[]> {
    return Promise.all(this.#books.map((book) => this.#readOne(book, meanings)))
  }

  async #readOne(book: CalibreBook, meanings: ColumnMeanings): Promise<BookPreview> {
    const { path } = book.file
    const reading = this.#works.get(path) ?? readFileOf(path)
    this.#works.set(path, reading)
    const { metadata, isTitleGuessed } = await reading
    const before = { ...metadata, ...NO_MARKS }
    const said = book.record === undefined ? NOTHING_SAID : saidByCalibre(book.record, meanings)
    const { after, added } = complete(before, said, isTitleGuessed)
    return { title: after.title, authors: after.authors, file: basename(path), added }
  }
}

interface FileSays {
  readonly metadata: Metadata
  readonly isTitleGuessed: boolean
}

const SAYS_NOTHING: FileSays = { metadata: NO_METADATA, isTitleGuessed: true }

/** What a file says of its work; nothing where it can't be read. Never rejects. */
async function readFileOf(path: string): Promise<FileSays> {
  try {
    const opened = await openFile(path)
    const document = opened.ok && opened.kind === 'zip' ? await opened.open(opened.entries[0] ?? '') : opened
    if (!document.ok) return SAYS_NOTHING
    const works = readWorks(document, path, NO_KNOWN_NAMES)
    if ('reason' in works || works[0] === undefined) return SAYS_NOTHING
    const { work, review } = works[0]
    return { metadata: work, isTitleGuessed: review.includes('title-guessed') }
  } catch {
    return SAYS_NOTHING
  }
}
