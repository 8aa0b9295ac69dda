import type { ChapterChange } from '../../shared/versions'
import { bodyHash } from './body'
import { allShingles, likeness, shinglesOf, type Shingles } from './shingles'

/** A chapter as it is compared. */
export interface ChapterBody {
  readonly title: string | null
  /** Its text content. */
  readonly text: string
  readonly words: number
}

/** Chapters with the same title are one if they have so much in common; with the same place, so much more. */
const LIKE_BY_TITLE = 0.1
const LIKE_BY_PLACE = 0.3
/** A chapter of which so much stands in others was parted from them or put together with them, and is not new. */
const LIKE_PARTS = 0.8
/** Chapters of a gap that are compared with each. */
const NEIGHBOURS = 6

/**
 * What became of each chapter: those with the same text are the same wherever they stand, then those with the same title
 * or place whose texts are alike are changed; the rest is new or dropped.
 */
export function compareChapters(
  before: readonly ChapterBody[],
  after: readonly ChapterBody[],
): readonly ChapterChange[] {
  const pairs = new ChapterPairs(before, after)
  pairs.matchTexts()
  pairs.matchTitles()
  pairs.matchPlaces()
  pairs.matchParts()
  return pairs.changes()
}

class ChapterPairs {
  readonly #before: readonly ChapterBody[]
  readonly #after: readonly ChapterBody[]
  /** By the index of a chapter of the newer version: that of the older one, and the other way round. */
  readonly #older = new Map<number, number>()
  readonly #newer = new Map<number, number>()
  readonly #same = new Set<number>()
  readonly #shingles = new Map<ChapterBody, Shingles>()

  constructor(before: readonly ChapterBody[], after: readonly ChapterBody[]) {
    this.#before = before
    this.#after = after
  }

  matchTexts(): void {
    const byHash = new Map<string, number[]>()
    for (const [index, chapter] of this.#before.entries()) {
      const key = keyOf(chapter)
      const known = byHash.get(key)
      if (known === undefined) byHash.set(key, [index])
      else known.push(index)
    }
    for (const [index, chapter] of this.#after.entries()) {
      const older = byHash.get(keyOf(chapter))?.shift()
      if (older === undefined) continue
      this.#pair(older, index)
      this.#same.add(index)
    }
  }

