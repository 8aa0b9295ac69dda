import {
  childElements,
  childrenOf,
  find,
  findAll,
  hasClass,
  lineOf,
  nextElement,
  type ChildNode,
  type Document,
  type Element,
} from '../html/dom'
import { markupOf, markupOrNull, type Surroundings } from '../html/markup'
import { ao3Metadata, chaptersPosted, readAo3Tags } from './ao3-tags'
import { readByline } from './ao3-byline'
import { inspiredMarkup, joined, listMarkup } from './ao3-related'
import { ao3Address } from './identity'
import { chapterTitle } from './chapter-title'
import {
  NO_METADATA,
  titleFromFileName,
  type BookSource,
  type DraftChapter,
  type PageSource,
  type ParsedWork,
} from './source'

/**
 * The HTML and the EPUB that AO3 offers for download, of every template since 2021. An EPUB is the same page cut into
 * files by calibre, which renames classes and keeps ids, so both are read by ids, tags and words only.
 * Source: otwarchive, app/views/downloads.
 */
export const ao3Html: PageSource = {
  name: 'AO3 download, HTML',
  recognises: ({ root }) => isDownload(root),
  read: ({ root, around, fileName }) => readDownload([{ root, around }], fileName),
}

export const ao3Epub: BookSource = {
  name: 'AO3 download, EPUB',
  recognises: ({ pages }) => pages.slice(0, 3).some(({ root }) => isDownload(root)),
  read: ({ pages, fileName }) => readDownload(pages, fileName),
}

interface Page {
  readonly root: Document
  readonly around: Surroundings
}

/** A part of a page under one of the three ids of the download. */
interface Region extends Page {
  readonly element: Element
}

function isDownload(root: Document): boolean {
  return find('#preface dl dt', root) !== undefined && find('#preface a[href*="/works/"]', root) !== undefined
}

function readDownload(pages: readonly Page[], fileName: string): ParsedWork {
  const regions = (id: string): readonly Region[] =>
    pages.flatMap((page) => findAll(`#${id}`, page.root).map((element) => ({ ...page, element })))
  const preface = regions('preface')
  const afterword = regions('afterword')
  const list = preface.flatMap(({ element }) => findAll('dl', element))[0]
  const tags = list === undefined ? undefined : readAo3Tags(list)
  const chapters = readChapters(chapterRegions(pages))
  const said = labelled(preface)
  const metadata = tags === undefined ? NO_METADATA : ao3Metadata(tags, chapters.length)
  const heading = first(preface, 'h1') ?? first(preface, 'p.message b')
  const title = heading === undefined ? '' : lineOf(heading)
  const posted = tags === undefined ? null : chaptersPosted(tags)
  return {
    work: {
      ...metadata,
      title: title === '' ? titleFromFileName(fileName) : title,
      authors: readByline(bylineOf(preface)),
      sourceUrl: addressOf(preface) ?? null,
      summary: said.get('Summary') ?? null,
      notes: joined(said.get('Notes') ?? null, relatedWorks(preface)),
      endNotes: joined(labelled(afterword).get('End Notes') ?? null, inspiredWorks(afterword)),
      chapters,
    },
    chaptersPosted: posted,
    guessed: [
      ...(title === '' ? (['title-guessed'] as const) : []),
      ...(posted !== null && posted > chapters.length ? (['parts-missing'] as const) : []),
    ],
  }
}

function first(regions: readonly Region[], selector: string): Element | undefined {
  return regions.flatMap(({ element }) => find(selector, element) ?? [])[0]
}

function addressOf(preface: readonly Region[]): string | undefined {
  return preface
    .flatMap(({ element }) => findAll('a[href*="/works/"]', element))
    .flatMap(({ attribs }) => ao3Address(attribs['href'] ?? '') ?? [])[0]
}

/** The block behind the title. */
function bylineOf(preface: readonly Region[]): Element | undefined {
  const title = first(preface, 'h1')
  return first(preface, '.byline') ?? (title === undefined ? undefined : nextElement(title))
}

/** The quotations that stand behind a paragraph with a label of AO3's, by label. */
function labelled(regions: readonly Region[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { element, around } of regions) {
    let label: string | undefined
    for (const block of blocksOf(element)) {
      if (block.name === 'p') label = lineOf(block)
      if (block.name !== 'blockquote' || label === undefined) continue
      const markup = markupOrNull(block.children, around)
      if (markup !== null && LABELS.has(label) && !found.has(label)) found.set(label, markup)
      label = undefined
    }
  }
  return found
}

