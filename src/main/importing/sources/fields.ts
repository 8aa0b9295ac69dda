import { languageName } from '../../../shared/language'
import { pairingKind, type Day, type Pairing, type SeriesPlace, type Status } from '../../../shared/model'

/** Values of metadata fields as files write them. */

/** AO3 ratings, and what other places call them. Source: the values that AO3's importer knows; whole words only. */
const RATINGS: readonly (readonly [RegExp, string])[] = [
  [/^(explicit|nc-?1[78]|x|ma|adult)\b/i, 'Explicit'],
  [/^(mature|r|m)\b/i, 'Mature'],
  [/^(teen( and up audiences)?|pg-?1[35]|t)\b/i, 'Teen And Up Audiences'],
  [/^(general( audiences)?|pg|g|k\+?)(?!\w)/i, 'General Audiences'],
  [/^not rated\b/i, 'Not Rated'],
]

/** The AO3 rating that a file's word stands for; an unknown word is kept as it is. */
export function readRating(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return RATINGS.find(([pattern]) => pattern.test(trimmed.replace(/^fiction\s+/i, '')))?.[1] ?? trimmed
}

/** The six archive warnings in AO3's present spelling; the old `Underage` and the raw name of the second are known. */
const WARNINGS: readonly string[] = [
  'Creator Chose Not To Use Archive Warnings',
  'No Archive Warnings Apply',
  'Graphic Depictions Of Violence',
  'Major Character Death',
  'Rape/Non-Con',
  'Underage Sex',
]
const WARNING_ALIASES: Readonly<Record<string, string>> = {
  'choose not to use archive warnings': 'Creator Chose Not To Use Archive Warnings',
  underage: 'Underage Sex',
  none: 'No Archive Warnings Apply',
}
export const KNOWN_WARNINGS: readonly string[] = [
  ...WARNINGS,
  'Choose Not To Use Archive Warnings',
  'Underage',
]
export const KNOWN_CATEGORIES: readonly string[] = ['F/F', 'F/M', 'Gen', 'M/M', 'Multi', 'Other']

export function readWarning(text: string): string {
  const key = text.trim().toLowerCase()
  return WARNING_ALIASES[key] ?? WARNINGS.find((warning) => warning.toLowerCase() === key) ?? text.trim()
}

export function readPairing(text: string): Pairing {
  const name = text.trim()
  return { name, kind: pairingKind(name) }
}

/** What stands under a label for pairings, told apart. */
export interface ToldPairings {
  readonly pairings: readonly Pairing[]
  readonly categories: readonly string[]
  readonly warnings: readonly string[]
  readonly tags: readonly string[]
}

const NO_PAIRING = /^(?:none|no (?:pairings?|ships?|romance)|n\/a|-+)$/i

/** Not everything with a slash is a pairing: `F/M` is a category, `Rape/Non-Con` a warning, `Hurt/Comfort` a tag. */
export function tellPairings(values: readonly string[], knownTags: readonly string[]): ToldPairings {
  const isIn = (known: readonly string[], value: string): boolean =>
    known.some((one) => one.toLowerCase() === value.toLowerCase())
  const isOther = (value: string): boolean =>
    NO_PAIRING.test(value) ||
    [KNOWN_CATEGORIES, KNOWN_WARNINGS, knownTags].some((known) => isIn(known, value))
  return {
    pairings: values.filter((value) => !isOther(value)).map(readPairing),
    categories: values.filter((value) => isIn(KNOWN_CATEGORIES, value)),
    warnings: values.filter((value) => isIn(KNOWN_WARNINGS, value)).map(readWarning),
    tags: values.filter((value) => isIn(knownTags, value)),
  }
}

export function readLanguage(text: string): string | null {
  return text.trim() === '' ? null : languageName(text)
}

/** Values between commas, without the empty ones and repetitions. */
export function readList(text: string): readonly string[] {
  return unique(text.split(/\s*[,;]\s*/))
}

