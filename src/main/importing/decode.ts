import { analyse } from 'chardet'
import iconv from 'iconv-lite'

export type Decoded =
  | {
      readonly ok: true
      readonly text: string
      /** As iconv-lite names it. */
      readonly encoding: string
      /** Nothing in the bytes proves the encoding. */
      readonly guessed: boolean
    }
  | { readonly ok: false; readonly reason: 'binary' }

/** More control characters than this, and it is no text. */
const MAX_CONTROL_SHARE = 0.02
/** NULs on one side of this many byte pairs betray UTF-16 without a mark. */
const UTF16_NUL_SHARE = 0.3
/** A detector sees enough of a language in this many bytes. */
const SAMPLE_BYTES = 64 * 1024

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Supersets that text said to be Latin-n is really in. */
const REALLY: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  ASCII: 'windows-1252',
}

/** Encodings of stories found on disks; what the detector likes better but nobody uses is passed over. */
const PLAUSIBLE = /^(windows-125[0-6]|GB18030|Shift_JIS|Big5|EUC-JP|EUC-KR|KOI8-R)$/

/** The detector is believed for anything but Western text from here on (0 to 100). */
const MIN_CONFIDENCE = 40

/**
 * Turns the bytes of a text file into text, every character as its writer typed it: byte order mark, strict UTF-8,
 * UTF-16 by its NULs, then the likeliest old encoding. Line ends become `\n`; invisible marks are dropped.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding, guessed } = decodeRaw(bytes)
  if (text.includes('\0') || controlShare(text) > MAX_CONTROL_SHARE) return { ok: false, reason: 'binary' }
  return { ok: true, text: tidy(text), encoding, guessed }
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
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8, encoding: 'utf-8', guessed: false }
  const utf16 = utf16ByNuls(bytes)
  if (utf16 !== undefined) return { text: decodeAs(bytes, utf16), encoding: utf16, guessed: false }
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: false }
  const encoding = guessEncoding(bytes)
  return { text: decodeAs(bytes, encoding), encoding, guessed: true }
}

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

function utf16ByNuls(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const enough = (end / 2) * UTF16_NUL_SHARE
  if (odd > enough && even < enough / 10) return 'utf-16le'
  if (even > enough && odd < enough / 10) return 'utf-16be'
  return undefined
}

function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (looksMacRoman(sample)) return 'macintosh'
  for (const { name, confidence } of analyse(sample)) {
    const encoding = REALLY[name] ?? name
    if (!PLAUSIBLE.test(encoding)) continue
    if (confidence >= MIN_CONFIDENCE || encoding === 'windows-1252') return encoding
  }
  return 'windows-1252'
}

/** Quotation marks at MacRoman's places, or bytes that windows-1252 leaves undefined, and no quotation marks at its own. */
function looksMacRoman(bytes: Uint8Array): boolean {
  let mac = 0
  let windows = 0
  bytes.forEach((byte, at) => {
    const besideLetter = isAsciiLetter(bytes[at - 1]) || isAsciiLetter(bytes[at + 1])
    if (byte >= 0xd2 && byte <= 0xd5 && besideLetter && !isHighByte(bytes[at + 1])) mac++
    else if (byte >= 0x91 && byte <= 0x97 && besideLetter) windows++
  })
  return mac > windows && hasMacQuotePair(bytes)
}

/** Typed English has its apostrophes (D5) between two letters, or its quotation marks (D2 … D3) around words. */
function hasMacQuotePair(bytes: Uint8Array): boolean {
  let open = 0
  let close = 0
  let apostrophes = 0
  bytes.forEach((byte, at) => {
    const before = isAsciiLetter(bytes[at - 1])
    const after = isAsciiLetter(bytes[at + 1])
    if (byte === 0xd2 && !before && after) open++
    if (byte === 0xd3 && !after) close++
    if (byte === 0xd5 && before && after) apostrophes++
  })
  return apostrophes > 0 || (open > 0 && close > 0)
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a))
}

function isHighByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80
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
