import { useEffect, useRef } from 'react'

/**
 * Keeps keys from going nowhere: when what had the focus is taken away and nothing else takes it, it goes on.
 *
 * @param goOn gives the focus to something that stays; does nothing while that is behind something else
 */
export function useKeptFocus(goOn: () => void): void {
  const newest = useRef(goOn)
  useEffect(() => {
    newest.current = goOn
  }, [goOn])

  useEffect(() => {
    let last: EventTarget | null = null
    let frame = 0
    const hear = ({ target }: FocusEvent): void => {
      last = target
    }
    const isLost = (): boolean =>
      last instanceof Element && !last.isConnected && document.activeElement === document.body
    const look = (): void => {
      frame = 0
      if (isLost()) newest.current()
    }
    const changes = new MutationObserver(() => {
      if (frame !== 0 || !isLost()) return
      // A dialog that closes gives the focus back a frame later.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(look)
      })
    })
    document.addEventListener('focusin', hear)
    changes.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', hear)
      changes.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
}
