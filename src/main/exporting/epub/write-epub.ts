import { EPUB_OPTIONS, type EpubOptions } from '../../../shared/export'
import type { WorkToExport } from '../work-to-export'
import type { Book, EmbeddedImage } from './book'
import { composeAnthology, composeBook, headOf, headOfMany, type BookHead } from './compose-book'
import { coverImage } from './cover'

/**
 * Makes an EPUB 3 of a work, with the contents of EPUB 2 for old e-readers. Nothing is fetched; the same work gives
 * the same bytes.
 */
export async function writeEpub(work: WorkToExport, options = EPUB_OPTIONS): Promise<Uint8Array> {
  const cover = await makeCover([work], headOf(work), options)
  return write([work], composeBook(work, cover), options)
}

/** Makes one EPUB of several works, in their order, each with its preface. */
export async function writeAnthology(
  works: readonly WorkToExport[],
  title: string,
  options = EPUB_OPTIONS,
): Promise<Uint8Array> {
  const cover = await makeCover(works, headOfMany(works, title), options)
  return write(works, composeAnthology(works, title, cover), options)
}

async function makeCover(
  works: readonly WorkToExport[],
  head: BookHead,
  { cover }: EpubOptions,
): Promise<EmbeddedImage | undefined> {
  if (cover === 'none') return undefined
  const drawn = coverImage(works, head)
  if (cover === 'svg') return drawn
  const { rasterCover } = await import('./raster-cover')
  return rasterCover(drawn)
}

async function write(
  works: readonly WorkToExport[],
  book: Book,
  { subjects }: EpubOptions,
): Promise<Uint8Array> {
  // Loaded when first needed: the library takes a tenth of a second, which the start of the program can't spare.
  const { WorkEpub } = await import('./work-epub')
  return new WorkEpub(works, book, subjects).genEpub()
}
