import type { WorkToExport } from '../work-to-export'
import { composeBook } from './compose-book'

/**
 * Makes an EPUB 3 of a work, with the contents of EPUB 2 for old e-readers. Nothing is fetched; the same work gives
 * the same bytes.
 */
export async function writeEpub(work: WorkToExport): Promise<Uint8Array> {
  // Loaded when first needed: the library takes a tenth of a second, which the start of the program can't spare.
  const { WorkEpub } = await import('./work-epub')
  return new WorkEpub(work, composeBook(work)).genEpub()
}
