import type { Hit, SnippetPart } from '../../../shared/query'

/** Places of one chapter, as they follow each other. */
export interface ChapterOfHits {
  readonly chapter: number
  readonly chapterTitle: string | null
  readonly hits: readonly NumberedHit[]
}

/** A place, and which of all places of the work it is; counts from 0. */
export interface NumberedHit {
  readonly hit: Hit
  readonly number: number
}

/** Hits in the order of the story, parted where another chapter begins. */
export function byChapter(hits: readonly Hit[]): readonly ChapterOfHits[] {
  const chapters: (ChapterOfHits & { readonly hits: NumberedHit[] })[] = []
  hits.forEach((hit, number) => {
    const last = chapters.at(-1)
    if (last?.chapter === hit.chapter) last.hits.push({ hit, number })
    else chapters.push({ chapter: hit.chapter, chapterTitle: hit.chapterTitle, hits: [{ hit, number }] })
  })
  return chapters
}

/** `Ch. 4, The Letter` */
export function chapterOfHit({ chapter, chapterTitle }: Pick<Hit, 'chapter' | 'chapterTitle'>): string {
  return chapterTitle === null ? `Ch. ${chapter}` : `Ch. ${chapter}, ${chapterTitle}`
}

/** As much may stand before the first found word of a line. UTF-16 units. */
const BEFORE = 56

/** A snippet for a line that is cut at its end: its first found word stands near enough to its beginning to be seen. */
export function snippetOfLine(parts: readonly SnippetPart[]): readonly SnippetPart[] {
  const first = parts.findIndex(({ marked }) => marked)
  const before = parts
    .slice(0, Math.max(0, first))
    .map(({ text }) => text)
    .join('')
  if (before.length <= BEFORE) return parts
  const cut = before.slice(-BEFORE)
  const atWord = cut.slice(cut.search(/\s/) + 1)
  return [{ text: `… ${atWord}`, marked: false }, ...parts.slice(first)]
}
