import { blocksOf, headingLevel, mainPart } from '../html/blocks'
import { find, isTag, lineOf, type ChildNode, type Document } from '../html/dom'
import { pageTitle } from '../html/page'
import { unique } from './fields'
import { cutAtHeadings, draftChapters } from './heading-chapters'
import { NO_METADATA, titleFromFileName, type PageSource, type SourcePage } from './source'

/** Any other page, or a document that was turned into one: a title, an author where one is named, headings as chapters. */
export const anyPage: PageSource = {
  name: 'page',
  recognises: () => true,
  read(page) {
    const { around, fileName } = page
    const blocks = blocksOf(mainPart(page.root)).filter((node) => !isTag(node) || node.name !== 'title')
    const { heading, byline, rest } = takeOpening(blocks)
    const said = page.properties.title ?? heading ?? pageTitle(page.root)
    const named = unique([page.properties.author ?? authorInHead(page.root)])
    const isCertain =
      page.properties.title !== undefined || (heading !== null && pageTitle(page.root).includes(heading))
    return {
      work: {
        ...NO_METADATA,
        title: said === '' ? titleFromFileName(fileName) : said,
        authors: named.length > 0 ? named : byline,
        sourceUrl: addressOf(page),
        chapters: draftChapters(cutAtHeadings(rest), around),
      },
      guessed: isCertain ? [] : ['title-guessed'],
    }
  },
}

const MAX_BYLINE = 100

interface Opening {
  /** The page's one heading of the first level. */
  readonly heading: string | null
  readonly byline: readonly string[]
  readonly rest: readonly ChildNode[]
}

/** The title that stands over the text, and `by NAME` below it. */
function takeOpening(blocks: readonly ChildNode[]): Opening {
  const written = blocks.filter((node) => lineOf(node) !== '' || isTag(node))
  const at = written.findIndex((node) => headingLevel(node) === 1)
  const isOnly = at !== -1 && written.filter((node) => headingLevel(node) === 1).length === 1
  const title = isOnly ? written[at] : undefined
  const after = title === undefined ? undefined : written.slice(at + 1).find((node) => lineOf(node) !== '')
  const line = after === undefined ? '' : lineOf(after)
  const [, names] = /^by:?\s+(\S.*)$/i.exec(line.length <= MAX_BYLINE ? line : '') ?? []
  return {
    heading: title === undefined ? null : lineOf(title) || null,
    byline: names === undefined ? [] : unique(names.split(/,\s+|\s+(?:and|&)\s+/)),
    rest: blocks.filter((node) => node !== title && (names === undefined || node !== after)),
  }
}

function authorInHead(root: Document): string {
  const meta = find('meta[name="author" i], meta[property="article:author"]', root)
  return meta?.attribs['content'] ?? lineOf(find('a[rel~="author"]', root))
}

/** The address that the page gives itself. */
function addressOf({ root }: SourcePage): string | null {
  const link =
    find('link[rel~="canonical"]', root)?.attribs['href'] ??
    find('meta[property="og:url"]', root)?.attribs['content']
  return link !== undefined && /^https?:\/\//i.test(link) ? link : null
}
