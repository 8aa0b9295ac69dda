import { headingLevel } from '../html/blocks'
import { isTag, lineOf, type ChildNode } from '../html/dom'
import { markupOf, markupOrNull, type Surroundings } from '../html/markup'
import { chapterTitles } from './chapter-title'
import { chooseHeadings } from './choose-headings'
import { readHeading } from './headings'
import type { DraftChapter } from './source'

/** A chapter of blocks. */
export interface BlockChapter {
  readonly heading: string | null
  readonly blocks: readonly ChildNode[]
}

/**
 * Cuts blocks at the highest level of headings that stands there more than once; where none does, at paragraphs that
 * say `Chapter 2` and count up. What comes before the first is a chapter of its own if it says something.
 */
export function cutAtHeadings(blocks: readonly ChildNode[]): readonly BlockChapter[] {
  const levels = blocks.flatMap((block) => headingLevel(block) ?? [])
  const level = [1, 2, 3, 4].find((candidate) => levels.filter((each) => each === candidate).length > 1)
  const written = level === undefined ? writtenHeadings(blocks) : new Set<ChildNode>()
  const chapters: { heading: string | null; blocks: ChildNode[] }[] = [{ heading: null, blocks: [] }]
  for (const block of blocks) {
    if (written.has(block) || (level !== undefined && headingLevel(block) === level))
      chapters.push({ heading: lineOf(block), blocks: [] })
    else chapters.at(-1)?.blocks.push(block)
  }
  return chapters.filter(({ heading, blocks: own }) => heading !== null || markupOrNull(own) !== null)
}

const PARAGRAPH = /^(?:p|div|center|h[1-6])$/

/** Paragraphs that are headings though nothing but their words says so. */
function writtenHeadings(blocks: readonly ChildNode[]): ReadonlySet<ChildNode> {
  const paragraphs = blocks.filter((block) => isTag(block) && PARAGRAPH.test(block.name))
  const headings = paragraphs.flatMap((block, line) => {
    const heading = readHeading(lineOf(block))
    return heading === undefined ? [] : [{ ...heading, line, length: 1 }]
  })
  const first = paragraphs.findIndex((block) => lineOf(block) !== '')
  const { headings: chosen, uncertain } = chooseHeadings(headings, first)
  if (uncertain || chosen.some(({ divides }) => divides)) return new Set()
  return new Set(chosen.flatMap(({ line }) => paragraphs[line] ?? []))
}

/** Blocks as the chapters of a work; without any, one chapter of nothing. */
export function draftChapters(cut: readonly BlockChapter[], around: Surroundings): readonly DraftChapter[] {
  const chapters = cut.length > 0 ? cut : [{ heading: null, blocks: [] }]
  const titles = chapterTitles(chapters.map(({ heading }) => heading))
  return chapters.map(({ blocks }, at) => ({
    title: titles[at] ?? null,
    summary: null,
    notes: null,
    endNotes: null,
    html: markupOf(blocks, around),
  }))
}
