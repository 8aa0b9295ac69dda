import { READING_STATUSES, type ReadingStatus } from '../../../shared/model'

/** A reading status as readers say it. */
interface ReadingWords {
  /** On a menu, as a value of the filter. */
  readonly name: string
  /** In a blurb. */
  readonly short: string
  /** The key that sets it. */
  readonly key: string
  readonly doing: string
}

export const READING_WORDS: Readonly<Record<ReadingStatus, ReadingWords>> = {
  'to-read': { name: 'To read', short: 'to read', key: 'T', doing: 'to be read' },
  reading: { name: 'Reading', short: 'reading', key: 'R', doing: 'as being read' },
  read: { name: 'Read', short: 'read', key: 'F', doing: 'as read' },
  'did-not-finish': {
    name: 'Did not finish',
    short: 'did not finish',
    key: 'D',
    doing: 'as not finished',
  },
  're-read': { name: 'Re-read', short: 're-read', key: 'A', doing: 'as read again' },
}

/** The status that a key stands for. */
export function statusOfKey(key: string): ReadingStatus | undefined {
  return READING_STATUSES.find((status) => READING_WORDS[status].key.toLowerCase() === key)
}

/** `★★★☆☆` is for the eye; this is for the ear. */
export function starWords(stars: number): string {
  return stars === 1 ? '1 star' : `${stars} stars`
}
