import type { Status, TagType, WorkId } from './model'

/** One thing that an edit does. */
export type EditStep =
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'replace'; readonly type: TagType; readonly names: readonly string[] }
  | { readonly kind: 'exchange'; readonly type: TagType; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly type: TagType; readonly name: string }
  | {
      readonly kind: 'add'
      readonly type: TagType
      readonly name: string
      /** The work's number in a series. */
      readonly index?: number | null
    }

/** How many works a step changes, after the steps before it. */
export interface CountedStep {
  readonly step: EditStep
  readonly changes: number
  /** Works that are so already, or have nothing that could go. */
  readonly leaves: number
}

/** What is said of a work before and after. */
export interface ChangedPart {
  readonly what: TagType | 'title' | 'status'
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export interface ChangedWork {
  readonly id: WorkId
  readonly title: string
  readonly parts: readonly ChangedPart[]
}

/** What an edit would do. */
export interface EditPreview {
  /** Works that would be other than they are. */
  readonly changes: number
  /** In the order in which they are done. */
  readonly steps: readonly CountedStep[]
  /** The first {@link MOST_CHANGED_WORKS} of them. */
  readonly works: readonly ChangedWork[]
}

/** More works than anyone reads through before an edit. */
export const MOST_CHANGED_WORKS = 1_000
