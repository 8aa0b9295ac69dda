import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A calibre library as calibre 6.13 lays it out, written by us. */

export interface CalibreTestBook {
  readonly title: string
  readonly authors?: readonly string[]
  readonly tags?: readonly string[]
  readonly series?: readonly [name: string, index: number]
  /** 0 to 10. */
  readonly rating?: number
  readonly identifiers?: Readonly<Record<string, string>>
  readonly comments?: string
  readonly publisher?: string
  readonly pubdate?: string
  readonly language?: string
  readonly columns?: Readonly<Record<string, CalibreTestColumn>>
  /** By extension. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Without its `metadata.opf`. */
  readonly bare?: boolean
}

export interface CalibreTestColumn {
  readonly name?: string
  readonly datatype: string
  readonly value: unknown
  readonly extra?: number
}

/** Writes a library. @returns its folder */
export function writeCalibreLibrary(folder: string, books: readonly CalibreTestBook[]): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'metadata.db'), 'SQLite format 3\0')
  for (const [at, book] of books.entries()) {
    const author = book.authors?.[0] ?? 'Unknown'
    const inside = join(folder, author, `${book.title} (${at + 1})`)
    mkdirSync(inside, { recursive: true })
    for (const [extension, content] of Object.entries(book.files))
      writeFileSync(join(inside, `${book.title} - ${author}.${extension}`), content)
    writeFileSync(join(inside, 'cover.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'))
    if (book.bare !== true) writeFileSync(join(inside, 'metadata.opf'), opfOf(book, at + 1))
  }
  return folder
}

export function opfOf(book: CalibreTestBook, id = 1): string {
  const element = (name: string, text: string | undefined, attributes = ''): string =>
    text === undefined ? '' : `    <dc:${name}${attributes}>${escape(text)}</dc:${name}>\n`
  const meta = (name: string, content: string | number | undefined): string =>
    content === undefined ? '' : `    <meta name="${name}" content="${escape(String(content))}"/>\n`
  return `<?xml version='1.0' encoding='utf-8'?>
<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="uuid_id" version="2.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
    <dc:identifier opf:scheme="calibre" id="calibre_id">${id}</dc:identifier>
${[
  element('title', book.title),
  ...(book.authors ?? ['Unknown']).map((name) => element('creator', name, ' opf:role="aut"')),
  element('contributor', 'calibre (6.13.0) [https://calibre-ebook.com]', ' opf:role="bkp"'),
  element('date', book.pubdate ?? '0101-01-01T00:00:00+00:00'),
  element('description', book.comments),
  element('publisher', book.publisher),
  ...Object.entries(book.identifiers ?? {}).map(([scheme, value]) =>
    element('identifier', value, ` opf:scheme="${scheme.toUpperCase()}"`),
  ),
  element('language', book.language ?? 'eng'),
  ...(book.tags ?? []).map((tag) => element('subject', tag)),
  meta('calibre:series', book.series?.[0]),
  meta('calibre:series_index', book.series?.[1]),
  meta('calibre:rating', book.rating),
  meta('calibre:timestamp', '2024-05-01T10:00:00+00:00'),
  ...Object.entries(book.columns ?? {}).map(([label, column]) =>
    meta(`calibre:user_metadata:${label}`, JSON.stringify(columnJson(label, column))),
  ),
].join('')}  </metadata>
</package>
`
}

function columnJson(label: string, { name, datatype, value, extra }: CalibreTestColumn): object {
  return {
    column: 'value',
    datatype,
    is_multiple: Array.isArray(value) ? '|' : null,
    kind: 'field',
    name: name ?? label.slice(1),
    label: label.slice(1),
    is_custom: true,
    '#value#': value,
    '#extra#': extra ?? null,
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
