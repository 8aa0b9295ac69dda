import type { Chapter, ReviewCode } from '../../../shared/model'
import { textToHtml, textToHtmlOrNull } from '../paragraphs'
import { readBylineText } from './ao3-byline'
import { isLabelLine, readAo3Labels } from './ao3-labels'
import { readAo3Metadata } from './ao3-metadata'
import { ao3Address } from './identity'
import { readChapterCount } from './fields'
import type { KnownNames, ParsedWork, Source, SourceText } from './source'
import { titleFromFileName } from './source'

/**
 * A work page of AO3 that was selected, copied and saved as text, in Chromium's or Firefox's shape. Both give the same
 * lines in the same order; they differ in blank lines and indents. Less than the whole page may have been selected.
 */
export const ao3Paste: Source = {
  name: 'AO3 page, copied',
  recognises: ({ lines }) => {
    const start = lines.slice(0, MAX_HEADER_LINE).map((line) => line.trim())
    const labels = start.filter(isLabelLine)
    const isHeader = labels.some((line) => ONLY_HERE.test(line))
    if (!lines.some(isTextMarker)) return new Set(labels).size >= 3 && isHeader
    return (
      start.includes('Work Header') ||
      new Set(labels).size >= 3 ||
      isHeader ||
      start.some((line) => STATS_ROW.test(line)) ||
      isPrefaceOnly(start) ||
      isChapters(lines)
    )
  },
  read: readPage,
}

const MAX_HEADER_LINE = 200
/** Labels that no other site has. */
const ONLY_HERE = /^(?:Archive Warnings?|Additional Tags):/
/** Chromium copies the statistics as one line. */
const STATS_ROW = /Stats:Published:\d{4}-\d\d-\d\d/
const CHAPTER_HEADING = /^Chapter (?<number>\d+)(?:: (?<title>.+))?$/
const SEE_THE_END = /^\(See the end of the (?:work|chapter) for (?<notes>(?:more )?notes\b)?.*\)$/
/** What follows the text on the page; the last `Actions` has Kudos or Comments close behind it. */
const AFTERWORD_LISTS = new Set(['Series this work belongs to:', 'Works inspired by this one:'])
const FOOTER_REACH = 6
const MAX_ADDRESS_LINE = 1_000
/** Title and authors, and perhaps a line of the page before them. */
const MOST_TITLE_LINES = 3

interface Body {
  readonly chapters: readonly Chapter[]
  readonly numbers: readonly (number | null)[]
  readonly endNotes: readonly string[]
}

function readPage(text: SourceText, known: KnownNames): ParsedWork {
  const marker = text.lines.findIndex(isTextMarker)
  const labels = readAo3Labels(text.lines.slice(0, marker === -1 ? MAX_HEADER_LINE : marker))
  const lines = text.lines.slice(0, findEnd(text.lines, Math.max(marker, labels.end)))
  const preface = readPreface(lines, labels.end)
  const body = readBody(lines, preface.end, preface.hasEndNotes)
  const { metadata, guessed } = readAo3Metadata(labels.values, known, body.chapters.length)
  const review: ReviewCode[] = [...guessed]
  const hasLabels = labels.values.size > 0
  // Where a chapter's beginning was not selected, what its page said of its notes is lost.
  const isCut = body.numbers.length > 1 && body.numbers[0] === null
  if (!preface.isMarked || isCut) review.unshift('notes-uncertain')
  if (!hasLabels && preface.authors.length > 0) review.unshift('author-guessed')
  if (!hasLabels || preface.title === null) review.unshift('title-guessed')
  return {
    work: {
      ...metadata,
      title: preface.title ?? titleFromFileName(text.fileName),
      authors: preface.authors,
      sourceUrl: findUrl(lines.slice(0, preface.end)),
      summary: textToHtmlOrNull(preface.summary),
      notes: textToHtmlOrNull(preface.notes),
      endNotes: textToHtmlOrNull(body.endNotes),
      chapters: body.chapters,
    },
    guessed: review,
    chaptersPosted: readChapterCount(labels.values.get('chapters')?.text ?? '').posted,
    chapterNumbers: body.numbers,
  }
}

