import type { Metadata, ReviewCode, SeriesPlace, Status, TagType, WorkId } from './model'

/** Pastes above this are refused, in UTF-16 units; files may be as large. */
export const LONGEST_PASTE = 64 * 1024 * 1024

/** What the clipboard held, in the two shapes in which a browser gives it. */
export interface Pasted {
  /** Null where there is only text. */
  readonly html: string | null
  readonly text: string
}

/** As what a paste is read. */
export type PasteForm = 'page' | 'text'

/** What a paste would come to; nothing is kept by it. */
export interface PastePreview {
  /** As what it was read. */
  readonly form: PasteForm
  /** As what else it can be read. */
  readonly forms: readonly PasteForm[]
  /** None where there is no work in it. */
  readonly works: readonly PastedWork[]
  /** Why there is no work in it. */
  readonly problem: string | null
}

export interface PastedWork {
  readonly said: Metadata
  readonly review: readonly ReviewCode[]
  readonly words: number
  readonly chapters: readonly PastedChapter[]
  /** What could not be read of it. */
  readonly message: string | null
  /** The work that it is, where that is in the library. */
  readonly here: KnownWork | null
}

export interface PastedChapter {
  readonly title: string | null
  readonly words: number
  /** Its first words. */
  readonly opening: string
}

export interface KnownWork {
  readonly id: WorkId
  readonly title: string
  readonly removed: boolean
  /** The very same paste, its text, or another text of it. */
  readonly as: 'paste' | 'text' | 'work'
}

/** What a reader changes of a pasted work before it is kept; what is left out stays as it was read. */
export interface PasteEdit extends Partial<
  Pick<Metadata, 'chaptersTotal' | 'published' | 'updated' | 'sourceUrl'>
> {
  readonly title?: string
  readonly status?: Status
  readonly tags?: Readonly<Partial<Record<Exclude<TagType, 'series'>, readonly string[]>>>
  readonly series?: readonly SeriesPlace[]
  /** Plain text, a blank line between paragraphs; empty for none. */
  readonly summary?: string
  readonly notes?: string
}
