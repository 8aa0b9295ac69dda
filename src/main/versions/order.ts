/** What the age of a text shows by. Null is what nobody knows. */
export interface Aged {
  /** Chapters that are in it. */
  readonly chapters: number
  /** Chapters that its file says there are. */
  readonly posted: number | null
  readonly updated: string | null
  readonly words: number
  /** When the file was last written. */
  readonly modified: string | null
}

/**
 * Which of two texts of a work is the newer one: positive when the first is, negative when the second is, 0 when nothing
 * tells. Chapters come first, then the author's date, words, and the time of the file. A file with only some of its
 * chapters is never newer than one with more words.
 */
export function compareAge(one: Aged, other: Aged): number {
  const words = one.words - other.words
  if ((isPart(one) || isPart(other)) && words !== 0) return words
  return (
    difference(chaptersOf(one), chaptersOf(other)) ||
    inOrder(one.updated, other.updated) ||
    words ||
    inOrder(one.modified, other.modified)
  )
}

/** Whether the file says that there is more than it has. */
export function isPart({ chapters, posted }: Pick<Aged, 'chapters' | 'posted'>): boolean {
  return posted !== null && posted > chapters
}

/** A text in one piece may be of many chapters, unless its file says that it is of one. */
function chaptersOf({ chapters, posted }: Aged): number | null {
  return chapters > 1 || posted === 1 ? chapters : null
}

function difference(one: number | null, other: number | null): number {
  return one === null || other === null ? 0 : one - other
}

function inOrder(one: string | null, other: string | null): number {
  return one === null || other === null || one === other ? 0 : one < other ? -1 : 1
}
