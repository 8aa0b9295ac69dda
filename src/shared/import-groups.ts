import { assertNever } from './assert-never'

/** The groups of a report, the troubles first. */
export const IMPORT_GROUPS = ['failed', 'look', 'updated', 'new', 'duplicate', 'elsewhere'] as const
export type ImportGroup = (typeof IMPORT_GROUPS)[number]

export type ImportCounts = Readonly<Record<ImportGroup, number>>

/** What decides on the group of a file. */
interface Grouped {
  readonly outcome: 'new' | 'updated' | 'duplicate' | 'failed'
  readonly review?: readonly string[]
  readonly reason?: string
}

/**
 * Each file is in one group: a work with something unknown or guessed needs a look, whether it is new or not. A row of
 * a table whose work is not here could be read all the same.
 */
export function groupOf({ outcome, review, reason }: Grouped): ImportGroup {
  switch (outcome) {
    case 'failed':
      return reason === 'unknown-work' ? 'elsewhere' : outcome
    case 'duplicate':
      return outcome
    case 'new':
    case 'updated':
      return review !== undefined && review.length > 0 ? 'look' : outcome
    default:
      return assertNever(outcome)
  }
}

/** How many files are in each group. */
export function countGroups(files: readonly Grouped[]): ImportCounts {
  const counts = { failed: 0, look: 0, updated: 0, new: 0, duplicate: 0, elsewhere: 0 }
  for (const file of files) counts[groupOf(file)]++
  return counts
}

/** The sum of two reports, group by group. */
export function addCounts(some: ImportCounts, others: ImportCounts): ImportCounts {
  return {
    failed: some.failed + others.failed,
    look: some.look + others.look,
    updated: some.updated + others.updated,
    new: some.new + others.new,
    duplicate: some.duplicate + others.duplicate,
    elsewhere: some.elsewhere + others.elsewhere,
  }
}
