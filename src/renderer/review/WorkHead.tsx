import { BookOpen, Pencil } from 'lucide-react'
import type { ReviewItem } from '../../shared/suggestions'
import { byWords } from '../library/blurb-words'
import { Button } from '../ui/Button'
import { factWords, guessWords } from './review-words'
import styles from './WorkHead.module.css'

interface WorkHeadProps {
  readonly item: ReviewItem
  readonly preview: boolean
  readonly onPreview: () => void
  readonly onEdit: () => void
  readonly onRead: () => void
}

/** Which work it is, where it comes from and, when asked, how it begins. */
export function WorkHead({ item, preview, onPreview, onEdit, onRead }: WorkHeadProps) {
  const { work, opening } = item
  const guessed = guessWords(item.review)
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <h1>
          {work.title} <span className={styles.by}>{byWords(work.authors)}</span>
        </h1>
        <span className={styles.end}>
          {item.isReviewed && <span className={styles.reviewed}>reviewed</span>}
          <Button small aria-expanded={preview} onPress={onPreview}>
            First lines <kbd>P</kbd>
          </Button>
          <Button small icon={Pencil} onPress={onEdit}>
            Edit <kbd>E</kbd>
          </Button>
          <Button small icon={BookOpen} onPress={onRead}>
            Read <kbd>O</kbd>
          </Button>
        </span>
      </div>
      <p className={styles.facts}>{factWords(item)}</p>
      {guessed !== '' && <p className={styles.guessed}>{guessed}</p>}
      {preview && (
        <div className={styles.opening} role="region" aria-label="First lines" tabIndex={0}>
          {opening === '' ? <p>The story has no text.</p> : paragraphs(opening)}
        </div>
      )}
    </header>
  )
}

function paragraphs(text: string) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => <p key={index}>{line}</p>)
}
