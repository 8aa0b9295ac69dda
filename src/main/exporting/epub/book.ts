import type { XhtmlNode } from './xhtml'

/** One document of the spine. */
export interface BookDocument {
  readonly kind: 'cover' | 'title-page' | 'chapter' | 'afterword'
  readonly file: string
  /** As the table of contents calls it. */
  readonly title: string
  readonly body: readonly XhtmlNode[]
  /** Stands in the table of contents below the document before it that does not. */
  readonly isBelow?: true
}

/** A picture inside the EPUB. */
export interface EmbeddedImage {
  /** Its file name without the extension; also its id in the manifest. */
  readonly id: string
  readonly extension: string
  readonly mediaType: string
  readonly data: Buffer
  /** The id of the picture that stands in for e-readers that do not know the type. */
  readonly fallback?: string
}

/** What goes into an EPUB, before it is written. */
export interface Book {
  /** A URN that stays the same for the same work. */
  readonly identifier: string
  readonly title: string
  readonly authors: readonly string[]
  /** BCP 47. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl' | undefined
  /** When the work last changed, as far as anyone said: never the time of the export. */
  readonly modified: Date
  readonly documents: readonly BookDocument[]
  readonly images: readonly EmbeddedImage[]
  /** Its cover is one of the pictures. */
  readonly hasCover: boolean
}
