import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { MOST_PLACES } from '../../shared/ipc'
import { Button, IconButton } from '../ui/Button'
import { count, number } from '../ui/wording'
import styles from './HitsBar.module.css'
import type { HitsOfWork } from './useHits'

interface HitsBarProps {
  readonly hits: HitsOfWork
  readonly text: string
  /** What one came from: `the list`. */
  readonly cameFrom: string
  readonly onStep: (by: 1 | -1) => void
  readonly onBack: () => void
  readonly onClose: () => void
}

/** Which of the found places one stands at, and the ways to the others. */
export function HitsBar({ hits, text, cameFrom, onStep, onBack, onClose }: HitsBarProps) {
  const all = hits.hits.length
  return (
    <section className={styles.bar} aria-label="Found places">
      <span role="status">
        {all === 0
          ? 'Looking…'
          : `${number(hits.at + 1)} of ${hits.words.length >= MOST_PLACES ? 'at least ' : ''}${count(all, 'hit')}`}
      </span>
      <q className={styles.text}>{text}</q>
      <IconButton
        small
        icon={ChevronUp}
        label="Previous hit"
        shortcut="["
        isDisabled={all < 2}
        onPress={() => onStep(-1)}
      />
      <IconButton
        small
        icon={ChevronDown}
        label="Next hit"
        shortcut="]"
        isDisabled={all < 2}
        onPress={() => onStep(1)}
      />
      <Button small onPress={onBack}>
        Back to {cameFrom}
      </Button>
      <IconButton small icon={X} label="Read on from here" onPress={onClose} />
    </section>
  )
}
