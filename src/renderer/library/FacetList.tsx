import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type CSSProperties } from 'react'
import type { FacetType } from '../../shared/model'
import { FACET_WORDS } from './facet-words'
import styles from './FacetList.module.css'
import { FacetRow, type FacetValue } from './FacetRow'
import type { FacetState } from './library-query'

/** A longer list gets its own scroll bar and draws what is in sight only. */
const PLAIN_UP_TO = 40

interface FacetListProps {
  readonly type: FacetType
  readonly values: readonly FacetValue[]
  readonly onState: (name: string, state: FacetState) => void
}

/** Values of a facet, of which one at a time is in the tab order; the arrow keys go through all of them. */
export function FacetList({ type, values, onState }: FacetListProps) {
  const scroller = useRef<HTMLUListElement>(null)
  const rows = useRef(new Map<string, HTMLButtonElement>())
  const [stopAt, setStopAt] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const long = values.length > PLAIN_UP_TO
  const found = values.findIndex((value) => value.name === stopAt)
  const stop = Math.max(0, found)
  const virtual = useVirtualizer({
    count: long ? values.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => 24,
    overscan: 12,
    getItemKey: (index) => values[index]?.name ?? index,
  })

  const move = (from: number, by: number): void => {
    const to = Math.max(0, Math.min(values.length - 1, from + by))
    const target = values[to]
    if (target === undefined) return
    setStopAt(target.name)
    setWanted(target.name)
    if (long) virtual.scrollToIndex(to)
  }

  // The row may be drawn only after the list has scrolled to it.
  useEffect(() => {
    if (wanted !== null && document.activeElement !== rows.current.get(wanted))
      rows.current.get(wanted)?.focus()
  })

  const row = (value: FacetValue, index: number) => (
    <FacetRow
      type={type}
      value={value}
      stop={index === stop}
      onState={(state) => onState(value.name, state)}
      onMove={(by) => move(index, by)}
      onFocus={() => {
        setStopAt(value.name)
        setWanted(null)
      }}
      ref={(button) => {
        if (button === null) rows.current.delete(value.name)
        else rows.current.set(value.name, button)
      }}
    />
  )

  const label = FACET_WORDS[type].title
  if (!long) {
    return (
      <ul className={styles.list} aria-label={label}>
        {values.map((value, index) => (
          <li key={value.name}>{row(value, index)}</li>
        ))}
      </ul>
    )
  }
  return (
    <ul
      className={styles.scroller}
      style={{ '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
      ref={scroller}
      aria-label={label}
    >
      {virtual.getVirtualItems().map((item) => {
        const value = values[item.index]
        return (
          value !== undefined && (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className={styles.placed}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={values.length}
              aria-posinset={item.index + 1}
            >
              {row(value, item.index)}
            </li>
          )
        )
      })}
    </ul>
  )
}
