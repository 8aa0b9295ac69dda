import { useId } from 'react'
import type { LikelyTwins, TwinWork } from '../../shared/versions'
import { byWords, chapterWords } from '../library/blurb-words'
import { Button } from '../ui/Button'
import { count, day } from '../ui/wording'
import styles from './TwinsRow.module.css'

interface TwinsRowProps {
  readonly twins: LikelyTwins
  readonly onSame: () => void
  readonly onDifferent: () => void
}

/** Two works side by side, why they may be one, and the decision. */
export function TwinsRow({ twins, onSame, onDifferent }: TwinsRowProps) {
  const why = useId()
  const { one, other, because } = twins
  return (
    <li className={styles.pair}>
      <div className={styles.works}>
        <Twin twin={one} />
        <Twin twin={other} />
      </div>
      <p className={styles.why} id={why}>
        {because.join(' · ')}
      </p>
      <div className={styles.ways}>
        <Button small aria-label={`Same work: ${one.work.title}`} aria-describedby={why} onPress={onSame}>
          Same work
        </Button>
        <Button
          small
          aria-label={`Different works: ${one.work.title}`}
          aria-describedby={why}
          onPress={onDifferent}
        >
          Different works
        </Button>
      </div>
    </li>
  )
}

function Twin({ twin: { work, from } }: { readonly twin: TwinWork }) {
  return (
    <div className={styles.work}>
      <p className={styles.title}>
        <b>{work.title}</b> {byWords(work.authors)}
      </p>
      <p className={styles.facts}>
        {from} · {chapterWords(work)} · {count(work.words, 'word')}
        {work.updated !== null && ` · updated ${day(work.updated)}`} · added {day(work.added)}
      </p>
    </div>
  )
}
