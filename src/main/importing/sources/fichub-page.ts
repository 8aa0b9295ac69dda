import {
  childrenOf,
  find,
  findAll,
  hasClass,
  isTag,
  lineOf,
  type ChildNode,
  type Document,
  type Element,
} from '../html/dom'
import { markupOf, markupOrNull, type Surroundings } from '../html/markup'
import { fanficfareTitle } from './fanficfare-labels'
import { readFfnStats, type FfnStats } from './ffn-stats'
import { readDay, readNumber, readStatus, unique } from './fields'
import {
  NO_METADATA,
  titleFromFileName,
  type BookSource,
  type DraftChapter,
  type PageSource,
  type ParsedWork,
} from './source'

/**
 * What FicHub exports: an EPUB that begins with an introduction, and a page of HTML, which it hands out in a zip.
 * Source: fichub.net, templates/epub_introduction.html and full_fic.html.
 */
export const ficHubHtml: PageSource = {
  name: 'FicHub, HTML',
  recognises: ({ root }) => find('[id^="chap_"]', root) !== undefined && isExported(root),
  read({ root, around, fileName }) {
    const chapters = findAll('body > div[id^="chap_"]', root).map(({ children }) => ({
      nodes: children,
      around,
    }))
    return assemble(readIntroduction(root, around), chapters, fileName)
  },
}

export const ficHubEpub: BookSource = {
  name: 'FicHub, EPUB',
  recognises: ({ pages }) => pages.slice(0, 2).some(({ root }) => isExported(root)),
  read({ book, pages, fileName }) {
    const first = pages.find(({ root }) => isExported(root))
    const chapters = pages
      .filter(
        (page) => page !== first && !book.furniture.has(page.path) && !/(?:^|\/)nav\.xhtml$/.test(page.path),
      )
      .map(({ root, around }) => ({ nodes: childrenOf(find('body', root) ?? root), around }))
    const introduction = first === undefined ? NOTHING : readIntroduction(first.root, first.around)
    return assemble(introduction, chapters, fileName)
  },
}

function isExported(root: Document): boolean {
  return findAll('a[href*="fichub.net"]', root).some(
    ({ parent }) => parent !== null && lineOf(parent).startsWith('Exported with the assistance of'),
  )
}

interface Introduction {
  readonly title: string
  readonly authors: readonly string[]
  readonly values: ReadonlyMap<string, string>
  readonly summary: string | null
  /** What the site itself says of the work, on one line. */
  readonly extra: string | undefined
}

const NOTHING: Introduction = { title: '', authors: [], values: new Map(), summary: null, extra: undefined }
const LABELLED = /^(By|Status|Published|Updated|Words|Chapters|Original source): ?(.*)$/

function readIntroduction(root: Document, around: Surroundings): Introduction {
  const parts = introductionParts(find('body', root) ?? root)
  const values = new Map<string, string>()
  const summary: ChildNode[] = []
  let extra: string | undefined
  const afterSummary = firstOfFields(parts)
  parts.forEach((part, at) => {
    const line = lineOf(part)
    const [label, value] = labelIn(part)
    const isByline = label === 'By' && !values.has('By') && summary.length === 0
    if (isByline || (label !== undefined && at >= afterSummary)) values.set(label, value ?? '')
    else if (at >= afterSummary) extra = line === '' ? extra : line
    else if (!isHeading(part) && (line !== '' || summary.length > 0)) summary.push(part)
  })
  const author = lineOf(find('h2 > .author', root)) || (values.get('By') ?? '')
  return {
    title: lineOf(find('h1', root)),
    authors: unique([author]),
    values,
    summary: markupOrNull(summary, around),
    extra,
  }
}

function labelIn(part: ChildNode): readonly [label: string | undefined, value: string | undefined] {
  const [, label, value] = isTag(part) && part.name === 'p' ? (LABELLED.exec(lineOf(part)) ?? []) : []
  return [label, value]
}

/** A summary may have the words of a label: the fields begin where each label stands for the last time. */
function firstOfFields(parts: readonly ChildNode[]): number {
  const last = new Map<string, number>()
  parts.forEach((part, at) => {
    const [label] = labelIn(part)
    if (label !== undefined && label !== 'By') last.set(label, at)
  })
  return last.size === 0 ? parts.length : Math.min(...last.values())
}

/** All that stands before the line that names FicHub. */
function introductionParts(body: Document | Element): readonly ChildNode[] {
  const nodes = childrenOf(body)
  const end = nodes.findIndex((node) => lineOf(node).startsWith('Exported with the assistance of'))
  return end === -1 ? nodes : nodes.slice(0, end)
}

function isHeading(node: ChildNode): boolean {
  return isTag(node) && /^h[12]$/.test(node.name)
}

interface Part {
  readonly nodes: readonly ChildNode[]
  readonly around: Surroundings
}

/** The ratings of fanfiction.net; other sites' lines have other shapes. */
const FFN_STATS = /^Rated: (?:Fiction )?(?:K\+?|T|M) - /

function assemble(introduction: Introduction, parts: readonly Part[], fileName: string): ParsedWork {
  const { title, authors, values, summary, extra } = introduction
  const value = (label: string): string => values.get(label) ?? ''
  const stats = extra !== undefined && FFN_STATS.test(extra) ? readFfnStats(extra) : undefined
  const read = parts.map((part, at) => readChapter(part, at + 1))
  // The one chapter of a work is called as the work is.
  const chapters =
    read.length === 1 ? read.map((one) => (one.title === title ? { ...one, title: null } : one)) : read
  const posted = readNumber(value('Chapters')) ?? 1
  const said = readStatus(value('Status'))
  const status = said === 'unknown' && value('Status') !== '' ? 'in-progress' : said
  return {
    work: {
      ...NO_METADATA,
      ...(stats === undefined ? {} : tagsOf(stats)),
      title: title === '' ? titleFromFileName(fileName) : title,
      authors,
      status: status === 'unknown' ? (stats?.status ?? 'unknown') : status,
      chaptersTotal: (status === 'unknown' ? stats?.status : status) === 'complete' ? posted : null,
      published: readDay(value('Published')) ?? stats?.published ?? null,
      updated: readDay(value('Updated')) ?? stats?.updated ?? null,
      sourceUrl: /https?:\/\/\S+/.exec(value('Original source'))?.[0] ?? null,
      summary,
      chapters,
    },
    guessed: [
      ...(title === '' ? (['title-guessed'] as const) : []),
      ...(extra !== undefined && stats === undefined ? (['tags-uncertain'] as const) : []),
      ...(posted > chapters.length ? (['parts-missing'] as const) : []),
    ],
  }
}

function tagsOf({ rating, language, tags, pairings, characters }: FfnStats): Partial<FfnStats> {
  return { rating, language, tags, pairings, characters }
}

/** Begins with its title; the ways to other chapters are FicHub's. */
function readChapter({ nodes, around }: Part, position: number): DraftChapter {
  const story = nodes.filter((node) => !(isTag(node) && hasClass(node, 'chapter_nav')))
  const first = story.find((node) => lineOf(node) !== '')
  const heading = first !== undefined && isTag(first) && first.name === 'h2' ? first : undefined
  return {
    title: heading === undefined ? null : fanficfareTitle(lineOf(heading), position),
    summary: null,
    notes: null,
    endNotes: null,
    html: markupOf(
      story.filter((node) => node !== heading),
      around,
    ),
  }
}
