import { CHARACTER, characterClass } from '../../shared/word-characters'

const FIRST_MARK = 0x300
const LAST_OF_ONE_UNIT = 0xffff
/** Looks at one place only. */
const MARK = /\p{M}/uy
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Calls back with the place of each word, in order: runs of letters, digits and marks, with apostrophes between them. A
 * mark begins no word: the one behind an emoji belongs to it. Dashes, slashes, ellipses and all other signs part words;
 * scripts without spaces are cut by a dictionary. The end is exclusive.
 */
export function scanWords(text: string, found: (start: number, end: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = characterClass(text, at)
    if (kind === CHARACTER.word && !isMark(text, at)) {
      const end = endOfWord(text, at)
      found(at, end)
      at = end
    } else if (kind === CHARACTER.spaceless) {
      const end = endOfRun(text, at)
      for (const { segment, index } of segmenter.segment(text.slice(at, end)))
        found(at + index, at + index + segment.length)
      at = end
    } else {
      at += (text.codePointAt(at) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1
    }
  }
}

function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const kind = characterClass(text, at)
    if (kind === CHARACTER.word) at++
    else if (kind === CHARACTER.apostrophe && isWordAt(text, at + 1)) at += 2
    else break
  }
  return at
}

function isMark(text: string, at: number): boolean {
  if (text.charCodeAt(at) < FIRST_MARK) return false
  MARK.lastIndex = at
  return MARK.test(text)
}

function isWordAt(text: string, at: number): boolean {
  return at < text.length && characterClass(text, at) === CHARACTER.word
}

function endOfRun(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && characterClass(text, at) === CHARACTER.spaceless) at++
  return at
}
