import type { Chapter, ReviewCode } from '../../../shared/model'
import { blocksToHtml, blocksToHtmlOrNull, trimBreaks } from '../blocks'
import { chapterTitle } from './chapter-title'
import { mayBeHeading, type EbookBlock, type EbookText } from './ebook-blocks'

/** A summary or a note ends where more blank lines follow than between two of its paragraphs. */
const SECTION_GAP = 3
const SEE_THE_END = /^See the end of the (?:work|chapter) for (?:more )?notes/
const CHAPTER_HEADING = /^Chapter \d+(?:: .+)?$/
const CHAPTER_BYLINE = /^Chapter by /
const FAREWELL = /^Please drop by the archive and comment to let the (?:creator|author) know/i
/** calibre may write the first entry of the list into the same paragraph. */
const INSPIRED_BY_THIS = /^Works inspired by this one(?=\p{Lu}|[ \d"“]|$)/u
const INSPIRED =
  /^(?:[+*] )?(?:Inspired by|A translation of|Translation into|Podfic of|A podfic of|In response to|A remix of) .+ by /

export interface Sections {
  readonly summary: readonly EbookBlock[]
  readonly notes: readonly EbookBlock[]
  /** The first block after them. */
  readonly end: number
}

/** Reads summary, notes and what belongs to them, where they stand. */
export function readSections(text: EbookText, start: number, prefix: '' | 'Chapter '): Sections {
  const { blocks } = text
  const summary: EbookBlock[] = []
  const notes: EbookBlock[] = []
  let at = start
  for (;;) {
    const line = blocks[at]?.text ?? ''
    const into = line === `${prefix}Summary` ? summary : line === `${prefix}Notes` ? notes : undefined
    if (into?.length === 0 && !SEE_THE_END.test(blocks[at + 1]?.text ?? '')) {
      const end = endOfSection(text, at + 1)
      into.push(...blocks.slice(at + 1, end))
      at = end
    } else if (into?.length === 0) at++
    else if (INSPIRED.test(line)) {
      notes.push(...blocks.slice(at, at + 1).map(withoutBullet))
      at++
    } else if (SEE_THE_END.test(line) || CHAPTER_BYLINE.test(line)) at++
    else return { summary, notes, end: at }
  }
}

function withoutBullet(block: EbookBlock): EbookBlock {
  return { ...block, lines: block.lines.map((line) => line.replace(/^[+*] /, '')) }
}

/** In Markdown all of a section is a quotation, in Textile its first block only. */
function endOfSection({ blocks, markup }: EbookText, start: number): number {
  let end = start + 1
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block === undefined || block.kind === 'heading') break
    if (block.kind === 'break' || blocks[end - 1]?.kind === 'break') continue
    if (markup === 'markdown' ? block.kind !== 'quote' : block.gap >= SECTION_GAP) break
  }
  return Math.min(end, blocks.length)
}

export interface DownloadBody {
  readonly chapters: readonly Chapter[]
  readonly notes: readonly EbookBlock[]
  readonly endNotes: readonly EbookBlock[]
  readonly guessed: readonly ReviewCode[]
}

/**
 * Reads everything after the work's own summary and notes.
 * @param posted how many chapters the file says that it has; null when it does not
 */
export function readDownloadBody(text: EbookText, start: number, posted: number | null): DownloadBody {
  const end = endOfStory(text.blocks, start)
  const story = { ...text, blocks: text.blocks.slice(0, end.story) }
  const endNotes = text.blocks.slice(end.notes, end.all)
  const headings = findHeadings(story, start, posted)
  const [first] = headings
  if (first === undefined) {
    const blocks = story.blocks.slice(start)
    return { chapters: [toChapter(text, null, blocks)], notes: [], endNotes, guessed: countGuess(1, posted) }
  }
  const chapters = headings.map((at, index) => {
    const title = chapterTitle(story.blocks[at]?.text ?? '', index + 1)
    return readChapter({ ...text, blocks: story.blocks.slice(at + 1, headings[index + 1]) }, title)
  })
  return {
    chapters,
    notes: story.blocks.slice(start, first),
    endNotes,
    guessed: countGuess(chapters.length, posted),
  }
}

function countGuess(here: number, posted: number | null): readonly ReviewCode[] {
  return posted === null || posted === here ? [] : ['chapters-uncertain']
}

/** Where the story ends, and where the work's own end notes begin and end. */
function endOfStory(
  blocks: readonly EbookBlock[],
  start: number,
): { readonly story: number; readonly notes: number; readonly all: number } {
  const farewell = blocks.findLastIndex(({ text }, at) => at >= start && FAREWELL.test(text))
  const bound = farewell === -1 ? blocks.length : farewell
  const inspired = blocks.findLastIndex(
    ({ text }, at) => at >= start && at < bound && INSPIRED_BY_THIS.test(text),
  )
  const all = inspired === -1 ? bound : inspired
  const label = blocks.findLastIndex(
    ({ text, gap }, at) => at >= start && at < all && text === 'End Notes' && gap >= SECTION_GAP,
  )
  return label === -1 ? { story: all, notes: all, all } : { story: label, notes: label + 1, all }
}

function findHeadings(text: EbookText, start: number, posted: number | null): readonly number[] {
  const may = text.blocks.flatMap((_, at) => (at >= start && mayBeHeading(text, at) ? [at] : []))
  const named = may.filter((at) => CHAPTER_HEADING.test(text.blocks[at]?.text ?? ''))
  if (named.length > 0 && (posted === null || named.length === posted)) return named
  if (posted === 1 && named.length === 0) return []
  // Older downloads have nothing but the title over a chapter. What follows a heading at once is its text.
  const headings: number[] = []
  for (const at of may) {
    const last = headings.at(-1)
    const preface = last === undefined ? undefined : readSections(text, last + 1, 'Chapter ').end
    if (text.markup !== 'plain' || preface === undefined || at > preface) headings.push(at)
  }
  return posted === null && named.length === 0 ? [] : headings
}

function readChapter(text: EbookText, title: string | null): Chapter {
  const { summary, notes, end } = readSections(text, 0, 'Chapter ')
  return toChapter(text, title, text.blocks.slice(end), summary, notes)
}

function toChapter(
  { inline }: EbookText,
  title: string | null,
  blocks: readonly EbookBlock[],
  summary: readonly EbookBlock[] = [],
  notes: readonly EbookBlock[] = [],
): Chapter {
  const label = blocks.findLastIndex(({ text, gap }) => text === 'Chapter End Notes' && gap >= SECTION_GAP)
  const story = label === -1 ? blocks : blocks.slice(0, label)
  return {
    title,
    summary: noteHtml(summary, inline),
    notes: noteHtml(notes, inline),
    endNotes: label === -1 ? null : noteHtml(blocks.slice(label + 1), inline),
    html: blocksToHtml(trimBreaks(story), inline),
  }
}

/** Notes stand as quotations in a download; here they have a place of their own. */
export function noteHtml(blocks: readonly EbookBlock[], inline: EbookText['inline']): Chapter['notes'] {
  const own = blocks.map((block) =>
    block.kind === 'quote' ? { ...block, kind: 'paragraph' as const } : block,
  )
  return blocksToHtmlOrNull(trimBreaks(own), inline)
}
