import type { LucideIcon } from 'lucide-react'

/** One line of what may be meant. */
export interface Suggestion {
  readonly key: string
  readonly name: string
  /** What sort of name it is, how many have it. */
  readonly detail?: string
  readonly icon?: LucideIcon
  /** Said after the name to those who do not see its sign. */
  readonly spoken?: string
  /** Can be taken out of the list, by the delete key as well. */
  readonly canGo?: boolean
  /** It does something to the list, and is no text to be taken. */
  readonly isAct?: boolean
}
