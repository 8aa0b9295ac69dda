import type { WorkRecord } from '../../../shared/model'

/** A list of works as text. */
export interface List {
  readonly text: string
  readonly works: number
  /** Works that it can't say anything of. */
  readonly leftOut: number
}

/** One way to write works down. */
export type ListFormat = (works: readonly WorkRecord[]) => List

export function whole(works: readonly WorkRecord[], text: string): List {
  return { text, works: works.length, leftOut: 0 }
}
