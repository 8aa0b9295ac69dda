const MAX_LENGTH = 40
const MIN_SIGNS = 3
const SENTENCE_SIGNS_ONLY = /^[.…?!'"“”‘’«»„—–-]+$/
const DASHES_ONLY = /^[—–-]+$/
const PICTURES_ONLY = /^[\p{Extended_Pictographic}\u200d\ufe0f]+$/u
const CARD_SUITS_ONLY = /^[♡♥♠♣♦★☆]+$/
const LETTER_ORNAMENT = /^[oO0xX][\s.~*_=oO0xX-]*$/
/** Kisses under a letter, and a sigh. */
const KISSES = /^(?:x+|X+|(?:xo)+x?|(?:XO)+X?|Oo+)$/
const NAMED_BREAK =
  /^[[(<*~=-]+\s*(?:line|page|scene|section|time)[ -]?(?:break|skip)\s*[\])>*~=-]+$|^-+\s*line\s*-+$/i
const CAPITAL_BREAK = /^(?:LINE|PAGE|SCENE) ?BREAK$/

/** A line that stands for a break between scenes: three signs or more and no word; not kisses, not an ellipsis. */
export function isSceneBreak(line: string): boolean {
  const text = line.trim()
  if (text.length === 0 || text.length > MAX_LENGTH) return false
  if (text === '⁂' || text === '<>' || NAMED_BREAK.test(text) || CAPITAL_BREAK.test(text)) return true
  if (LETTER_ORNAMENT.test(text)) return isLetterOrnament(text)
  const signs = text.replace(/\s/g, '')
  if (/[\p{L}\p{N}]/u.test(signs) || [...signs].length < MIN_SIGNS) return false
  if (SENTENCE_SIGNS_ONLY.test(signs)) return DASHES_ONLY.test(signs)
  return CARD_SUITS_ONLY.test(signs) || !PICTURES_ONLY.test(signs)
}

/** `ooo`, `oOo.oOo`, `x x x`: a repetition of letters, not a kiss under a letter and not a word that is drawn out. */
function isLetterOrnament(text: string): boolean {
  const letters = text.match(/[oO0xX]/g)?.length ?? 0
  return letters >= MIN_SIGNS && !KISSES.test(text)
}
