import type { WorkRecord } from '../../shared/model'
import type { SortOrder } from '../../shared/query'
import { count, day, number, percent } from '../ui/wording'

/** One of the four squares: few letters, and the words they stand for. */
export interface Square {
  readonly sign: string
  readonly words: string
  readonly look: 'general' | 'teen' | 'mature' | 'explicit' | 'plain' | 'warns' | 'open'
}

const NO_WARNINGS = /^no archive warnings apply$/i
const NOT_SAID = /chose not to (use|warn)/i

/** The archive warnings that say something: neither "none" nor "chose not to say". */
export function warningsThatApply(work: WorkRecord): readonly string[] {
  return work.warnings.filter((warning) => !NO_WARNINGS.test(warning) && !NOT_SAID.test(warning))
}

/** The squares as AO3 has them: rating, category; warning, status. */
export function squares(work: WorkRecord): readonly Square[] {
  return [ratingSquare(work), categorySquare(work), warningSquare(work), statusSquare(work)]
}

function ratingSquare({ rating }: WorkRecord): Square {
  if (rating === null) return { sign: '?', words: 'Rating unknown', look: 'plain' }
  const known = rating.toLowerCase()
  if (known.startsWith('general')) return { sign: 'G', words: rating, look: 'general' }
  if (known.startsWith('teen')) return { sign: 'T', words: rating, look: 'teen' }
  if (known.startsWith('mature')) return { sign: 'M', words: rating, look: 'mature' }
  if (known.startsWith('explicit')) return { sign: 'E', words: rating, look: 'explicit' }
  if (known === 'not rated') return { sign: 'NR', words: 'Not rated', look: 'plain' }
  return { sign: rating.slice(0, 3), words: `Rating: ${rating}`, look: 'plain' }
}

function categorySquare({ categories }: WorkRecord): Square {
  const [first] = categories
  if (first === undefined) return { sign: '?', words: 'Category unknown', look: 'plain' }
  const words = `Category: ${categories.join(', ')}`
  if (categories.length > 1) return { sign: 'Multi', words, look: 'plain' }
  return { sign: first.length > 5 ? first.slice(0, 4) : first, words, look: 'plain' }
}

function warningSquare(work: WorkRecord): Square {
  const applying = warningsThatApply(work)
  if (applying.length > 0) return { sign: '!', words: `Warning: ${applying.join(', ')}`, look: 'warns' }
  if (work.warnings.some((warning) => NOT_SAID.test(warning)))
    return { sign: '!?', words: 'The author chose not to use archive warnings', look: 'plain' }
  if (work.warnings.length > 0) return { sign: 'None', words: 'No archive warnings apply', look: 'plain' }
  return { sign: '?', words: 'Warnings unknown', look: 'plain' }
}

function statusSquare({ status }: WorkRecord): Square {
  if (status === 'complete') return { sign: '✓', words: 'Complete', look: 'plain' }
  if (status === 'in-progress') return { sign: 'WIP', words: 'Work in progress', look: 'open' }
  return { sign: '?', words: 'Unknown whether complete', look: 'plain' }
}

/** `12/12 chapters`, `7/? chapters` */
export function chapterWords({ chapters, chaptersTotal }: WorkRecord): string {
  const all = chaptersTotal === null ? '?' : number(chaptersTotal)
  return `${number(chapters)}/${all} ${chaptersTotal === 1 ? 'chapter' : 'chapters'}`
}

/** The date of a work, and which it is: that by which the list is sorted, or the last one its file gives. */
export function dateWords(work: WorkRecord, sort: SortOrder): string {
  if (sort !== 'added') {
    if (work.updated !== null) return `Updated ${day(work.updated)}`
    if (work.published !== null) return `Published ${day(work.published)}`
  }
  return `Added ${day(work.added)}`
}

/** `by one, two`; a work of nobody is by nobody known. */
export function byWords(authors: readonly string[]): string {
  return authors.length === 0 ? 'author unknown' : `by ${authors.join(', ')}`
}

/** How far the reader is, in words. */
export function progressWords(progress: number | null): string {
  if (progress === null) return 'not started'
  return progress >= 1 ? 'finished' : `${percent(progress)} read`
}

/** `11 more hits` */
export function moreHits(hitCount: number): string {
  return `${count(hitCount - 1, 'more hit')}`
}
