/**
 * Lines that a program broke at emphasised words, as `get_text("\n")` does: `By morning it was`, `worse`, `.` The ends
 * of such lines are no ends of paragraphs.
 */

/** A sentence never begins so, a broken one goes on so. An ellipsis begins one. */
const GOES_ON = /^(?:[,;:?!](?![?!])|\.(?!\.)|[.?!]["”’'])/
const LETTER_FIRST = /^\p{Ll}/u
const FINISHED = /[.!?…:"”’'»)\]*~—–-]$/
/** One may be a slip of the hand. */
const ENOUGH = 2

/** The lines with broken ones joined; undefined where none is broken. */
export function joinBrokenLines(lines: readonly string[]): readonly string[] | undefined {
  const betrayals = lines.reduce((sum, line) => sum + Number(GOES_ON.test(line.trim())), 0)
  if (betrayals < ENOUGH) return undefined
  const joined: string[] = []
  lines.forEach((line, at) => {
    const text = line.trim()
    const before = joined.at(-1)
    const isEmphasis = GOES_ON.test(lines[at + 1]?.trim() ?? '')
    if (before === undefined || before === '' || text === '') joined.push(text)
    else if (GOES_ON.test(text)) joined[joined.length - 1] = before + text
    else if (!FINISHED.test(before) && (isEmphasis || LETTER_FIRST.test(text)))
      joined[joined.length - 1] = /[“‘(]$/.test(before) ? before + text : `${before} ${text}`
    else joined.push(text)
  })
  return joined
}
