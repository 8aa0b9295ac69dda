import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import { StateBox } from '../ui/StateBox'
import type { ThreeState } from '../ui/three-state'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { classes } from '../ui/classes'
import { number } from '../ui/wording'
import { Bar, type BarFacts } from './Bar'
import { facetLabel } from './choice-words'
import type { FacetValue } from './facet-rows'
import styles from './FacetRow.module.css'
import { stateOfKey, toggledState } from './state-keys'
import { SmallButton, StateButtons } from './StateButtons'

/** What a row may ask of its list. */
export interface FacetRowActions {
  readonly state: (name: string, state: ThreeState) => void
  /** Wants another row to have the focus: this far on. */
  readonly move: (place: number, by: number) => void
  /** Whether the last letter was typed just now. */
  readonly isTyping: () => boolean
  /** Wants the next row to have the focus that begins with what is typed. */
  readonly type: (place: number, letter: string) => void
  readonly focused: (place: number, name: string) => void
  /** Opens the menu of the value; absent where there is none. */
  readonly menu?: ((name: string) => void) | undefined
  readonly menuByLetter: boolean
}

interface FacetRowProps {
  readonly value: FacetValue
  /** Where it stands in its list; counts from 0. */
  readonly place: number
  /** It stands for works of which nobody has said one. */
  readonly unknown: boolean
  /** Whether the tab key stops here: one row of a list does. */
  readonly stop: boolean
  readonly actions: FacetRowActions
  /** Drawn before the number; null draws nothing. */
  readonly bar: BarFacts | null
}

const PAGE = 10
const MOVES: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
}

/** One value with its three states: click takes it in or lets it go, `+` and `−` say which. */
export const FacetRow = memo(function FacetRow(props: FacetRowProps) {
  const { value, place, unknown, stop, actions, bar } = props
  const { name, words, state, works } = value
  const set = (next: ThreeState): void => actions.state(name, next)
  const openMenu = actions.menu === undefined ? undefined : () => actions.menu?.(name)

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = MOVES[key]
    const wanted = stateOfKey(key, state)
    if (by !== undefined) actions.move(place, by)
    else if (wanted !== undefined) set(wanted)
    else if (openMenu !== undefined && isMenuKey(event, actions.menuByLetter)) openMenu()
    else if (/^[\p{L}\p{N}]$/u.test(key) || (/^[^\s\p{L}\p{N}]$/u.test(key) && actions.isTyping()))
      actions.type(place, key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onContextMenu = (event: MouseEvent): void => {
    if (openMenu === undefined) return
    event.preventDefault()
    openMenu()
  }

  return (
    <div
      className={styles.row}
      data-state={state}
      data-bar={bar !== null || undefined}
      onContextMenu={onContextMenu}
    >
      <button
        type="button"
        className={styles.value}
        data-value
        tabIndex={stop ? 0 : -1}
        onClick={() => set(toggledState(state, 'include'))}
        onKeyDown={onKeyDown}
        onFocus={() => actions.focused(place, name)}
      >
        <StateBox state={state} />
        {/* Read as one text, in which name and state are told apart by commas. */}
        <VisuallyHidden>{facetLabel(words, works, state)}</VisuallyHidden>
        <span aria-hidden className={classes(styles.name, unknown && styles.unknown)}>
          {words}
        </span>
        {bar !== null && <Bar {...bar} />}
        {works !== null && (
          <span aria-hidden className={styles.works}>
            {state === 'exclude' && bar === null ? `hides ${number(works)}` : number(works)}
          </span>
        )}
      </button>
      <span className={styles.actions}>
        <StateButtons words={words} state={state} onState={set}>
          {openMenu !== undefined && (
            <SmallButton
              label={`More about ${words}`}
              hint={actions.menuByLetter ? 'More (M)' : 'More'}
              menu
              onPress={openMenu}
            >
              ⋯
            </SmallButton>
          )}
        </StateButtons>
      </span>
    </div>
  )
})

/** A capital M is a letter to find a value by. */
function isMenuKey({ key, shiftKey }: KeyboardEvent, byLetter: boolean): boolean {
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return true
  return byLetter && key.toLowerCase() === 'm' && !shiftKey
}
