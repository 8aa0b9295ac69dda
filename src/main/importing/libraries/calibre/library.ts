import type { LibraryColumn } from '../../../../shared/other-libraries'
import { findBookFolders, readBook, type CalibreBook } from './find-books'
import { allColumns } from './said-by-calibre'
import type { ColumnValue } from './columns'

/** A calibre library as it lies on disk. */
export interface CalibreLibrary {
  readonly folder: string
  readonly books: readonly CalibreBook[]
  /** The columns that say something of some book: calibre's own tags and stars first, then the reader's by name. */
  readonly columns: readonly LibraryColumn[]
}

const MOST_EXAMPLES = 5

/** How a long look is followed and stopped. */
export interface Looking {
  readonly signal?: AbortSignal
  readonly onDone?: (done: number, all: number) => void
}

/** Reads what calibre says of its books; the books themselves stay closed. @returns undefined when it was stopped */
export async function readCalibreLibrary(
  folder: string,
  { signal, onDone }: Looking = {},
): Promise<CalibreLibrary | undefined> {
  const folders = await findBookFolders(folder)
  const books: CalibreBook[] = []
  for (const [at, inside] of folders.entries()) {
    if (signal?.aborted === true) return undefined
    books.push(await readBook(inside))
    onDone?.(at + 1, folders.length)
  }
  return { folder, books, columns: surveyColumns(books) }
}

interface Surveyed extends Omit<LibraryColumn, 'examples' | 'books'> {
  readonly examples: Set<string>
  books: number
}

function surveyColumns(books: readonly CalibreBook[]): readonly LibraryColumn[] {
  const byLabel = new Map<string, Surveyed>()
  for (const { record } of books) {
    if (record === undefined) continue
    for (const { label, name, datatype, values } of allColumns(record)) {
      if (values.length === 0) continue
      const column = byLabel.get(label) ?? { label, name, datatype, examples: new Set(), books: 0 }
      byLabel.set(label, column)
      column.books++
      for (const value of values)
        if (column.examples.size < MOST_EXAMPLES) column.examples.add(exampleOf(datatype, value))
    }
  }
  return [...byLabel.values()]
    .map((column) => ({ ...column, examples: [...column.examples] }))
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name))
}

function rank({ label }: LibraryColumn): number {
  return label.startsWith('#') ? 1 : 0
}

const LONGEST_EXAMPLE = 60

function exampleOf(datatype: string, value: ColumnValue): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (datatype === 'rating') return `${Number(value) / 2} of 5`
  const text = datatype === 'datetime' ? String(value).slice(0, 10) : String(value)
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return plain.length > LONGEST_EXAMPLE ? `${plain.slice(0, LONGEST_EXAMPLE)}…` : plain
}
