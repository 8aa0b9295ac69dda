import { blocksOf, headingLevel, mainPart } from '../html/blocks'
import { find, isTag, lineOf, type ChildNode, type Document } from '../html/dom'
import { pageTitle } from '../html/page'
import { unique } from './fields'
import { readHeadMetadata } from './head-metadata'
import { cutAtHeadings, draftChapters } from './heading-chapters'
import { takePageHead } from './page-head'
import { NO_METADATA, titleFromFileName, type PageSource, type SourcePage } from './source'

/** Any other page, or a document that was turned into one: a title, an author where one is named, headings as chapters. */
export const anyPage: PageSource = {
  name: 'page',
  recognises: () => true,
  read(page) {
    const { around, fileName } = page
    const blocks = blocksOf(mainPart(page.root)).filter((node) => !isTag(node) || node.name !== 'title')
    const { heading, byline, rest } = takeOpening(blocks, page.properties.title)
    const labelled = takePageHead(rest)
    const chapters = draftChapters(cutAtHeadings(labelled?.rest ?? rest), around)
    const said = labelled === undefined ? undefined : readHeadMetadata(labelled.head.values, chapters.length)
    const title = titleOf(page, heading)
    const authors = authorsOf(page, byline)
    const isNamed = said !== undefined && said.metadata.title !== ''
    const isSigned = said !== undefined && said.metadata.authors.length > 0
    return {
      work: {
        ...NO_METADATA,
        ...said?.metadata,
        title: isNamed ? said.metadata.title : title.text === '' ? titleFromFileName(fileName) : title.text,
        authors: isSigned ? said.metadata.authors : authors.names,
        sourceUrl: said?.metadata.sourceUrl ?? addressOf(page),
        chapters,
      },
      guessed: [
        ...(isNamed || title.isCertain ? [] : (['title-guessed'] as const)),
        ...(isSigned || authors.isCertain ? [] : (['author-guessed'] as const)),
        ...(labelled?.head.uncertain === true ? (['notes-uncertain'] as const) : []),
        ...(said?.guessed ?? []),
      ],
    }
  },
}

function titleOf(
  { root, properties }: SourcePage,
  heading: string | null,
): { readonly text: string; readonly isCertain: boolean } {
  const own = pageTitle(root)
  return {
    text: properties.title ?? heading ?? own,
    isCertain: properties.title !== undefined || (heading !== null && own.includes(heading)),
  }
}

/** Names that programs give to whoever uses them. */
const NOBODY =
  /^(?:windows user|microsoft office user|user|admin|administrator|owner|author|unknown|python-docx)$/i

/** Who a file says has written in it need not have written the story. */
function authorsOf(
  { root, properties }: SourcePage,
  byline: readonly string[],
): { readonly names: readonly string[]; readonly isCertain: boolean } {
  if (byline.length > 0) return { names: byline, isCertain: true }
  const names = unique([properties.author ?? authorInHead(root)]).filter((name) => !NOBODY.test(name))
  return { names, isCertain: names.length === 0 || properties.author === undefined }
}

const MAX_BYLINE = 100

interface Opening {
  /** The page's one heading of the first level. */
  readonly heading: string | null
  readonly byline: readonly string[]
  readonly rest: readonly ChildNode[]
}

/** The title that stands over the text, and `by NAME` below it. */
function takeOpening(blocks: readonly ChildNode[], named: string | undefined): Opening {
  const written = blocks.filter((node) => lineOf(node) !== '' || isTag(node))
  const at = written.findIndex((node) => headingLevel(node) === 1)
  const isOnly = at !== -1 && written.filter((node) => headingLevel(node) === 1).length === 1
  const [first] = written
  const isNamed = named !== undefined && first !== undefined && lineOf(first) === named
  const title = isNamed ? first : isOnly ? written[at] : undefined
  const start = title === undefined ? written.length : written.indexOf(title) + 1
  const after = written.slice(start).find((node) => lineOf(node) !== '')
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
