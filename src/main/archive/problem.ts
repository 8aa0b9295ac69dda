import type { WorkId } from '../../shared/model'

/** Something in a library that does not agree with the rest of it. */
export interface Problem {
  readonly code:
    | 'database'
    | 'original-missing'
    | 'original-changed'
    | 'no-text'
    | 'index-damaged'
    | 'index-not-ready'
    | 'not-indexed'
    | 'index-left-over'
    | 'index-differs'
    | 'words-missing'
  readonly message: string
  readonly id?: WorkId
}
