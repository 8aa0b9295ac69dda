import { createHash } from 'node:crypto'

/** Signs that a sentence is made of; a run of one of them counts once, so that `…` is `...`. */
const SENTENCE = '.,;:!?'
const WORD = /[\p{L}\p{N}\p{M}]/u
const NOT_MET = -1
const DROPPED = 0
const COMBINING = { first: 0x300, last: 0x36f } as const
/** Hexadecimal digits that are kept: 128 bits. */
const DIGITS = 32

/** What each UTF-16 unit is folded to. Filled as units are met: regular expressions are ten times slower. */
const folded = new Int32Array(0x10000).fill(NOT_MET)
const isSentenceSign = new Uint8Array(0x10000)
for (const sign of SENTENCE) isSentenceSign[sign.charCodeAt(0)] = 1

/**
 * The hash of a story's text, whatever file it came in: case, space, quotes, dashes and signs that stand for scene
 * breaks do not count, nor how it is cut into chapters.
 * @param texts the text content of each chapter
 * @returns null where there is no letter in it
 */
export function bodyHash(texts: readonly string[]): string | null {
  const hash = createHash('sha256')
  let letters = 0
  for (const text of texts) {
    const units = foldedUnits(text)
    letters += units.length
    hash.update(new Uint8Array(units.buffer, units.byteOffset, units.byteLength))
  }
  return letters === 0 ? null : hash.digest('hex').slice(0, DIGITS)
}

function foldedUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  let count = 0
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= COMBINING.first && unit <= COMBINING.last && text !== text.normalize('NFC'))
      return foldedUnits(text.normalize('NFC'))
    const known = folded[unit] ?? NOT_MET
    const fold = known === NOT_MET ? meet(unit) : known
    if (fold === DROPPED || (fold === last && isSentenceSign[fold] === 1)) continue
    units[count++] = fold
    last = fold
  }
  return units.subarray(0, count)
}

function meet(unit: number): number {
  const fold = foldUnit(unit)
  folded[unit] = fold
  return fold
}

function foldUnit(unit: number): number {
  // Halves of letters outside the basic plane, and of emoji.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit
  const letter = String.fromCharCode(unit).normalize('NFKC').toLowerCase()
  const [first = ''] = letter
  return WORD.test(letter) || SENTENCE.includes(first) ? letter.charCodeAt(0) : DROPPED
}
