import { createContext, useContext } from 'react'
import type { TagType } from '../../shared/model'

/** What can be done about names from anywhere in the window: a menu of a value, a bar. */
export interface Wrangling {
  /** Shows the screen of all names. */
  readonly open: () => void
  /** Asks what else a name is called. */
  readonly sameAs: (type: TagType, name: string) => void
  /** Asks what a name belongs to. */
  readonly belongsTo: (type: TagType, name: string) => void
}

export const WranglingContext = createContext<Wrangling>({
  open: () => undefined,
  sameAs: () => undefined,
  belongsTo: () => undefined,
})

export function useWrangling(): Wrangling {
  return useContext(WranglingContext)
}

/** What one is asked about a name. */
export interface NameQuestion {
  readonly kind: 'same' | 'belongs'
  readonly type: TagType
  /** Null where the name is to be typed as well. */
  readonly name: string | null
}
