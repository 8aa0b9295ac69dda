import { analyse } from 'chardet'
import iconv from 'iconv-lite'

/** A detector sees enough of a language in this many bytes. */
const SAMPLE_BYTES = 64 * 1024

/** Supersets that text said to be Latin-n is really in. */
const REALLY: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  ASCII: 'windows-1252',
}

/** Encodings of stories found on disks; what the detector likes better but nobody uses is passed over. */
const PLAUSIBLE = /^(windows-125[0-6]|GB18030|Shift_JIS|Big5|EUC-JP|EUC-KR|KOI8-R)$/

const LATIN = /^windows-125[024]$/

/** The detector is believed for anything but Western text from here on (0 to 100). */
const MIN_CONFIDENCE = 40

/** So many whole UTF-8 characters for each broken byte: the text was UTF-8 before it was damaged. */
const WHOLE_FOR_BROKEN = 10

/** The likeliest encoding of bytes that are neither UTF-8 nor marked, as iconv-lite names it. Always a guess. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (isDamagedUtf8(bytes)) return 'utf-8'
  const detected = detect(sample)
  if (!LATIN.test(detected)) return detected
  // The detector does not know MacRoman.
  return scoreLatin(sample, 'macintosh') > scoreLatin(sample, detected) ? 'macintosh' : detected
}

function detect(sample: Uint8Array): string {
  for (const { name, confidence } of analyse(sample)) {
    const encoding = REALLY[name] ?? name
    if (!PLAUSIBLE.test(encoding)) continue
    if (confidence >= MIN_CONFIDENCE || encoding === 'windows-1252') return encoding
  }
  return 'windows-1252'
}

/** Almost all of what is not ASCII is whole UTF-8: a byte was lost, or the file was cut off inside a character. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const follow = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : 1
    const isLead = lead >= 0xc2 && lead < 0xf5
    if (isLead && hasContinuations(bytes, at + 1, follow)) {
      whole++
      at += follow
    } else broken++
  }
  return whole >= broken * WHOLE_FOR_BROKEN
}

function hasContinuations(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

const OPENING = /[“‘«„]/
const CLOSING = /[”’»]/
const LETTER = /\p{L}/u
const SPACE_OR_END = /^[\s.,;:!?)\]”’'"…—–-]?$/
const SPACE_OR_START = /^[\s([“‘'"—–-]?$/

/**
 * How well a text reads in an encoding: letters with accents inside words of the same case, quotation marks that open
 * before a word and close behind one, dashes and ellipses speak for it; signs that nobody puts there against it.
 */
function scoreLatin(sample: Uint8Array, encoding: string): number {
  const text = iconv.decode(Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength), encoding)
  let score = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) >= 0x80)
      score += scoreSign(text.charAt(at - 1), text.charAt(at), text.charAt(at + 1))
  }
  return score
}

function scoreSign(before: string, sign: string, after: string): number {
  if (/[\u0080-\u009f\ufffd]/.test(sign)) return -3
  const besideLetter = LETTER.test(before) || LETTER.test(after)
  if (LETTER.test(sign)) return scoreLetter(before, sign, after)
  if (OPENING.test(sign)) return SPACE_OR_START.test(before) && LETTER.test(after) ? 1 : -0.5
  if (sign === '’' && LETTER.test(before) && LETTER.test(after)) return 1
  if (CLOSING.test(sign)) return before.trim() !== '' && SPACE_OR_END.test(after) ? 1 : -0.5
  if (/[—–…\u00a0]/.test(sign)) return 0.5
  return besideLetter && !/[¡¿°§®©™£€]/.test(sign) ? -1 : 0
}

/** A capital inside a word of small letters is no letter that its writer typed. */
function scoreLetter(before: string, sign: string, after: string): number {
  const isCapital = sign !== sign.toLowerCase()
  const isWord = LETTER.test(before) || LETTER.test(after)
  if (!isWord) return /[àÀéÉôÔ]/.test(sign) ? 0.5 : -0.5
  if (isCapital && /\p{Ll}/u.test(before)) return -1
  return /[ƒªºıŸ]/.test(sign) ? -0.25 : 1
}
