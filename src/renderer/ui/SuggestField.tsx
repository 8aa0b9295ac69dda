import type { LucideIcon } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { classes } from './classes'
import { Field } from './Field'
import type { Suggestion } from './suggestion'
import styles from './SuggestField.module.css'

interface SuggestFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly onPick: (key: string) => void
  /** Enter without a suggestion chosen. */
  readonly onEnter: (text: string) => void
  /** Escape with the list closed. */
  readonly onEscape?: () => void
  readonly icon?: LucideIcon
  readonly placeholder?: string
  readonly end?: ReactNode
  readonly small?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A field that suggests names while one types, and takes any other text as well. */
export function SuggestField({
  suggestions,
  onText,
  onPick,
  onEnter,
  onEscape,
  ...field
}: SuggestFieldProps) {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const open = wanted && suggestions.length > 0
  const activeIndex = suggestions.findIndex((one) => one.key === active)

  useEffect(() => {
    if (open) list.current?.showPopover()
    else list.current?.hidePopover()
  }, [open])

  useEffect(() => {
    if (activeIndex >= 0) list.current?.children[activeIndex]?.scrollIntoView({ block: 'nearest' })
  }, [activeIndex])

  const close = (): void => {
    setWanted(false)
    setActive(null)
  }
  const pick = (key: string): void => {
    close()
    onPick(key)
  }
  const step = (by: 1 | -1): void => {
    setWanted(true)
    const all = suggestions.length
    const next = activeIndex === -1 ? (by === 1 ? 0 : all - 1) : activeIndex + by
    setActive(suggestions[next]?.key ?? null)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
        step(1)
        break
      case 'ArrowUp':
        step(-1)
        break
      case 'Enter':
        if (open && activeIndex >= 0 && active !== null) pick(active)
        else {
          close()
          onEnter(field.value)
        }
        break
      case 'Escape':
        if (open) close()
        else if (onEscape !== undefined) onEscape()
        else return
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.suggest} style={{ anchorName: `--${id}` }}>
      <Field
        {...field}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(open && activeIndex >= 0 ? { 'aria-activedescendant': `${id}-${activeIndex}` } : {})}
        onText={(text) => {
          setWanted(true)
          setActive(null)
          onText(text)
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Suggestions"
        popover="manual"
        className={styles.list}
        style={{ positionAnchor: `--${id}` }}
      >
        {suggestions.map((one, index) => (
          <li
            key={one.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={one.key === active}
            className={classes(styles.option, one.key === active && styles.active)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(one.key)}
          >
            <span className={styles.name}>{one.name}</span>
            {one.detail !== undefined && <span className={styles.detail}>{one.detail}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
