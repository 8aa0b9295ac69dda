/**
 * What the archive knows of a work. All of it is plain, readonly data that survives structured clone.
 * `null` stands for "nobody has said": it is never guessed away.
 */

/** Numbers a work within its library. Never used again after the work is removed for good. */
export type WorkId = number

/** HTML that has met the sanitiser: the only kind of markup that may be stored, shown or exported. */
export type StoryHtml = string & { readonly sanitised: unique symbol }

/** A day, as `YYYY-MM-DD`. */
export type Day = string

/** The kinds of value that a work carries several of, each with a spelling of its own. */
export const TAG_TYPES = [
  'author',
  'canon',
  'pairing',
  'character',
  'tag',
  'rating',
  'warning',
  'category',
  'language',
  'series',
  'mine',
] as const
export type TagType = (typeof TAG_TYPES)[number]

/** What works can be narrowed by: every type of tag, and what is derived from the rest. */
export const FACET_TYPES = [
  ...TAG_TYPES,
  'status',
  'length',
  'year',
  'year-length',
  'crossover',
  'reading',
] as const
export type FacetType = (typeof FACET_TYPES)[number]

/** Something for every type of facet. */
export function forEveryFacet<T>(make: (type: FacetType) => T): Readonly<Record<FacetType, T>> {
  const entries = FACET_TYPES.map((type): [FacetType, T] => [type, make(type)])
  return Object.fromEntries(entries) as Record<FacetType, T>
}

/** The facet value that stands for "nobody has said". */
export const UNKNOWN = 'unknown'

/** `A/B` is a romance, `A & B` is not; the two are never mixed. */
export type PairingKind = 'romantic' | 'platonic'

export interface Pairing {
  readonly name: string
  readonly kind: PairingKind
}

export interface SeriesPlace {
  readonly name: string
  /** The work's number in the series; may be a fraction. */
  readonly index: number | null
}

/** Whether a work is finished. */
export const STATUSES = ['complete', 'in-progress', 'unknown'] as const
export type Status = (typeof STATUSES)[number]

/** What is said of a work, by its file or by the reader. Lists keep the order in which they were given. */
export interface Metadata {
  readonly title: string
  readonly authors: readonly string[]
  readonly canons: readonly string[]
  readonly pairings: readonly Pairing[]
  readonly characters: readonly string[]
  /** Additional tags. */
  readonly tags: readonly string[]
  readonly rating: string | null
  readonly warnings: readonly string[]
  readonly categories: readonly string[]
  /** The language by its own name: `English`, `Deutsch`. */
  readonly language: string | null
  readonly series: readonly SeriesPlace[]
  readonly status: Status
  /** How many chapters the work is meant to have; null when the author has not said (`?`). */
  readonly chaptersTotal: number | null
  readonly published: Day | null
  readonly updated: Day | null
  readonly sourceUrl: string | null
  readonly summary: StoryHtml | null
  readonly notes: StoryHtml | null
  readonly endNotes: StoryHtml | null
  /** The reader's own tags. */
  readonly mine: readonly string[]
}

export interface Chapter {
  /** Without "Chapter 3:" before it; null when the chapter has a number only. */
  readonly title: string | null
  readonly summary: StoryHtml | null
  readonly notes: StoryHtml | null
  readonly endNotes: StoryHtml | null
  readonly html: StoryHtml
}

/** A work as a file holds it, before it is in a library. */
export interface Work extends Metadata {
  /** At least one. */
  readonly chapters: readonly Chapter[]
}

/** What is unknown or guessed of an imported work, for the reader to look at. */
export type ReviewCode =
  | 'title-guessed'
  | 'author-guessed'
  | 'author-unknown'
  | 'canon-unknown'
  | 'pairing-unknown'
  | 'character-unknown'
  | 'tags-uncertain'
  | 'dates-uncertain'
  | 'chapters-uncertain'
  | 'notes-uncertain'
  | 'encoding-guessed'
  | 'letters-repaired'
  | 'lines-broken'
  | 'parts-missing'

/** A place in a work's text. */
export interface Place {
  /** Counts from 1. */
  readonly chapter: number
  /** UTF-16 units into the text content of the chapter's HTML. */
  readonly offset: number
}

/** What the reader has marked a work as. */
export const READING_STATUSES = ['to-read', 'reading', 'read', 'did-not-finish', 're-read'] as const
export type ReadingStatus = (typeof READING_STATUSES)[number]

/** What a reader keeps of a work for themselves; null stands for nothing. */
export interface Marks {
  readonly reading: ReadingStatus | null
  /** 1 to 5. */
  readonly stars: number | null
  /** Plain text. */
  readonly privateNotes: string | null
}

/** A work as the library holds it, without its text. */
export interface WorkRecord extends Metadata, Marks {
  readonly id: WorkId
  /** Words as AO3 counts them. */
  readonly words: number
  /** Chapters that are here. */
  readonly chapters: number
  readonly added: string
  readonly versions: number
  /** Where the reader stopped, and how much of the work lies before it (0 to 1). */
  readonly place: Place | null
  readonly progress: number | null
  /** When the work was last read in (ISO 8601, UTC). */
  readonly lastRead: string | null
}

/** The kind of a pairing by its sign: ` & ` between names is platonic, `/` is romantic. */
export function pairingKind(name: string): PairingKind {
  return name.includes(' & ') && !name.includes('/') ? 'platonic' : 'romantic'
}
