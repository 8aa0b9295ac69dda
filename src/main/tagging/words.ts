/** A word of a story, with what tells a name from any other word. */
export interface Word {
  /** Without case and accents. */
  readonly folded: string
  /** UTF-16 units into the chapter's text. */
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  /** Whether a sentence begins with it, where any word has a capital. */
  readonly opens: boolean
  readonly opensLine: boolean
  /** Inside quotation marks: somebody speaks. */
  readonly isSpoken: boolean
  /** The sign that stands right before it and the one right after it; empty where only space does. */
  readonly signBefore: string
  signAfter: string
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const CLOSES = /[.!?…:;]|\n/

const folds = new Map<string, string>()
/** Words that are remembered; a library's vocabulary is larger, but its frequent words are among the first. */
const REMEMBERED = 50_000

/** A word without case, accents and length marks. */
export function foldWord(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  const folded = /^[\0-\x7f]*$/.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
  if (folds.size < REMEMBERED) folds.set(word, folded)
  return folded
}

/** The words of a text in order. Apostrophes, hyphens and stops part words: `Sherlock's` is `sherlock`, `s`. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let end = 0
  let isSpoken = false
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index)
    isSpoken = speechAfter(between, isSpoken)
    const word = match[0]
    const signs = between.trim()
    const before = words.at(-1)
    if (before !== undefined) before.signAfter = signs.charAt(0)
    const first = word.codePointAt(0) ?? 0
    words.push({
      folded: foldWord(word),
      start: match.index,
      end: match.index + word.length,
      isCapital: isUpper(first),
      opens: words.length === 0 || CLOSES.test(between) || opensSpeech(between),
      opensLine: words.length === 0 || between.includes('\n'),
      isSpoken,
      signBefore: signs.charAt(signs.length - 1),
      signAfter: '',
    })
    end = match.index + word.length
  }
  return words
}

/** Whether speech goes on after the signs between two words. A straight quotation mark ends what it began, a paragraph ends all. */
function speechAfter(between: string, isSpoken: boolean): boolean {
  if (between === ' ' || between === '') return isSpoken
  for (const sign of between) {
    if (sign === '\n') isSpoken = false
    else if (sign === '"') isSpoken = !isSpoken
    else if (sign === '“' || sign === '«' || sign === '「' || sign === '『') isSpoken = true
    else if (sign === '”' || sign === '»' || sign === '」' || sign === '』') isSpoken = false
  }
  return isSpoken
}

function opensSpeech(between: string): boolean {
  return between.length > 1 && /["“«„「『(*_[]$/.test(between)
}

function isUpper(codePoint: number): boolean {
  if (codePoint < 128) return codePoint >= 65 && codePoint <= 90
  const letter = String.fromCodePoint(codePoint)
  return letter !== letter.toLowerCase()
}
