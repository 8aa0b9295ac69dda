import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkId } from '../../shared/model'
import type { ReviewedSuggestion } from '../../shared/suggestions'
import { isStillWished, wishFocus, type FocusWish } from '../ui/focus-wish'
import { rowKey } from './useReviewItem'

/** At which suggestion of a work the reader is, and which of them are unfolded. */
export interface Rows {
  readonly current: ReviewedSuggestion | undefined
  readonly unfolded: ReadonlySet<string>
  readonly move: (by: number) => void
  readonly setCurrent: (key: string) => void
  readonly unfold: (key: string, open?: boolean) => void
  /** Gives the focus to the current suggestion as soon as it is there. */
  readonly focus: () => void
  readonly keep: (key: string, button: HTMLButtonElement | null) => void
}

interface Place {
  readonly of: WorkId | undefined
  readonly key: string | null
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The suggestions of a work as rows that one goes through; a work begins at its first open one.
 *
 * @param suggestions null until the work is read
 * @param onNone takes the focus where a work has no suggestions
 */
export function useRows(
  id: WorkId | undefined,
  suggestions: readonly ReviewedSuggestion[] | null,
  onNone: () => void,
): Rows {
  const [place, setPlace] = useState<Place>({ of: undefined, key: null })
  const [open, setOpen] = useState({ of: id, keys: NONE })
  const [, setAsked] = useState(0)
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const wanted = useRef<FocusWish | null>(null)

  const rows = suggestions ?? []
  const begin = rows.find(({ state }) => state === 'open') ?? rows[0]
  if (begin !== undefined && place.of !== id) setPlace({ of: id, key: rowKey(begin) })
  const at = Math.max(
    0,
    rows.findIndex((one) => rowKey(one) === place.key),
  )
  const current = rows[at]

  // On every render: the row may be drawn only now.
  useEffect(() => {
    if (wanted.current === null || suggestions === null) return
    const button = current === undefined ? undefined : buttons.current.get(rowKey(current))
    const granted = isStillWished(wanted.current, button?.closest('ul') ?? null)
    wanted.current = null
    if (!granted) return
    if (button === undefined) return onNone()
    button.focus({ preventScroll: true })
    button.closest('li')?.scrollIntoView({ block: 'nearest' })
  })

  const focus = useCallback(() => {
    wanted.current = wishFocus()
    setAsked((before) => before + 1)
  }, [])

  return {
    current,
    unfolded: open.of === id ? open.keys : NONE,
    move: (by) => {
      const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
      if (to === undefined) return
      setPlace({ of: id, key: rowKey(to) })
      focus()
    },
    setCurrent: (key) => setPlace({ of: id, key }),
    unfold: (key, opened) =>
      setOpen((before) => {
        const keys = new Set(before.of === id ? before.keys : NONE)
        if (opened ?? !keys.has(key)) keys.add(key)
        else keys.delete(key)
        return { of: id, keys }
      }),
    focus,
    keep: (key, button) => {
      if (button === null) buttons.current.delete(key)
      else buttons.current.set(key, button)
    },
  }
}
