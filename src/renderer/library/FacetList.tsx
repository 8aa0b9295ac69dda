import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type CSSProperties } from 'react'
import { UNKNOWN } from '../../shared/model'
import { classes } from '../ui/classes'
import type { BarFacts } from './Bar'
import type { FacetValue } from './facet-rows'
import styles from './FacetList.module.css'
import { FacetRow } from './FacetRow'
import { useRowFocus, type OpenMenu } from './useRowFocus'

/** A row of one line. CSS pixels. */
export const ROW_HEIGHT = 24

/** The values that come after the pinned ones. */
export interface FacetRest {
  readonly total: number
  /** Undefined while it is on its way; null where it stands among the pinned ones. */
  readonly get: (place: number) => FacetValue | null | undefined
  /** Tells what comes into sight. */
  readonly want?: (first: number, last: number) => void
}

export interface FacetListProps {
  readonly label: string
  /** Always in sight, before the others. */
  readonly pinned: readonly FacetValue[]
  readonly rest: FacetRest
  /** The others scroll in this height; null shows all of them. CSS pixels. */
  readonly height: number | null
  /** @param keep whether the value has the focus, so that its row has to stay in sight */
  readonly onState: (name: string, state: FacetValue['state'], keep: boolean) => void
  /** The focus has left the list. */
  readonly onLeave: () => void
  /** Opens the menu of a value; absent where there is none. */
  readonly onMenu?: OpenMenu | undefined
  /** The letter M opens it; else it is a letter to find a value by. */
  readonly menuByLetter?: boolean
  /** Where in the rest the first value stands that begins so, for values that are not known yet. */
  readonly findPlace?: (beginning: string) => Promise<number | null>
  /** The rows are drawn with bars. */
  readonly barOf?: (value: FacetValue) => BarFacts
}

/** Values of a facet, of which one at a time is in the tab order; arrow keys and letters go through all of them. */
export function FacetList(props: FacetListProps) {
  const { label, pinned, rest, height, onMenu, findPlace, barOf } = props
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const scrolls = height !== null
  const first = pinned.length
  const { get, want } = rest
  const valueAt = (place: number): FacetValue | null | undefined =>
    place < first ? pinned[place] : get(place - first)

  const focus = useRowFocus({
    root,
    total: first + rest.total,
    valueAt,
    reveal: (place) => {
      if (scrolls && place >= first) virtual.scrollToIndex(place - first)
    },
    onState: (name, state) =>
      props.onState(name, state, root.current?.contains(document.activeElement) === true),
    onLeave: props.onLeave,
    onMenu,
    menuByLetter: props.menuByLetter === true,
    ...(findPlace === undefined
      ? {}
      : {
          findPlace: async (beginning: string) => {
            const place = await findPlace(beginning)
            return place === null ? null : first + place
          },
        }),
  })

  const { heldPlace } = focus
  const virtual = useVirtualizer({
    count: scrolls ? rest.total : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    getItemKey: useCallback((place: number) => get(place)?.name ?? place, [get]),
    // The row that has the focus is always drawn.
    rangeExtractor: (range) => withPlace(range, heldPlace() - first),
  })
  const items = virtual.getVirtualItems()
  const firstInSight = virtual.range?.startIndex
  const lastInSight = virtual.range?.endIndex

  useEffect(() => {
    if (scrolls && firstInSight !== undefined && lastInSight !== undefined) want?.(firstInSight, lastInSight)
  }, [scrolls, want, firstInSight, lastInSight])

  const places = [
    ...pinned.map((_, place) => place),
    ...(scrolls
      ? items.map(({ index }) => first + index)
      : Array.from({ length: rest.total }, (_, place) => first + place)),
  ]
  const stop = focus.stopAmong(places)
  const row = (place: number) => {
    const value = valueAt(place) ?? focus.heldAt(place)
    return (
      value && (
        <FacetRow
          value={value}
          place={place}
          unknown={value.name === UNKNOWN}
          stop={place === stop}
          actions={focus.actions}
          bar={barOf?.(value) ?? null}
        />
      )
    )
  }
  const listItem = (place: number) => (
    <div role="listitem" key={valueAt(place)?.name ?? place} data-row={place}>
      {row(place)}
    </div>
  )

  return (
    <div role="list" aria-label={label} className={styles.list} ref={root} onBlur={focus.onBlur}>
      {pinned.map((_, place) => listItem(place))}
      {scrolls ? (
        <div
          role="presentation"
          className={styles.scroller}
          ref={scroller}
          style={{ maxHeight: height, '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
        >
          {items.map((item) => (
            <div
              role="listitem"
              key={item.key}
              data-index={item.index}
              data-row={first + item.index}
              ref={virtual.measureElement}
              className={classes(styles.placed, get(item.index) === undefined && styles.waiting)}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={first + rest.total}
              aria-posinset={first + item.index + 1}
            >
              {row(first + item.index)}
            </div>
          ))}
        </div>
      ) : (
        Array.from({ length: rest.total }, (_, place) => listItem(first + place))
      )}
    </div>
  )
}

function withPlace(range: Range, place: number): number[] {
  const drawn = defaultRangeExtractor(range)
  if (place < 0 || place >= range.count || drawn.includes(place)) return drawn
  return [...drawn, place].sort((a, b) => a - b)
}
