import { ArrowLeft, RotateCcw } from 'lucide-react'
import { Button } from '../ui/Button'
import { count } from '../ui/wording'
import styles from './ReviewEnd.module.css'

interface ReviewEndProps {
  /** Works of the queue that were skipped. */
  readonly skipped: number
  /** Works that were looked at in this sitting, or before. */
  readonly reviewed: number
  /** Works that were not looked at for suggestions yet. */
  readonly unread: number
  readonly onAgain: () => void
  readonly onLeave: () => void
}

/** What is said where no work is left, and what can be done next. */
export function ReviewEnd({ skipped, reviewed, unread, onAgain, onLeave }: ReviewEndProps) {
  return (
    <div className={styles.end}>
      <h1>
        {skipped > 0
          ? 'That was the last one'
          : reviewed > 0
            ? 'Everything is reviewed'
            : 'Nothing needs a look'}
      </h1>
      <p>{wordsOf({ skipped, reviewed, unread })}</p>
      <div className={styles.ways}>
        {skipped > 0 && (
          <Button icon={RotateCcw} onPress={onAgain}>
            Look at the skipped ones
          </Button>
        )}
        <Button kind="primary" icon={ArrowLeft} onPress={onLeave}>
          Back to the library
        </Button>
      </div>
    </div>
  )
}

function wordsOf({
  skipped,
  reviewed,
  unread,
}: Pick<ReviewEndProps, 'skipped' | 'reviewed' | 'unread'>): string {
  const more =
    unread > 0
      ? ` ${count(unread, 'story is', 'stories are')} still being read: what they suggest comes here by itself.`
      : ''
  if (skipped > 0) return `${count(skipped, 'work was', 'works were')} skipped and can wait.${more}`
  if (reviewed > 0) return `${count(reviewed, 'work is', 'works are')} done.${more}`
  return `Every work has its canon, characters and author, and nothing is suggested. New works come here after an import.${more}`
}
