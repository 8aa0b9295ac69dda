import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { classes } from './classes'
import type { Suggestion } from './suggestion'
import styles from './SuggestList.module.css'
import { VisuallyHidden } from './VisuallyHidden'

interface SuggestListProps {
  /** Of the list; of its lines it is the beginning. */
  readonly id: string
  readonly label: string
  /** The name of the field's box that it stands under. */
  readonly anchor: string
  readonly open: boolean
  readonly suggestions: readonly Suggestion[]
  /** The key of the line that Enter takes. */
  readonly active: string | null
  readonly onPick: (key: string) => void
  readonly onRemove: (key: string) => void
}

/** The list under a field. The field keeps the focus: the list hears the mouse only. */
export function SuggestList(props: SuggestListProps) {
  const { id, open, suggestions, active, onPick, onRemove } = props
  const list = useRef<HTMLUListElement>(null)
  const activeIndex = suggestions.findIndex((one) => one.key === active)

  useEffect(() => {
    if (open) list.current?.showPopover()
    else list.current?.hidePopover()
  }, [open])

  useEffect(() => {
    if (activeIndex >= 0) list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' })
  }, [activeIndex])

  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={props.label}
      popover="manual"
      className={styles.list}
      style={{ positionAnchor: props.anchor }}
    >
      {suggestions.map((one, index) => (
        <li
          key={one.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={one.key === active}
          className={classes(
            styles.option,
            one.key === active && styles.active,
            one.isAct === true && styles.act,
          )}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(one.key)}
        >
          {one.icon !== undefined && (
            <one.icon className={styles.sign} size={14} strokeWidth={1.75} aria-hidden />
          )}
          <span className={styles.name}>
            {one.name}
            {one.spoken !== undefined && <VisuallyHidden>, {one.spoken}</VisuallyHidden>}
          </span>
          {one.detail !== undefined && <span className={styles.detail}>{one.detail}</span>}
          {one.canGo === true && (
            <span
              className={styles.remove}
              title="Forget it (Delete)"
              aria-hidden
              onClick={(event) => {
                event.stopPropagation()
                onRemove(one.key)
              }}
            >
              <X size={14} strokeWidth={1.75} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
