import type { Place, ReviewCode, WorkId, WorkRecord } from './model'
import type { SnippetPart } from './query'

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

/** What the reader has made of a suggestion. */
export type SuggestionState = 'open' | 'accepted' | 'refused'

/** A suggestion with what became of it. */
export interface ReviewedSuggestion extends Suggestion {
  readonly state: SuggestionState
  /** What the work has, or would get: a pairing may be taken over with the other sign. */
  readonly as: string
}

/** What is to become of a work's suggestions: a name may be another than the one that was suggested. */
export interface Decision {
  /** Becomes a tag of the work. */
  readonly accept: readonly SuggestedTag[]
  /** Never suggested again for this work; what was accepted before is taken out. */
  readonly refuse: readonly SuggestedTag[]
  /** Neither accepted nor refused any more. */
  readonly reopen?: readonly SuggestedTag[]
  /** True: nothing is left to say of the work, and it leaves the queue whatever is still unknown; false puts it back. */
  readonly done?: boolean
}

/** A work as it is reviewed. */
export interface ReviewItem {
  readonly work: WorkRecord
  /** What its file left unknown or to be guessed. */
  readonly review: readonly ReviewCode[]
  /** The reader has nothing more to say of it. */
  readonly isReviewed: boolean
  /** The surest first, a type at a time. */
  readonly suggestions: readonly ReviewedSuggestion[]
  /** The first lines of the story. */
  readonly opening: string
  /** The file it was read from, as a path. */
  readonly file: string
}

/** The works that have something unknown or suggested, in the order in which they are reviewed. */
export interface ReviewQueue {
  readonly ids: readonly WorkId[]
  /** So many of them, the first ones, have open suggestions. */
  readonly suggested: number
  /** Works of which the reader had nothing more to say. */
  readonly reviewed: readonly WorkId[]
  /** Works of the library that were never looked at for suggestions. */
  readonly unread: number
  /** Suggestions that are certain, in all works together, and in how many works they are. */
  readonly certain: { readonly suggestions: number; readonly works: number }
}

/** What accepting everything that is certain would do. */
export interface CertainPreview {
  readonly works: number
  /** What most works would get comes first, a type at a time. */
  readonly values: readonly (SuggestedTag & { readonly works: number })[]
}
