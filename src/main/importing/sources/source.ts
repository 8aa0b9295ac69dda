import type { Metadata, ReviewCode, TagType, Work } from '../../../shared/model'

/** A decoded text file, as the sources see it. */
export interface SourceText {
  readonly lines: readonly string[]
  /** The file's name without folder and extension. */
  readonly fileName: string
}

/** What a source may ask of the library: names that it already holds help to tell glued tags apart. */
export interface KnownNames {
  names(type: TagType): Iterable<string>
}

export const NO_KNOWN_NAMES: KnownNames = { names: () => [] }

export interface ParsedWork {
  readonly work: Work
  /** What this source had to guess; what is simply missing is added by {@link reviewOf}. */
  readonly guessed: readonly ReviewCode[]
}

/** One shape in which works lie on disk. A new one is a new file in this folder and a line in `index.ts`. */
export interface Source {
  readonly name: string
  recognises(text: SourceText): boolean
  read(text: SourceText, known: KnownNames): ParsedWork
}

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
export function reviewOf(work: Metadata, guessed: readonly ReviewCode[]): readonly ReviewCode[] {
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
  const title = fileName.replaceAll('_', ' ').replace(/\s+/g, ' ').trim()
  return title === '' ? 'Untitled' : title
}
