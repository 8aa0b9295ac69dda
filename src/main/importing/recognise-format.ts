import type { ErrorCode } from '../../shared/app-error'
import { READABLE_EXTENSIONS } from '../../shared/document-extensions'

export type Format =
  | { readonly kind: 'text' | 'html' | 'zip' }
  | { readonly kind: 'other'; readonly reason: ErrorCode; readonly message: string }

interface Magic {
  readonly at: number
  readonly bytes: string
  readonly reason: ErrorCode
  readonly what: string
}

/** What a file that is no work should be saved as. */
export const WHAT_IS_READ =
  'Ficarium reads text, HTML, EPUB, DOCX and ZIP files: save the work as one of those.'

/** The first bytes of files that no work can be read from, whatever their name says (latin1). */
const MAGICS: readonly Magic[] = [
  { at: 0, bytes: '\xff\xd8\xff', reason: 'image', what: 'a picture (JPEG)' },
  { at: 0, bytes: '\x89PNG\r\n', reason: 'image', what: 'a picture (PNG)' },
  { at: 0, bytes: 'GIF8', reason: 'image', what: 'a picture (GIF)' },
  { at: 8, bytes: 'WEBPVP8', reason: 'image', what: 'a picture (WebP)' },
  { at: 0, bytes: 'PK\x05\x06', reason: 'compressed', what: 'an empty compressed file (ZIP)' },
  { at: 0, bytes: '\x1f\x8b', reason: 'compressed', what: 'a compressed file (gzip)' },
  { at: 0, bytes: 'Rar!\x1a\x07', reason: 'compressed', what: 'a compressed file (RAR)' },
  { at: 0, bytes: "7z\xbc\xaf'\x1c", reason: 'compressed', what: 'a compressed file (7z)' },
  { at: 0, bytes: '%PDF-', reason: 'unsupported-format', what: 'a PDF' },
  { at: 0, bytes: '{\\rtf', reason: 'unsupported-format', what: 'a rich text document (RTF)' },
  { at: 0, bytes: '\xd0\xcf\x11\xe0', reason: 'unsupported-format', what: 'an old Word document' },
  { at: 60, bytes: 'BOOKMOBI', reason: 'unsupported-format', what: 'a Kindle book' },
]

const ZIP = 'PK\x03\x04'

/** How many bytes of a file tell what it is. */
export const MAGIC_BYTES = 4096

const PAGE = /^\s*(?:<!--|<\?xml|<!doctype html|<html|<head|<body)/i
const PAGE_SKELETON = /<!doctype html|<html|<head|<body/i
/** A piece of a page, as editors and sites hand it out. */
const TAG =
  /<\/?(?:p|div|br|h[1-6]|span|em|i|b|strong|hr|blockquote|center|font|title|meta|table|ul|ol|a|section|article)\b[^<>]*>/i
const PAGE_EXTENSION = /^x?html?$/i

/** Extensions of documents that readers have works in. A folder is searched for these; the magic decides what they are. */
export const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set([
  ...READABLE_EXTENSIONS,
  ...'doc odt rtf pdf mobi azw azw3'.split(' '),
])

/**
 * What a file is by its first bytes.
 * @param extension asked only where the bytes leave it open: a piece of a page begins like a text with markup in it
 */
export function recogniseFormat(bytes: Uint8Array, extension = ''): Format {
  const start = Buffer.from(bytes.subarray(0, MAGIC_BYTES)).toString('latin1')
  if (start.startsWith(ZIP)) return { kind: 'zip' }
  const magic = MAGICS.find(({ at, bytes: wanted }) => start.startsWith(wanted, at))
  if (magic !== undefined)
    return {
      kind: 'other',
      reason: magic.reason,
      message: `This is ${magic.what}, not a text. ${WHAT_IS_READ}`,
    }
  return { kind: isPage(start, extension) ? 'html' : 'text' }
}

function isPage(start: string, extension: string): boolean {
  // UTF-16 has a NUL beside each letter of markup.
  const text = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  return (PAGE.test(text) && PAGE_SKELETON.test(text)) || (PAGE_EXTENSION.test(extension) && TAG.test(text))
}
