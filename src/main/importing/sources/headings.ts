import { withoutMarks } from '../marks'

/** A line that stands over a chapter or a part of a text. */
export interface Heading {
  readonly line: number
  /** Lines that it takes: two where its title stands on a line of its own. */
  readonly length: number
  /** As it stands, without its ornaments: `Part Two: Flood`. */
  readonly text: string
  readonly title: string | null
  readonly number: number | null
  readonly unit: Unit
}

/** From the smallest to the largest. */
export const UNITS = ['chapter', 'act', 'part', 'book'] as const
export type Unit = (typeof UNITS)[number]

const TO_NINETEEN =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** From one on, each word at its number less one. */
const NUMBER_WORDS: readonly string[] = [
  ...TO_NINETEEN,
  ...TENS.flatMap((ten) => [ten, ...TO_NINETEEN.slice(0, 9).map((unit) => `${ten}-${unit}`)]),
]
const MAX_LENGTH = 80
const HEADING = new RegExp(
  `^(?:(?<unit>chapter|ch\\.?|part|book|act)\\s*[.:#-]?\\s*(?<number>\\d{1,4}|[ivxlc]{1,7}|${NUMBER_WORDS.toReversed().join('|')})(?:\\s?(?:/|of)\\s?\\d{1,4})?|(?<named>prologue|epilogue|interlude))\\b\\s*(?:[:.\\u2013\\u2014-]\\s*(?<title>\\S.*)?)?$`,
  'i',
)
/** Asked first: most lines are no headings. */
const FIRST_WORD = /^(?:ch|part|book|act|prologue|epilogue|interlude)/i
/** Signs around a heading that are no part of it. */
const ORNAMENT_BEFORE = /^[\s*~=_#<>•-]+/
const ORNAMENT_AFTER = /[\s*~=_#<>•-]+$/

/** Every line that looks like a heading; whether they are headings is for the whole of them to show. */
export function findHeadings(lines: readonly string[]): readonly Heading[] {
  const spaced = lines.some((line, at) => at > 0 && line.trim() === '')
  return lines.flatMap((line, at) => {
    const heading = readHeading(line)
    if (heading === undefined || (spaced && !isBlank(lines[at - 1]))) return []
    const below = spaced && heading.title === null ? titleBelow(lines, at) : undefined
    const length = below === undefined ? 1 : 2
    return [{ ...heading, title: below ?? heading.title, line: at, length }]
  })
}

/** A line as a heading; undefined where it does not look like one. */
export function readHeading(line: string): Omit<Heading, 'line' | 'length'> | undefined {
  if (line.length > MAX_LENGTH * 3) return undefined
  const text = withoutMarks(line).replace(ORNAMENT_BEFORE, '').replace(ORNAMENT_AFTER, '')
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined
  const groups = FIRST_WORD.test(text) ? HEADING.exec(text)?.groups : undefined
  if (groups === undefined) return undefined
  const unit = groups['unit']?.toLowerCase() ?? 'chapter'
  return {
    text,
    title: groups['title']?.trim() ?? groups['named'] ?? null,
    number: groups['number'] === undefined ? null : toNumber(groups['number']),
    unit: UNITS.find((known) => unit.startsWith(known)) ?? 'chapter',
  }
}

/** `Chapter One` with its title on the next line, and nothing else before the next blank line. */
function titleBelow(lines: readonly string[], at: number): string | undefined {
  const below = withoutMarks(lines[at + 1] ?? '').trim()
  const isTitle = /^[\p{Lu}\p{N}“"‘'][^\n]{0,59}$/u.test(below) && !/[.!?,;:…”"’']$/.test(below)
  return isTitle && isBlank(lines[at + 2]) && readHeading(below) === undefined ? below : undefined
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const word = NUMBER_WORDS.indexOf(text.toLowerCase())
  return word === -1 ? fromRoman(text) : word + 1
}

function fromRoman(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const digits = [...text.toLowerCase()].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0)
}
