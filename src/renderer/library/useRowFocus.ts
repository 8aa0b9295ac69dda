import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react'
import { foldName } from '../../shared/tag-key'
import { isStillWished, type FocusWish } from '../ui/focus-wish'
import type { FacetValue } from './facet-rows'
import type { FacetRowActions } from './FacetRow'

/** Rows are gone to from inside of their list. */
const FROM_INSIDE: FocusWish = { from: null }
const NOTHING_TYPED = { text: '', at: -Infinity }
/** Letters that follow each other this closely belong to one word. Milliseconds. */
const TYPING = 1_000

/**
 * Opens the menu of a value.
 * @param giveBack gives the focus back to the value, wherever its row is by then
 */
export type OpenMenu = (name: string, row: HTMLElement, giveBack: () => void) => void

interface RowFocusOptions {
  readonly root: RefObject<HTMLElement | null>
  readonly total: number
  readonly valueAt: (place: number) => FacetValue | null | undefined
  /** Brings a row into sight, so that it is drawn. */
  readonly reveal: (place: number) => void
  readonly findPlace?: (beginning: string) => Promise<number | null>
  readonly onState: (name: string, state: FacetValue['state']) => void
  readonly onLeave: () => void
  readonly onMenu: OpenMenu | undefined
  readonly menuByLetter: boolean
}

/** The row that has the focus. */
interface Held {
  readonly place: number
  readonly name: string
  readonly value: FacetValue | null
  /** It was clicked: where it goes, the rail does not scroll after it. */
  readonly clicked: boolean
}

interface RowFocus {
  readonly actions: FacetRowActions
  /** The place of the row that has the focus; −1 when none has. */
  readonly heldPlace: () => number
  /** Its value, for when the part that it stands in is not known any more. */
  readonly heldAt: (place: number) => FacetValue | undefined
  /** Which of the drawn rows the tab key stops at. */
  readonly stopAmong: (places: readonly number[]) => number
  readonly onBlur: (event: FocusEvent) => void
}

/** Moves the focus through the rows of a list, and keeps it on its value when rows change their places. */
export function useRowFocus(options: RowFocusOptions): RowFocus {
  const newest = useRef(options)
  const held = useRef<Held | null>(null)
  const typed = useRef(NOTHING_TYPED)
  const [stopName, setStopName] = useState<string | null>(null)
  const wanted = useRef<number | null>(null)
  const [, redraw] = useState(0)

  useLayoutEffect(() => {
    newest.current = options
  })

  // After every render: a row may be drawn or known only then, and one that changed its place is drawn anew.
  useLayoutEffect(() => {
    const { root } = options
    if (wanted.current !== null && !isStillWished(FROM_INSIDE, root.current)) wanted.current = null
    if (wanted.current !== null) {
      if (focusRow(root.current, wanted.current, false)) wanted.current = null
      return
    }
    if (held.current === null || document.activeElement !== document.body) return
    const { name, clicked } = held.current
    const place = placeOf(options, name)
    if (place === null || !focusRow(root.current, place, clicked)) focusRow(root.current, 0, clicked)
  })

  const go = useCallback((place: number) => {
    const { total, reveal } = newest.current
    const to = Math.max(0, Math.min(total - 1, place))
    reveal(to)
    wanted.current = to
    redraw((before) => before + 1)
  }, [])

  const actions = useMemo<FacetRowActions>(
    () => ({
      state: (name, state) => {
        typed.current = NOTHING_TYPED
        newest.current.onState(name, state)
      },
      move: (place, by) => {
        typed.current = NOTHING_TYPED
        go(place + by)
      },
      isTyping: () => performance.now() - typed.current.at < TYPING,
      type: (place, letter) => {
        const now = performance.now()
        const text = now - typed.current.at < TYPING ? typed.current.text + letter : letter
        typed.current = { text, at: now }
        const known = nextBeginning(newest.current, place, text)
        if (known !== null) return go(known)
        void newest.current.findPlace?.(text).then((found) => {
          if (found !== null && typed.current.text === text) go(found)
        })
      },
      focused: (place, name) => {
        held.current = {
          place,
          name,
          value: newest.current.valueAt(place) ?? null,
          clicked: document.activeElement?.matches(':focus-visible') === false,
        }
        wanted.current = null
        setStopName(name)
      },
      menu: undefined,
      menuByLetter: false,
    }),
    [go],
  )
  const { menuByLetter } = options
  const hasMenu = options.onMenu !== undefined
  const withMenu = useMemo<FacetRowActions>(
    () => ({
      ...actions,
      menuByLetter,
      menu: hasMenu
        ? (name) => {
            const { root, onMenu } = newest.current
            const place = placeOf(newest.current, name)
            const row = place === null ? null : rowAt(root.current, place)
            row?.focus()
            if (row !== null) onMenu?.(name, row, () => giveBack(newest.current, name))
          }
        : undefined,
    }),
    [actions, hasMenu, menuByLetter],
  )

  return {
    actions: withMenu,
    heldPlace: () => held.current?.place ?? -1,
    heldAt: (place) => (held.current?.place === place ? (held.current.value ?? undefined) : undefined),
    stopAmong: (places) =>
      places.find((place) => options.valueAt(place)?.name === stopName) ?? places[0] ?? 0,
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (currentTarget.contains(relatedTarget)) return
      held.current = null
      options.onLeave()
    },
  }
}

function giveBack(options: RowFocusOptions, name: string): void {
  const { root } = options
  const place = placeOf(options, name)
  if (place === null || !focusRow(root.current, place, false)) focusRow(root.current, 0, false)
}

function rowAt(root: HTMLElement | null, place: number): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`[data-row="${place}"] [data-value]`) ?? null
}

function focusRow(root: HTMLElement | null, place: number, preventScroll: boolean): boolean {
  const row = rowAt(root, place)
  row?.focus({ preventScroll })
  return row !== null
}

function placeOf({ total, valueAt }: RowFocusOptions, name: string): number | null {
  for (let place = 0; place < total; place++) if (valueAt(place)?.name === name) return place
  return null
}

/** The next known row after a place that begins with what was typed; the same letter again and again goes through all that begin with it. */
function nextBeginning({ total, valueAt }: RowFocusOptions, from: number, text: string): number | null {
  const isRepeated = [...text].every((letter) => letter === text.charAt(0))
  const wanted = foldName(isRepeated ? text.charAt(0) : text)
  const start = isRepeated ? from + 1 : from
  for (let step = 0; step < total; step++) {
    const place = (start + step) % total
    const value = valueAt(place)
    if (value && foldName(value.words).startsWith(wanted)) return place
  }
  return null
}
