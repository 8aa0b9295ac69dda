import type { ReactNode } from 'react'
import type { ThreeState } from '../ui/three-state'
import { toggledState } from './state-keys'
import styles from './StateButtons.module.css'

interface StateButtonsProps {
  /** What they belong to. */
  readonly words: string
  readonly state: ThreeState
  readonly onState: (state: ThreeState) => void
  /** Further ones. */
  readonly children?: ReactNode
}

/** The `+` and `−` of a value, for the mouse: by keyboard the value itself hears them. */
export function StateButtons({ words, state, onState, children }: StateButtonsProps) {
  return (
    <span className={styles.buttons}>
      <SmallButton
        label={`Include ${words}`}
        hint="Include"
        onPress={() => onState(toggledState(state, 'include'))}
      >
        +
      </SmallButton>
      <SmallButton
        label={`Exclude ${words}`}
        hint="Exclude"
        onPress={() => onState(toggledState(state, 'exclude'))}
      >
        −
      </SmallButton>
      {children}
    </span>
  )
}

interface SmallButtonProps {
  readonly label: string
  readonly hint: string
  readonly menu?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

/** One of them. */
export function SmallButton({ label, hint, menu, onPress, children }: SmallButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      aria-haspopup={menu === true ? 'menu' : undefined}
      title={hint}
      // The focus stays where it is: the row may go to another place.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
