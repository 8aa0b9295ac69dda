import type { FunctionComponent, KeyboardEvent } from 'react'
import type { ThreeState } from '../../ui/three-state'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import type { BarFacts } from '../Bar'
import { facetLabel } from '../choice-words'
import type { FacetValue } from '../facet-rows'
import { stateOfKey, toggledState } from '../state-keys'
import { StateButtons } from '../StateButtons'
import styles from './TableControl.module.css'

/** What a value looks like. */
export interface Drawn {
  readonly value: FacetValue
  readonly bar: BarFacts
}

export interface TableControlProps extends Drawn {
  /** Whether the tab key stops here. */
  readonly stop: boolean
  readonly onState: (state: ThreeState) => void
  readonly onFocus: () => void
  readonly draw: FunctionComponent<Drawn>
}

/** A value in a table, with its three states as a row of the rail has them. */
export function TableControl({ value, bar, stop, onState, onFocus, draw: Picture }: TableControlProps) {
  const { words, works, state } = value
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = stateOfKey(event.key, state)
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onState(wanted)
  }
  return (
    <span className={styles.control}>
      <button
        type="button"
        className={styles.value}
        tabIndex={stop ? 0 : -1}
        onClick={() => onState(toggledState(state, 'include'))}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <VisuallyHidden>{facetLabel(words, works, state)}</VisuallyHidden>
        <span aria-hidden>
          <Picture value={value} bar={bar} />
        </span>
      </button>
      <span className={styles.actions}>
        <StateButtons words={words} state={state} onState={onState} />
      </span>
    </span>
  )
}
