/**
 * Emphasis that was found in plain text, written with two control characters that no decoded text holds: lines stay lines
 * that can be searched for headings and labels, and the story keeps its emphasis.
 */

const START = '\u0002'
const END = '\u0003'
const MARK = /\u0002(\/?[a-z]{1,6})\u0003/g

/** Elements that a mark can stand for. */
export const MARKED_ELEMENTS = ['em', 'strong', 'u', 's', 'sup', 'sub'] as const
export type MarkedElement = (typeof MARKED_ELEMENTS)[number]
const KNOWN = new RegExp(`${START}(/?(?:${MARKED_ELEMENTS.join('|')}))${END}`, 'g')

export function mark(element: MarkedElement, end: boolean): string {
  return `${START}${end ? '/' : ''}${element}${END}`
}

/** Marks as elements, in text that is escaped already. */
export function showMarks(html: string): string {
  if (!html.includes(START)) return html
  return html.replace(KNOWN, '<$1>').replace(MARK, '')
}

/** The line as it would be without marks. */
export function withoutMarks(line: string): string {
  return line.includes(START) ? line.replace(MARK, '') : line
}
