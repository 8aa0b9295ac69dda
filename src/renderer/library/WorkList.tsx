import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { WorkId } from '../../shared/model'
import type { SortOrder } from '../../shared/query'
import { isStillWished, type FocusWish } from '../ui/focus-wish'
import type { Blurbs } from './useBlurbs'
import styles from './WorkList.module.css'
import { WorkRow, type RowActions } from './WorkRow'

interface WorkListProps {
  readonly ids: readonly WorkId[]
  readonly blurbs: Blurbs
  readonly sort: SortOrder
  readonly current: WorkId | null
  /** Another one when the current row is to be scrolled to and to take the focus. */
  readonly focusWish: FocusWish | null
  readonly selected: ReadonlySet<WorkId>
  readonly unfolded: ReadonlySet<WorkId>
  readonly actions: RowActions
  /** Names the list that is shown: another one begins at its top. */
  readonly listKey: string
}

const ROW = 130

/** The found works. Only those in sight are drawn and read, so that any number of them scrolls alike. */
export function WorkList(props: WorkListProps) {
  const { ids, blurbs, current, focusWish, listKey } = props
  const { get, want } = blurbs
  const scroller = useRef<HTMLUListElement>(null)
  const currentIndex = useMemo(() => (current === null ? -1 : ids.indexOf(current)), [ids, current])
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 3,
    // Another function would mean that every row has another place.
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    // The current row is always drawn: it holds the focus.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (currentIndex === -1 || currentIndex >= ids.length || drawn.includes(currentIndex)) return drawn
      return [...drawn, currentIndex].sort((a, b) => a - b)
    },
  })
  const items = virtual.getVirtualItems()
  const inSight = items.map((item) => ids[item.index]).filter((id) => id !== undefined)
  const inSightKey = inSight.join(' ')

  useEffect(() => {
    want(inSightKey === '' ? [] : inSightKey.split(' ').map(Number))
  }, [want, inSightKey])

  const shown = useRef(listKey)
  useEffect(() => {
    if (shown.current === listKey) return
    shown.current = listKey
    // Where it is at its top already, scrolling would only have the page laid out once more.
    if ((virtual.scrollOffset ?? 0) > 0) scroller.current?.scrollTo({ top: 0 })
  }, [listKey, virtual])

  const scrolledFor = useRef(focusWish)
  const open = useRef<FocusWish | null>(null)
  /** What in the list had the focus last. */
  const left = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (scrolledFor.current === focusWish || currentIndex === -1) return
    scrolledFor.current = focusWish
    open.current = focusWish
    if (focusWish?.isReturn === true && left.current?.isConnected === true) return
    virtual.scrollToIndex(currentIndex, { align: 'auto' })
  }, [focusWish, currentIndex, virtual])

  // On every render: the row may have to be read first.
  useEffect(() => {
    if (open.current === null) return
    if (!isStillWished(open.current, scroller.current)) {
      open.current = null
      return
    }
    const title = scroller.current?.querySelector<HTMLElement>(
      `[data-index="${currentIndex}"] :is(h2 a, [data-row-focus] button)`,
    )
    const goal = open.current.isReturn === true && left.current?.isConnected === true ? left.current : title
    if (goal === null || goal === undefined) return
    open.current = null
    goal.focus({ preventScroll: true })
  })

  return (
    <ul
      className={styles.list}
      ref={scroller}
      aria-label="Works"
      onFocus={({ target }) => {
        left.current = target
      }}
      style={{ '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
    >
      {items.map((item) => {
        const id = ids[item.index]
        if (id === undefined) return null
        const blurb = get(id)
        return (
          <li
            key={item.key}
            data-index={item.index}
            ref={blurb === undefined ? undefined : virtual.measureElement}
            className={styles.placed}
            style={{ transform: `translateY(${item.start}px)` }}
            aria-setsize={ids.length}
            aria-posinset={item.index + 1}
          >
            {blurb === undefined ? (
              <div className={styles.waiting} style={{ height: item.size }} aria-busy />
            ) : (
              <WorkRow
                blurb={blurb}
                sort={props.sort}
                current={id === current}
                selected={props.selected.has(id)}
                unfolded={props.unfolded.has(id)}
                actions={props.actions}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
