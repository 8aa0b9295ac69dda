import { DEFAULT_NAMES, type ExportSettings, type ListKind, type SubjectKind } from '../../shared/export'
import type { WorkId } from '../../shared/model'

/** What can be exported from where the reader stands. */
export interface Exportable {
  /** In the order of the list. */
  readonly found: readonly WorkId[]
  readonly selected: readonly WorkId[]
}

export type Which = 'selected' | 'found' | 'series' | 'all'

/** Patterns by which most readers name their files. */
export const NAME_PRESETS: readonly { readonly name: string; readonly pattern: string }[] = [
  { name: 'Author - Title', pattern: DEFAULT_NAMES },
  { name: 'Canon / Title', pattern: '{canon}/{title}' },
  { name: 'Canon / Pairing / Title', pattern: '{canon}/{pairing}/{title}' },
  { name: 'Series n - Title', pattern: '{series} {n} - {title}' },
]

/** Pieces that can be put into a pattern of one's own. */
export const NAME_PIECES = [
  'canon',
  'pairing',
  'author',
  'series',
  'n',
  'title',
  'rating',
  'words',
  'status',
  'year',
  'language',
] as const

export const COVER_WORDS: Readonly<Record<ExportSettings['cover'], string>> = {
  svg: 'Drawn (SVG)',
  png: 'Picture (PNG), for older e-readers',
  none: 'No cover',
}

export const SUBJECT_WORDS: Readonly<Record<SubjectKind, string>> = {
  canon: 'Canons',
  pairing: 'Pairings',
  character: 'Characters',
  tag: 'Additional tags',
  rating: 'Rating',
  warning: 'Warnings',
  category: 'Categories',
}

/** What works become: books, one book, or a list without their texts. */
export type ExportAs = ExportSettings['as'] | 'list'

export const LIST_WORDS: Readonly<Record<ListKind, string>> = {
  links: 'Links, one a line, to download again',
  'recs-html': 'Recommendations as a web page',
  'recs-markdown': 'Recommendations in Markdown',
  'recs-text': 'Recommendations as text',
  'catalogue-csv': 'A table for spreadsheets (CSV)',
  'catalogue-json': 'All that is known of them (JSON)',
}

export const STALE_WORDS: readonly { readonly value: string; readonly name: string }[] = [
  { value: '0', name: 'All of them' },
  { value: '1', name: 'In progress, without an update for a year' },
  { value: '2', name: 'In progress, without an update for two years' },
]
