import { foldName } from '../../../../shared/tag-key'

/** What a column of a table of works holds. */
export type TableField =
  | 'address'
  | 'id'
  | 'title'
  | 'author'
  | 'canon'
  | 'pairing'
  | 'character'
  | 'tag'
  | 'rating'
  | 'warning'
  | 'category'
  | 'language'
  | 'words'
  | 'chapters'
  | 'status'
  | 'series'
  | 'seriesIndex'
  | 'published'
  | 'updated'
  | 'summary'

/**
 * What programs call their columns, in small letters and without space and signs. ao3downloader writes: title, author,
 * summary, fandoms, warnings, characters, relationships, tags, words, rating, chapters, categories, complete, link.
 */
const FIELDS: Readonly<Record<TableField, string>> = {
  address: 'link url address worklink workurl storyurl source sourceurl permalink',
  id: 'id workid worknum worknumber ao3id ao3workid',
  title: 'title worktitle name work',
  author: 'author authors creator creators by writer byline pseud',
  canon: 'fandom fandoms canon canons',
  pairing: 'relationship relationships pairing pairings ship ships',
  character: 'character characters chars',
  tag: 'tag tags additionaltag additionaltags freeform freeforms freeformtags',
  rating: 'rating ratings contentrating',
  warning: 'warning warnings archivewarning archivewarnings',
  category: 'category categories',
  language: 'language lang',
  words: 'words word wordcount numberofwords',
  chapters: 'chapters chapter chaptercount',
  status: 'complete completed status completion completionstatus iscomplete',
  series: 'series seriestitle seriesname',
  seriesIndex: 'seriesindex seriespart seriesposition partofseries',
  published: 'published publish datepublished publisheddate publicationdate',
  updated: 'updated update dateupdated updateddate lastupdated statusdate completeddate datecompleted',
  summary: 'summary description blurb',
}

const BY_NAME: ReadonlyMap<string, TableField> = new Map(
  Object.entries(FIELDS).flatMap(([field, names]) =>
    names.split(' ').map((name): [string, TableField] => [name, field as TableField]),
  ),
)

const SAYS_SOMETHING: ReadonlySet<TableField> = new Set(
  'canon pairing character tag rating warning category summary'.split(' ') as TableField[],
)

/** What a table is by its first row. */
export type TableKind =
  | { readonly kind: 'works'; readonly fields: readonly (TableField | null)[] }
  | { readonly kind: 'calibre' | 'goodreads' | 'other' }

/** Tells a table of works by the names of its columns; of two columns of one kind the first is taken. */
export function recogniseTable(header: readonly string[]): TableKind {
  const names = header.map((name) => foldName(name).replace(/[^a-z0-9]/g, ''))
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name))
  if (has('authorsort', 'formats') || has('titlesort', 'uuid') || has('libraryname', 'identifiers'))
    return { kind: 'calibre' }
  if (has('exclusiveshelf') || has('bookid', 'myrating')) return { kind: 'goodreads' }
  const taken = new Set<TableField>()
  const fields = names.map((name) => {
    const field = BY_NAME.get(name)
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  })
  const isFound = taken.has('address') || taken.has('id') || taken.has('title')
  const says = [...taken].filter((field) => SAYS_SOMETHING.has(field)).length
  return isFound && says >= 2 ? { kind: 'works', fields } : { kind: 'other' }
}
