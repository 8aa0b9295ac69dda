import { useCallback, useMemo, useRef, useState, type RefCallback } from 'react'

/** As what the works that were found are shown. */
export type View = 'list' | 'glance'

/** What is shown, and the way from one to the other. */
export interface WorksView {
  readonly shown: View
  readonly show: (view: View) => void
  /** Shows the other one; the list takes the focus. */
  readonly toggle: () => void
  /** Gives the focus to what is shown. */
  readonly focus: () => void
  /** Of the heading of the library at a glance. */
  readonly headingRef: RefCallback<HTMLElement>
}

/** The list, or the library at a glance. @param focusList gives the focus to the list */
export function useView(focusList: () => void): WorksView {
  const [shown, show] = useState<View>('list')
  const heading = useRef<HTMLElement | null>(null)
  const headingRef = useCallback((element: HTMLElement | null) => {
    heading.current = element
    if (isFocusLost()) element?.focus()
  }, [])
  const focus = useCallback(() => {
    if (heading.current === null) focusList()
    else heading.current.focus()
  }, [focusList])
  const toggle = useCallback(() => {
    show(shown === 'list' ? 'glance' : 'list')
    if (shown === 'glance') focusList()
  }, [shown, focusList])
  return useMemo(() => ({ shown, show, toggle, focus, headingRef }), [shown, toggle, focus, headingRef])
}

/** Whether keys would go nowhere, or to the list that is behind what is shown. */
function isFocusLost(): boolean {
  const { activeElement } = document
  return (
    activeElement === null || activeElement === document.body || activeElement.closest('[inert]') !== null
  )
}
