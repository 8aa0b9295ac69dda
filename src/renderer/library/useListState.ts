import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WorkId } from '../../shared/model'
import { wishFocus, type FocusWish } from '../ui/focus-wish'
import { all, extended, NOTHING_SELECTED, selectedAmong, toggled, type Selection } from './selection'

/** Where the reader is in the list, what is picked out of it and what is unfolded. */
export interface ListState {
  readonly current: WorkId | null
  /** Another one when the current row is to be brought into sight and to take the focus. */
  readonly focusWish: FocusWish | null
  readonly selected: readonly WorkId[]
  readonly selectedSet: ReadonlySet<WorkId>
  readonly unfolded: ReadonlySet<WorkId>
  readonly makeCurrent: (id: WorkId) => void
  /** Goes on by so many rows; with `range`, picking them. */
  readonly move: (by: number, range: boolean) => void
  /** Brings the current row, or the first one, back into sight and gives it the focus. */
  readonly focusCurrent: () => void
  readonly select: (id: WorkId, range: boolean) => void
  readonly selectAll: () => void
  readonly selectNone: () => void
  readonly unfold: (id: WorkId, open?: boolean) => void
}

/**
 * The state of a list of works; works that are not in it any more are neither current nor selected.
 *
 * @param returned grows when the reader comes back to the list from elsewhere
 */
export function useListState(ids: readonly WorkId[], returned: number): ListState {
  const [wantedCurrent, setCurrent] = useState<WorkId | null>(null)
  const [focusWish, setFocusWish] = useState<FocusWish | null>(null)
  const [met, setMet] = useState(returned)
  if (met !== returned) {
    setMet(returned)
    setFocusWish({ from: null, isReturn: true })
  }
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED)
  const [unfolded, setUnfolded] = useState<ReadonlySet<WorkId>>(new Set())

  const selected = useMemo(() => selectedAmong(selection, ids), [selection, ids])
  const selectedSet = useMemo(() => new Set(selected), [selected])
  const index = useMemo(
    () => (wantedCurrent === null ? -1 : ids.indexOf(wantedCurrent)),
    [ids, wantedCurrent],
  )
  const current = ids[Math.max(0, index)] ?? null

  const makeCurrent = useCallback((id: WorkId) => setCurrent(id), [])
  const focusCurrent = useCallback(() => setFocusWish(wishFocus()), [])
  // Rows keep what they call while the list changes: those that stay are not drawn anew.
  const newest = useRef(ids)
  useLayoutEffect(() => {
    newest.current = ids
  }, [ids])
  const select = useCallback(
    (id: WorkId, range: boolean) =>
      setSelection((before) => (range ? extended(before, newest.current, id) : toggled(before, id))),
    [],
  )
  const selectAll = useCallback(() => setSelection(all(ids)), [ids])
  const selectNone = useCallback(() => setSelection(NOTHING_SELECTED), [])
  const unfold = useCallback(
    (id: WorkId, open?: boolean) =>
      setUnfolded((before) => {
        const after = new Set(before)
        if (open ?? !before.has(id)) after.add(id)
        else after.delete(id)
        return after
      }),
    [],
  )
  const move = useCallback(
    (by: number, range: boolean) => {
      const from = Math.max(0, index)
      const to = ids[Math.max(0, Math.min(ids.length - 1, index === -1 ? 0 : from + by))]
      const start = ids[from]
      if (to === undefined || start === undefined) return
      setCurrent(to)
      setFocusWish(wishFocus())
      if (range) setSelection((before) => extended({ ...before, anchor: before.anchor ?? start }, ids, to))
    },
    [ids, index],
  )

  return {
    current,
    focusWish,
    selected,
    selectedSet,
    unfolded,
    makeCurrent,
    move,
    focusCurrent,
    select,
    selectAll,
    selectNone,
    unfold,
  }
}
