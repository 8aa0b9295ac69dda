import { READING_STATUSES, UNKNOWN, type FacetType, type TagType } from '../../shared/model'
import type { SortOrder } from '../../shared/query'
import { READING_WORDS } from './marks/reading-words'

/** A facet as the rail names it. */
export interface FacetWords {
  /** Over its group. */
  readonly title: string
  /** In sentences. */
  readonly one: string
  readonly many: string
}

export const FACET_WORDS: Readonly<Record<FacetType, FacetWords>> = {
  canon: { title: 'Canon', one: 'canon', many: 'canons' },
  pairing: { title: 'Pairing', one: 'pairing', many: 'pairings' },
  character: { title: 'Character', one: 'character', many: 'characters' },
  tag: { title: 'Additional tags', one: 'tag', many: 'tags' },
  author: { title: 'Author', one: 'author', many: 'authors' },
  rating: { title: 'Rating', one: 'rating', many: 'ratings' },
  warning: { title: 'Archive warning', one: 'warning', many: 'warnings' },
  category: { title: 'Category', one: 'category', many: 'categories' },
  status: { title: 'Status', one: 'status', many: 'statuses' },
  language: { title: 'Language', one: 'language', many: 'languages' },
  series: { title: 'Series', one: 'series', many: 'series' },
  mine: { title: 'My tags', one: 'tag of mine', many: 'tags of mine' },
  length: { title: 'Length', one: 'length', many: 'lengths' },
  year: { title: 'Year', one: 'year', many: 'years' },
  'year-length': { title: 'Year and length', one: 'year and length', many: 'years and lengths' },
  crossover: { title: 'Crossovers', one: 'kind', many: 'kinds' },
  reading: { title: 'Reading', one: 'mark', many: 'marks' },
}

/** The groups of the rail, from top to bottom. */
export const RAIL_ORDER: readonly FacetType[] = [
  'canon',
  'pairing',
  'character',
  'tag',
  'author',
  'rating',
  'warning',
  'category',
  'status',
  'length',
  'language',
  'series',
  'year',
  'crossover',
  'mine',
  'reading',
]

/** The types of which the letter M opens the menu of a value; of the others it is a letter to find one by. */
export const MENU_BY_LETTER: readonly FacetType[] = ['pairing', 'character']

/** The groups that are open at first. */
export const OPEN_AT_FIRST: readonly FacetType[] = ['canon', 'pairing', 'character']

/** The values that are not written as the archive names them. */
const OTHER_WORDS: Readonly<Partial<Record<FacetType, Readonly<Record<string, string>>>>> = {
  status: { complete: 'Complete', 'in-progress': 'Work in progress' },
  reading: {
    ...Object.fromEntries(READING_STATUSES.map((status) => [status, READING_WORDS[status].name])),
    [UNKNOWN]: 'no mark',
  },
  mine: { [UNKNOWN]: 'none of mine' },
}

/** A value as it is shown. */
export function valueWords(type: FacetType, name: string): string {
  return OTHER_WORDS[type]?.[name] ?? name
}

/** What a suggested name is. */
export function suggestionWords(type: TagType | 'title'): string {
  return type === 'title' ? 'title' : FACET_WORDS[type].one
}

export const SORTS: readonly { readonly value: SortOrder; readonly name: string }[] = [
  { value: 'relevance', name: 'Relevance' },
  { value: 'updated', name: 'Updated' },
  { value: 'added', name: 'Added' },
  { value: 'read', name: 'Last read' },
  { value: 'words', name: 'Words' },
  { value: 'title', name: 'Title' },
  { value: 'author', name: 'Author' },
  { value: 'chance', name: 'Chance' },
]
