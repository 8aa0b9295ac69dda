import type { Epub } from '../formats/epub/epub'
import type { BookPage } from '../formats/epub/read-pages'
import { blocksOf, headingLevel } from '../html/blocks'
import { find, findAll, isTag, lineOf, type ChildNode, type Document } from '../html/dom'
import { markupOf, markupOrNull } from '../html/markup'
import { chapterTitles } from './chapter-title'
import type { DraftChapter } from './source'

/** Pages before the text that show nothing but what the package says are among the first ones. */
const OPENING_PAGES = 4
const MAX_TITLE_PAGE = 300

interface OpenChapter {
  heading: string | null
  readonly parts: string[]
}

/**
 * The chapters of an EPUB of unknown make: a page each, or as its table of contents cuts them. Pages that are not in the
 * table continue the one before. Cover, title page and printed table of contents are left out.
 */
export function bookChapters(book: Epub, pages: readonly BookPage[]): readonly DraftChapter[] {
  const written = pages.filter((page, at) => !isFurniture(book, page, at))
  // A book may be pictures only.
  const story = written.length > 0 ? written : pages.filter(({ path }) => !book.furniture.has(path))
  const chapters: OpenChapter[] = []
  for (const page of story) for (const piece of cutPage(book, page)) add(chapters, piece, page, book)
  const titles = chapterTitles(chapters.map(({ heading }) => heading))
  return chapters.map(({ parts }, at) => ({
    title: titles[at] ?? null,
    summary: null,
    notes: null,
    endNotes: null,
    html: parts.join(''),
  }))
}

function isFurniture({ furniture, metadata, contents }: Epub, { path, root }: BookPage, at: number): boolean {
  const text = lineOf(find('body', root) ?? root)
  if (furniture.has(path)) return true
  if (at < OPENING_PAGES && text === '') return true
  const [title] = metadata.titles
  const isTitlePage =
    title !== undefined &&
    text.length <= MAX_TITLE_PAGE &&
    text.includes(title) &&
    isNotListed(contents, path)
  return (at < OPENING_PAGES && isTitlePage) || isTableOfContents(root, text)
}

/** A table of contents names the title page as such, or not at all. */
function isNotListed(contents: Epub['contents'], path: string): boolean {
  const entry = contents.find((each) => each.path === path)
  return entry === undefined || /^(?:title(?: ?page)?|cover|start|titelseite)$/i.test(entry.title)
}

/** Most of its words lead elsewhere in the book. */
function isTableOfContents(root: Document, text: string): boolean {
  const links = findAll('a[href]', root).filter(({ attribs }) =>
    /\.x?html?(?:#|$)/i.test(attribs['href'] ?? ''),
  )
  return links.length >= 3 && links.reduce((sum, link) => sum + lineOf(link).length, 0) * 2 > text.length
}

interface Piece {
  /** As the table of contents calls it; undefined where a chapter goes on. */
  readonly title: string | undefined
  readonly blocks: readonly ChildNode[]
}

function cutPage({ contents }: Epub, { path, root }: BookPage): readonly Piece[] {
  const blocks = blocksOf(root)
  const entries = contents.filter((entry) => entry.path === path)
  const pieces: { title: string | undefined; blocks: ChildNode[] }[] = [{ title: undefined, blocks: [] }]
  const waiting = [...entries]
  const [first] = waiting
  if (first !== undefined && (first.fragment === '' || entries.length === 1)) {
    pieces[0] = { title: first.title, blocks: [] }
    waiting.shift()
  }
  for (const block of blocks) {
    const entry = waiting.find(({ fragment }) => hasId(block, fragment))
    if (entry !== undefined) {
      pieces.push({ title: entry.title, blocks: [] })
      waiting.splice(0, waiting.indexOf(entry) + 1)
    }
    pieces.at(-1)?.blocks.push(block)
  }
  return pieces
}

function hasId(node: ChildNode, id: string): boolean {
  if (id === '' || !isTag(node)) return false
  return (
    node.attribs['id'] === id ||
    node.attribs['name'] === id ||
    node.children.some((child) => hasId(child, id))
  )
}

function add(
  chapters: OpenChapter[],
  { title, blocks }: Piece,
  { around }: BookPage,
  { contents }: Epub,
): void {
  const { heading, rest } = takeHeading(blocks, title)
  const html = markupOrNull(rest, around)
  const begins = title !== undefined || contents.length === 0
  if (html === null && !begins) {
    if (/<hr\b/.test(markupOf(rest, around))) chapters.at(-1)?.parts.push('<hr>')
    return
  }
  if (html === null && heading === null) return
  if (begins || chapters.length === 0) chapters.push({ heading, parts: [] })
  chapters.at(-1)?.parts.push(html ?? '')
}

/** The heading that opens a piece, if it says what the table of contents says or if there is no table. */
function takeHeading(
  blocks: readonly ChildNode[],
  title: string | undefined,
): { readonly heading: string | null; readonly rest: readonly ChildNode[] } {
  const first = blocks.find((block) => lineOf(block) !== '' || (isTag(block) && block.name === 'img'))
  const line = first !== undefined && headingLevel(first) !== undefined ? lineOf(first) : undefined
  const isHeading = line !== undefined && (title === undefined || fold(line) === fold(title))
  return {
    heading: title ?? (isHeading ? line : null),
    rest: isHeading ? blocks.filter((block) => block !== first) : blocks,
  }
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
