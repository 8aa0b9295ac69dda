import { CHARACTER, characterClass } from '../../shared/word-characters'

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Calls back with the place of each word, in order: runs of letters, digits and marks, with apostrophes between them.
 * Dashes, slashes, ellipses and all other signs part words; scripts without spaces are cut by a dictionary. The end is
 * exclusive.
 */
export function scanWords(text: string, found: (start: number, end: number) => void): void {
  const length = text.length
  let at = 0
  while (at < length) {
    const kind = characterClass(text, at)
    if (kind === CHARACTER.word) {
      const end = endOfWord(text, at)
      found(at, end)
      at = end
    } else if (kind === CHARACTER.spaceless) {
      const end = endOfRun(text, at)
      for (const { segment, index } of segmenter.segment(text.slice(at, end)))
        found(at + index, at + index + segment.length)
      at = end
    } else {
      at++
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

function isWordAt(text: string, at: number): boolean {
  return at < text.length && characterClass(text, at) === CHARACTER.word
}

function endOfRun(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && characterClass(text, at) === CHARACTER.spaceless) at++
  return at
}
