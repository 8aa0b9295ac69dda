import type { Place } from '../../shared/model'
import type { ChapterChange } from '../../shared/versions'
import type { ChapterBody } from './compare-chapters'

/** Letters of the text at a place by which it is found again; fewer where those are not there. */
const CONTEXTS = [80, 30] as const

/**
 * Where a reader stands in another version of a work: at the same words, or else as far into the same chapter, or at
 * the beginning of what follows a chapter that is gone.
 */
export function movePlace(
  place: Place,
  before: readonly ChapterBody[],
  after: readonly ChapterBody[],
  changes: readonly ChapterChange[],
): Place {
  const old = before[place.chapter - 1]
  const candidates = changes.flatMap(({ older, newer }) =>
    older === place.chapter && newer !== null ? [newer] : [],
  )
  if (old === undefined) return { chapter: 1, offset: 0 }
  for (const chapter of candidates) {
    const offset = sameWords(old.text, place.offset, after[chapter - 1]?.text ?? '')
    if (offset !== undefined) return { chapter, offset }
  }
  const [chapter] = candidates
  if (chapter !== undefined) {
    const length = after[chapter - 1]?.text.length ?? 0
    return { chapter, offset: Math.round((place.offset / Math.max(1, old.text.length)) * length) }
  }
  return { chapter: chapterAfter(place.chapter, after.length, changes), offset: 0 }
}

/** The beginning of the chapter behind the last one before it that is still there. */
function chapterAfter(gone: number, chapters: number, changes: readonly ChapterChange[]): number {
  const before = changes.flatMap(({ older, newer }) =>
    older !== null && older < gone && newer !== null ? [newer] : [],
  )
  return Math.min(chapters, Math.max(0, ...before) + 1)
}

/** Where the words at a place stand in another text, nearest to as far into it. */
function sameWords(text: string, offset: number, other: string): number | undefined {
  if (text === other || offset === 0) return offset
  if (offset >= text.trimEnd().length) return other.length
  const near = (offset / text.length) * other.length
  for (const length of CONTEXTS) {
    const behind = text.slice(offset, offset + length)
    const ahead = text.slice(Math.max(0, offset - length), offset)
    const found =
      (behind.length === length ? nearest(other, behind, near) : undefined) ??
      addTo(nearest(other, ahead, near - ahead.length), ahead.length)
    if (found !== undefined) return found
  }
  return undefined
}

function addTo(at: number | undefined, length: number): number | undefined {
  return at === undefined ? undefined : at + length
}

function nearest(text: string, words: string, near: number): number | undefined {
  if (words.trim() === '') return undefined
  let best: number | undefined
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best !== undefined && Math.abs(at - near) > Math.abs(best - near)) break
    best = at
  }
  return best
}

/** How much of a work lies before a place, 0 to 1. */
export function progressAt(chapters: readonly ChapterBody[], place: Place): number {
  const all = chapters.reduce((sum, { words }) => sum + words, 0)
  if (all === 0) return 0
  const before = chapters.slice(0, place.chapter - 1).reduce((sum, { words }) => sum + words, 0)
  const here = chapters[place.chapter - 1]
  const share = here === undefined || here.text === '' ? 0 : Math.min(1, place.offset / here.text.length)
  return (before + share * (here?.words ?? 0)) / all
}
