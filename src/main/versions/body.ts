import { createHash } from 'node:crypto'

/** What a byte of UTF-8 is to the comparison. */
const BYTE = {
  dropped: 0,
  /** Of a letter or a digit. */
  letter: 1,
  /** A sign of a sentence: a run of one of them counts once, so that `…` is `...`. */
  sentence: 2,
  /** The first of some that are looked at together. */
  first: 3,
} as const
const FULL_STOP = '.'.charCodeAt(0)
/** UTF-8 takes three bytes for a UTF-16 unit at most. */
const BYTES_A_UNIT = 3
/** Hexadecimal digits that are kept: 128 bits. */
const DIGITS = 32

const kinds = new Uint8Array(256).map((_, byte) => {
  const sign = String.fromCharCode(byte)
  if (byte === 0xc2 || byte === 0xe2 || byte === 0xe3) return BYTE.first
  if (byte >= 0x80 || /[a-z0-9]/i.test(sign)) return BYTE.letter
  return '.,;:!?'.includes(sign) ? BYTE.sentence : BYTE.dropped
})

/** Letters of ASCII in small; all else as it is. */
const small = new Uint8Array(256).map((_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))

/** Used again for each text: making room for one takes as long as folding it. */
let room = Buffer.alloc(1 << 16)

/**
 * The hash of a story's text, whatever file it came in: the case of ASCII letters, space, quotes, dashes and signs that stand for scene
 * breaks do not count, nor how it is cut into chapters.
 * @param texts the text content of each chapter
 * @returns null where there is no letter in it
 */
export function bodyHash(texts: readonly string[]): string | null {
  const hash = createHash('sha256')
  let letters = 0
  for (const text of texts) {
    const bytes = foldedBytes(text)
    letters += bytes.length
    hash.update(bytes)
  }
  return letters === 0 ? null : hash.digest('hex').slice(0, DIGITS)
}

/** Folded as UTF-8, in place: going through bytes takes a third of the time that going through a string does. */
function foldedBytes(text: string): Uint8Array {
  if (room.length < text.length * BYTES_A_UNIT) room = Buffer.alloc(text.length * BYTES_A_UNIT)
  const bytes = room
  const length = bytes.write(text.normalize('NFC'))
  let count = 0
  let last = 0
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    const kind = kinds[byte]
    if (kind === BYTE.letter) bytes[count++] = last = small[byte] ?? 0
    else if (kind === BYTE.sentence) {
      if (byte !== last) bytes[count++] = last = byte
    } else if (kind === BYTE.first) {
      const rest = (bytes[at + 1] ?? 0) * 0x100 + (bytes[at + 2] ?? 0)
      const width = byte === 0xc2 ? 2 : 3
      if (!isDropped(byte, rest))
        for (let next = 0; next < width; next++) bytes[count++] = last = bytes[at + next] ?? 0
      else if (byte === 0xe2 && rest === 0x80a6 && last !== FULL_STOP) bytes[count++] = last = FULL_STOP
      at += width - 1
    }
  }
  return bytes.subarray(0, count)
}

/** Signs of Latin-1 (but ª, µ, º), U+2000 to U+206F (spaces, dashes, quotes) and the space of CJK. @param rest two bytes */
function isDropped(first: number, rest: number): boolean {
  const second = rest >> 8
  if (first === 0xc2) return second !== 0xaa && second !== 0xb5 && second !== 0xba
  if (first === 0xe2) return second === 0x80 || (second === 0x81 && (rest & 0xff) < 0xb0)
  return rest === 0x8080
}
