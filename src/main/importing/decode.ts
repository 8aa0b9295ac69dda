import iconv from 'iconv-lite'
import { guessEncoding } from './guess-encoding'
import { repairMojibake } from './mojibake'
import { unmarkedUtf } from './unmarked-utf'

export type Decoded =
  | {
      readonly ok: true
      readonly text: string
      /** As iconv-lite names it. */
      readonly encoding: string
      /** Nothing in the bytes proves the encoding. */
      readonly guessed: boolean
      /** The text had been read in a wrong encoding and saved so before; that is undone. */
      readonly repaired: boolean
    }
  | { readonly ok: false; readonly reason: 'binary' | 'undecodable' }

/** More control characters than this, and it is no text. */
const MAX_CONTROL_SHARE = 0.02

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Turns the bytes of a text file into text, every character as its writer typed it: byte order mark, strict UTF-8,
 * UTF-16 and UTF-32 without a mark, then the likeliest old encoding. Line ends become `\n`; invisible marks are dropped.
 * @param encoding the reader knows better: it is taken, and nothing is guessed or repaired
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined && !iconv.encodingExists(encoding)) return { ok: false, reason: 'undecodable' }
  const raw =
    encoding === undefined ? decodeRaw(bytes) : { text: decodeAs(bytes, encoding), encoding, guessed: false }
  if (raw.text.includes('\0') || controlShare(raw.text) > MAX_CONTROL_SHARE)
    return { ok: false, reason: 'binary' }
  const { text, repaired } =
    encoding === undefined ? repairMojibake(raw.text) : { text: raw.text, repaired: false }
  return { ok: true, text: tidy(text), encoding: raw.encoding, guessed: raw.guessed, repaired }
}

interface Raw {
  readonly text: string
  readonly encoding: string
  readonly guessed: boolean
}

function decodeRaw(bytes: Uint8Array): Raw {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) return { text: decodeAs(bytes, marked[0]), encoding: marked[0], guessed: false }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined && !HAS_CONTROLS.test(utf8)) return { text: utf8, encoding: 'utf-8', guessed: false }
  const wide = unmarkedUtf(bytes)
  if (wide !== undefined) return { text: decodeAs(bytes, wide), encoding: wide, guessed: false }
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: false }
  const encoding = guessEncoding(bytes)
  return { text: decodeAs(bytes, encoding), encoding, guessed: true }
}

/** Bytes that are UTF-8 by chance, but no text in it. */
const HAS_CONTROLS = /[\0-\x08]/

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls++
  }
  return text.length === 0 ? 0 : controls / text.length
}

/** One kind of line end; no byte order marks, zero-width spaces or soft hyphens; stray controls gone. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\f/g, '\n')
    .replace(/[\ufeff\u200b\u00ad\0-\x08\x0b-\x1f\x7f-\x9f]/g, '')
}
