import { Star, StickyNote } from 'lucide-react'
import type { Blurb } from '../../../shared/query'
import { ProgressBar } from '../../ui/ProgressBar'
import { VisuallyHidden } from '../../ui/VisuallyHidden'
import { count, percent } from '../../ui/wording'
import { progressWords } from '../blurb-words'
import styles from './OwnMarks.module.css'
import { READING_WORDS } from './reading-words'

interface OwnMarksProps {
  readonly blurb: Blurb
  /** The tab index of its button. */
  readonly tabIndex: number
  readonly onNote: () => void
}

/** What the reader has of a work: how far they are, how they marked it, stars, and whether there is a note. */
export function OwnMarks({ blurb, tabIndex, onNote }: OwnMarksProps) {
  const { progress, reading, newChapters, privateNotes } = blurb
  const onTheWay = progress !== null && progress > 0 && progress < 1
  const bar = onTheWay && (reading === null || reading === 'reading')
  return (
    <div className={styles.own}>
      {newChapters > 0 && <b className={styles.fresh}>{count(newChapters, 'new chapter')}</b>}
      <span className={styles.line}>
        {privateNotes !== null && (
          <button
            type="button"
            className={styles.note}
            title={`${privateNotes} (N)`}
            aria-label={`Note on ${blurb.title}`}
            tabIndex={tabIndex}
            onClick={onNote}
          >
            <StickyNote size={14} strokeWidth={1.75} aria-hidden />
          </button>
        )}
        <Stars stars={blurb.stars} />
        <span className={styles.line}>
          {bar && (
            <span className={styles.bar}>
              <ProgressBar label={`Read of ${blurb.title}`} share={progress} />
            </span>
          )}
          {bar ? progressWords(progress) : markWords(blurb)}
        </span>
      </span>
    </div>
  )
}

function Stars({ stars }: { readonly stars: number | null }) {
  if (stars === null) return null
  return (
    <span className={styles.stars}>
      <Star size={14} strokeWidth={0} fill="currentColor" aria-hidden />
      <VisuallyHidden>my stars: </VisuallyHidden>
      {stars}
    </span>
  )
}

function markWords({ reading, progress }: Blurb): string {
  if (reading === null) return progressWords(progress)
  const { short } = READING_WORDS[reading]
  return reading === 'did-not-finish' && progress !== null ? `${short}, ${percent(progress)}` : short
}
