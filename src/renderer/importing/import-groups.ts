import { assertNever } from '../../shared/assert-never'
import type { ImportedFile, ImportReport } from '../../shared/ipc'
import type { ReviewCode } from '../../shared/model'
import { count } from '../ui/wording'

/** The groups of a report, the troubles first. */
export const IMPORT_GROUPS = ['failed', 'look', 'updated', 'new', 'duplicate'] as const
export type ImportGroup = (typeof IMPORT_GROUPS)[number]

export const GROUP_TITLES: Readonly<Record<ImportGroup, string>> = {
  failed: 'Could not be read',
  look: 'Needs a look',
  updated: 'Updated',
  new: 'New',
  duplicate: 'Already here',
}

export type GroupedFiles = Readonly<Record<ImportGroup, readonly ImportedFile[]>>

/** Each file in one group: a work with something unknown or guessed needs a look, whether it is new or not. */
export function groupFiles(files: readonly ImportedFile[]): GroupedFiles {
  const groups: Record<ImportGroup, ImportedFile[]> = {
    failed: [],
    look: [],
    updated: [],
    new: [],
    duplicate: [],
  }
  for (const file of files) groups[groupOf(file)].push(file)
  return groups
}

function groupOf(file: ImportedFile): ImportGroup {
  switch (file.outcome) {
    case 'failed':
    case 'duplicate':
      return file.outcome
    case 'new':
    case 'updated':
      return file.review !== undefined && file.review.length > 0 ? 'look' : file.outcome
    default:
      return assertNever(file.outcome)
  }
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

/** What became of an import, in one sentence. */
export function importSummary(report: ImportReport): string {
  const of = (outcome: ImportedFile['outcome']): number =>
    report.files.filter((file) => file.outcome === outcome).length
  const parts = [
    [of('new'), 'new'],
    [of('updated'), 'updated'],
    [of('duplicate'), 'already here'],
    [of('failed'), 'could not be read'],
  ] as const
  const said = parts.filter(([files]) => files > 0).map(([files, words]) => `${files} ${words}`)
  const all = count(report.files.length, 'file')
  const stopped = report.stopped ? 'Import stopped' : 'Import done'
  return said.length === 0
    ? `${stopped}: no files were found there`
    : `${stopped}, ${all}: ${said.join(', ')}`
}
