import { Minus, Plus } from 'lucide-react'
import styles from './StateBox.module.css'
import type { ThreeState } from './three-state'

/** The one state box: empty is any, + is included, − is excluded. The words stand beside it. */
export function StateBox({ state }: { readonly state: ThreeState }) {
  return (
    <span className={styles.box} data-state={state} aria-hidden>
      {state === 'include' && <Plus size={12} strokeWidth={3} />}
      {state === 'exclude' && <Minus size={12} strokeWidth={3} />}
    </span>
  )
}
