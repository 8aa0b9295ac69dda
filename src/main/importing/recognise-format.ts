import type { ErrorCode } from '../../shared/app-error'

export type Format =
  { readonly kind: 'text' } | { readonly kind: 'other'; readonly reason: ErrorCode; readonly message: string }

interface Magic {
  readonly at: number
  readonly bytes: string
  readonly reason: ErrorCode
  readonly what: string
}

const NOT_YET = 'Ficarium does not read those yet: save the work as plain text (.txt).'

/** The first bytes of files that are no plain text, whatever their name says (latin1). */
const MAGICS: readonly Magic[] = [
  { at: 0, bytes: '\xff\xd8\xff', reason: 'image', what: 'a picture (JPEG)' },
  { at: 0, bytes: '\x89PNG\r\n', reason: 'image', what: 'a picture (PNG)' },
  { at: 0, bytes: 'GIF8', reason: 'image', what: 'a picture (GIF)' },
  { at: 8, bytes: 'WEBPVP8', reason: 'image', what: 'a picture (WebP)' },
  { at: 30, bytes: 'mimetypeapplication/epub+zip', reason: 'unsupported-format', what: 'an EPUB' },
  { at: 0, bytes: 'PK\x03\x04', reason: 'compressed', what: 'a compressed file (ZIP, EPUB or DOCX)' },
  { at: 0, bytes: 'PK\x05\x06', reason: 'compressed', what: 'an empty compressed file (ZIP)' },
  { at: 0, bytes: '\x1f\x8b', reason: 'compressed', what: 'a compressed file (gzip)' },
  { at: 0, bytes: 'Rar!\x1a\x07', reason: 'compressed', what: 'a compressed file (RAR)' },
  { at: 0, bytes: "7z\xbc\xaf'\x1c", reason: 'compressed', what: 'a compressed file (7z)' },
  { at: 0, bytes: '%PDF-', reason: 'unsupported-format', what: 'a PDF' },
  { at: 0, bytes: '{\\rtf', reason: 'unsupported-format', what: 'a rich text document (RTF)' },
  { at: 0, bytes: '\xd0\xcf\x11\xe0', reason: 'unsupported-format', what: 'an old Word document' },
  { at: 60, bytes: 'BOOKMOBI', reason: 'unsupported-format', what: 'a Kindle book' },
]

const HTML_START = /^\s*(<!doctype html|<\?xml|<html|<head|<body)/i

/** Extensions of documents that readers have works in. A folder is searched for these; the magic decides what they are. */
export const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set(
  'txt text md html htm xhtml epub docx doc odt rtf pdf mobi azw azw3 zip'.split(' '),
)

/** What a file is by its first bytes; its name is not asked. */
export function recogniseFormat(bytes: Uint8Array): Format {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const magic = MAGICS.find(({ at, bytes: wanted }) => start.startsWith(wanted, at))
  if (magic !== undefined)
    return {
      kind: 'other',
      reason: magic.reason,
      message: `This is ${magic.what}, not plain text. ${NOT_YET}`,
    }
  if (HTML_START.test(start.replace(/^\xef\xbb\xbf/, '')))
    return { kind: 'other', reason: 'unsupported-format', message: `This is a web page (HTML). ${NOT_YET}` }
  return { kind: 'text' }
}
