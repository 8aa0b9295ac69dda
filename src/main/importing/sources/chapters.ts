import type { Chapter } from '../../../shared/model'
import { textToHtml } from '../paragraphs'

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
const MAX_HEADING_LENGTH = 80
const HEADING = new RegExp(
  `^(?:(?<unit>chapter|ch\\.?|part|book|act)\\s*[.:#-]?\\s*(?<number>\\d{1,4}|[ivxlc]{1,7}|${NUMBER_WORDS.toReversed().join('|')})|(?<named>prologue|epilogue|interlude))\\b\\s*(?:[:.\\u2013\\u2014-]\\s*(?<title>\\S.*)?)?$`,
  'i',
)

interface Heading {
  readonly line: number
  readonly title: string | null
  readonly number: number | null
}

/**
 * Splits a plain text at its chapter headings: lines of their own such as `Chapter 3: Ebb`, counted up from one to the
 * next. A single line that looks like one is left in the text.
 */
export function splitChapters(lines: readonly string[]): readonly Chapter[] {
  const headings = findHeadings(lines)
  const [first] = headings
  if (first === undefined) return [plainChapter(null, lines)]
  const before = lines.slice(0, first.line)
  const chapters = headings.map(({ line, title }, index) =>
    plainChapter(title, lines.slice(line + 1, headings[index + 1]?.line)),
  )
  return before.some((line) => line.trim() !== '') ? [plainChapter(null, before), ...chapters] : chapters
}

function plainChapter(title: string | null, lines: readonly string[]): Chapter {
  return { title, summary: null, notes: null, endNotes: null, html: textToHtml(lines) }
}

function findHeadings(lines: readonly string[]): readonly Heading[] {
  const spaced = lines.some((line, at) => at > 0 && line.trim() === '')
  const headings: Heading[] = []
  lines.forEach((line, at) => {
    const text = line.trim()
    if (text.length === 0 || text.length > MAX_HEADING_LENGTH) return
    const groups = HEADING.exec(text)?.groups
    if (groups === undefined) return
    if (spaced && at > 0 && (lines[at - 1] ?? '').trim() !== '') return
    const title = groups['title']?.trim() ?? groups['named'] ?? null
    headings.push({
      line: at,
      title,
      number: groups['number'] === undefined ? null : toNumber(groups['number']),
    })
  })
  return isSequence(headings) ? headings : []
}

/** Two or more headings whose numbers grow; or one that opens the text. */
function isSequence(headings: readonly Heading[]): boolean {
  const numbers = headings.flatMap(({ number }) => (number === null ? [] : [number]))
  const grow = numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
  return grow && (headings.length >= 2 || headings[0]?.line === 0 || numbers[0] === 1)
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
