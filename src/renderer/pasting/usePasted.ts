import { useEffect, useRef } from 'react'
import type { Pasted } from '../../shared/paste'

/** What a clipboard holds in the shapes of a page; null where it holds no text. */
export function pastedFrom(clipboard: DataTransfer | null): Pasted | null {
  const html = clipboard?.getData('text/html') ?? ''
  const text = clipboard?.getData('text/plain') ?? ''
  if (html.trim() === '' && text.trim() === '') return null
  return { html: html.trim() === '' ? null : html, text }
}

/** Nobody searches for so many lines. */
const LINES_OF_A_PAGE = 5

/** Whether what has the focus takes a paste itself. A page is none for a field of one line. */
function isTaken({ target, clipboardData }: ClipboardEvent): boolean {
  if (document.querySelector('[role="dialog"]') !== null || !(target instanceof Element)) return true
  if (target.closest('textarea, [contenteditable], [role="menu"]') !== null) return true
  const field = target.closest('input:not([type="checkbox"], [type="radio"], [type="range"])')
  return field !== null && (clipboardData?.getData('text/plain') ?? '').split('\n').length < LINES_OF_A_PAGE
}

/**
 * Hears pastes (Ctrl+V) wherever the focus is, but for dialogs and what is pasted into fields.
 * @param onPasted is told null where there is no text on the clipboard
 */
export function usePasted(active: boolean, onPasted: (pasted: Pasted | null) => void): void {
  const newest = useRef(onPasted)
  useEffect(() => {
    newest.current = onPasted
  }, [onPasted])
  useEffect(() => {
    if (!active) return
    const listen = (event: ClipboardEvent): void => {
      if (isTaken(event)) return
      event.preventDefault()
      newest.current(pastedFrom(event.clipboardData))
    }
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [active])
}