/** The genres of fanfiction.net. `Hurt/Comfort` is one of them. */
const GENRES: ReadonlySet<string> = new Set(
  'Adventure|Angst|Crime|Drama|Family|Fantasy|Friendship|General|Horror|Humor|Hurt/Comfort|Mystery|Parody|Poetry|Romance|Sci-Fi|Spiritual|Supernatural|Suspense|Tragedy|Western'.split(
    '|',
  ),
)

/** Genres between slashes; undefined where one of them is none. */
export function readGenres(text: string): readonly string[] | undefined {
  const parts = text.trim().replaceAll('Hurt/Comfort', 'Hurt-Comfort').split('/')
  const genres = parts.map((part) => part.trim().replace('Hurt-Comfort', 'Hurt/Comfort'))
  return genres.every((genre) => GENRES.has(genre)) ? genres : undefined
}

export function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))]
}

/** `Part 2 of Harbor Lights`, several after another, or a plain name with an optional `[2]` or `#2`. */
export function readSeries(text: string): readonly SeriesPlace[] {
  const parts = [...text.matchAll(/Part (\d+(?:\.\d+)?) of (.+?)(?=,? *Part \d|$)/g)]
  if (parts.length > 0)
    return parts.map(([, index, name]) => ({ name: (name ?? '').trim(), index: Number(index) }))
  const plain = /^(?<name>.+?)(?:\s*[[(#]\s*(?<index>\d+(?:\.\d+)?)\s*[\])]?)?$/.exec(text.trim())?.groups
  const name = plain?.['name']
  if (name === undefined) return []
  const index = plain?.['index']
  return [{ name, index: index === undefined ? null : Number(index) }]
}

const SHORT_DAY = /\b(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})\b/

/** Whether the day of a date could as well be its month: `2/3/2009`. */
export function isAmbiguousDay(text: string): boolean {
  const [, first, sign, second] = SHORT_DAY.exec(text) ?? []
  if (/\d{4}[-/.]\d/.test(text) || first === undefined || sign === '.') return false
  return Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
}

/** No story lay on a computer before 1970. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) >= 70 ? '19' : '20'}${year}`
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * `2024-02-03`, `2/13/2009` (month first, unless only the day can be first), `13.2.2009`, `02-13-09`,
 * `3 February 2024`, `February 3, 2024`; anything else is unknown.
 */
export function readDay(text: string): Day | null {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(text)
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3])
  const [, first, sign, second, year] = SHORT_DAY.exec(text) ?? []
  if (first !== undefined && second !== undefined && year !== undefined) {
    const dayFirst = sign === '.' || Number(first) > 12
    return dayOf(fullYear(year), dayFirst ? second : first, dayFirst ? first : second)
  }
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(text)
  if (dayFirst !== null) return dayOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text)
  if (monthFirst !== null) return dayOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2])
  return null
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').toLowerCase()) + 1)
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day | null {
  const written = [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null
}

/** `2/?` → posted 2, total unknown. A plain number is a total as well only where the file says that it is complete. */
export function readChapterCount(text: string): {
  readonly posted: number | null
  readonly total: number | null
} {
  const counted = /(\d[\d,.\u00a0 ]{0,12})(?:\/|\bof\b)\s*(\d[\d,.\u00a0 ]{0,12}|\?)/.exec(text)
  if (counted === null) return { posted: readNumber(text), total: null }
  return { posted: readNumber(counted[1] ?? ''), total: readNumber(counted[2] ?? '') }
}

export function readNumber(text: string): number | null {
  const digits = text.replace(/[,.\s\u00a0]/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : null
}

export function readStatus(text: string): Status {
  if (/^(completed?|finished|done|one-?shot)\b/i.test(text.trim())) return 'complete'
  if (/^(in[ -]progress|wip|ongoing|incomplete|updating|hiatus|abandoned)\b/i.test(text.trim()))
    return 'in-progress'
  return 'unknown'
}
