import type { TagType } from './model'

/** Libraries of other programs, as the reader brings them in: a calibre library, or a table of what is known of works. */

/** What a column of a calibre library may stand for. */
export const COLUMN_MEANINGS = [
  'canon',
  'pairing',
  'character',
  'tag',
  'rating',
  'warning',
  'category',
  'series',
  'status',
  'words',
  'mine',
  'reading',
  'stars',
  'note',
  'ignore',
] as const
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number]

/** What each column of a library stands for, by its label. */
export type ColumnMeanings = Readonly<Record<string, ColumnMeaning>>

/** A column of a calibre library that says something of some book. */
export interface LibraryColumn {
  /** `#fandom`; calibre's own columns are `tags` and `rating`. */
  readonly label: string
  /** As the reader called it. */
  readonly name: string
  /** As calibre calls it: `text`, `bool`, `enumeration` … */
  readonly datatype: string
  /** Values that it has, each once; at most 5. */
  readonly examples: readonly string[]
  /** How many books have a value in it. */
  readonly books: number
}

/** A calibre library that waits for the reader's word. */
export interface CalibreOffer {
  readonly kind: 'calibre'
  readonly id: number
  readonly folder: string
  readonly books: number
  /** Books in a form that can't be read. */
  readonly unreadable: number
  readonly columns: readonly LibraryColumn[]
  /** What the columns stand for: what the reader chose the last time, else good guesses. */
  readonly meanings: ColumnMeanings
  /** The reader has chosen before. */
  readonly remembered: boolean
}

/** A table of works that waits for the reader's word. */
export interface TableOffer {
  readonly kind: 'table'
  readonly id: number
  readonly path: string
  readonly rows: number
  /** Columns that are understood, and those that are not. */
  readonly known: readonly string[]
  readonly unknown: readonly string[]
  /** Rows whose work is here and of which the row says more; of which it says nothing new; which are not here. */
  readonly completes: number
  readonly nothingNew: number
  readonly notHere: number
  readonly unreadable: number
  readonly previews: readonly BookPreview[]
}

export type LibraryOffer = CalibreOffer | TableOffer

/** What would be taken over for one book. */
export interface BookPreview {
  readonly title: string
  readonly authors: readonly string[]
  /** The file that would be read; null for a work that is here. */
  readonly file: string | null
  readonly added: readonly AddedValue[]
}

/** Something that the file of a work does not say and the reader's library does. */
export interface AddedValue {
  readonly what: AddedWhat
  readonly values: readonly string[]
}

export type AddedWhat =
  | TagType
  | 'title'
  | 'status'
  | 'chapters'
  | 'published'
  | 'updated'
  | 'source'
  | 'summary'
  | 'reading'
  | 'stars'
  | 'note'

/** Most books that are shown before an import begins. */
export const PREVIEWED_BOOKS = 3

const TEXT_MEANINGS: readonly ColumnMeaning[] = COLUMN_MEANINGS.filter((meaning) => meaning !== 'words')

/** What a column can stand for, by what is in it. */
export function meaningsFor({
  label,
  datatype,
}: Pick<LibraryColumn, 'label' | 'datatype'>): readonly ColumnMeaning[] {
  if (label === 'tags') return ['tag', 'mine', 'canon', 'pairing', 'character', 'ignore']
  switch (datatype) {
    case 'rating':
      return ['stars', 'ignore']
    case 'bool':
      return ['reading', 'status', 'mine', 'ignore']
    case 'datetime':
      return ['reading', 'ignore']
    case 'int':
    case 'float':
      return ['words', 'stars', 'reading', 'ignore']
    default:
      return TEXT_MEANINGS
  }
}

/** What a library of another program said of a work that its files do not. */
export interface LibraryMark {
  /** The library by its name. */
  readonly library: string
  readonly added: readonly AddedValue[]
}

const ADDED_WORDS: Readonly<Record<AddedWhat, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  author: ['author', 'authors'],
  canon: ['canon', 'canons'],
  pairing: ['pairing', 'pairings'],
  character: ['character', 'characters'],
  tag: ['additional tag', 'additional tags'],
  rating: ['rating', 'ratings'],
  warning: ['warning', 'warnings'],
  category: ['category', 'categories'],
  language: ['language', 'languages'],
  series: ['series', 'series'],
  mine: ['tag of your own', 'tags of your own'],
  status: ['status', 'status'],
  chapters: ['number of chapters', 'number of chapters'],
  published: ['day of publication', 'day of publication'],
  updated: ['day of its update', 'day of its update'],
  source: ['address', 'addresses'],
  summary: ['summary', 'summaries'],
  reading: ['reading mark', 'reading marks'],
  stars: ['stars', 'stars'],
  note: ['note of yours', 'notes of yours'],
}

/** What was added, in words: `canon, 3 additional tags, stars`. */
export function addedWords(added: readonly AddedValue[]): string {
  return added
    .map(({ what, values }) => {
      const [one, many] = ADDED_WORDS[what]
      return values.length === 1 ? one : `${values.length} ${many}`
    })
    .join(', ')
}
