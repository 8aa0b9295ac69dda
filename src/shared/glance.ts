import type { FacetGroup } from './query'

/** What the works of a search come to, beyond what its page says of them. */
export interface Glance {
  readonly works: number
  /** In all of them. */
  readonly words: number
  /** That they are of. */
  readonly canons: number
  /** Works that were read to the end, or are read again. */
  readonly read: number
  /** All of them, the latest first, each with the works that choosing it would leave; so are {@link yearLengths}. */
  readonly years: FacetGroup
  /** Each length in each year. */
  readonly yearLengths: FacetGroup
}
