import type { ChapterWords } from './evidence'
import type { Lexicon } from './lexicon'
import { findMentions, type Mention } from './mentions'
import { scenesOf } from './scenes'
import { wordsOf, type Word } from './words'

/** Words from the beginning of a work that are looked at: a short novel says all there is to say. */
const MOST_WORDS = 60_000

/** A story with everybody who is named in it. Words and scenes are numbered through all chapters. */
export interface Reading {
  readonly chapters: readonly ChapterWords[]
  readonly words: readonly Word[]
  readonly scenes: readonly number[]
  readonly mentions: readonly Mention[]
}

/** Reads the chapters of a story. */
export function readStory(texts: readonly string[], lexicon: Lexicon): Reading {
  const chapters: ChapterWords[] = []
  const words: Word[] = []
  const scenes: number[] = []
  const mentions: Mention[] = []
  for (const text of texts) {
    if (words.length >= MOST_WORDS) break
    const from = words.length
    const ofChapter = wordsOf(text).slice(0, MOST_WORDS - from)
    const firstScene = (scenes.at(-1) ?? -1) + 1
    chapters.push({ text, words: ofChapter, from })
    for (const word of ofChapter) words.push(word)
    for (const scene of scenesOf(text, ofChapter)) scenes.push(firstScene + scene)
    for (const mention of findMentions(text, ofChapter, lexicon))
      mentions.push({ ...mention, at: mention.at + from })
  }
  return { chapters, words, scenes, mentions }
}

/** More of the words of a story are hardly names; in German they are nouns. */
const MOST_NAMES = 0.06

/** How many words are names by their look: with a capital where none is due. */
export function namesIn(words: readonly Word[]): number {
  const capitals = words.filter(
    ({ isCapital, opens, folded }) => isCapital && !opens && folded !== 'i',
  ).length
  return Math.min(capitals, words.length * MOST_NAMES)
}

/** The words of a mention as the story has them. */
export function wordingOf({ chapters }: Reading, { at, length }: Mention): string {
  const chapter = chapters.find(({ from, words }) => at >= from && at < from + words.length)
  const first = chapter?.words[at - chapter.from]
  const last = chapter?.words[at - chapter.from + length - 1]
  return chapter === undefined ? '' : chapter.text.slice(first?.start, last?.end)
}
