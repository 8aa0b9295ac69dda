/** A drawn cover in letters, the same as a picture of dots for e-readers that draw nothing, or none. */
export const COVERS = ['svg', 'png', 'none'] as const
export type Cover = (typeof COVERS)[number]

/** Kinds of tags that library programs can be given as subjects, in the order in which they stand. */
export const SUBJECT_KINDS = [
  'canon',
  'pairing',
  'character',
  'tag',
  'rating',
  'warning',
  'category',
] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** What a reader can choose of an EPUB. */
export interface EpubOptions {
  readonly cover: Cover
  /** Kinds of tags that become subjects, which library programs show as tags. */
  readonly subjects: readonly SubjectKind[]
}

export const EPUB_OPTIONS: EpubOptions = { cover: 'svg', subjects: SUBJECT_KINDS }

/** What a name pattern can say of a work. `n` and `index` are the number in the series. */
export const PATTERN_FIELDS = [
  'title',
  'author',
  'canon',
  'pairing',
  'character',
  'series',
  'n',
  'index',
  'rating',
  'status',
  'words',
  'year',
  'language',
] as const
export type PatternField = (typeof PATTERN_FIELDS)[number]

/** How works are exported; kept from one export to the next, but for the title. */
export interface ExportSettings extends EpubOptions {
  readonly as: 'each' | 'anthology'
  /** Of the anthology. */
  readonly title: string
  /** A pattern of {@link PATTERN_FIELDS} in braces, folders parted by `/`, for files of one work. */
  readonly names: string
  /** Leaves works that are in the folder already as they are now. */
  readonly onlyChanged: boolean
}

/** What a name pattern makes of some works. */
export interface NamePreview {
  /** Folders and file of each. */
  readonly paths: readonly (readonly string[])[]
  /** What is wrong with the pattern, for the reader. */
  readonly problem: string | null
}

export const DEFAULT_NAMES = '{author} - {title}'

export const EXPORT_SETTINGS: ExportSettings = {
  ...EPUB_OPTIONS,
  as: 'each',
  title: '',
  names: DEFAULT_NAMES,
  onlyChanged: false,
}

/** What of works can be given away, or kept, without their texts. */
export const LIST_KINDS = [
  'links',
  'recs-html',
  'recs-markdown',
  'recs-text',
  'catalogue-csv',
  'catalogue-json',
] as const
export type ListKind = (typeof LIST_KINDS)[number]

/** Which works a list has. */
export interface ListSettings {
  readonly kind: ListKind
  /** Only works in progress that were not updated for so many years; all works without it. */
  readonly staleYears?: number
}

/** A list that was written. */
export interface WrittenList {
  readonly path: string
  readonly works: number
  /** Works without a link, which a list of links leaves out. */
  readonly leftOut: number
}

/** The ending of a list's file, with its dot. */
export const LIST_EXTENSIONS: Readonly<Record<ListKind, string>> = {
  links: '.txt',
  'recs-html': '.html',
  'recs-markdown': '.md',
  'recs-text': '.txt',
  'catalogue-csv': '.csv',
  'catalogue-json': '.json',
}