/** What the work was inspired by or translated from: a list behind the notes. */
function relatedWorks(preface: readonly Region[]): string | null {
  const markup = preface.flatMap(({ element, around }) =>
    blocksOf(element)
      .filter(({ name }) => name === 'ul')
      .flatMap((list) => listMarkup(list, around) ?? []),
  )
  return markup.length === 0 ? null : markup.join('')
}

/** What the work has inspired: a list of terms behind the end notes. */
function inspiredWorks(afterword: readonly Region[]): string | null {
  const markup = afterword.flatMap(({ element, around }) =>
    blocksOf(element)
      .filter(({ name }) => name === 'dl')
      .flatMap((list) => inspiredMarkup(findAll('dd', list), around) ?? []),
  )
  return markup.length === 0 ? null : markup.join('')
}

const LABELS = new Set([
  'Summary',
  'Notes',
  'End Notes',
  'Chapter Summary',
  'Chapter Notes',
  'Chapter End Notes',
])

/** The blocks of the download's own; what is inside a quotation or the story was written by the author. */
function blocksOf(element: Element): readonly Element[] {
  return childElements(element).flatMap((child) =>
    child.name === 'div' && !hasClass(child, 'userstuff') ? blocksOf(child) : [child],
  )
}

/** Where the story stands. A file without any id is the rest of a chapter that was too long for one file. */
function chapterRegions(pages: readonly Page[]): readonly Region[] {
  let isInStory = false
  return pages.flatMap((page) => {
    const here = findAll('#chapters', page.root)
    const isRest = here.length === 0 && isInStory && find('#preface, #afterword', page.root) === undefined
    if (here.length > 0) isInStory = true
    const body = isRest ? find('body', page.root) : undefined
    return [...here, ...(body === undefined ? [] : [body])].map((element) => ({ ...page, element }))
  })
}

interface OpenChapter {
  readonly heading: string | null
  readonly said: ReadonlyMap<string, string>
  readonly parts: string[]
  endNotes: string | null
}

function readChapters(regions: readonly Region[]): readonly DraftChapter[] {
  const chapters: OpenChapter[] = []
  for (const region of regions) {
    for (const block of childElements(region.element)) {
      const current = chapters.at(-1)
      if (hasClass(block, 'toc-heading')) continue
      const heading = headingOf(block)
      if (heading !== undefined) {
        const said = labelled([{ ...region, element: block }])
        chapters.push({ heading: lineOf(heading), said, parts: [], endNotes: null })
      } else if (isEndNotes(block)) {
        const notes = labelled([{ ...region, element: block }]).get('Chapter End Notes')
        if (current !== undefined) current.endNotes = notes ?? null
      } else {
        addStory(chapters, contentOf(block), region.around)
      }
    }
  }
  return chapters.map(({ heading, said, parts, endNotes }, at) => ({
    title: heading === null ? null : chapterTitle(heading, at + 1),
    summary: said.get('Chapter Summary') ?? null,
    notes: said.get('Chapter Notes') ?? null,
    endNotes,
    html: parts.join(''),
  }))
}

/** The heading that opens a chapter's box. The author's own headings stand among the words of a story. */
function headingOf(block: Element): Element | undefined {
  const [first] = childElements(block)
  return first?.name === 'h2' && hasClass(first, 'heading') && !hasClass(block, 'userstuff')
    ? first
    : undefined
}

function isEndNotes(block: Element): boolean {
  const id = /^endnotes\d*$/
  return (
    id.test(block.attribs['id'] ?? '') ||
    childElements(block).some(({ attribs }) => id.test(attribs['id'] ?? ''))
  )
}

/** A chapter's text stands in a box of its own; what calibre cut off may stand without. */
function contentOf(block: Element): readonly ChildNode[] {
  return block.name === 'div' ? childrenOf(block) : [block]
}

function addStory(chapters: OpenChapter[], nodes: readonly ChildNode[], around: Surroundings): void {
  const markup = markupOrNull(nodes, around)
  if (markup === null) {
    // A scene break alone says nothing, but it parts what stands around it.
    const rest = markupOf(nodes, around)
    if (/<hr\b/.test(rest)) chapters.at(-1)?.parts.push(rest)
    return
  }
  if (chapters.length === 0) chapters.push({ heading: null, said: new Map(), parts: [], endNotes: null })
  chapters.at(-1)?.parts.push(markup)
}