  matchTitles(): void {
    const byTitle = new Map(
      this.#unmatchedBefore().map((index) => [titleOf(this.#before[index]), index] as const),
    )
    for (const index of this.#unmatchedAfter()) {
      const title = titleOf(this.#after[index])
      const older = title === '' ? undefined : byTitle.get(title)
      if (older === undefined || this.#newer.has(older)) continue
      if (this.#likeness(older, index) >= LIKE_BY_TITLE) this.#pair(older, index)
    }
  }

  /** Between the same neighbours, the likest one. */
  matchPlaces(): void {
    for (const index of this.#unmatchedAfter()) {
      const candidates = this.#gapOf(index)
        .map((older) => ({ older, like: this.#likeness(older, index) }))
        .filter(({ like }) => like >= LIKE_BY_PLACE)
        .sort((a, b) => b.like - a.like || a.older - b.older)
      const [best] = candidates
      if (best !== undefined) this.#pair(best.older, index)
    }
  }

  /** Chapters that were parted or put together belong to the one that has most of them. */
  matchParts(): void {
    const olderParts = this.#before.flatMap((_, index) => (this.#isSameBefore(index) ? [] : [index]))
    const newerParts = this.#after.flatMap((_, index) => (this.#same.has(index) ? [] : [index]))
    this.#matchPart(this.#unmatchedAfter(), olderParts, this.#after, this.#before, this.#older)
    this.#matchPart(this.#unmatchedBefore(), newerParts, this.#before, this.#after, this.#newer)
  }

  changes(): readonly ChapterChange[] {
    const changes = this.#after.map((_, index) => this.#changeOf(this.#older.get(index), index))
    const dropped = this.#before.flatMap((_, index) => {
      const newer = this.#newer.get(index)
      if (newer !== undefined && this.#older.get(newer) === index) return []
      return [{ after: this.#placeBefore(index), change: this.#changeOf(index, newer) }]
    })
    // From the end on, so that the places of those before stay right.
    for (const { after, change } of dropped.reverse()) changes.splice(after, 0, change)
    return changes
  }

  #changeOf(older: number | undefined, newer: number | undefined): ChapterChange {
    const before = older === undefined ? undefined : this.#before[older]
    const after = newer === undefined ? undefined : this.#after[newer]
    const both = before !== undefined && after !== undefined
    const isSame = newer !== undefined && this.#same.has(newer)
    return {
      kind: both ? (isSame ? 'same' : 'changed') : after === undefined ? 'dropped' : 'new',
      older: older === undefined ? null : older + 1,
      newer: newer === undefined ? null : newer + 1,
      title: (after ?? before)?.title ?? null,
      olderWords: before?.words ?? 0,
      newerWords: after?.words ?? 0,
    }
  }

  #pair(older: number, newer: number): void {
    this.#older.set(newer, older)
    this.#newer.set(older, newer)
  }

  #unmatchedBefore(): readonly number[] {
    return [...this.#before.keys()].filter((index) => !this.#newer.has(index))
  }

  #unmatchedAfter(): readonly number[] {
    return [...this.#after.keys()].filter((index) => !this.#older.has(index))
  }

  #isSameBefore(index: number): boolean {
    const newer = this.#newer.get(index)
    return newer !== undefined && this.#same.has(newer)
  }

  /** Chapters of the older version that stand between what the neighbours of a newer one are there. */
  #gapOf(index: number): readonly number[] {
    let from = 0
    let to = this.#before.length
    for (let at = index - 1; at >= 0; at--) {
      const older = this.#older.get(at)
      if (older === undefined) continue
      from = older + 1
      break
    }
    for (let at = index + 1; at < this.#after.length; at++) {
      const older = this.#older.get(at)
      if (older === undefined) continue
      to = older
      break
    }
    const gap: number[] = []
    for (let at = from; at < to && gap.length < NEIGHBOURS; at++) if (!this.#newer.has(at)) gap.push(at)
    return gap
  }

  /** How many chapters of the newer version come before where a dropped one stood. */
  #placeBefore(index: number): number {
    for (let at = index - 1; at >= 0; at--) {
      const newer = this.#newer.get(at)
      if (newer !== undefined) return newer + 1
    }
    return 0
  }

  #matchPart(
    lonely: readonly number[],
    parts: readonly number[],
    chapters: readonly ChapterBody[],
    others: readonly ChapterBody[],
    pairs: Map<number, number>,
  ): void {
    if (lonely.length === 0 || parts.length === 0) return
    const union = allShingles(parts.map((index) => this.#shinglesOf(others[index])))
    for (const index of lonely) {
      const own = this.#shinglesOf(chapters[index])
      if (
        own.length === 0 ||
        likeness(own, union).ofShorter * Math.min(1, union.length / own.length) < LIKE_PARTS
      )
        continue
      const [best] = parts
        .map((part) => ({ part, like: likeness(own, this.#shinglesOf(others[part])).ofShorter }))
        .sort((a, b) => b.like - a.like || a.part - b.part)
      if (best !== undefined) pairs.set(index, best.part)
    }
  }

  #likeness(older: number, newer: number): number {
    return likeness(this.#shinglesOf(this.#before[older]), this.#shinglesOf(this.#after[newer])).ofShorter
  }

  #shinglesOf(chapter: ChapterBody | undefined): Shingles {
    if (chapter === undefined) return new Uint32Array()
    const known = this.#shingles.get(chapter) ?? shinglesOf([chapter.text])
    this.#shingles.set(chapter, known)
    return known
  }
}

/** Chapters of nothing but pictures are told apart by their title. */
function keyOf(chapter: ChapterBody): string {
  return bodyHash([chapter.text]) ?? `without words: ${titleOf(chapter)}`
}

function titleOf(chapter: ChapterBody | undefined): string {
  return (chapter?.title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
