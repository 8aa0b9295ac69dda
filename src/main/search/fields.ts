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

/**
 * How much a word in a field counts: what stands in the story counts {@link TEXT_WEIGHT} at most, in any number of
 * places, so that a work that is called or tagged so comes before all that only say so.
 */
export const FIELD_WEIGHTS: Readonly<Record<NameField, number>> = {
  title: 10,
  author: 9,
  canon: 7,
  pairing: 7,
  character: 7,
  tag: 7,
  series: 7,
  summary: 3,
  notes: 1.5,
}
export const TEXT_WEIGHT = 1

/** Fields that count alike. */
export const FIELDS_ALIKE: readonly (readonly NameField[])[] = [...new Set(Object.values(FIELD_WEIGHTS))].map(
  (weight) => NAME_FIELDS.filter((field) => FIELD_WEIGHTS[field] === weight),
)
