/** How the lines of a plain text make paragraphs. */
export type Layout =
  /** A program broke the lines at a column; blank lines stand between paragraphs. */
  | { readonly kind: 'wrapped'; readonly column: number }
  /** Blank lines stand between paragraphs, and a line end inside one is meant. */
  | { readonly kind: 'blank-lines' }
  /** Each line is a paragraph. */
  | { readonly kind: 'each-line' }

const MAX_WRAP_COLUMN = 82
const MIN_WRAP_COLUMN = 50
/** This share of the line ends falls where the next word no longer fitted. */
const GREEDY_SHARE = 0.85
/** Line ends that are needed to tell. */
const MIN_BREAKS = 5

/** Finds out how a text is laid out. Asked once for a whole text: a short chapter of it could not tell. */
export function layoutOf(lines: readonly string[]): Layout {
  const groups = groupsOf(lines)
  const column = wrapColumn(groups)
  if (column !== undefined) return { kind: 'wrapped', column }
  const alone = groups.filter((group) => group.length === 1).length
  return alone * 2 >= groups.length ? { kind: 'blank-lines' } : { kind: 'each-line' }
}

/** Runs of lines that are not blank, as they stand. */
export function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let current: string[] = []
  for (const line of lines) {
    if (line.trim() !== '') {
      current.push(line)
    } else if (current.length > 0) {
      groups.push(current)
      current = []
    }
  }
  if (current.length > 0) groups.push(current)
  return groups
}

/** The column at which a program broke the lines; undefined where none did. */
function wrapColumn(groups: readonly (readonly string[])[]): number | undefined {
  const lengths = groups
    .flat()
    .map((line) => line.trim())
    // One word alone, such as a web address, may be longer than any line.
    .filter((line) => line.length <= MAX_WRAP_COLUMN || /\s/.test(line))
    .map(({ length }) => length)
    .sort((a, b) => a - b)
  const usual = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (usual > MAX_WRAP_COLUMN || usual < MIN_WRAP_COLUMN) return undefined
  const column = lengths.findLast((length) => length <= MAX_WRAP_COLUMN) ?? usual
  let breaks = 0
  let greedy = 0
  for (const group of groups) {
    const begins = paragraphBegins(group)
    for (let at = 0; at + 1 < group.length; at++) {
      if (begins(group[at + 1] ?? '')) continue
      breaks++
      if (noLongerFits(group[at] ?? '', group[at + 1] ?? '', column)) greedy++
    }
  }
  return breaks >= MIN_BREAKS && greedy / breaks >= GREEDY_SHARE ? column : undefined
}

/** Whether the first word of the next line would not have fitted on this one. */
export function noLongerFits(line: string, next: string, column: number): boolean {
  const word = /^\s*(\S*)/.exec(next)?.[1] ?? ''
  return line.trim().length + 1 + word.length > column
}

/** Lines that begin so are lines of their own in a wrapped text: quotations, lists, headings, talk after a dash. */
const OWN_LINE = /^(?:[>*#•]|[-–—]{1,2}\s)/
/** Chat: `[Mara] hello`, `<Mara> hello`, `Mara: hello`. */
const CHAT_LINE = /^(?:\[[^\]]{1,40}\]|<[^>]{1,40}>|[^\s:]{1,30}:)\s/
const INDENTED = /^(?:\t| {2,}|\u3000)/

/** Tells the lines that begin a paragraph by their indent. In a group that stands indented as a whole it begins nothing. */
function paragraphBegins(group: readonly string[]): (line: string) => boolean {
  const indents = group.filter((line) => INDENTED.test(line)).length
  return (line) => indents * 2 <= group.length + 1 && INDENTED.test(line)
}

/**
 * The paragraphs of a group of wrapped lines, each with the line breaks that its writer meant: verse, chat, what ends in
 * two spaces, and every line after which the next word would have fitted.
 */
export function unwrap(group: readonly string[], column: number): readonly (readonly string[])[] {
  const paragraphs: string[][] = []
  const begins = paragraphBegins(group)
  let before: string | undefined
  for (const line of group) {
    const text = line.trim()
    const lines = paragraphs.at(-1)
    if (before === undefined || lines === undefined || begins(line)) paragraphs.push([text])
    else if (isMeantBreak(before, line, column)) lines.push(text)
    else lines[lines.length - 1] = `${lines.at(-1) ?? ''} ${text}`
    before = line
  }
  return paragraphs
}

function isMeantBreak(line: string, next: string, column: number): boolean {
  const text = next.trim()
  return (
    line.endsWith('  ') || OWN_LINE.test(text) || CHAT_LINE.test(text) || !noLongerFits(line, next, column)
  )
}
