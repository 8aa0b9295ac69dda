import type { Work, WorkId } from '../../shared/model'

/** A work with its text, and what the library knows of it beside: all that an export needs. */
export interface WorkToExport extends Work {
  readonly id: WorkId
  /** Words as the library counts them. */
  readonly words: number
  /** When the work came into the library, as an ISO date and time. */
  readonly added: string
}
