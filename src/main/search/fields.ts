/** The fields of a search, as the query language names them. */
export const NAME_FIELDS = [
  'title',
  'author',
  'canon',
  'pairing',
  'character',
  'tag',
  'series',
  'summary',
  'notes',
] as const

export type NameField = (typeof NAME_FIELDS)[number]
export type SearchField = NameField | 'text'

export const SEARCH_FIELDS: readonly SearchField[] = [...NAME_FIELDS, 'text']

/** How much a word in a field counts beside one in the story; AO3 weighs title and author alike. */
export const FIELD_WEIGHTS: Readonly<Record<SearchField, number>> = {
  title: 20,
  author: 15,
  canon: 10,
  pairing: 10,
  character: 8,
  tag: 8,
  series: 10,
  summary: 4,
  notes: 1,
  text: 1,
}
