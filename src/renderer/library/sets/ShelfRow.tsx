import type { LucideIcon } from 'lucide-react'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { count, number } from '../../ui/wording'
import styles from './ShelfRow.module.css'

interface ShelfRowProps {
  readonly name: string
  /** Null where it is not known, or means nothing. */
  readonly works: number | null
  readonly current: boolean
  readonly icon?: LucideIcon
  readonly shortcut?: string
  /** Differs by now from what it stands for. */
  readonly changed?: boolean
  readonly off?: boolean
  readonly onPress: () => void
}

/** One line of the shelves: what it is called and how many works stand there. */
export function ShelfRow(props: ShelfRowProps) {
  const { name, works, current, icon: Icon, shortcut, changed = false, off = false, onPress } = props
  return (
    <button
      type="button"
      data-stop
      className={styles.row}
      aria-current={current}
      aria-disabled={off}
      title={shortcut === undefined ? undefined : `${name} (${shortcut})`}
      onClick={() => {
        if (!off) onPress()
      }}
    >
      {Icon !== undefined && <Icon size={14} strokeWidth={1.75} aria-hidden />}
      <span className={styles.name}>
        {name}
        {changed && <span className={styles.changed}> changed</span>}
        {works !== null && <VisuallyHidden>{count(works, 'work')}</VisuallyHidden>}
      </span>
      {works !== null && (
        <span className={styles.works} aria-hidden>
          {number(works)}
        </span>
      )}
    </button>
  )
}
