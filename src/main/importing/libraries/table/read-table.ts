import { parse } from 'csv-parse/sync'
import { decode } from '../../decode'
import { readBytes, refuse, type Refusal } from '../../read-file'
import { recogniseTable, type TableField } from './columns'

/** A row of a table, by what its columns hold. */
export interface TableRow {
  /** In the file, counted from 1; where it begins, for a row of several lines. */
  readonly line: number
  readonly cells: ReadonlyMap<TableField, string>
}

export interface WorksTable {
  readonly ok: true
  /** The names of the columns that are understood, and of those that are not. */
  readonly known: readonly string[]
  readonly unknown: readonly string[]
  readonly rows: readonly TableRow[]
  readonly unreadable: readonly { readonly line: number; readonly message: string }[]
}

const WHAT_IS_WANTED =
  'Ficarium takes tables that name works by their address, or title and author, and say something of them, as ao3downloader writes them.'

/** Reads a table of works out of a CSV file: any of the usual separators, encodings and orders of columns. */
export async function readTable(path: string): Promise<WorksTable | Refusal> {
  const bytes = await readBytes(path)
  return bytes instanceof Uint8Array ? readTableBytes(bytes) : bytes
}

export function readTableBytes(bytes: Uint8Array): WorksTable | Refusal {
  if (bytes.length === 0) return refuse('empty', 'The file is empty (0 bytes). Save or download it again.')
  const decoded = decode(bytes)
  if (!decoded.ok)
    return refuse('binary', 'This is no table: it holds bytes that no text has. Save it again as CSV.')
  const { rows, unreadable } = parseRows(decoded.text)
  const [header, ...body] = rows
  const table = recogniseTable(header?.cells ?? [])
  if (table.kind !== 'works') return refuseTable(table.kind)
  const names = header?.cells ?? []
  return {
    ok: true,
    known: names.filter((_, at) => table.fields[at] != null),
    unknown: names.filter((name, at) => table.fields[at] == null && name.trim() !== ''),
    rows: body.map(({ line, cells }) => ({ line, cells: byField(table.fields, cells) })),
    unreadable,
  }
}

function refuseTable(kind: 'calibre' | 'goodreads' | 'other'): Refusal {
  switch (kind) {
    case 'calibre':
      return refuse(
        'unsupported-format',
        'This is a catalogue that calibre wrote. Choose the calibre library itself (the folder with metadata.db): it says more, and has the books.',
      )
    case 'goodreads':
      return refuse(
        'unsupported-format',
        `This is an export of Goodreads: it names books, not fan works. ${WHAT_IS_WANTED}`,
      )
    case 'other':
      return refuse(
        'unsupported-format',
        `The columns of this table say nothing of fan works. ${WHAT_IS_WANTED}`,
      )
  }
}

const NEVER_CLOSED = 'A quotation mark is opened here and never closed: the rest of the table is lost.'

interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

function parseRows(text: string): {
  readonly rows: readonly RawRow[]
  readonly unreadable: WorksTable['unreadable']
} {
  const wrong: { readonly line: number; readonly isOpen: boolean }[] = []
  const parsed = parse(text, {
    delimiter: separatorOf(text),
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      wrong.push({ line: Number(error?.['lines'] ?? 1), isOpen: error?.code === 'CSV_QUOTE_NOT_CLOSED' })
    },
  }) as unknown as readonly ParsedRow[]
  const end = parsed.at(-1)?.info.lines ?? 0
  return {
    rows: parsed.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record })),
    unreadable: wrong.map(({ line, isOpen }) =>
      isOpen
        ? { line: nextLine(text, end), message: NEVER_CLOSED }
        : { line, message: 'This is no row of a table.' },
    ),
  }
}

interface ParsedRow {
  readonly record: readonly string[]
  /** `lines`: the one that it ends on. */
  readonly info: { readonly lines: number }
}

function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}

/** The first line after this one with anything on it. */
function nextLine(text: string, line: number): number {
  const lines = text.split('\n').slice(line)
  return (
    line +
    1 +
    Math.max(
      0,
      lines.findIndex((one) => one.trim() !== ''),
    )
  )
}

/** What stands most often between the names of the first row. */
function separatorOf(text: string): string {
  const header = text
    .slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'))
    .replace(/"[^"]*"/g, '')
  const count = (sign: string): number => header.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function byField(
  fields: readonly (TableField | null)[],
  cells: readonly string[],
): ReadonlyMap<TableField, string> {
  const found = new Map<TableField, string>()
  for (const [at, field] of fields.entries()) {
    const cell = cells[at]?.trim() ?? ''
    if (field !== null && cell !== '') found.set(field, cell)
  }
  return found
}
