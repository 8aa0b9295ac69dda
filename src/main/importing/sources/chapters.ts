import type { Chapter, ReviewCode } from '../../../shared/model'
import { blocksToHtml, blocksToHtmlOrNull, trimBreaks } from '../blocks'
import { layoutOf, type Layout } from '../layout'
import { textToBlocks } from '../paragraphs'
import { takeAuthorNotes } from './author-notes'
import { chooseHeadings, type ChosenHeading } from './choose-headings'
import { findHeadings } from './headings'
import { skipContents, type Contents } from './table-of-contents'

export interface SplitText {
  readonly chapters: readonly Chapter[]
  /** What the text calls each of them; null for one without a number. */
  readonly numbers: readonly (number | null)[]
  readonly guessed: readonly ReviewCode[]
}

/**
 * Splits a plain text at its chapter headings: lines of their own such as `Chapter 3: Ebb`, counted up from one to the
 * next. A single line that looks like one stays in the text; a table of contents is no text. Notes of the author stand
 * apart.
 * @param layout of the whole file, where these are some of its lines
 */
export function splitChapters(lines: readonly string[], layout: Layout = layoutOf(lines)): SplitText {
  const contents = skipContents(lines, findHeadings(lines))
  const { headings, uncertain } = chooseHeadings(contents.headings, firstWritten(lines))
  const sections = toSections(lines, headings, contents)
  const read = sections.map((section) => toChapter(section, layout))
  return {
    chapters: read.map(({ chapter }) => chapter),
    numbers: sections.map(({ number }) => number),
    guessed: [
      ...(uncertain ? (['chapters-uncertain'] as const) : []),
      ...(read.some(({ uncertain: notes }) => notes) ? (['notes-uncertain'] as const) : []),
    ],
  }
}

interface Section {
  readonly title: string | null
  readonly number: number | null
  readonly lines: readonly string[]
}

function toSections(
  lines: readonly string[],
  headings: readonly ChosenHeading[],
  contents: Contents,
): readonly Section[] {
  const [first] = headings
  const opening = [
    ...lines.slice(0, contents.from),
    ...lines.slice(contents.to, Math.max(first?.line ?? lines.length, contents.to)),
  ]
  const sections: Section[] = []
  if (first === undefined || opening.some(isWritten))
    sections.push({ title: null, number: null, lines: opening })
  // A part has no text: its name goes to the chapter that it begins with.
  let parts: string[] = []
  headings.forEach((heading, index) => {
    const own = lines.slice(heading.line + heading.length, headings[index + 1]?.line)
    const divides = heading.divides && !own.some(isWritten) && index + 1 < headings.length
    if (divides) {
      parts.push(heading.text)
      return
    }
    const names = [...parts, heading.divides ? heading.text : heading.title]
    parts = []
    const title = names.filter((name) => name !== null).join(' – ')
    sections.push({
      title: title === '' ? null : title,
      number: heading.divides ? null : heading.number,
      lines: own,
    })
  })
  return sections
}

function isWritten(line: string): boolean {
  return line.trim() !== ''
}

function firstWritten(lines: readonly string[]): number {
  return lines.findIndex(isWritten)
}

function toChapter(
  { title, lines }: Section,
  layout: Layout,
): { readonly chapter: Chapter; readonly uncertain: boolean } {
  const { notes, story, endNotes, uncertain } = takeAuthorNotes(trimBreaks(textToBlocks(lines, layout)))
  const chapter = {
    title,
    summary: null,
    notes: blocksToHtmlOrNull(trimBreaks(notes)),
    endNotes: blocksToHtmlOrNull(trimBreaks(endNotes)),
    html: blocksToHtml(trimBreaks(story)),
  }
  return { chapter, uncertain }
}
