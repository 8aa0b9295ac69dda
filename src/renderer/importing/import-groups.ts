import { countGroups, groupOf, IMPORT_GROUPS, type ImportGroup } from '../../shared/import-groups'
import type { ImportedFile, ImportReport, PastImport } from '../../shared/ipc'
import type { ReviewCode } from '../../shared/model'
import { count, number } from '../ui/wording'

export const GROUP_TITLES: Readonly<Record<ImportGroup, string>> = {
  failed: 'Could not be read',
  look: 'Needs a look',
  updated: 'Updated',
  new: 'New',
  duplicate: 'Already here',
  elsewhere: 'Without a work here',
}

/** A file of a report with the number of its row. */
export interface FileOfReport {
  readonly row: number
  readonly file: ImportedFile
}

export type GroupedFiles = Readonly<Record<ImportGroup, readonly FileOfReport[]>>

/** Each file in its group, in the order of the report. */
export function groupFiles(files: readonly ImportedFile[]): GroupedFiles {
  const groups: Record<ImportGroup, FileOfReport[]> = {
    failed: [],
    look: [],
    updated: [],
    new: [],
    duplicate: [],
    elsewhere: [],
  }
  for (const [row, file] of files.entries()) groups[groupOf(file)].push({ row, file })
  return groups
}

const REVIEW_WORDS: Readonly<Record<ReviewCode, string>> = {
  'title-guessed': 'the title is a guess',
  'author-guessed': 'the author is a guess',
  'author-unknown': 'no author',
  'canon-unknown': 'no canon',
  'pairing-unknown': 'no pairing',
  'character-unknown': 'no characters',
  'tags-uncertain': 'the tags could not be told apart for certain',
  'dates-uncertain': 'a date can be read in two ways',
  'chapters-uncertain': 'where chapters begin is a guess',
  'notes-uncertain': 'where notes end and the story begins is a guess',
  'encoding-guessed': 'odd letters are possible: the file does not say how it is written',
  'letters-repaired': 'letters that another program had spoilt were put right',
  'lines-broken': 'the lines were broken in the middle and were joined',
  'parts-missing': 'some of it is not in the file, or could not be read',
}

/** What is to be looked at, in one sentence. */
export function reviewWords(codes: readonly ReviewCode[]): string {
  return codes.map((code) => REVIEW_WORDS[code]).join(' · ')
}

/** What the lines of a report are: files, or the rows of a table. */
export function countLines(report: Pick<ImportReport, 'name'>, lines: number): string {
  return count(lines, /\.(?:csv|tsv)$/i.test(report.name) ? 'row' : 'file')
}

/** What became of an import, in one sentence. */
export function importSummary(report: ImportReport): string {
  const of = (outcome: ImportedFile['outcome']): number =>
    report.files.filter((file) => file.outcome === outcome).length
  const { failed, elsewhere } = countGroups(report.files)
  const parts = [
    [of('new'), 'new'],
    [of('updated'), 'updated'],
    [of('duplicate'), 'already here'],
    [elsewhere, 'without a work here'],
    [failed, 'could not be read'],
  ] as const
  const said = parts.filter(([files]) => files > 0).map(([files, words]) => `${files} ${words}`)
  const all = countLines(report, report.files.length)
  const stopped = report.stopped ? 'Import stopped' : 'Import done'
  return said.length === 0
    ? `${stopped}: no files were found there`
    : `${stopped}, ${all}: ${said.join(', ')}`
}

/** The counts of an import of the past, in one line: the two largest groups say what it was. */
export function countWords({ name, counts }: Pick<PastImport, 'name' | 'counts'>): string {
  const all = IMPORT_GROUPS.reduce((sum, group) => sum + counts[group], 0)
  const [largest] = [...IMPORT_GROUPS].sort((one, other) => counts[other] - counts[one])
  if (largest === undefined || all === 0) return countLines({ name }, all)
  const words = GROUP_TITLES[largest].toLowerCase()
  return counts[largest] === all && all === 1
    ? `${countLines({ name }, 1)} · ${words}`
    : `${countLines({ name }, all)} · ${number(counts[largest])} ${words}`
}

/** What an undo of an import will do. */
export function undoWords(files: readonly ImportedFile[]): string {
  const of = (outcome: ImportedFile['outcome']): number =>
    files.filter((file) => file.outcome === outcome).length
  const [fresh, updated] = [of('new'), of('updated')]
  const takes = fresh === 0 ? [] : [`takes the ${count(fresh, 'new work')} out again`]
  const puts =
    updated === 0 ? [] : [`puts ${count(updated, 'work')} back as ${updated === 1 ? 'it was' : 'they were'}`]
  const words = [...takes, ...puts].join(' and ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
