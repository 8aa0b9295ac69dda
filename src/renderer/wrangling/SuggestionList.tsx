import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { JoinSuggestion } from '../../shared/name-rules'
import { Button } from '../ui/Button'
import { useKeys } from '../ui/useKeys'
import { count } from '../ui/wording'
import styles from './SuggestionList.module.css'
import { SuggestionRow, type Joining, type RowHandle } from './SuggestionRow'
import { suggestionKey } from './wrangling-words'

const AT_ONCE = 100

export interface ListHandle {
  /** Puts the focus on the row of now. @returns whether there is one */
  readonly focus: () => boolean
}

interface SuggestionListProps {
  readonly label: string
  readonly suggestions: readonly JoinSuggestion[]
  /** Whether it hears keys. */
  readonly active: boolean
  readonly onJoin: (joining: Joining) => void
  readonly onRefuse: (joining: Joining) => void
  readonly ref?: Ref<ListHandle>
}

/** Names that may be the same, one row a group; the keys go from row to row. */
export function SuggestionList({ label, suggestions, active, onJoin, onRefuse, ref }: SuggestionListProps) {
  const rows = useRef(new Map<string, RowHandle>())
  const [all, setAll] = useState(AT_ONCE)
  const [chosen, setChosen] = useState<{ readonly key: string; readonly place: number } | null>(null)
  const shown = suggestions.slice(0, all)
  const keys = shown.map(suggestionKey)
  const found = chosen === null ? 0 : keys.indexOf(chosen.key)
  // What comes into the place of a decided one is the next to be decided.
  const place = found === -1 ? Math.min(chosen?.place ?? 0, keys.length - 1) : found
  const row = (at: number): RowHandle | undefined => rows.current.get(keys[at] ?? '')
  const focusRow = (at: number): boolean => {
    const wanted = row(Math.max(0, Math.min(keys.length - 1, at)))
    wanted?.focus()
    return wanted !== undefined
  }
  useImperativeHandle(ref, () => ({ focus: () => focusRow(place) }))

  useKeys(active, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.length === 0) return false
    const target = event.target instanceof Element ? event.target : null
    switch (event.key) {
      case 'ArrowDown':
      case 'j':
        return focusRow(place + (isOnRow(target) ? 1 : 0))
      case 'ArrowUp':
      case 'k':
        return focusRow(place - (isOnRow(target) ? 1 : 0))
      case 'Enter':
        if (!isOnRow(target) || target?.closest('button') !== null) return false
        row(place)?.join()
        return true
      case 'n':
        row(place)?.refuse()
        return true
      case 'w':
        row(place)?.showWorks()
        return true
      default:
        return false
    }
  })

  return (
    <div className={styles.scroller}>
      <ul aria-label={label}>
        {shown.map((suggestion, at) => {
          const key = suggestionKey(suggestion)
          return (
            <li key={key}>
              <SuggestionRow
                ref={(handle) => {
                  if (handle === null) rows.current.delete(key)
                  else rows.current.set(key, handle)
                }}
                suggestion={suggestion}
                current={at === place}
                onCurrent={() => setChosen({ key, place: at })}
                onJoin={onJoin}
                onRefuse={onRefuse}
              />
            </li>
          )
        })}
      </ul>
      {suggestions.length > all && (
        <Button kind="link" onPress={() => setAll(all + AT_ONCE)}>
          {`Show ${count(Math.min(AT_ONCE, suggestions.length - all), 'more suggestion')}`}
        </Button>
      )}
    </div>
  )
}

function isOnRow(target: Element | null): boolean {
  return target?.closest('article') !== null && target !== null
}
