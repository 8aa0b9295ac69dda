import { CheckCheck, Copy, Pause, Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import { progressWords } from './review-words'
import styles from './ReviewSide.module.css'
import type { QueueOfLibrary } from './useReviewQueue'

interface ReviewSideProps {
  readonly done: number
  readonly left: number
  /** Works that have something certain. */
  readonly certainWorks: number
  readonly following: QueueOfLibrary
  readonly apply: boolean
  readonly onApply: (apply: boolean) => void
  readonly onAcceptAll: () => void
  /** Opens the works that may be one. */
  readonly onTwins: () => void
  /** The works. */
  readonly children: ReactNode
}

/** How far the review is, the works of it, and what can be done about all of them at once. */
export function ReviewSide(props: ReviewSideProps) {
  const { done, left, certainWorks, following } = props
  const all = done + left
  return (
    <div className={styles.side}>
      <div className={styles.head}>
        <h2>{count(left, 'work needs a look', 'works need a look')}</h2>
        {all > 0 && (
          <>
            <ProgressBar label="Reviewed" share={done / all} />
            <p>{progressWords(done, all)}</p>
          </>
        )}
      </div>
      {props.children}
      <div className={styles.foot}>
        <ReadingAhead following={following} />
        {certainWorks > 0 && (
          <Button icon={CheckCheck} onPress={props.onAcceptAll}>
            Accept all that is certain…
          </Button>
        )}
        <Button icon={Copy} onPress={props.onTwins}>
          Likely duplicates…
        </Button>
        <label className={styles.apply}>
          <input
            type="checkbox"
            checked={props.apply}
            onChange={(event) => props.onApply(event.currentTarget.checked)}
          />
          <span>
            Take over what is certain by itself
            <small>
              Of works that are read from now on. You are told how much it was, and can take it back.
            </small>
          </span>
        </label>
      </div>
    </div>
  )
}

/** How far the works are read that were not looked at yet, with a way to stop it. */
function ReadingAhead({ following }: { readonly following: QueueOfLibrary }) {
  const { queue, reading, stopped } = following
  if (queue === null || queue.unread === 0) return null
  return (
    <div className={styles.reading} role="group" aria-label="Reading for suggestions">
      <p>
        {reading === null
          ? `${count(queue.unread, 'work was', 'works were')} not looked at yet`
          : `Reading for suggestions: ${number(reading.done)} of ${number(reading.all)}`}
      </p>
      {stopped ? (
        <Button small icon={Play} onPress={following.goOn}>
          Go on
        </Button>
      ) : (
        reading !== null && (
          <>
            <ProgressBar label="Read for suggestions" share={reading.done / Math.max(1, reading.all)} />
            <Button small icon={Pause} onPress={following.stop}>
              Stop
            </Button>
          </>
        )
      )}
    </div>
  )
}
