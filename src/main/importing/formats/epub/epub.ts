import type { Zip } from '../zip'
import type { PackageMetadata } from './package-document'
import type { Place } from './resolve'

/** An EPUB whose pages are still closed. */
export interface Epub {
  readonly zip: Zip
  readonly metadata: PackageMetadata
  /** The names of the pages in the zip, in the order of reading. */
  readonly spine: readonly string[]
  /** The table of contents: where each title leads. */
  readonly contents: readonly (Place & { readonly title: string })[]
  /** Names of pages that show the cover or the table of contents. */
  readonly furniture: ReadonlySet<string>
  /** Names of files that the package lists but the zip does not hold. */
  readonly missing: readonly string[]
}