function isTextMarker(line: string): boolean {
  const text = line.trim()
  return text === 'Work Text:' || text === 'Chapter Text'
}

/** The selection began at the title: nothing but title, authors, summary and notes stands before the text. */
function isPrefaceOnly(start: readonly string[]): boolean {
  const marker = start.findIndex(isTextMarker)
  const section = start.findIndex((line, at) => at < marker && isSection(line))
  if (section === -1) return false
  const before = start.slice(0, section).filter((line) => line !== '')
  return before.length <= MOST_TITLE_LINES
}

/** The selection began in the middle of a work: the page's own words stand over its chapters. */
function isChapters(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  return (
    (first === 'Chapter Text' || CHAPTER_HEADING.test(first)) &&
    lines.some((_, at) => isChapterStart(lines, at))
  )
}

/** Where the page's own furniture begins again after the text. @param head the last line before the text */
function findEnd(lines: readonly string[], head: number): number {
  let end = lines.length
  const after: string[] = []
  for (let at = lines.length - 1; at > head; at--) {
    const line = lines[at]?.trim() ?? ''
    if (line === 'Actions' && after.some((later) => /^(?:Kudos|Comments)\b/.test(later))) {
      end = at
      break
    }
    if (line !== '') after.unshift(line)
    if (after.length > FOOTER_REACH) after.pop()
  }
  // The lists before it have a line or two an entry, and no paragraph.
  for (let at = end - 1; at > head && at > end - 40; at--)
    if (AFTERWORD_LISTS.has(lines[at]?.trim() ?? '')) end = at
  return end
}

interface Preface {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly summary: readonly string[]
  readonly notes: readonly string[]
  readonly hasEndNotes: boolean
  /** A line says where the text begins. */
  readonly isMarked: boolean
  /** The first line after it. */
  readonly end: number
}

/** Title, authors, summary and notes between the labels and the text. */
function readPreface(lines: readonly string[], start: number): Preface {
  const marked = lines.findIndex(
    (line, at) => at >= start && (isTextMarker(line) || isChapterStart(lines, at)),
  )
  const end = marked === -1 ? endOfPreface(lines, start) : marked
  const block = lines.slice(start, end)
  const named = block.filter((line) => line.trim() !== '')
  const title = named[0]?.trim()
  const isTitle = title !== undefined && !isSection(title)
  const byline = named[1]?.trim()
  const hasByline = isTitle && byline !== undefined && !isSection(byline)
  const sections = readSections(block)
  return {
    title: isTitle ? title : null,
    authors: hasByline ? readBylineText(byline) : [],
    ...sections,
    isMarked: marked !== -1,
    end,
  }
}

/** Where no line says it, the text begins behind the first paragraph of the last section. */
function endOfPreface(lines: readonly string[], start: number): number {
  const head = lines.slice(start, start + MAX_HEADER_LINE).map((line) => line.trim())
  const seen = head.findLastIndex((line) => SEE_THE_END.test(line))
  if (seen !== -1) return start + seen + 1
  const section = head.findLastIndex((line) => line === 'Summary:' || line === 'Notes:')
  const from = section === -1 ? 0 : section + 1
  const isWritten = (line: string, at: number): boolean => at >= from && line !== ''
  const first = head.findIndex(isWritten)
  if (section === -1) {
    const byline = head.findIndex((line, at) => at > first && line !== '')
    return start + (byline === -1 ? head.length : byline + 1)
  }
  const blank = head.findIndex((line, at) => at > first && line === '')
  return start + (first === -1 || blank === -1 ? head.length : blank)
}

function isSection(line: string): boolean {
  return line === 'Summary:' || line === 'Notes:' || line.startsWith('(See the end of the ')
}

