import { foldName } from '../../../shared/tag-key'
import { readDayRange } from './day-range'
import type { Filter, Fits, LookedAt, ReadFits } from './filter'
import { readLanguage, readNamed } from './named-values'
import { readNumberRange } from './number-range'
import { stateNamed } from './states'

/** What works can be narrowed by in the language of the search, beside the fields of texts. */
const FILTERS: Readonly<Record<string, ReadFits>> = {
  words: numbers(({ entry }) => entry.words),
  chapters: numbers(({ entry }) => entry.chapters),
  stars: numbers(({ entry }) => entry.stars ?? 0),
  updated: days(({ entry }) => entry.updated),
  published: days(({ entry }) => entry.published),
  added: days(({ entry }) => entry.added),
  read: (value) => READ[foldName(value)] ?? wasRead(value),
  status: readNamed('status'),
  rating: readNamed('rating'),
  warning: readNamed('warning'),
  category: readNamed('category'),
  language: readLanguage,
  is: (value) => stateNamed(value)?.fits,
}

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS)

/** `read:yes` and `read:no` beside `read:2024`, when it was read last. */
const READ: Readonly<Record<string, Fits | undefined>> = {
  yes: stateNamed('read')?.fits,
  no: stateNamed('unread')?.fits,
}
const wasRead = days(({ begun }) => begun?.lastRead ?? null)

/**
 * The filter that a name and a value stand for; of several values with commas between them one is enough.
 * @returns undefined where the name is that of no filter, or a value can't be read
 */
export function readFilter(name: string, value: string, isProhibited: boolean): Filter | undefined {
  const filter = name.toLowerCase()
  const read = Object.hasOwn(FILTERS, filter) ? FILTERS[filter] : undefined
  if (read === undefined) return undefined
  const usesReading = filter === 'read' || (filter === 'is' && value.split(',').some(asksReading))
  const whole = read(value.trim())
  if (whole !== undefined) return { isProhibited, fits: whole, usesReading }
  const parts = value.split(',').map((part) => read(part.trim()))
  const known = parts.filter((part) => part !== undefined)
  if (known.length < parts.length) return undefined
  return { isProhibited, fits: (work) => known.some((fits) => fits(work)), usesReading }
}

function asksReading(value: string): boolean {
  return stateNamed(value.trim())?.usesReading === true
}

function numbers(of: (work: LookedAt) => number): ReadFits {
  return (value) => {
    const isIn = readNumberRange(value)
    return isIn && ((work) => isIn(of(work)))
  }
}

/** What nobody has said lies in no range. */
function days(of: (work: LookedAt) => string | null): ReadFits {
  return (value) => {
    const isWithin = readDayRange(value)
    if (isWithin === undefined) return undefined
    return (work) => {
      const day = of(work)
      return day !== null && isWithin(day)
    }
  }
}
