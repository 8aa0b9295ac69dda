import type { ReadingStatus } from '../../../../shared/model'
import type { ColumnValue } from './columns'

/** What readers write where they keep what they have read, whole words only. */
const READING_WORDS: readonly (readonly [RegExp, ReadingStatus])[] = [
  [/^(?:re-?read(?:ing)?|read again)$/i, 're-read'],
  [/^(?:dnf|did not finish|abandoned|dropped|gave up)$/i, 'did-not-finish'],
  [
    /^(?:tbr|to[ -]?(?:be[ -]?)?read|unread|want to read|not (?:yet )?read|not started|new|later)$/i,
    'to-read',
  ],
  [/^(?:reading|currently reading|current|in progress|started|now)$/i, 'reading'],
  [
    /^(?:(?:is|have|has)?read|finished|done|completed?|date(?:read|finished)|(?:read|finished)date)$/i,
    'read',
  ],
]

function inWords(text: string): ReadingStatus | null {
  return READING_WORDS.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null
}

/**
 * What a value of a column says of a reader and a book. A tick means what the column is called (`#read`, `#tbr`), a day
 * that the book was read, a number how many per cent of it were. null where it says nothing.
 */
export function readReading(columnName: string, value: ColumnValue): ReadingStatus | null {
  if (value === true || value === 'Yes') return inWords(columnName.replace(/[#_ ]/g, '')) ?? 'read'
  if (value === false || value === 'No') return null
  if (typeof value === 'number') return value >= 98 ? 'read' : value > 0 ? 'reading' : null
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? 'read' : inWords(value)
}

/** Stars from 1 to 5: calibre counts its own to 10, readers count theirs to 5 or 10, or draw them. */
export function readStars(datatype: string, value: ColumnValue): number | null {
  const text = String(value)
  const drawn = [...text].filter((sign) => sign === '★' || sign === '⭐').length
  const number = drawn > 0 ? drawn : Number.parseFloat(text)
  if (!Number.isFinite(number) || number <= 0 || number > 10) return null
  const stars = datatype === 'rating' || number > 5 ? number / 2 : number
  return Math.max(1, Math.round(stars))
}