/** A chapter's heading, with the marker of its text ahead and nothing but its own preface between. */
function isChapterStart(lines: readonly string[], at: number): boolean {
  if (!CHAPTER_HEADING.test(lines[at]?.trim() ?? '')) return false
  const next =
    lines
      .slice(at + 1, at + 10)
      .find((line) => line.trim() !== '')
      ?.trim() ?? ''
  return next === 'Chapter Text' || isSection(next) || next.startsWith('Chapter by ')
}

function readSections(block: readonly string[]): Pick<Preface, 'summary' | 'notes' | 'hasEndNotes'> {
  const summary: string[] = []
  const notes: string[] = []
  let into: string[] | undefined
  let hasEndNotes = false
  for (const line of block) {
    const text = line.trim()
    if (text === 'Summary:') into = summary
    else if (text === 'Notes:') into = notes
    else if (SEE_THE_END.test(text)) hasEndNotes ||= SEE_THE_END.exec(text)?.groups?.['notes'] !== undefined
    else into?.push(line)
  }
  return { summary, notes, hasEndNotes }
}

function readBody(lines: readonly string[], start: number, workHasEndNotes: boolean): Body {
  const cut = workHasEndNotes ? cutEndNotes(lines.slice(start)) : { text: lines.slice(start), notes: [] }
  const markers = cut.text.flatMap((_, at) => (isChapterStart(cut.text, at) ? [at] : []))
  const [first] = markers
  if (first === undefined) {
    const marker = cut.text.findIndex(isTextMarker)
    const chapter = storyChapter(null, [], cut.text.slice(marker + 1))
    return { chapters: [chapter], numbers: [null], endNotes: cut.notes }
  }
  const chapters = markers.map((at, index) => readChapter(cut.text.slice(at, markers[index + 1])))
  const numbers = markers.map((at) =>
    Number(CHAPTER_HEADING.exec(cut.text[at]?.trim() ?? '')?.groups?.['number']),
  )
  const opening = cut.text.slice(0, first)
  const marker = opening.findIndex(isTextMarker)
  if (marker === -1) return { chapters, numbers, endNotes: cut.notes }
  // The heading of the first chapter was not selected.
  return {
    chapters: [storyChapter(null, [], opening.slice(marker + 1)), ...chapters],
    numbers: [null, ...numbers],
    endNotes: cut.notes,
  }
}

function readChapter(lines: readonly string[]): Chapter {
  const title = CHAPTER_HEADING.exec(lines[0]?.trim() ?? '')?.groups?.['title'] ?? null
  const marker = lines.findIndex((line) => line.trim() === 'Chapter Text')
  return storyChapter(title, lines.slice(1, marker), lines.slice(marker + 1))
}

function storyChapter(title: string | null, preface: readonly string[], text: readonly string[]): Chapter {
  const { summary, notes, hasEndNotes } = readSections(preface)
  const cut = hasEndNotes ? cutEndNotes(text) : { text, notes: [] }
  return {
    title,
    summary: textToHtmlOrNull(summary),
    notes: textToHtmlOrNull(notes),
    endNotes: textToHtmlOrNull(cut.notes),
    html: textToHtml(cut.text),
  }
}

/** The page has said that there are notes at the end: they begin at the last `Notes:`, any before is the story's own. */
function cutEndNotes(lines: readonly string[]): {
  readonly text: readonly string[]
  readonly notes: readonly string[]
} {
  const marker = lines.findLastIndex(isTextMarker)
  // Notes over a text are its own; where the selection ended before the page did, there are none behind it.
  const at = lines.findLastIndex((line, index) => index > marker && line.trim() === 'Notes:')
  return at === -1 ? { text: lines, notes: [] } : { text: lines.slice(0, at), notes: lines.slice(at + 1) }
}

function findUrl(lines: readonly string[]): string | null {
  for (const line of lines) {
    const address = line.length > MAX_ADDRESS_LINE ? undefined : ao3Address(line)
    if (address !== undefined) return address
  }
  return null
}
