import { CHARACTER, characterClass } from '../../shared/word-characters'

/** Signs that AO3 deletes before it counts: `don't` and `well-known` are one word each. */
const DELETED = "'’‘-"

/**
 * Counts words as AO3 does: runs of word characters once apostrophes and hyphens are taken out (`--` is a dash), and
 * each character of a script without spaces. Source: otwarchive, lib/word_counter.rb.
 */
export function countWords(text: string): number {
  let count = 0
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const kind = characterClass(text, at)
    if (kind === CHARACTER.word || text.charAt(at) === '_') {
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
  const sign = text.charAt(at)
  if (sign === '-') return text.charAt(at + 1) !== '-' && text.charAt(at - 1) !== '-'
  return DELETED.includes(sign)
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
