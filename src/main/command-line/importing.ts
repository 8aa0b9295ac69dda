import { resolve } from 'node:path'
import type { ImportedFile, ImportReport } from '../../shared/ipc'
import { countGroups } from '../../shared/import-groups'
import {
  addedWords,
  COLUMN_MEANINGS,
  meaningsFor,
  type BookPreview,
  type ColumnMeaning,
  type ColumnMeanings,
} from '../../shared/other-libraries'
import type { Archive } from '../archive/archive'
import { CalibrePreview } from '../archive/calibre-import'
import { noCalibreLibrary, type FoundLibraries } from '../archive/finding-libraries'
import type { ImportOptions } from '../archive/importing'
import { readEncoding, readOneOf, WrongCall } from './arguments'
import type { Command, Context, Outcome } from './command'

const SOME_FAILED = 2

export const importCommand: Command = {
  options: { '--encoding': 'value', '--calibre': 'flag', '--column': 'values', '--dry-run': 'flag' },
  creates: true,
  prepare(args, context) {
    if (args.positionals.length === 0) throw new WrongCall('import needs a file or a folder')
    const paths = args.positionals.map((path) => resolve(context.folder, path))
    const encoding = readEncoding(args.value('--encoding'))
    const chosen = Object.fromEntries(args.values('--column').map(readColumn))
    const options: ImportOptions = {
      ...(encoding === undefined ? {} : { encoding }),
      signal: context.signal,
      onFile: (file) => tellFile(context, file),
    }
    return async (archive) => {
      const found = await archive.findLibraries(paths, { signal: context.signal })
      if (args.flag('--calibre') && found.calibre.length < paths.length) throw noCalibreLibrary()
      return args.flag('--dry-run')
        ? await tryOut(archive, found, chosen)
        : outcomeOf(await importAll(archive, found, chosen, options))
    }
  },
}

/** `#fandom=canon`. @throws WrongCall */
function readColumn(text: string): readonly [string, ColumnMeaning] {
  const at = text.lastIndexOf('=')
  if (at < 1) throw new WrongCall(`${text} is not of the form LABEL=MEANING`)
  return [text.slice(0, at).trim(), readOneOf(COLUMN_MEANINGS, text.slice(at + 1).trim())]
}

/** What the columns of a library stand for, with what was said in the call. @throws WrongCall */
function withChosen(
  archive: Archive,
  library: FoundLibraries['calibre'][number],
  chosen: ColumnMeanings,
): ColumnMeanings {
  const { meanings } = archive.meaningsOf(library)
  for (const [label, meaning] of Object.entries(chosen)) {
    const column = library.columns.find((one) => one.label === label)
    if (column === undefined) throw new WrongCall(`the library has no column ${label} with anything in it`)
    const allowed = meaningsFor(column)
    if (!allowed.includes(meaning)) throw new WrongCall(`${label} can be ${allowed.join(', ')}`)
  }
  return { ...meanings, ...chosen }
}

async function importAll(
  archive: Archive,
  { calibre, tables, files }: FoundLibraries,
  chosen: ColumnMeanings,
  options: ImportOptions,
): Promise<readonly ImportReport[]> {
  const all = calibre.map((library) => ({ library, meanings: withChosen(archive, library, chosen) }))
  const reports: ImportReport[] = []
  if (files.length > 0) reports.push(await archive.importFiles(files, options))
  for (const { library, meanings } of all)
    reports.push(await archive.importCalibre(library, meanings, options))
  for (const table of tables) reports.push(await archive.importTable(table, options))
  return reports
}

function outcomeOf(reports: readonly ImportReport[]): Outcome {
  const files = reports.flatMap((report) => report.files.map(({ facts: _facts, ...file }) => file))
  const seconds = reports.reduce((sum, report) => sum + report.seconds, 0)
  const { failed, elsewhere } = countGroups(files)
  const count = (outcome: string): number => files.filter((file) => file.outcome === outcome).length
  const words = [
    `${count('new')} new`,
    `${count('updated')} updated`,
    `${count('duplicate')} already here`,
    ...(elsewhere === 0 ? [] : [`${elsewhere} without a work here`]),
    `${failed} could not be read`,
  ]
  return {
    exitCode: failed > 0 ? SOME_FAILED : 0,
    json: { files, seconds },
    text: `${words.join(', ')} (${seconds.toFixed(1)} s)`,
  }
}

function tellFile({ asJson, tell }: Context, file: ImportedFile): void {
  const { path, entry, outcome, id, title, message } = file
  const place = `${path}${entry === undefined ? '' : ` › ${entry}`}`
  const words = message === undefined ? (title ?? '') : message
  tell(
    asJson ? JSON.stringify({ file: path, entry, outcome, id }) : `${outcome.padEnd(9)} ${place}: ${words}`,
  )
}

/** What an import would do with libraries and tables; nothing is changed by it. */
async function tryOut(
  archive: Archive,
  { calibre, tables, files }: FoundLibraries,
  chosen: ColumnMeanings,
): Promise<Outcome> {
  const libraries = await Promise.all(
    calibre.map(async (library) => {
      const meanings = withChosen(archive, library, chosen)
      const previews = await new CalibrePreview(library).read(meanings)
      return {
        folder: library.folder,
        books: library.books.length,
        columns: library.columns,
        meanings,
        previews,
      }
    }),
  )
  const weighed = await Promise.all(
    tables.map(async (table) => ({ path: table.path, ...(await archive.weighTable(table)) })),
  )
  const lines = [
    ...files.map((path) => `${path}: would be read`),
    ...libraries.flatMap(({ folder, books, columns, meanings, previews }) => [
      `${folder}: ${books} books`,
      ...columns.map(
        ({ label, name, books: having, examples }) =>
          `  ${label}\t${meanings[label]}\t${name}, ${having} books: ${examples.join(' | ')}`,
      ),
      ...previews.map(previewLine),
    ]),
    ...weighed.flatMap(({ path, rows, completes, nothingNew, notHere, unreadable, previews }) => [
      `${path}: ${rows} rows, ${completes} complete a work, ${nothingNew} say nothing new, ${notHere} without a work here, ${unreadable} unreadable`,
      ...previews.map(previewLine),
    ]),
  ]
  return { exitCode: 0, json: { files, libraries, tables: weighed }, text: lines.join('\n') }
}

function previewLine({ title, authors, added }: BookPreview): string {
  const words = added.length === 0 ? 'nothing that its file does not say' : addedWords(added)
  return `  “${title}” by ${authors.join(', ')}: ${words}`
}
