import type { Chapter } from '../../../shared/model'
import { textToHtml, textToHtmlOrNull } from '../paragraphs'
import { isLabelLine, readAo3Labels } from './ao3-labels'
import { readAo3Metadata } from './ao3-metadata'
import type { KnownNames, ParsedWork, Source, SourceText } from './source'
import { titleFromFileName } from './source'

/**
 * A work page of AO3 that was selected, copied and saved as text, in Chromium's or Firefox's shape. Both give the same
 * lines in the same order; they differ in blank lines and indents.
 */
export const ao3Paste: Source = {
  name: 'AO3 page, copied',
  recognises: ({ lines }) => {
    const start = lines.slice(0, MAX_HEADER_LINE)
    const labels = new Set(start.map((line) => line.trim()).filter(isLabelLine))
    const hasText = lines.some((line) => isTextMarker(line))
    return hasText && (start.some((line) => line.trim() === 'Work Header') || labels.size >= 3)
  },
  read: readPage,
}

const MAX_HEADER_LINE = 200
const CHAPTER_HEADING = /^Chapter \d+(?:: (?<title>.+))?$/
const END_NOTES_OF_WORK = /^\(See the end of the work for (?:more )?notes.*\)$/
const END_NOTES_OF_CHAPTER = /^\(See the end of the chapter for (?:more )?notes.*\)$/
/** What follows the text on the page; the last `Actions` has Kudos or Comments close behind it. */
const AFTERWORD_LISTS = new Set(['Series this work belongs to:', 'Works inspired by this one:'])
const FOOTER_REACH = 6

interface Body {
  readonly chapters: readonly Chapter[]
  readonly endNotes: readonly string[]
}

function readPage(text: SourceText, known: KnownNames): ParsedWork {
  const lines = text.lines.slice(0, findEnd(text.lines))
  const labels = readAo3Labels(lines)
  const preface = readPreface(lines, labels.end)
  const body = readBody(lines, preface.end, preface.hasEndNotes)
  const { metadata, guessed } = readAo3Metadata(labels.values, known, body.chapters.length)
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
    guessed: preface.title === null ? ['title-guessed', ...guessed] : guessed,
  }
}

function isTextMarker(line: string): boolean {
  const text = line.trim()
  return text === 'Work Text:' || text === 'Chapter Text'
}

/** Where the page's own furniture begins again after the text. */
function findEnd(lines: readonly string[]): number {
  const firstText = lines.findIndex(isTextMarker)
  let end = lines.length
  for (let at = lines.length - 1; at > firstText; at--) {
    if (lines[at]?.trim() !== 'Actions') continue
    const after = lines.slice(at + 1).filter((line) => line.trim() !== '')
    if (!after.slice(0, FOOTER_REACH).some((line) => /^(?:Kudos|Comments)\b/.test(line.trim()))) continue
    end = at
    break
  }
  // The lists before it have a line or two an entry, and no paragraph.
  for (let at = end - 1; at > firstText && at > end - 40; at--)
    if (AFTERWORD_LISTS.has(lines[at]?.trim() ?? '')) end = at
  return end
}

interface Preface {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly summary: readonly string[]
  readonly notes: readonly string[]
  readonly hasEndNotes: boolean
  /** The first line after it. */
  readonly end: number
}

/** Title, authors, summary and notes between the labels and the text. */
function readPreface(lines: readonly string[], start: number): Preface {
  const end = lines.findIndex((line, at) => at >= start && (isTextMarker(line) || isChapterStart(lines, at)))
  const block = lines.slice(start, end)
  const named = block.filter((line) => line.trim() !== '')
  const title = named[0]?.trim()
  const isTitle = title !== undefined && !isSection(title)
  const byline = named[1]?.trim()
  const hasByline = isTitle && byline !== undefined && !isSection(byline)
  const sections = readSections(block)
  return {
    title: isTitle ? title : null,
    authors: hasByline ? byline.split(/, /).map((name) => name.trim()) : [],
    ...sections,
    end,
  }
}

function isSection(line: string): boolean {
  return line === 'Summary:' || line === 'Notes:' || line.startsWith('(See the end of the ')
}

/** A chapter's heading, with the marker of its text ahead and nothing but its own preface between. */
function isChapterStart(lines: readonly string[], at: number): boolean {
  if (!CHAPTER_HEADING.test(lines[at]?.trim() ?? '')) return false
  const next =
    lines
      .slice(at + 1)
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
    else if (END_NOTES_OF_WORK.test(text) || END_NOTES_OF_CHAPTER.test(text)) hasEndNotes = true
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
    return { chapters: [storyChapter(null, [], cut.text.slice(marker + 1))], endNotes: cut.notes }
  }
  const chapters = markers.map((at, index) => readChapter(cut.text.slice(at, markers[index + 1])))
  return { chapters, endNotes: cut.notes }
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
  const at = lines.findLastIndex((line) => line.trim() === 'Notes:')
  return at === -1 ? { text: lines, notes: [] } : { text: lines.slice(0, at), notes: lines.slice(at + 1) }
}

function findUrl(lines: readonly string[]): string | null {
  for (const line of lines) {
    const id = /archiveofourown\.org\/(?:collections\/\w+\/)?works\/(\d+)/.exec(line)?.[1]
    if (id !== undefined) return `https://archiveofourown.org/works/${id}`
  }
  return null
}
