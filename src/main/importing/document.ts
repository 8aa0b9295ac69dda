import type { Epub } from './formats/epub/epub'
import type { Refusal, TextDocument } from './read-file'

/** A web page, or what another format was turned into. */
export interface PageDocument {
  readonly ok: true
  readonly kind: 'html'
  readonly bytes: Uint8Array
  /** The markup. */
  readonly text: string
  readonly encoding: string
  readonly encodingGuessed: boolean
  /** What the file says of itself outside of its text. */
  readonly properties: PageProperties
  /** The file ends before its markup does: what follows is lost. */
  readonly isCut?: boolean
}

export interface PageProperties {
  readonly title?: string
  readonly author?: string
}

/** An EPUB whose package is read; its pages are read when they are asked for. */
export interface BookDocument {
  readonly ok: true
  readonly kind: 'book'
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly book: Epub
}

/** A file that holds one work, in the shape that its format gives. */
export type WorkDocument = TextDocument | PageDocument | BookDocument

/** A zip of files, each of which may hold a work. */
export interface FolderDocument {
  readonly ok: true
  readonly kind: 'zip'
  /** The names of the files that may be documents, in their order. */
  readonly entries: readonly string[]
  open(entry: string): Promise<WorkDocument | Refusal>
  /** What is there and can't be opened: documents of the zip, or whatever stood behind the place where it is cut off. */
  readonly lost: readonly (Refusal & { readonly entry?: string })[]
}
