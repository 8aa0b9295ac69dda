import { deflateRawSync } from 'node:zlib'

export interface ZipFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Packed as it is. */
  readonly stored?: boolean
  /** What the headers say in place of the truth. */
  readonly flags?: number
  readonly attributes?: number
}

/** A zip as programs make them, or as none should: every field of the headers can be had. */
export function makeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, stored = false, flags = 0x800, attributes = 0 } of files) {
    const bytes = Buffer.from(content)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const path = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(stored ? 0 : 8, 4)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(attributes, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, path)
    offset += 30 + path.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** A zip of texts by their names. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  return makeZip(Object.entries(files).map(([name, content]) => ({ name, content })))
}

export interface EpubParts {
  /** The pages in their order, by name. */
  readonly pages: Readonly<Record<string, string>>
  /** Inside of `metadata`. */
  readonly metadata?: string
  /** Titles in the table of contents, by address. */
  readonly contents?: Readonly<Record<string, string>>
  /** Other files, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly folder?: string
}

/** An EPUB 2 of pages. */
export function epubOf({
  pages,
  metadata = '',
  contents = {},
  files = {},
  folder = 'OEBPS/',
}: EpubParts): Buffer {
  const names = Object.keys(pages)
  const points = Object.entries(contents).map(
    ([src, title]) =>
      `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/></navPoint>`,
  )
  const inFolder = (entries: Readonly<Record<string, string | Uint8Array>>) =>
    Object.fromEntries(Object.entries(entries).map(([name, content]) => [folder + name, content]))
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<?xml version="1.0"?><container><rootfiles><rootfile full-path="${folder}content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    ...inFolder({
      'content.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="2.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
<manifest>${names.map((name, at) => `<item id="page-${at}" href="${name}" media-type="application/xhtml+xml"/>`).join('')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>
<spine toc="ncx">${names.map((_, at) => `<itemref idref="page-${at}"/>`).join('')}</spine></package>`,
      'toc.ncx': `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx><navMap>${points.join('')}</navMap></ncx>`,
      ...pages,
      ...files,
    }),
  })
}

/** A page of an EPUB. */
export function xhtml(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Untold</title>${head}</head><body>${body}</body></html>`
}
