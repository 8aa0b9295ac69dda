import { useEffect, useRef } from 'react'

/** Whether a key belongs to whatever has the focus: text being typed, an open dialog, menu or list. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true
  if (!(event.target instanceof Element)) return false
  return (
    event.target.closest('[role="dialog"], [role="menu"], [role="listbox"], textarea, select') !== null ||
    (event.target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(event.target.type))
  )
}

/**
 * Hears keys wherever the focus is, but for those that it needs itself.
 *
 * @param onKey says whether it took the key; a taken one does nothing else
 */
export function useKeys(active: boolean, onKey: (event: KeyboardEvent) => boolean): void {
  const newest = useRef(onKey)
  useEffect(() => {
    newest.current = onKey
  }, [onKey])
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent): void => {
      if (!isTaken(event) && newest.current(event)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [active])
}
