import type { Day, WorkId, WorkRecord } from './model'

/** A file that a version of a work was read from. */
export interface VersionFile {
  /** Where it lay when it was imported. */
  readonly path: string
  /** The shape in which the work was found in it. */
  readonly source: string
  readonly imported: string
  /** When the file was last written (ISO 8601, UTC); null when that is not known. */
  readonly modified: string | null
  readonly bytes: number
}

/** A text of a work as it came in. */
export interface Version {
  /** Names it within its library. */
  readonly id: number
  /** Counts from 1, the oldest text first; the newest one is what the work shows. */
  readonly number: number
  readonly isNewest: boolean
  readonly imported: string
  readonly words: number
  /** Chapters that are in it. */
  readonly chapters: number
  /** When the author changed the work last, as the file says. */
  readonly updated: Day | null
  /** At least one: the same text may have come in several formats. */
  readonly files: readonly VersionFile[]
}

/** The versions of a work, the newest text first. */
export interface Versions {
  readonly id: WorkId
  readonly title: string
  readonly versions: readonly Version[]
}

export const CHAPTER_CHANGES = ['same', 'changed', 'new', 'dropped'] as const

/** What became of a chapter from an older version to a newer one. */
export interface ChapterChange {
  readonly kind: (typeof CHAPTER_CHANGES)[number]
  /** Which chapter it is in the older version; null for a new one. Counts from 1. */
  readonly older: number | null
  /** Which chapter it is in the newer version; null for one that was dropped. */
  readonly newer: number | null
  readonly title: string | null
  readonly olderWords: number
  readonly newerWords: number
}

/** What differs between two versions of a work, chapter by chapter, in the order of the newer one. */
export interface VersionComparison {
  readonly older: Version
  readonly newer: Version
  readonly changes: readonly ChapterChange[]
}

/** Two works that may be one. */
export interface LikelyTwins {
  /** The one that was here first. */
  readonly one: TwinWork
  readonly other: TwinWork
  /** Of the shorter text, how much the other has as well; 0 to 1. */
  readonly likeness: number
  /** What speaks for it, a phrase each. */
  readonly because: readonly string[]
}

export interface TwinWork {
  readonly work: WorkRecord
  /** The site it comes from, or the name of its file. */
  readonly from: string
}

/** `2 new chapters, 1 changed`; of versions with the same chapters it is empty. */
export function changeWords(changes: readonly ChapterChange[]): string {
  const count = (kind: ChapterChange['kind']): number => changes.filter((one) => one.kind === kind).length
  const [fresh, changed, dropped] = [count('new'), count('changed'), count('dropped')]
  const chapters = (number: number): string => (number === 1 ? 'chapter' : 'chapters')
  const parts = [
    ...(fresh > 0 ? [`${fresh} new ${chapters(fresh)}`] : []),
    ...(changed > 0 ? [fresh > 0 ? `${changed} changed` : `${changed} ${chapters(changed)} changed`] : []),
    ...(dropped > 0
      ? [fresh + changed > 0 ? `${dropped} dropped` : `${dropped} ${chapters(dropped)} dropped`]
      : []),
  ]
  return parts.join(', ')
}
