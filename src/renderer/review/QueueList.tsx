import { useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { WorkId } from '../../shared/model'
import { EVERYTHING, type Blurb } from '../../shared/query'
import { useBlurbs } from '../library/useBlurbs'
import { unknownWords } from './review-words'
import styles from './QueueList.module.css'

interface QueueListProps {
  readonly order: readonly WorkId[]
  readonly current: WorkId | undefined
  readonly isLeft: (id: WorkId) => boolean
  /** Grows when something was decided. */
  readonly revision: number
  readonly onGo: (id: WorkId) => void
}

const ROW = 46
const NOTHING_BROUGHT: readonly Blurb[] = []

/** The works of this sitting; the arrow keys go through them. Those in sight are drawn and read. */
export function QueueList({ order, current, isLeft, revision, onGo }: QueueListProps) {
  const scroller = useRef<HTMLUListElement>(null)
  const { get, want } = useBlurbs(EVERYTHING, revision, NOTHING_BROUGHT)
  const at = current === undefined ? -1 : order.indexOf(current)
  const virtual = useVirtualizer({
    count: order.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const inSight = items.map((item) => order[item.index]).join(' ')

  useEffect(() => {
    want(inSight === '' ? [] : inSight.split(' ').map(Number))
  }, [want, inSight])

  const keepsFocus = useRef(false)
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, virtual])
  useEffect(() => {
    if (!keepsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (row === null || row === undefined) return
    keepsFocus.current = false
    row.focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const id = order[at + by]
    if (by === 0 || id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    keepsFocus.current = true
    onGo(id)
  }

  return (
    <ul
      ref={scroller}
      className={styles.list}
      aria-label="Works to review"
      style={{ '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => {
        const id = order[item.index]
        if (id === undefined) return null
        const isCurrent = item.index === at
        return (
          <li
            key={id}
            className={styles.placed}
            style={{ transform: `translateY(${item.start}px)` }}
            aria-setsize={order.length}
            aria-posinset={item.index + 1}
          >
            <button
              type="button"
              aria-current={isCurrent}
              tabIndex={isCurrent || (at === -1 && item.index === 0) ? 0 : -1}
              onClick={() => onGo(id)}
            >
              <QueueRow blurb={get(id)} left={isLeft(id)} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function QueueRow({ blurb, left }: { readonly blurb: Blurb | undefined; readonly left: boolean }) {
  if (blurb === undefined) return <b className={styles.title}>…</b>
  return (
    <>
      <b className={styles.title}>{blurb.title}</b>
      <span className={styles.what}>
        {left ? (
          whatIsLeft(blurb)
        ) : (
          <>
            <Check size={12} aria-hidden /> reviewed
          </>
        )}
      </span>
    </>
  )
}

function whatIsLeft(blurb: Blurb): string {
  return blurb.suggested.length > 0 ? blurb.suggested.join(', ') : unknownWords(blurb)
}
