import type { SeriesPlace } from '../../../../shared/model'
import { parseXml, type Document, type Element } from '../../html/dom'
import { attribute, elementsNamed, xmlText } from '../../html/xml'

/** What the package document of an EPUB says of the book. Source: EPUB 2.0.1 (OPF) and EPUB 3.3. */
export interface PackageMetadata {
  readonly titles: readonly string[]
  readonly creators: readonly { readonly name: string; readonly role: string | undefined }[]
  readonly contributors: readonly string[]
  readonly identifiers: readonly { readonly value: string; readonly id: string | undefined }[]
  readonly languages: readonly string[]
  readonly publishers: readonly string[]
  readonly subjects: readonly string[]
  readonly sources: readonly string[]
  /** As it stands: text, or markup that was escaped. */
  readonly description: string | undefined
  readonly dates: readonly { readonly value: string; readonly event: string | undefined }[]
  readonly series: readonly SeriesPlace[]
  /** Everything else, by property or name. */
  readonly others: ReadonlyMap<string, readonly string[]>
}

export interface ManifestItem {
  readonly id: string
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  readonly properties: string
}

export interface Package {
  readonly metadata: PackageMetadata
  readonly manifest: readonly ManifestItem[]
  /** Ids of the items to be read, in their order. */
  readonly spine: readonly string[]
  /** Addresses of pages that show nothing but the cover. */
  readonly covers: readonly string[]
  /** The id of the table of contents of EPUB 2. */
  readonly ncx: string | undefined
}

/** Reads a package document, however broken: what is missing is missing. */
export function readPackage(xml: string): Package {
  const document = parseXml(xml)
  const items = elementsNamed('item', document).map(({ attribs }): ManifestItem => ({
    id: attribs['id'] ?? '',
    href: attribs['href'] ?? '',
    mediaType: attribs['media-type'] ?? '',
    properties: attribs['properties'] ?? '',
  }))
  const covers = elementsNamed('reference', document).filter(({ attribs }) => attribs['type'] === 'cover')
  return {
    metadata: readMetadata(document),
    manifest: items,
    spine: elementsNamed('itemref', document).map(({ attribs }) => attribs['idref'] ?? ''),
    covers: covers.map(({ attribs }) => attribs['href'] ?? ''),
    ncx: elementsNamed('spine', document)[0]?.attribs['toc'],
  }
}

function readMetadata(document: Document): PackageMetadata {
  const metadata = elementsNamed('metadata', document)[0] ?? document
  const all = (name: string): readonly Element[] =>
    elementsNamed(name, metadata).filter((element) => element.name !== 'meta')
  const lines = (name: string): readonly string[] => all(name).map(lineIn).filter(Boolean)
  const metas = elementsNamed('meta', metadata)
  const refining = (id: string | undefined, property: string): string | undefined => {
    const meta = metas.find(
      ({ attribs }) =>
        id !== undefined && attribs['refines'] === `#${id}` && attribs['property'] === property,
    )
    return meta === undefined ? undefined : lineIn(meta)
  }
  const others = new Map<string, string[]>()
  for (const meta of metas) {
    const { name, content, property, refines } = meta.attribs
    const key = name ?? (refines === undefined ? property : undefined)
    if (key !== undefined) others.set(key, [...(others.get(key) ?? []), content ?? xmlText(meta)])
  }
  return {
    titles: lines('title'),
    creators: all('creator').map((creator) => ({
      name: lineIn(creator),
      role: attribute(creator, 'role') ?? refining(creator.attribs['id'], 'role'),
    })),
    contributors: lines('contributor'),
    identifiers: all('identifier').map((identifier) => ({
      value: lineIn(identifier),
      id: identifier.attribs['id'],
    })),
    languages: lines('language'),
    publishers: lines('publisher'),
    subjects: lines('subject'),
    sources: lines('source'),
    description: all('description').map(xmlText)[0],
    dates: all('date').map((date) => ({ value: lineIn(date), event: attribute(date, 'event') })),
    series: readSeries(metas, refining, others),
    others,
  }
}

/** As EPUB 3 writes series, or as calibre does. */
function readSeries(
  metas: readonly Element[],
  refining: (id: string | undefined, property: string) => string | undefined,
  others: ReadonlyMap<string, readonly string[]>,
): readonly SeriesPlace[] {
  const collections = metas.filter(({ attribs }) => attribs['property'] === 'belongs-to-collection')
  const series = collections
    .filter(({ attribs }) => (refining(attribs['id'], 'collection-type') ?? 'series') === 'series')
    .map((meta) => ({ name: lineIn(meta), index: numberOf(refining(meta.attribs['id'], 'group-position')) }))
    .filter(({ name }) => name !== '')
  const name = others.get('calibre:series')?.[0]?.trim()
  if (series.length > 0 || name === undefined || name === '') return series
  return [{ name, index: numberOf(others.get('calibre:series_index')?.[0]) }]
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : null
}

function lineIn(element: Element): string {
  return xmlText(element).replace(/\s+/g, ' ').trim()
}

/** Where a container or a package names something: the first element of the name. */
export function rootFile(containerXml: string): string | undefined {
  const files = elementsNamed('rootfile', parseXml(containerXml))
  const book = files.find((file) => file.attribs['media-type'] === 'application/oebps-package+xml')
  return (book ?? files[0])?.attribs['full-path']
}

/** The addresses that an EPUB's `encryption.xml` names with a cipher that hides them, not just a font. */
export function encryptedFiles(encryptionXml: string): readonly string[] {
  return elementsNamed('EncryptedData', parseXml(encryptionXml)).flatMap((data) => {
    const method = elementsNamed('EncryptionMethod', data)[0]?.attribs['Algorithm'] ?? ''
    const file = elementsNamed('CipherReference', data)[0]?.attribs['URI'] ?? ''
    return FONT_OBFUSCATION.has(method) ? [] : [file]
  })
}

const FONT_OBFUSCATION: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
])
