import {
  find,
  findAll,
  hasClass,
  isTag,
  lineOf,
  type ChildNode,
  type Document,
  type Element,
} from '../html/dom'
import { markupOrNull, type Surroundings } from '../html/markup'
import { chaptersOf, readFanficfareMetadata, type FanficfareHead } from './fanficfare-labels'
import { readFanficfareSection, type Section } from './fanficfare-section'
import { identityOfAddress, type Identity } from './identity'
import type { BookSource, PageSource, ParsedWork } from './source'

/**
 * The HTML and the EPUB of FanFicFare with its default settings. Labels and order can be changed by its users; what is
 * not found under its label is unknown.
 * Source: FanFicFare, writer_html.py, writer_epub.py and base_writer.py.
 */
export const fanficfareHtml: PageSource = {
  name: 'FanFicFare, HTML',
  recognises: ({ root }) =>
    find('table.full td b', root) !== undefined && find('a[name^="section"]', root) !== undefined,
  read({ root, around }) {
    const rows = findAll('table.full tr', root).flatMap((row) => rowOf(findAll('td', row)))
    const head = readHead(find('h1', root), rows)
    return assemble(head, summaryOf(rows, around), cutSections(root, around), null)
  },
}

export const fanficfareEpub: BookSource = {
  name: 'FanFicFare, EPUB',
  recognises: ({ book, pages }) =>
    book.metadata.identifiers.some(({ value }) => value.startsWith(UID)) &&
    pages.some(({ root }) => find('body.fff_titlepage', root) !== undefined),
  read({ book, pages }) {
    const titlePage = pages.find(({ root }) => find('body.fff_titlepage', root) !== undefined)
    const body = titlePage === undefined ? undefined : find('body', titlePage.root)
    const rows = body === undefined ? [] : rowsOf(body)
    const head = readHead(body === undefined ? undefined : find('h1, h2, h3', body), rows)
    const chapters = pages.flatMap(({ root, around }) => {
      const chapter = find('body.fff_chapter', root)
      if (chapter === undefined) return []
      const heading = find('.fff_chapter_title', chapter)
      return [
        { heading: lineOf(heading), nodes: chapter.children.filter((node) => node !== heading), around },
      ]
    })
    const uid = book.metadata.identifiers.find(({ value }) => value.startsWith(UID))?.value ?? ''
    const summary = titlePage === undefined ? null : summaryOf(rows, titlePage.around)
    const parsed = assemble(head, summary, chapters, identityOfUid(uid))
    const [source] = book.metadata.sources
    const work =
      parsed.work.sourceUrl === null && source !== undefined
        ? { ...parsed.work, sourceUrl: source }
        : parsed.work
    return { ...parsed, work }
  },
}

const UID = 'fanficfare-uid:'

/** `fanficfare-uid:archiveofourown.org-u12-s34`: the site, the author's id and the work's. */
function identityOfUid(uid: string): Identity | null {
  const [, site, id] = /^fanficfare-uid:(.+)-u[^]*?-s([^-]+)$/.exec(uid) ?? []
  if (site === undefined || id === undefined) return null
  const known = identityOfAddress(`${site}/works/${id}`) ?? identityOfAddress(`${site}/s/${id}`)
  return known ?? { site, id }
}

interface Row {
  readonly label: string
  readonly nodes: readonly ChildNode[]
}

function rowOf([first, second]: readonly Element[]): readonly Row[] {
  if (first === undefined) return []
  const label = lineOf(find('b', first)).replace(/:$/, '')
  const nodes = second?.children ?? first.children.filter((node) => !(isTag(node) && node.name === 'b'))
  return [{ label, nodes }]
}

/** `<b>Label:</b> value<br>` in one box, or a table. */
function rowsOf(body: Element): readonly Row[] {
  const inTable = findAll('table tr', body).flatMap((row) => rowOf(findAll('td', row)))
  if (inTable.length > 0) return inTable
  return findAll('div > b', body).map((label) => {
    const nodes: ChildNode[] = []
    for (let node = label.next; node !== null && !(isTag(node) && node.name === 'b'); node = node.next)
      nodes.push(node)
    return { label: lineOf(label).replace(/:$/, ''), nodes: dropLastBreak(nodes) }
  })
}

function dropLastBreak(nodes: readonly ChildNode[]): readonly ChildNode[] {
  const at = nodes.findLastIndex((node) => isTag(node) && node.name === 'br')
  return at === -1 ? nodes : nodes.slice(0, at)
}

/** `TITLE by AUTHOR, AUTHOR`, all of them links. */
function readHead(heading: Element | undefined, rows: readonly Row[]): FanficfareHead {
  const values = new Map(rows.map(({ label, nodes }) => [label, lineOf(nodes)]))
  const links = heading === undefined ? [] : findAll('a', heading)
  const authors = links.filter((link) => hasClass(link, 'authorlink')).map(lineOf)
  const story = links.find((link) => !hasClass(link, 'authorlink'))
  const address = story?.attribs['href']
  if (!values.has('Story URL') && address !== undefined) values.set('Story URL', address)
  const title = values.get('Title') ?? lineOf(story)
  return {
    title,
    authors: authors.length > 0 ? authors : (values.get('Author') ?? '').split(', ').filter(Boolean),
    values,
  }
}

function summaryOf(rows: readonly Row[], around: Surroundings): string | null {
  const row = rows.find(({ label }) => label === 'Summary')
  return row === undefined ? null : markupOrNull(row.nodes, around)
}

function assemble(
  head: FanficfareHead,
  summary: string | null,
  sections: readonly Section[],
  identity: Identity | null,
): ParsedWork {
  // The one chapter of a work is called as the work is.
  const isNamed = ({ heading }: Section): boolean => sections.length > 1 || heading !== head.title
  const read = sections.map((section, at) =>
    readFanficfareSection(isNamed(section) ? section : { ...section, heading: '' }, at + 1),
  )
  const { metadata, guessed } = readFanficfareMetadata(head, read.length)
  const said = chaptersOf(head)
  return {
    work: {
      ...metadata,
      summary,
      notes: read[0]?.workNotes ?? null,
      endNotes: read.at(-1)?.workEndNotes ?? null,
      chapters: read.map(({ chapter }) => chapter),
    },
    guessed: said === null || said <= read.length ? guessed : [...guessed, 'parts-missing'],
    identity: identityOfAddress(metadata.sourceUrl ?? '') ?? identity,
  }
}

/** From one `<a name="section0001"><h2>` to the next. */
function cutSections(root: Document, around: Surroundings): readonly Section[] {
  const sections: { heading: string; nodes: ChildNode[]; around: Surroundings }[] = []
  for (const node of find('body', root)?.children ?? root.children) {
    const isStart = isTag(node) && node.name === 'a' && /^section\d+$/.test(node.attribs['name'] ?? '')
    if (isStart) sections.push({ heading: lineOf(node), nodes: [], around })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}
