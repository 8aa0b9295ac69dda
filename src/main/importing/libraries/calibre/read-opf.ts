import type { SeriesPlace } from '../../../../shared/model'
import { readPackage } from '../../formats/epub/package-document'
import { parseXml, type Document } from '../../html/dom'
import { attribute, elementsNamed, xmlText } from '../../html/xml'
import { readColumns, type ColumnOfBook } from './columns'

/** What calibre says of one book in its `metadata.opf`. Source: OPF 2.0.1, EPUB 3.3, and files that calibre 6.13 wrote. */
export interface CalibreRecord {
  readonly title: string
  readonly authors: readonly string[]
  readonly tags: readonly string[]
  readonly series: readonly SeriesPlace[]
  /** 0 to 10; null where there is none. */
  readonly rating: number | null
  readonly language: string
  readonly publisher: string
  /** By scheme, in small letters: `url`, `ao3`, `fanficfare-uid`. */
  readonly identifiers: ReadonlyMap<string, string>
  readonly sources: readonly string[]
  readonly comments: string
  readonly pubdate: string
  /** Custom columns by label, with what this book has in them. */
  readonly columns: readonly ColumnOfBook[]
}

/** Reads a `metadata.opf`, however broken: what is missing is missing. */
export function readOpf(xml: string): CalibreRecord {
  const document = parseXml(xml)
  const said = readPackage(xml).metadata
  const other = (name: string): string => said.others.get(name)?.[0] ?? ''
  const authors = said.creators.filter(({ role }) => role === undefined || role === 'aut')
  return {
    title: said.titles[0] ?? '',
    authors: authors.map(({ name }) => name).filter((name) => !/^unknown$/i.test(name)),
    // FanFicFare escapes the ampersands of its subjects once more than XML does.
    tags: said.subjects.map((subject) => subject.replaceAll('&amp;', '&')),
    series: said.series,
    rating: numberIn(other('calibre:rating')),
    language: said.languages[0] ?? '',
    publisher: said.publishers[0] ?? '',
    identifiers: identifiersIn(document),
    sources: said.sources,
    comments: said.description ?? '',
    pubdate: said.dates.find(({ event }) => event === undefined || event === 'publication')?.value ?? '',
    columns: readColumns(said.others),
  }
}

function numberIn(text: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null
}

/** `<dc:identifier opf:scheme="AO3">1</…>` in OPF 2, `<dc:identifier>ao3:1</…>` in OPF 3. */
function identifiersIn(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of elementsNamed('identifier', document)) {
    const text = xmlText(element).trim()
    const scheme = attribute(element, 'scheme')
    const [, prefix = '', rest = ''] = /^([a-z][a-z0-9_-]*):(.+)$/is.exec(text) ?? []
    // An address has its scheme of its own.
    const [key, value] =
      scheme !== undefined ? [scheme, text] : /^https?$/i.test(prefix) ? ['url', text] : [prefix, rest]
    if (key !== '' && value !== '') found.set(key.toLowerCase(), value.replace(/^fanficfare-uid:/i, ''))
  }
  return found
}
