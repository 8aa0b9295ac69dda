import { find, findAll, lineOf, parsePage, parseXml } from '../../html/dom'
import { elementsNamed } from '../../html/xml'

/** A line of an EPUB's table of contents. */
export interface ContentsEntry {
  readonly title: string
  /** As it stands: relative to the document that holds the table. */
  readonly href: string
}

/** The table of contents of EPUB 3, a page. */
export function readNavigation(page: string): readonly ContentsEntry[] {
  const document = parsePage(page)
  const tables = findAll('nav', document)
  const table =
    tables.find(({ attribs }) => (attribs['epub:type'] ?? '').split(/\s+/).includes('toc')) ?? tables[0]
  return findAll('a[href]', find('ol', table ?? document) ?? document).map((link) => ({
    title: lineOf(link),
    href: link.attribs['href'] ?? '',
  }))
}

/** The table of contents of EPUB 2, an NCX. */
export function readNcx(xml: string): readonly ContentsEntry[] {
  return elementsNamed('navPoint', parseXml(xml)).flatMap((point) => {
    const href = elementsNamed('content', point)[0]?.attribs['src']
    return href === undefined ? [] : [{ title: lineOf(elementsNamed('text', point)[0]), href }]
  })
}
