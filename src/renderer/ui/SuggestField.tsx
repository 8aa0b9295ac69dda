import type { LucideIcon } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { Field } from './Field'
import type { Suggestion } from './suggestion'
import styles from './SuggestField.module.css'
import { SuggestList } from './SuggestList'

interface SuggestFieldProps {
  readonly label: string
  readonly value: string
  /** @param atEnd whether the caret stands behind all of it */
  readonly onText: (text: string, atEnd: boolean) => void
  readonly suggestions: readonly Suggestion[]
  /** What the list is of. */
  readonly listLabel?: string
  /** Suggests while nothing is typed, too. */
  readonly opensEmpty?: boolean
  readonly onPick: (key: string) => void
  readonly onRemove?: (key: string) => void
  /** Enter without a suggestion chosen. */
  readonly onEnter: (text: string) => void
  /** Escape with the list closed. */
  readonly onEscape?: () => void
  /** The focus has gone to something else; null where that is nothing of the window. */
  readonly onLeave?: (to: Element | null) => void
  readonly icon?: LucideIcon
  readonly placeholder?: string
  readonly end?: ReactNode
  readonly small?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** A field that suggests names while one types, and takes any other text as well. */
export function SuggestField({
  suggestions,
  listLabel = 'Suggestions',
  opensEmpty = false,
  onText,
  onPick,
  onRemove,
  onEnter,
  onEscape,
  onLeave,
  ...field
}: SuggestFieldProps) {
  const id = useId()
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const open = wanted && suggestions.length > 0
  const activeIndex = suggestions.findIndex((one) => one.key === active)

  const close = (): void => {
    setWanted(false)
    setActive(null)
  }
  const pick = (key: string): void => {
    close()
    onPick(key)
  }
  const remove = (key: string): void => {
    const at = suggestions.findIndex((one) => one.key === key)
    const next = suggestions[at + 1] ?? suggestions[at - 1]
    if (key === active) setActive(next?.key ?? null)
    onRemove?.(key)
  }
  const step = (by: 1 | -1): void => {
    setWanted(true)
    const all = suggestions.length
    const next = activeIndex === -1 ? (by === 1 ? 0 : all - 1) : activeIndex + by
    setActive(suggestions[next]?.key ?? null)
  }
  const openEmpty = (): void => {
    if (opensEmpty && field.value === '') setWanted(true)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const chosen = open ? suggestions[activeIndex] : undefined
    switch (event.key) {
      case 'ArrowDown':
        step(1)
        break
      case 'ArrowUp':
        step(-1)
        break
      case 'Enter':
        if (chosen !== undefined) pick(chosen.key)
        else {
          close()
          onEnter(field.value)
        }
        break
      case 'Delete':
        if (chosen?.canGo !== true) return
        remove(chosen.key)
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
        {...(open && activeIndex >= 0 ? { 'aria-activedescendant': `${id}-list-${activeIndex}` } : {})}
        onText={(text, atEnd) => {
          setWanted(true)
          setActive(null)
          onText(text, atEnd)
        }}
        onFocus={openEmpty}
        onClick={openEmpty}
        onBlur={({ relatedTarget }) => {
          close()
          onLeave?.(relatedTarget)
        }}
        onKeyDown={onKeyDown}
      />
      <SuggestList
        id={`${id}-list`}
        label={listLabel}
        anchor={`--${id}`}
        open={open}
        suggestions={suggestions}
        active={active}
        onPick={pick}
        onRemove={remove}
      />
    </div>
  )
}
