import { useEffect, useRef } from 'react'

const NOT_TYPED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'range'])

/** Whether a key belongs to whatever has the focus: text being typed, an open dialog, menu or list. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.defaultPrevented || event.isComposing) return true
  if (!(target instanceof Element)) return false
  if (target.closest('[role="dialog"], [role="menu"]') !== null) return true
  const isField = target instanceof HTMLInputElement && !NOT_TYPED.has(target.type)
  const takesLetters = isField || target.closest('[role="listbox"], textarea, select') !== null
  return takesLetters && !isSave(event)
}

/** Means nothing to a field or a list: what was just typed or chosen there can be saved. */
function isSave({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === 's'
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
