import type { LucideIcon } from 'lucide-react'

/** One line of a menu. */
export interface MenuEntry {
  readonly name: string
  readonly icon?: LucideIcon
  /** The key that does the same. */
  readonly shortcut?: string
  readonly off?: boolean
  readonly run?: () => void
  /** A menu of its own, in place of doing something. */
  readonly parts?: readonly MenuPart[]
}

/** Lines that belong together. */
export interface MenuPart {
  readonly title: string
  readonly entries: readonly MenuEntry[]
  /** The line that holds now, of a part in which one of several does; null when none does. */
  readonly chosen?: string | null
  /** The lines that hold now, of a part in which any number of them can. */
  readonly checked?: readonly string[]
}
