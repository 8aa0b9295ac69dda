import { Minus, Plus } from 'lucide-react'
import type { FacetType } from '../../shared/model'
import { UNKNOWN } from '../../shared/model'
import type { KeyboardEvent, Ref } from 'react'
import { MenuDots } from '../ui/MenuDots'
import { StateBox, stateWords } from '../ui/StateBox'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { classes } from '../ui/classes'
import { count, number } from '../ui/wording'
import { valueWords } from './facet-words'
import styles from './FacetRow.module.css'
import { nextState, type FacetState } from './library-query'
import { useTagMenu } from './tag-menu'

/** A value of a facet as the rail shows it. */
export interface FacetValue {
  readonly name: string
  readonly state: FacetState
  /** Null when the set on the screen says nothing of it. */
  readonly works: number | null
}

interface FacetRowProps {
  readonly type: FacetType
  readonly value: FacetValue
  /** Whether the tab key stops here: one row of a list does. */
  readonly stop: boolean
  readonly onState: (state: FacetState) => void
  /** Wants another row to have the focus: this far on. */
  readonly onMove: (by: number) => void
  readonly onFocus: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

const PAGE = 10

/** One value with its three states: click takes it in or lets it go, `+` and `−` say which. */
export function FacetRow({ type, value, stop, onState, onMove, onFocus, ref }: FacetRowProps) {
  const { name, state, works } = value
  const words = valueWords(type, name)
  const openTagMenu = useTagMenu()

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: -Infinity,
      End: Infinity,
    }
    const by = moves[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (by !== undefined) onMove(by)
    else if (event.key === ' ') onState(nextState(state))
    else if (event.key === '+' || event.key === 'Enter') onState('include')
    else if (event.key === '-') onState('exclude')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.row} data-state={state} data-facet={type} data-name={name}>
      <button
        type="button"
        ref={ref}
        className={styles.value}
        tabIndex={stop ? 0 : -1}
        onClick={() => onState(state === 'any' ? 'include' : 'any')}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <StateBox state={state} />
        <span className={classes(styles.name, name === UNKNOWN && styles.unknown)}>
          {words}
          <VisuallyHidden>{stateWords(state)}</VisuallyHidden>
        </span>
        <Works state={state} works={works} />
      </button>
      <span className={styles.actions}>
        <span>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Include ${words}`}
            title="Include"
            onClick={() => onState(state === 'include' ? 'any' : 'include')}
          >
            <Plus size={12} strokeWidth={2.5} aria-hidden />
          </button>
          <button
            type="button"
            tabIndex={-1}
            aria-label={`Exclude ${words}`}
            title="Exclude"
            onClick={() => onState(state === 'exclude' ? 'any' : 'exclude')}
          >
            <Minus size={12} strokeWidth={2.5} aria-hidden />
          </button>
          <MenuDots
            label={`More about ${words}`}
            title="Hide, fold, warn"
            size={12}
            tabIndex={-1}
            onOpen={(anchor) => openTagMenu(type, name, anchor)}
          />
        </span>
      </span>
    </div>
  )
}

function Works({ state, works }: Pick<FacetValue, 'state' | 'works'>) {
  if (works === null) return null
  if (state === 'exclude' && works === 0) return null
  return (
    <span className={styles.works}>
      <span aria-hidden>{state === 'exclude' ? `hides ${number(works)}` : number(works)}</span>
      <VisuallyHidden>
        {state === 'exclude' ? ', hides ' : ', '}
        {count(works, 'work')}
      </VisuallyHidden>
    </span>
  )
}
