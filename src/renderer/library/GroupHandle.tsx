import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { GROUP_HEIGHT } from '../../shared/ipc'
import { ROW_HEIGHT } from './FacetList'
import styles from './GroupHandle.module.css'

interface GroupHandleProps {
  readonly label: string
  /** CSS pixels. */
  readonly height: number
  /** While it is dragged; null when it was let go of where it was taken. */
  readonly onDrag: (height: number | null) => void
  readonly onHeight: (height: number) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: ROW_HEIGHT,
  ArrowUp: -ROW_HEIGHT,
  PageDown: 5 * ROW_HEIGHT,
  PageUp: -5 * ROW_HEIGHT,
  Home: -Infinity,
  End: Infinity,
}

/** The lower edge of a group: dragged, or moved with arrow keys, it makes the group higher or lower. */
export function GroupHandle({ label, height, onDrag, onHeight }: GroupHandleProps) {
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null)

  const heightAt = ({ clientY }: PointerEvent): number | null =>
    drag.current === null ? null : bounded(drag.current.height + clientY - drag.current.y)
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { y: event.clientY, height }
  }
  const onPointerUp = (event: PointerEvent): void => {
    const next = heightAt(event)
    const isMoved = drag.current !== null && event.clientY !== drag.current.y
    drag.current = null
    if (next !== null && isMoved) onHeight(next)
    else onDrag(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onHeight(bounded(height + step))
  }

  return (
    <div
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={Math.round(height)}
      aria-valuemin={GROUP_HEIGHT.min}
      aria-valuemax={GROUP_HEIGHT.max}
      aria-valuetext={`${Math.round(height / ROW_HEIGHT)} values high`}
      tabIndex={0}
      className={styles.handle}
      title="Drag to make the group higher or lower"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        const next = heightAt(event)
        if (next !== null) onDrag(next)
      }}
      onPointerUp={onPointerUp}
      onLostPointerCapture={() => {
        drag.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
}

function bounded(height: number): number {
  return Math.min(GROUP_HEIGHT.max, Math.max(GROUP_HEIGHT.min, Math.round(height)))
}
