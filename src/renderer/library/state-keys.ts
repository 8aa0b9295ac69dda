import type { ThreeState } from '../ui/three-state'
import { nextState } from './library-query'

/** What a key makes of a value that has the focus; undefined where it stands for nothing. */
export function stateOfKey(key: string, state: ThreeState): ThreeState | undefined {
  switch (key) {
    case ' ':
      return nextState(state)
    case '+':
    case 'Enter':
      return 'include'
    case '-':
    case '−':
      return 'exclude'
    case 'Delete':
      return 'any'
    default:
      return undefined
  }
}

/** What choosing a state makes of a value: the one that it has already is let go of. */
export function toggledState(state: ThreeState, wanted: ThreeState): ThreeState {
  return state === wanted ? 'any' : wanted
}
