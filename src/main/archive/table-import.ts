import { setImmediate } from 'node:timers/promises'
import { basename } from 'node:path'
import { addedWords, PREVIEWED_BOOKS, type BookPreview, type TableOffer } from '../../shared/other-libraries'
import type { ImportedFile, ImportReport } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { Looking } from '../importing/libraries/calibre/library'
import type { WorksTable } from '../importing/libraries/table/read-table'
import { saidByRow } from '../importing/libraries/table/said-by-row'
import type { LibrarySaid } from '../importing/libraries/said'
import { ImportLog } from './import-log'
import { ImportTraces } from './import-traces'
import type { ImportOptions } from './importing'
import { completeWork, completionOf } from './complete-work'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { WorksByKey } from './works-by-key'

/** Tables of works complete what is known of works that are here; no work comes in through them. */

/** Rows that are looked at before other requests get their turn. */
const AT_A_TIME = 50

export type WeighedTable = Omit<TableOffer, 'kind' | 'id' | 'path'>

/** What a row of a table is to the library. */
type Matched =
  | { readonly line: number; readonly kind: 'here'; readonly id: WorkId; readonly said: LibrarySaid }
  | { readonly line: number; readonly kind: 'elsewhere' | 'several'; readonly said: LibrarySaid }
  | { readonly line: number; readonly kind: 'unreadable'; readonly message: string }

/** What a table would do; nothing is changed by it. */
export async function weighTable(
  shelves: Shelves,
  table: WorksTable,
  { signal, onDone }: Looking = {},
): Promise<WeighedTable> {
  const rows = matchRows(shelves, table)
  const count = (kind: Matched['kind']): number => rows.filter((row) => row.kind === kind).length
  const previews: BookPreview[] = []
  let completes = 0
  for (const [at, row] of rows.entries()) {
    if (signal?.aborted === true) break
    onDone?.(at + 1, rows.length)
    if (row.kind !== 'here') continue
    const record = recordOf(shelves, row.id)
    const { added } = completionOf(shelves, record, row.said)
    if (added.length > 0) completes++
    if (added.length > 0 && previews.length < PREVIEWED_BOOKS)
      previews.push({ title: record.title, authors: record.authors, file: null, added })
    if (at % AT_A_TIME === 0) await setImmediate()
  }
  return {
    rows: rows.length,
    known: table.known,
    unknown: table.unknown,
    completes,
    nothingNew: count('here') - completes,
    notHere: count('elsewhere') + count('several'),
    unreadable: count('unreadable'),
    previews,
  }
}

/** Fills what is not said of works that are here by the rows of a table; each row is a line of the report. */
export async function importTable(
  shelves: Shelves,
  path: string,
  table: WorksTable,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const started = performance.now()
  const log = new ImportLog(shelves, options.name ?? basename(path))
  const traces = new ImportTraces(shelves)
  const rows = matchRows(shelves, table)
  for (let at = 0; at < rows.length && options.signal?.aborted !== true; at += AT_A_TIME) {
    const files = shelves.change(() =>
      rows.slice(at, at + AT_A_TIME).map((row) => takeRow(shelves, traces, path, row)),
    )
    for (const { id } of files) if (id !== undefined) shelves.refresh(id)
    const done = log.files.length
    const { id: report, name } = log
    for (const [index, file] of log.add(files).entries())
      options.onFile?.(file, { report, name, done: done + index + 1, all: rows.length })
    await setImmediate()
  }
  return log.end({
    stopped: options.signal?.aborted === true,
    seconds: (performance.now() - started) / 1000,
    receipt: traces.record(),
  })
}

function takeRow(shelves: Shelves, traces: ImportTraces, path: string, row: Matched): ImportedFile {
  const file = { path, entry: `line ${row.line}` }
  switch (row.kind) {
    case 'unreadable':
      return { ...file, outcome: 'failed', reason: 'damaged', message: row.message }
    case 'elsewhere':
    case 'several': {
      const { title } = row.said
      const message =
        row.kind === 'several'
          ? 'Several works here have this title and author: none of them was changed.'
          : 'No work here has this address, or this title and author.'
      return {
        ...file,
        outcome: 'failed',
        reason: 'unknown-work',
        message,
        ...(title === '' ? {} : { title }),
      }
    }
    case 'here': {
      const { added, trace } = completeWork(shelves, row.id, row.said, basename(path))
      if (trace !== undefined) traces.add([trace])
      const { title } = recordOf(shelves, row.id)
      return trace === undefined
        ? {
            ...file,
            outcome: 'duplicate',
            id: row.id,
            title,
            message: 'The row says nothing that is not known.',
          }
        : { ...file, outcome: 'updated', id: row.id, title, message: `From the table: ${addedWords(added)}.` }
    }
  }
}

/** In the order of their lines. */
function matchRows(shelves: Shelves, { rows, unreadable }: WorksTable): readonly Matched[] {
  const works = new WorksByKey(shelves)
  const matched = rows.map((row): Matched => {
    const { line } = row
    const said = saidByRow(row)
    if (said === undefined)
      return { line, kind: 'unreadable', message: 'The row names no work: it has neither address nor title.' }
    const [id, ...more] = works.find(said)
    if (id === undefined) return { line, kind: 'elsewhere', said }
    return more.length > 0 ? { line, kind: 'several', said } : { line, kind: 'here', id, said }
  })
  return [...matched, ...unreadable.map((row): Matched => ({ ...row, kind: 'unreadable' }))].sort(
    (one, other) => one.line - other.line,
  )
}
