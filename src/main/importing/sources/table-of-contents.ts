import { withoutMarks } from '../marks'
import { readHeading, type Heading } from './headings'

export interface Contents {
  /** The headings of the text itself. */
  readonly headings: readonly Heading[]
  /** The lines of the table: from its first to the one after its last. None where both are the same. */
  readonly from: number
  readonly to: number
}

const TITLE = /^[\s*~=_#-]*(?:table of )?contents:?[\s*~=_#-]*$/i
/** A table of contents begins within so many lines. */
const REACH = 300
const MOST_ENTRIES = 2_000
const MAX_ENTRY = 200

/**
 * Finds a table of contents at the head of a text, so that its lines are not taken for chapters. Under the title
 * "Contents" any lines are its entries that stand over the chapters again; without it, headings one below the other.
 * @param headings the lines that look like headings
 */
export function skipContents(lines: readonly string[], headings: readonly Heading[]): Contents {
  const titled = lines.slice(0, REACH).findIndex((line) => line.length < MAX_ENTRY && TITLE.test(line))
  const start = titled === -1 ? headings[0]?.line : nextWritten(lines, titled + 1)
  if (start === undefined || start > REACH + 1) return { headings, from: 0, to: 0 }
  const from = titled === -1 ? start : titled
  const listed = titled === -1 ? undefined : listedHeadings(lines, start)
  if (listed !== undefined) return { headings: listed.headings, from, to: listed.to }
  const to = endOfHeadings(lines, start, headings)
  return to === undefined
    ? { headings, from: 0, to: 0 }
    : { headings: headings.filter(({ line }) => line >= to), from, to }
}

function nextWritten(lines: readonly string[], from: number): number {
  const at = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  return at === -1 ? lines.length : at
}

/** The entries of a table, found again in their order over the chapters. */
function listedHeadings(
  lines: readonly string[],
  start: number,
): { readonly headings: readonly Heading[]; readonly to: number } | undefined {
  const first = plain(lines[start])
  if (first === '' || first.length > MAX_ENTRY) return undefined
  const end = Math.min(lines.length, start + MOST_ENTRIES * 2)
  let to = start + 1
  while (to < end && plain(lines[to]) !== first) to++
  if (to >= end) return undefined
  const entries = lines
    .slice(start, to)
    .map(plain)
    .filter((entry) => entry !== '')
  if (entries.length < 2 || entries.some((entry) => entry.length > MAX_ENTRY)) return undefined
  const headings: Heading[] = []
  for (let at = to; at < lines.length && headings.length < entries.length; at++) {
    const entry = entries[headings.length] ?? ''
    if (plain(lines[at]) === entry) headings.push(toHeading(entry, at))
  }
  return headings.length === entries.length ? { headings, to } : undefined
}

function plain(line: string | undefined): string {
  return withoutMarks(line ?? '').trim()
}

/** `2. Flood` and `Chapter 2: Flood` have their number apart from their title. */
function toHeading(entry: string, line: number): Heading {
  const known = readHeading(entry)
  if (known !== undefined) return { ...known, line, length: 1 }
  const [, number, title] = /^(\d{1,4})[.)]\s+(.*)$/.exec(entry) ?? []
  return {
    line,
    length: 1,
    text: entry,
    title: title ?? entry,
    number: number === undefined ? null : Number(number),
    unit: 'chapter',
  }
}

/** Where headings end that stand one below the other and come again later; undefined where they are no table. */
function endOfHeadings(
  lines: readonly string[],
  start: number,
  headings: readonly Heading[],
): number | undefined {
  const first = readHeading(plain(lines[start]))
  if (first === undefined) return undefined
  let entries = 1
  let to = start + 1
  for (; to < lines.length; to++) {
    const text = plain(lines[to])
    if (text === '') continue
    const heading = readHeading(text)
    if (heading === undefined || isSame(heading, first)) break
    entries++
  }
  const again = headings.some((heading) => heading.line >= to && isSame(heading, first))
  return entries >= 2 && again ? to : undefined
}

function isSame(
  a: Pick<Heading, 'unit' | 'number' | 'text'>,
  b: Pick<Heading, 'unit' | 'number' | 'text'>,
): boolean {
  return a.unit === b.unit && a.number === b.number && (a.number !== null || a.text === b.text)
}
