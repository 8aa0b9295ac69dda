import type { WorkId, WorkRecord, ReviewCode } from './model'
import type { SnippetPart } from './query'
import type { Place } from './model'

/** The types of tag that are suggested from a text alone. A rating never is. */
export const SUGGESTED_TYPES = ['canon', 'character', 'pairing'] as const
export type SuggestedType = (typeof SUGGESTED_TYPES)[number]

/** A value that a work's text speaks for. */
export interface Suggestion {
  readonly type: SuggestedType
  readonly name: string
  /** 0 to 1. */
  readonly sureness: number
  /** Sure enough to be accepted without a look at each. */
  readonly isCertain: boolean
  /** One sentence: what was counted. */
  readonly because: string
  /** Up to three sentences of the work that show it. */
  readonly sentences: readonly EvidenceSentence[]
}

export interface EvidenceSentence {
  readonly place: Place
  /** UTF-16 units of the text from the place on. */
  readonly length: number
  readonly parts: readonly SnippetPart[]
}

/** A tag of a type that can be suggested. */
export interface SuggestedTag {
  readonly type: SuggestedType
  readonly name: string
}

/** What became of a work's suggestions: a name may be another than the one that was suggested. */
export interface Decision {
  readonly accept: readonly SuggestedTag[]
  /** Never suggested again for this work. */
  readonly refuse: readonly SuggestedTag[]
  /** Nothing is left to say of the work: it leaves the queue whatever is still unknown. */
  readonly done?: boolean
}

/** A work as it is reviewed. */
export interface ReviewItem {
  readonly work: WorkRecord
  /** What its file left unknown or to be guessed. */
  readonly review: readonly ReviewCode[]
  /** The surest first, a type at a time. */
  readonly suggestions: readonly Suggestion[]
  readonly refused: readonly SuggestedTag[]
  /** The first lines of the story. */
  readonly opening: string
}

/** The works that have something unknown or suggested, in the order in which they are reviewed. */
export interface ReviewQueue {
  readonly ids: readonly WorkId[]
  /** Works of the library that were never looked at for suggestions. */
  readonly unread: number
  /** Suggestions that are certain, in all works together, and in how many works they are. */
  readonly certain: { readonly suggestions: number; readonly works: number }
}
