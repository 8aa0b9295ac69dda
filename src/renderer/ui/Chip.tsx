import { X } from 'lucide-react'
import styles from './Chip.module.css'
import { StateBox } from './StateBox'
import type { ThreeState } from './three-state'
import { VisuallyHidden } from './VisuallyHidden'

interface ChipProps {
  readonly state: Exclude<ThreeState, 'any'>
  readonly name: string
  readonly onRemove: () => void
}

/** Something that was chosen, with a way to take it back. */
export function Chip({ state, name, onRemove }: ChipProps) {
  return (
    <span className={styles.chip}>
      <StateBox state={state} />
      <VisuallyHidden>{state === 'include' ? 'included: ' : 'excluded: '}</VisuallyHidden>
      <span className={styles.name}>{name}</span>
      <button type="button" className={styles.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
        <X size={12} strokeWidth={2} aria-hidden />
      </button>
    </span>
  )
}
