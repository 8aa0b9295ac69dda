import { createContext, useContext } from 'react'
import type { FacetType } from '../../shared/model'

/**
 * Opens the menu of a tag beside an element.
 * @param giveBack gives the focus back when the menu is closed, where what had it may be in another place by then
 */
export type OpenTagMenu = (type: FacetType, name: string, anchor: Element, giveBack?: () => void) => void

export const TagMenuContext = createContext<OpenTagMenu>(() => undefined)

/** The way to open the menu of a tag from wherever it stands. */
export function useTagMenu(): OpenTagMenu {
  return useContext(TagMenuContext)
}

/** The tag that an element stands for, or is part of. */
export function tagAt(
  target: EventTarget,
): { readonly type: FacetType; readonly name: string; readonly element: Element } | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-facet]') : null
  const { facet, name } = element?.dataset ?? {}
  if (element === null || facet === undefined || name === undefined) return undefined
  return { type: facet as FacetType, name, element }
}
