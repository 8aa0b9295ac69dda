/** Unicode text that lost the mark at its head: which of the wide encodings its bytes are in. */

/** NULs on one side of this many byte pairs betray UTF-16. */
const NUL_SHARE = 0.3
/** This much of a text is letters, marks and spaces that people write. */
const WRITTEN_SHARE = 0.95
/** What is looked at. */
const SAMPLE_BYTES = 64 * 1024

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** The wide Unicode encoding that the bytes are in; undefined for any other. */
export function unmarkedUtf(bytes: Uint8Array): WideEncoding | undefined {
  return utf32(bytes) ?? utf16ByNuls(bytes.subarray(0, SAMPLE_BYTES)) ?? utf16ByControls(bytes)
}

/** No character has a number above 10FFFF: of every group of four one byte at least is NUL. */
function utf32(bytes: Uint8Array): WideEncoding | undefined {
  if (bytes.length % 4 !== 0) return undefined
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const view = new DataView(sample.buffer, sample.byteOffset, sample.byteLength)
  if (isWritten(codes(view, true))) return 'utf-32le'
  return isWritten(codes(view, false)) ? 'utf-32be' : undefined
}

function codes(view: DataView, isLittle: boolean): readonly number[] {
  return Array.from({ length: view.byteLength / 4 }, (_, at) => view.getUint32(at * 4, isLittle))
}

function isWritten(characters: readonly number[]): boolean {
  if (characters.length === 0 || characters.some((code) => code > 0x10ffff)) return false
  return writtenShare(characters.map((code) => String.fromCodePoint(code)).join('')) >= WRITTEN_SHARE
}

function utf16ByNuls(sample: Uint8Array): WideEncoding | undefined {
  const end = sample.length & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < end; at += 2) {
    if (sample[at] === 0) even++
    if (sample[at + 1] === 0) odd++
  }
  const enough = (end / 2) * NUL_SHARE
  if (odd > enough && even < enough / 10) return 'utf-16le'
  if (even > enough && odd < enough / 10) return 'utf-16be'
  return undefined
}

/** Line ends, spaces and full stops of every script; with their bytes swapped hardly anybody writes them. */
const COMMON: ReadonlySet<number> = new Set([
  0x0a, 0x0d, 0x20, 0x2c, 0x2e, 0x3000, 0x3001, 0x3002, 0x300c, 0x300d, 0xff01, 0xff0c, 0xff1f,
])
const UNWRITTEN = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu

/** Text without Latin letters has few NULs, but its line ends and full stops are bytes that no older encoding has. */
function utf16ByControls(bytes: Uint8Array): WideEncoding | undefined {
  if (bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  if (!sample.some((byte) => byte < 0x09)) return undefined
  const little = commonSigns(sample, 0)
  const big = commonSigns(sample, 1)
  if (little === big) return undefined
  const encoding = little > big ? 'utf-16le' : 'utf-16be'
  return writtenShare(new TextDecoder(encoding).decode(sample)) >= WRITTEN_SHARE ? encoding : undefined
}

function writtenShare(text: string): number {
  const unwritten = text.replace(/[\t\n\r]/g, '').match(UNWRITTEN)?.length ?? 0
  return 1 - unwritten / text.length
}

function commonSigns(sample: Uint8Array, high: 0 | 1): number {
  let count = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at] ?? 0, sample[at + 1] ?? 0]
    if (COMMON.has(high === 1 ? first * 256 + second : second * 256 + first)) count++
  }
  return count
}
