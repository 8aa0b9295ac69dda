import type { Metadata, ReviewCode, TagType } from '../../../shared/model'
import type { PageProperties } from '../document'
import type { Epub } from '../formats/epub/epub'
import type { BookPage } from '../formats/epub/read-pages'
import type { FrontMatter } from '../formats/markdown'
import type { Document } from '../html/dom'
import type { Surroundings } from '../html/markup'
import type { Identity } from './identity'

/** A decoded text file, as the sources see it. */
export interface SourceText {
  readonly lines: readonly string[]
  /** The file's name without folder and extension. */
  readonly fileName: string
}

/** A page, as the sources see it. */
export interface SourcePage {
  readonly root: Document
  readonly around: Surroundings
  /** What the file says of itself outside of its text. */
  readonly properties: PageProperties
  /** Keys and values at the head of a text, where it has some. */
  readonly frontMatter?: FrontMatter | undefined
  /** The file's name without folder and extension. */
  readonly fileName: string
}

/** An EPUB, as the sources see it. */
export interface SourceBook {
  readonly book: Epub
  readonly pages: readonly BookPage[]
  /** The file's name without folder and extension. */
  readonly fileName: string
}

/** What a source may ask of the library: names that it already holds help to tell glued tags apart. */
export interface KnownNames {
  names(type: TagType): Iterable<string>
}

export const NO_KNOWN_NAMES: KnownNames = { names: () => [] }

/** A chapter whose markup is still as its file has it. */
export interface DraftChapter {
  readonly title: string | null
  readonly summary: string | null
  readonly notes: string | null
  readonly endNotes: string | null
  readonly html: string
}

/** A work whose markup is still as its file has it: nothing of it is kept before it has met the sanitiser. */
export interface DraftWork extends Omit<Metadata, 'summary' | 'notes' | 'endNotes'> {
  readonly summary: string | null
  readonly notes: string | null
  readonly endNotes: string | null
  readonly chapters: readonly DraftChapter[]
}

export interface ParsedWork {
  readonly work: DraftWork
  /** What this source had to guess; what is simply missing is added by {@link reviewOf}. */
  readonly guessed: readonly ReviewCode[]
  /** Which work it is on its site, where the file says so otherwise than by the work's address. */
  readonly identity?: Identity | null
  /** How many chapters the file says that the work has; null or left out where it does not say. */
  readonly chaptersPosted?: number | null
  /** What the file calls its chapters, where it says so: parts of one work are put together by them. */
  readonly chapterNumbers?: readonly (number | null)[]
}

/** A work as a source gave it, with the name of the source. */
export interface FoundWork extends ParsedWork {
  readonly source: string
}

/** One shape in which works lie on disk. A new one is a new file in this folder and a line in `index.ts`. */
export interface SourceOf<Given> {
  readonly name: string
  recognises(given: Given): boolean
  read(given: Given, known: KnownNames): ParsedWork
}

/** A shape of text files. */
export interface Source extends SourceOf<SourceText> {
  /** Texts of this shape have markup of their own; others are cleaned of stray markup before they are looked at. */
  readonly hasOwnMarkup?: true
  /** Texts of this shape come from anywhere: they do not tell where one of several works begins. */
  readonly isAnyText?: true
}
/** A shape of pages. */
export type PageSource = SourceOf<SourcePage>
/** A shape of EPUBs. */
export type BookSource = SourceOf<SourceBook>

/** A work of which nothing is known. */
export const NO_METADATA: Metadata = {
  title: '',
  authors: [],
  canons: [],
  pairings: [],
  characters: [],
  tags: [],
  rating: null,
  warnings: [],
  categories: [],
  language: null,
  series: [],
  status: 'unknown',
  chaptersTotal: null,
  published: null,
  updated: null,
  sourceUrl: null,
  summary: null,
  notes: null,
  endNotes: null,
  mine: [],
}

/** Everything about a work that a reader may want to look at: what was guessed, then what is unknown. */
export function reviewOf(
  work: Pick<Metadata, 'authors' | 'canons' | 'pairings' | 'characters'>,
  guessed: readonly ReviewCode[],
): readonly ReviewCode[] {
  const missing: readonly (readonly [boolean, ReviewCode])[] = [
    [work.authors.length === 0, 'author-unknown'],
    [work.canons.length === 0, 'canon-unknown'],
    [work.pairings.length === 0, 'pairing-unknown'],
    [work.characters.length === 0, 'character-unknown'],
  ]
  return [...new Set([...guessed, ...missing.filter(([is]) => is).map(([, code]) => code)])]
}

/** A title out of a file name: `Paper_Lanterns` → `Paper Lanterns`. */
export function titleFromFileName(fileName: string): string {
  const title = fileName
    .replace(/-(?:ao3|ffnet)_\d{1,12}$/, '')
    .replaceAll('_', ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return title === '' ? 'Untitled' : title
}
