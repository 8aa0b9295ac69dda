import { CHARACTER, characterClass } from '../../shared/word-characters'
import { INVISIBLE } from './folding'

/** What a UTF-16 unit is to the scanner. Looked up in a table that fills as characters are met. */
const KIND = {
  separator: 1,
  /** A letter or digit of a script that parts its words. */
  word: 2,
  /** Of a script in which words are not parted, or not where a reader would look for one: each is a word. */
  sign: 3,
  apostrophe: 4,
  /** Nobody sees it; it parts no word. */
  invisible: 5,
  /** Belongs to what stands before it, and begins no word. */
  mark: 6,
} as const

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

const HANGUL = /\p{Script=Hangul}/u
const MARK = /[\p{M}ﾞﾟ]/u
const HEBREW_GERESH = '׳'
const kinds = new Uint8Array(0x10000)

/**
 * Calls back with the place of each word, in order: runs of letters, digits and marks, with apostrophes between them. A
 * mark begins no word: the one behind an emoji belongs to it. Dashes, slashes, ellipses and all other signs part words.
 *
 * Where words are written without spaces (Chinese, Japanese, Thai …), and where what follows a noun is written onto it
 * (Korean), each sign with its marks is a word: what a dictionary cuts out of a sentence depends on the sentence, and
 * would not be found by the same signs typed alone. The end is exclusive; the hash is that of the units in between
 * (FNV-1a, 32 bits; draft-eastlake-fnv-17), which costs little where they are looked at in any case.
 */
export function scanWords(text: string, found: (start: number, end: number, hash: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = kindOf(text, at)
    if (kind !== KIND.word && kind !== KIND.sign) {
      at++
      continue
    }
    const start = at
    let hash = Math.imul(FNV_OFFSET ^ text.charCodeAt(at), FNV_PRIME)
    const second = kind === KIND.sign && (text.codePointAt(at) ?? 0) > 0xffff ? at + 1 : -1
    for (at++; at < length; at++) {
      if (at !== second && !goesOn(text, at, kind)) break
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
    }
    found(start, at, hash)
  }
}

/** Whether a word or sign goes on at a place. */
function goesOn(text: string, at: number, begun: number): boolean {
  const kind = kindOf(text, at)
  if (kind === KIND.mark) return true
  if (begun === KIND.sign) return false
  if (kind === KIND.word) return true
  return (kind === KIND.apostrophe || kind === KIND.invisible) && isWordBehind(text, at)
}

/** Whether a word goes on behind an apostrophe, or behind what nobody sees. */
function isWordBehind(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && kindOf(text, next) === KIND.invisible) next++
  return next < text.length && kindOf(text, next) === KIND.word
}

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? 0
  if (known > 0) return known
  if (unit >= 0xd800 && unit <= 0xdfff) return classify(text, at, pairAt(text, at))
  return (kinds[unit] = classify(text, at, String.fromCharCode(unit)))
}

/** The character that a half of it stands in. */
function pairAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00
  return isSecond ? text.slice(at - 1, at + 1) : text.slice(at, at + 2)
}

function classify(text: string, at: number, character: string): number {
  if (INVISIBLE.includes(character)) return KIND.invisible
  if (MARK.test(character)) return KIND.mark
  if (HANGUL.test(character)) return KIND.sign
  switch (characterClass(text, at)) {
    case CHARACTER.word:
      return KIND.word
    case CHARACTER.spaceless:
      return KIND.sign
    case CHARACTER.apostrophe:
      return KIND.apostrophe
    default:
      return character === HEBREW_GERESH ? KIND.apostrophe : KIND.separator
  }
}
