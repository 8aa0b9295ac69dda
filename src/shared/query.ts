import type { FacetType, PairingKind, Place, WorkRecord } from './model'
import type { HiddenSummary, Trigger } from './triggers'

/** In which works can be sorted; `read` is what was read last. */
export const SORT_ORDERS = [
  'relevance',
  'updated',
  'added',
  'read',
  'words',
  'title',
  'author',
  'chance',
] as const
export type SortOrder = (typeof SORT_ORDERS)[number]

/** Works by what the reader has done with them. */
export const SHELVES = ['continue', 'new-chapters', 'to-read', 'recent'] as const
export type Shelf = (typeof SHELVES)[number]

/** What becomes of works that the reader's triggers hide. */
export const HIDDEN_WORKS = ['left-out', 'shown'] as const
export type HiddenWorks = (typeof HIDDEN_WORKS)[number]

export interface FacetChoice {
  readonly type: FacetType
  /** Compared without case, accents or, for pairings, order. `unknown` finds works that have none. */
  readonly name: string
  readonly state: 'include' | 'exclude'
  /** Of pairings only: in which place the work has to have it. */
  readonly how?: PairingPlace
}

/**
 * How a work has a pairing: as the first one listed, as the only one of its kind, or so that one of the two (`with`) is
 * paired with nobody else.
 */
export type PairingPlace =
  { readonly kind: 'main' } | { readonly kind: 'only' } | { readonly kind: 'faithful'; readonly who: string }

/** In the name of a pairing: whoever it is. `A/*` is A in a romance with anyone. */
export const ANYONE = '*'

/** The name that stands for all pairings of a kind that somebody is in. */
export function withAnyone(name: string, kind: PairingKind): string {
  return kind === 'romantic' ? `${name}/${ANYONE}` : `${name} & ${ANYONE}`
}

/** A search: words and facets narrow each other. An empty one finds every work. */
export interface LibraryQuery {
  /** Lunr's language with `"phrases"` and filters such as `words:>5000`. An unsigned word has to be there. */
  readonly text: string
  /** The last word is still being typed: it stands for the words that begin with it as well. */
  readonly typing?: boolean
  /** One of the unsigned words is enough. */
  readonly anyWord?: boolean
  readonly facets: readonly FacetChoice[]
  /** Types of which one included value is enough; of the others all are wanted. */
  readonly anyOf: readonly FacetType[]
  /** Works with more pairings than this are left out. */
  readonly mostPairings?: number
  /** Which pairings are counted as facet values; both kinds without it. */
  readonly pairingKind?: PairingKind
  /** Only works that stand on this shelf. */
  readonly shelf?: Shelf
  /** Without it the reader's triggers say nothing: every work is found. */
  readonly hidden?: HiddenWorks
  readonly sort: SortOrder
  /** Which order of chance: one seed always gives the same, whatever else is asked. */
  readonly seed?: number
}

/** The words of a query, as places in a text are looked for by them. */
export type AskedWords = Pick<LibraryQuery, 'text' | 'anyWord' | 'typing'>

export const EVERYTHING: LibraryQuery = { text: '', facets: [], anyOf: [], sort: 'relevance' }

export interface FacetCount {
  readonly name: string
  /** Works that choosing this value would leave. */
  readonly count: number
}

export interface FacetGroup {
  /** How many values the type has in the set on screen. */
  readonly total: number
  /** The most frequent ones first, `unknown` last; as many as were asked for. */
  readonly values: readonly FacetCount[]
}

/** Some of the values of a group, in their order. */
export interface FacetPart extends FacetGroup {
  /** The place of the first of them; counts from 0. */
  readonly from: number
}

/** A chosen value with the works it is about: those that it leaves when it is included, those that it hides when not. */
export interface ChosenCount extends FacetChoice {
  readonly works: number
}

/** The pairings that a character is in, each with the works that choosing it would leave; the one with anyone first. */
export interface CharacterPairings {
  /** As the library spells it. */
  readonly name: string
  /** Works of the set that have the character. */
  readonly works: number
  readonly pairings: Readonly<Record<PairingKind, readonly FacetCount[]>>
}

export type FacetGroups = Readonly<Record<FacetType, FacetGroup>>

/** A piece of a found sentence. */
export interface SnippetPart {
  readonly text: string
  readonly marked: boolean
}

/** One place in the text that the query found. */
export interface Hit {
  /** Counts from 1. */
  readonly chapter: number
  readonly chapterTitle: string | null
  readonly snippet: readonly SnippetPart[]
  readonly place: Place
  /** UTF-16 units that the found words take from the place on. */
  readonly length: number
}

/** Some of the places of a work, in the order of the story. */
export interface HitPart {
  /** How many places there are in all. */
  readonly total: number
  readonly hits: readonly Hit[]
}

/** What was searched in the place of a query that found nothing. */
export interface Instead {
  readonly text: string
  readonly anyWord: boolean
  /** Words that nobody has were replaced by the nearest that somebody has; or most of the words are enough. */
  readonly why: 'spelling' | 'fewer-words'
}

export interface SearchPage {
  readonly ids: readonly number[]
  /** The first rows of the list, so that it need not ask for them; none where words were asked for, which takes longer. */
  readonly blurbs: readonly Blurb[]
  readonly facets: FacetGroups
  /** The query's choices, in its order. */
  readonly chosen: readonly ChosenCount[]
  readonly hidden: HiddenSummary
  /** Parts of the query that could not be understood and were searched as plain words. */
  readonly notUnderstood: readonly string[]
  /** The query of which this is the page, where nothing had what was asked; null where something had. */
  readonly instead: Instead | null
  readonly milliseconds: number
}

/** A work as a row of the list shows it. */
export interface Blurb extends WorkRecord {
  /** The summary without its markup. */
  readonly summaryText: string | null
  /** Places in the text that the query finds; 0 when it is found by its tags alone or nothing was asked. */
  readonly hitCount: number
  readonly hits: readonly Hit[]
  /** The triggers that hide or fold it; none for a query that does not ask for them. */
  readonly triggers: readonly Trigger[]
  /** Chapters that came after it was last read. */
  readonly newChapters: number
  /** Names that its text speaks for and the reader has not decided on: canons before pairings before characters. */
  readonly suggested: readonly string[]
}
