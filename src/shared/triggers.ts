import type { FacetType, WorkId } from './model'

/** What a trigger finds works by. */
export type TriggerSubject =
  | { readonly kind: 'tag'; readonly type: FacetType; readonly name: string }
  | { readonly kind: 'work'; readonly id: WorkId }
  /** A word in any of its forms, `wild*`, or several words that stand in a story in this order. */
  | { readonly kind: 'words'; readonly words: string }

/** What a trigger does with works: leaves them out, shows one line with the reason, or warns before they are read. */
export const TRIGGER_EFFECTS = ['hide', 'fold', 'warn'] as const
export type TriggerEffect = (typeof TRIGGER_EFFECTS)[number]

/** A trigger as it is wished for. */
export interface NewTrigger {
  readonly subject: TriggerSubject
  readonly effect: TriggerEffect
}

/** What the reader does not want to meet unwarned. */
export interface Trigger extends NewTrigger {
  /** Never used again. */
  readonly id: number
}

/** Works that a query would have found, had no trigger hidden them. */
export interface HiddenSummary {
  readonly works: number
  /** The triggers that hid them; a work counts for the first of its triggers. */
  readonly because: readonly { readonly trigger: Trigger; readonly works: number }[]
}

export const NOTHING_HIDDEN: HiddenSummary = { works: 0, because: [] }
