import { CHARACTER, characterClass } from '../../shared/word-characters'

const UNDERSCORE = 0x5f
const HYPHEN = 0x2d
/** Signs that AO3 deletes before it counts, beside the hyphen: `don't` and `well-known` are one word each. */
const APOSTROPHES = [0x27, 0x2018, 0x2019]

/**
 * Counts words as AO3 does: runs of word characters once apostrophes and hyphens are taken out (`--` is a dash), and
 * each character of a script without spaces. Source: otwarchive, lib/word_counter.rb.
 */
export function countWords(text: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const kind = characterClass(text, at)
    if (kind === CHARACTER.word || text.charCodeAt(at) === UNDERSCORE) {
      if (!inWord) count++
      inWord = true
    } else if (kind === CHARACTER.spaceless) {
      if (!isSecondHalf(text, at)) count++
      inWord = false
    } else if (!isDeleted(text, at)) {
      inWord = false
    }
  }
  return count
}

function isDeleted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === HYPHEN) return text.charCodeAt(at + 1) !== HYPHEN && text.charCodeAt(at - 1) !== HYPHEN
  return APOSTROPHES.includes(unit)
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
