import { CROSSOVER } from '../../../shared/derived-facets'
import type { ReadingStatus } from '../../../shared/model'
import { foldName } from '../../../shared/tag-key'
import type { Fits } from './filter'

const isMarked =
  (...statuses: readonly ReadingStatus[]): Fits =>
  ({ entry }) =>
    statuses.some((status) => entry.names.reading.includes(status))

const isDone: Fits = (work) => isMarked('read', 're-read')(work) || work.begun?.isAtEnd === true
const isGivenUp = isMarked('did-not-finish')
const isReading: Fits = (work) =>
  isMarked('reading')(work) || (work.begun !== undefined && !isDone(work) && !isGivenUp(work))
const isUnread: Fits = (work) => !isDone(work) && !isReading(work) && !isGivenUp(work)
const isFinished: Fits = ({ entry }) => entry.names.status.includes('complete')
const isInProgress: Fits = ({ entry }) => entry.names.status.includes('in-progress')

interface State {
  readonly names: readonly string[]
  readonly fits: Fits
  readonly usesReading?: boolean
}

/** What a work can be: `is:unread`. What the reader has marked counts before how far the text was turned. */
const STATES: readonly State[] = [
  { names: ['unread', 'new'], fits: isUnread, usesReading: true },
  { names: ['read', 'finished'], fits: isDone, usesReading: true },
  { names: ['reading', 'begun', 'started'], fits: isReading, usesReading: true },
  { names: ['to-read', 'to read', 'tbr'], fits: isMarked('to-read') },
  { names: ['did-not-finish', 'did not finish', 'dnf', 'abandoned'], fits: isGivenUp },
  { names: ['re-read', 're read', 'reread'], fits: isMarked('re-read') },
  { names: ['complete', 'completed'], fits: isFinished },
  { names: ['wip', 'in-progress', 'in progress', 'ongoing', 'incomplete'], fits: isInProgress },
  { names: ['one-shot', 'one shot', 'oneshot'], fits: (work) => work.entry.chaptersTotal === 1 },
  { names: ['crossover'], fits: (work) => work.has('crossover', CROSSOVER) },
  { names: ['series', 'in-series'], fits: ({ entry }) => entry.names.series.length > 0 },
  { names: ['rated', 'starred'], fits: ({ entry }) => entry.stars !== null },
]

/** @returns undefined for a word that says nothing of a work */
export function stateNamed(word: string): State | undefined {
  const asked = foldName(word)
  return STATES.find(({ names }) => names.includes(asked))
}
