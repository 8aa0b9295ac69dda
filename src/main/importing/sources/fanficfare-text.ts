import { markdownInline } from '../inline'
import { groupsOf } from '../layout'
import { textToHtmlOrNull } from '../paragraphs'
import { readMarkdown } from './ebook-blocks'
import { FANFICFARE_LABELS, fanficfareTitle, PACKAGED, type FanficfareHead } from './fanficfare-labels'
import { assembleFanficfare, type CutChapter } from './fanficfare-work'
import type { Source } from './source'

/** The title page ends within so many lines. */
const HEAD_LINES = 400
const END = 'End file.'

/**
 * The text that FanFicFare writes: a title page of labels, a table of contents, chapters in Markdown wrapped at a column.
 * Source: FanFicFare, writer_txt.py.
 */
export const fanficfareText: Source = {
  name: 'FanFicFare, text',
  hasOwnMarkup: true,
  recognises: ({ lines }) => {
    const head = lines.slice(0, HEAD_LINES)
    const isPackaged =
      head.some((line) => PACKAGED.test(line)) && head.some((line) => line.startsWith('Story URL: '))
    const last = lines.findLast((line) => line.trim() !== '')
    return isPackaged || (last?.trim() === END && readHead(lines).head.values.size >= 2)
  },
  read: ({ lines }) => {
    const { head, end } = readHead(lines)
    const last = lines.findLastIndex((line) => line.trim() === END)
    const body = lines.slice(end, last < end ? undefined : last)
    const summary = textToHtmlOrNull([head.values.get('Summary') ?? ''])
    return assembleFanficfare(head, summary, cutChapters(body, head.title), markdownInline)
  },
}

/** Reads `Title`, `by Authors` and the labels. A value that is too long goes on in the next line. */
function readHead(lines: readonly string[]): { readonly head: FanficfareHead; readonly end: number } {
  const written = lines.slice(0, HEAD_LINES).flatMap((line, at) => (line.trim() === '' ? [] : [at]))
  const byline = written.find((at) => lines[at]?.startsWith('by ') === true) ?? -1
  const textOf = (at: number): string => (lines[at] ?? '').trim()
  const title = written
    .filter((at) => at < byline)
    .map(textOf)
    .join(' ')
  const values = new Map<string, string>()
  let label: string | undefined
  let authors = textOf(byline).slice('by '.length)
  let end = byline + 1
  for (let at = byline + 1; at < Math.min(lines.length, HEAD_LINES); at++) {
    const text = textOf(at)
    if (text === '') {
      if (values.size > 0) break
      continue
    }
    const [, name, value] = /^([A-Z][\w /-]{1,30}):(?: (.*))?$/.exec(text) ?? []
    const isLabel = name !== undefined && (FANFICFARE_LABELS.includes(name) || label !== 'Summary')
    if (isLabel) values.set((label = name), value ?? '')
    else if (label !== undefined) values.set(label, goOn(values.get(label) ?? '', text))
    else authors = goOn(authors, text)
    end = at + 1
  }
  return { head: { title, authors: authors.split(', ').filter((name) => name !== ''), values }, end }
}

/** The program wraps at hyphens too. */
function goOn(before: string, text: string): string {
  if (before === '') return text
  return /\p{L}-$/u.test(before) ? before + text : `${before} ${text}`.trim()
}

/** A chapter begins at a line that is indented by a tab, or by eight spaces in its place. */
const INDENTED = /^(?:\t| {8})(\S.*)$/
const CONTENTS = 'TABLE OF CONTENTS'

function cutChapters(lines: readonly string[], workTitle: string): readonly CutChapter[] {
  const contents = lines.findIndex((line) => line.trim() !== '')
  const hasContents = lines[contents]?.trim() === CONTENTS
  const indented = lines.flatMap((line, at) => (INDENTED.test(line) ? [at] : []))
  const first = hasContents ? indented.find((at) => at > contents) : undefined
  const titles = hasContents ? readTitles(lines.slice(contents + 1, first)) : [workTitle]
  const starts = findInOrder(lines, indented, titles)
  if (starts.length === 0) return [{ title: null, blocks: readMarkdown(lines).blocks }]
  return starts.map(({ at, length }, index) => {
    const text = lines
      .slice(at, at + length)
      .map((line) => line.trim())
      .join(' ')
    return {
      title: hasContents ? fanficfareTitle(text, index + 1) : null,
      blocks: readMarkdown(lines.slice(at + length, starts[index + 1]?.at)).blocks,
    }
  })
}

const MAX_TITLE_LINES = 5

/** One title a paragraph: a long one goes on in the next line. */
function readTitles(lines: readonly string[]): readonly string[] {
  return groupsOf(lines).map((group) =>
    group.slice(0, MAX_TITLE_LINES).reduce((title, line) => goOn(title, line.trim()), ''),
  )
}

interface Start {
  readonly at: number
  readonly length: number
}

/** The titles of the table of contents, in their order, each over its chapter. */
function findInOrder(
  lines: readonly string[],
  indented: readonly number[],
  titles: readonly string[],
): readonly Start[] {
  const starts: Start[] = []
  for (const at of indented) {
    const title = titles[starts.length]
    if (title === undefined) break
    const length = matchingLines(lines, at, title)
    if (length > 0) starts.push({ at, length })
  }
  return starts
}

/** How many lines a title takes from here on; 0 where it does not stand here. */
function matchingLines(lines: readonly string[], at: number, title: string): number {
  let text = ''
  for (let length = 1; length <= MAX_TITLE_LINES; length++) {
    const line = (lines[at + length - 1] ?? '').trim()
    if (line === '') return 0
    text = goOn(text, line)
    if (text === title) return length
    if (!title.startsWith(text)) return 0
  }
  return 0
}
