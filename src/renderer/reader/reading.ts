import type { Place, WorkId } from '../../shared/model'
import type { AskedWords } from '../../shared/query'

/** A found place that a work is opened at. */
export interface FoundPlace {
  readonly place: Place
  /** What was looked for. */
  readonly words: AskedWords
  /** Where one goes back to, if that is not the list. */
  readonly from?: 'review'
}

/** What the reader was opened with. */
export interface Reading {
  readonly id: WorkId
  /** A place to stand at in place of the one where reading stopped; it is a found one. */
  readonly hit: FoundPlace | null
  /** An older version in place of the newest one: it is looked at, and keeps no place. */
  readonly version?: number
  /** What would hide or fold the work was seen where it was opened: only what warns is told again. */
  readonly forewarned?: boolean
}

/** Where the reader is to stand; a new object each time, even for the same place. */
export interface Target extends Place {
  /** In the middle of the page rather than at its top. */
  readonly centred: boolean
}

/** Where the page stands: the first text at its top. */
export interface Standing {
  readonly offset: number
  /** UTF-16 units of the chapter. */
  readonly length: number
  /** Whether the end of the chapter can be seen. */
  readonly atEnd: boolean
}
