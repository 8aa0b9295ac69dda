import type { ChapterToRead } from '../../shared/ipc'
import type { Place } from '../../shared/model'

/** Words that are read in a minute, for saying how long a chapter still takes. */
const WORDS_A_MINUTE = 230

/** How much of a work lies before a place, 0 to 1. */
export function progressAt(chapters: readonly ChapterToRead[], place: Place, chapterLength: number): number {
  const all = chapters.reduce((sum, chapter) => sum + chapter.words, 0)
  if (all === 0) return 0
  const before = chapters.slice(0, place.chapter - 1).reduce((sum, chapter) => sum + chapter.words, 0)
  const here = (chapters[place.chapter - 1]?.words ?? 0) * shareOf(place.offset, chapterLength)
  return Math.min(1, (before + here) / all)
}

/** Minutes that the rest of a chapter takes. */
export function minutesLeft(words: number, offset: number, chapterLength: number): number {
  return Math.ceil((words * (1 - shareOf(offset, chapterLength))) / WORDS_A_MINUTE)
}

/** Where chapters begin on the whole, 0 to 1; the first one is left out. */
export function chapterStarts(chapters: readonly ChapterToRead[]): readonly number[] {
  const all = Math.max(
    1,
    chapters.reduce((sum, chapter) => sum + chapter.words, 0),
  )
  let before = 0
  return chapters.slice(0, -1).map((chapter) => {
    before += chapter.words
    return before / all
  })
}

function shareOf(offset: number, length: number): number {
  return length === 0 ? 0 : Math.min(1, Math.max(0, offset / length))
}
