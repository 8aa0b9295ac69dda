import { textContent } from '../../shared/text-content'
import type { Database } from '../library/database'
import { readVersionChapters, type NewWork } from '../library/versions'
import type { ChapterBody } from '../versions/compare-chapters'

/** The chapters of a version as versions are compared. */
export function chapterBodies(db: Database, version: number): readonly ChapterBody[] {
  return readVersionChapters(db, version).map(({ title, html, words }) => ({
    title,
    words,
    text: textContent(html),
  }))
}

/** The same of a work that comes in. @param texts the text content of each of its chapters */
export function preparedBodies(
  { work, chapterWords }: NewWork,
  texts: readonly string[],
): readonly ChapterBody[] {
  return work.chapters.map(({ title }, index) => ({
    title,
    text: texts[index] ?? '',
    words: chapterWords[index] ?? 0,
  }))
}
