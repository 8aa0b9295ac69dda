import type { Word } from './words'

/** A scene that goes on for longer is taken as several: people who share it should be near each other. */
const LONGEST = 250
const BREAK = /\n\s*(?:[*#~_=•·\-–—✦❦]\s*){1,}\n|\n\s*\n\s*\n/

/** Which scene each word is in, counted from 0: scenes end at breaks and after some 250 words. */
export function scenesOf(text: string, words: readonly Word[]): readonly number[] {
  const scenes: number[] = []
  let scene = 0
  let length = 0
  for (const [index, word] of words.entries()) {
    const between = text.slice(words[index - 1]?.end ?? 0, word.start)
    const isNewParagraph = between.includes('\n')
    if (length > 0 && ((isNewParagraph && length >= LONGEST) || (isNewParagraph && BREAK.test(between)))) {
      scene++
      length = 0
    }
    scenes.push(scene)
    length++
  }
  return scenes
}
