import type { SnippetPart } from '../../shared/query'
import type { EvidenceSentence } from '../../shared/suggestions'
import type { Word } from './words'

/** Sentences that are shown for one suggestion. */
const SENTENCES = 3
/** Letters of a sentence that are shown at most, before and after what is marked. */
const LEAD = 90
const TAIL = 140

/** Words that are marked in a sentence. */
export interface Marked {
  readonly at: number
  readonly length: number
}

/** A chapter's text as its words are numbered in the whole work. */
export interface ChapterWords {
  readonly text: string
  readonly words: readonly Word[]
  /** The number of its first word in the work. */
  readonly from: number
}

/**
 * The sentences around the first of these words, each sentence once.
 * @param spots words of the work, the most telling first
 * @param marks what is marked where it stands in such a sentence
 */
export function sentencesAround(
  chapters: readonly ChapterWords[],
  spots: readonly number[],
  marks: readonly Marked[],
): readonly EvidenceSentence[] {
  const found = new Map<string, EvidenceSentence>()
  for (const spot of spots) {
    if (found.size === SENTENCES) break
    const index = chapters.findIndex(({ from, words }) => spot >= from && spot < from + words.length)
    const chapter = chapters[index]
    const word = chapter?.words[spot - chapter.from]
    if (chapter === undefined || word === undefined) continue
    const [start, end] = bounds(chapter.text, word)
    const key = `${index} ${start}`
    if (!found.has(key)) found.set(key, sentence(chapter, index + 1, start, end, marks))
  }
  return [...found.values()]
}

function sentence(
  { text, words, from }: ChapterWords,
  chapter: number,
  start: number,
  end: number,
  marks: readonly Marked[],
): EvidenceSentence {
  const parts: SnippetPart[] = []
  let at = start
  const add = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to).replace(/\s+/g, ' '), marked })
    at = Math.max(at, to)
  }
  for (const mark of marks) {
    const first = words[mark.at - from]
    const last = words[mark.at - from + mark.length - 1]
    if (first === undefined || last === undefined || first.start < at || last.end > end) continue
    add(first.start, false)
    add(last.end, true)
  }
  add(end, false)
  return { place: { chapter, offset: start }, length: end - start, parts }
}

/** The sentence that a word is in, cut where it is long. */
function bounds(text: string, word: Word): readonly [start: number, end: number] {
  const before = text.slice(Math.max(0, word.start - LEAD), word.start)
  const opening = /^[^]*(?:[.!?…]["”’»)]?\s+|\n)/u.exec(before)
  const start =
    opening !== null
      ? word.start - before.length + opening[0].length
      : word.start - (before.length < LEAD ? before.length : before.length - before.indexOf(' ') - 1)
  const after = text.slice(word.end, word.end + TAIL)
  const closing = /[.!?…]["”’»)]?(?=\s|$)|\n/u.exec(after)
  const cut = after.lastIndexOf(' ')
  const length =
    closing !== null
      ? closing.index + closing[0].trimEnd().length
      : after.length < TAIL || cut <= 0
        ? after.length
        : cut
  return [start, word.end + length]
}
