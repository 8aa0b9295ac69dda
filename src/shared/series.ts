import type { ReadingStatus, WorkId } from './model'
import type { Trigger } from './triggers'

/** A part of a series that is in the library. */
export interface SeriesPart {
  readonly id: WorkId
  readonly title: string
  readonly authors: readonly string[]
  /** Its number in the series; may be a fraction. */
  readonly index: number | null
  readonly words: number
  /** 0 to 1. */
  readonly progress: number | null
  readonly reading: ReadingStatus | null
  /** The triggers that hide or fold it. */
  readonly triggers: readonly Trigger[]
}

/** Whole numbers in a row that no part has, both ends included. */
export interface SeriesGap {
  readonly from: number
  readonly to: number
}

export interface Series {
  readonly name: string
  /** By number; parts without one come last. */
  readonly parts: readonly SeriesPart[]
  /** What is missing before the last part that is here. */
  readonly gaps: readonly SeriesGap[]
  /** How much of the words that are here was read, 0 to 1. */
  readonly progress: number
  /** The part to go on with; null when all were read. */
  readonly next: WorkId | null
}

/** What comes after a work in one of its series. */
export interface NextPart {
  readonly series: string
  readonly id: WorkId
  readonly title: string
  readonly index: number
  /** What is missing between the two. */
  readonly gap: SeriesGap | null
  /** The triggers that hide or fold it. */
  readonly triggers: readonly Trigger[]
}
