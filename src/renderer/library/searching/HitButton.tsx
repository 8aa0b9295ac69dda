import type { Hit } from '../../../shared/query'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { chapterOfHit, snippetOfLine } from './hit-words'
import styles from './HitButton.module.css'
import { Snippet } from './Snippet'

interface HitButtonProps {
  readonly hit: Hit
  /** Which of all places of the work it is, where all of them are shown; counts from 0. */
  readonly number?: number
  readonly onOpen: () => void
  readonly tabIndex: number
}

/** A found sentence, which opens the work there: one line with its place, or all of it under its chapter. */
export function HitButton({ hit, number, onOpen, tabIndex }: HitButtonProps) {
  const alone = number === undefined
  return (
    <button
      type="button"
      className={styles.hit}
      data-alone={alone}
      data-hit={number}
      tabIndex={tabIndex}
      onClick={onOpen}
    >
      {!alone && <VisuallyHidden>{chapterOfHit(hit)}: </VisuallyHidden>}
      <q dir="auto">
        <Snippet parts={alone ? snippetOfLine(hit.snippet) : hit.snippet} />
      </q>
      {alone && <span className={styles.place}>{chapterOfHit(hit)}</span>}
    </button>
  )
}
