import { Check, ChevronRight, Star } from 'lucide-react'
import type { Marks, WorkId } from '../../shared/model'
import type { NextPart } from '../../shared/series'
import { READING_WORDS, starWords } from '../library/marks/reading-words'
import { gapWords, nextWords } from '../library/series/series-words'
import { Button } from '../ui/Button'
import styles from './EndOfWork.module.css'

interface EndOfWorkProps {
  readonly marks: Marks
  readonly next: readonly NextPart[]
  readonly onMark: (marks: Partial<Marks>) => void
  readonly onOpen: (id: WorkId) => void
}

const STARS = [1, 2, 3, 4, 5] as const

/** What is offered at the end of a work: a mark, stars, and what comes next. Nothing is done unasked. */
export function EndOfWork({ marks, next, onMark, onOpen }: EndOfWorkProps) {
  const read = marks.reading === 'read'
  return (
    <section className={styles.end} aria-label="The end">
      <div className={styles.line}>
        {read ? (
          <p className={styles.read}>
            <Check size={16} aria-hidden /> Marked as read
          </p>
        ) : (
          <>
            <Button icon={Check} onPress={() => onMark({ reading: 'read' })}>
              Mark as read
            </Button>
            {marks.reading !== null && <span>now: {READING_WORDS[marks.reading].short}</span>}
          </>
        )}
        <fieldset className={styles.stars}>
          <legend>My stars</legend>
          {STARS.map((stars) => (
            <label key={stars} title={starWords(stars)} data-lit={stars <= (marks.stars ?? 0)}>
              <input
                type="radio"
                name="stars"
                aria-label={starWords(stars)}
                checked={marks.stars === stars}
                onChange={() => onMark({ stars })}
              />
              <Star size={20} strokeWidth={1.5} aria-hidden />
            </label>
          ))}
        </fieldset>
        {marks.stars !== null && (
          <Button kind="link" small onPress={() => onMark({ stars: null })}>
            No stars
          </Button>
        )}
      </div>
      {next.map((part) => (
        <div key={`${part.series} ${part.id}`} className={styles.next}>
          <Button onPress={() => onOpen(part.id)}>
            {nextWords(part)}
            <ChevronRight size={16} aria-hidden />
          </Button>
          {part.gap !== null && <span>{gapWords(part.gap)}</span>}
        </div>
      ))}
    </section>
  )
}
