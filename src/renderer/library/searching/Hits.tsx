import type { Place } from '../../../shared/model'
import type { Blurb } from '../../../shared/query'
import { count } from '../../ui/wording'
import { moreHits } from '../blurb-words'
import { ChaptersOfHits } from './ChaptersOfHits'
import { HitButton } from './HitButton'
import styles from './Hits.module.css'

interface HitsProps {
  readonly blurb: Blurb
  readonly unfolded: boolean
  readonly onUnfold: () => void
  readonly onOpen: (place: Place) => void
  /** The tab index of its buttons. */
  readonly tabIndex: number
}

/** The best of the found sentences with its place; unfolded, every place in the order of the story. */
export function Hits({ blurb, unfolded, onUnfold, onOpen, tabIndex }: HitsProps) {
  const [first] = blurb.hits
  if (first === undefined) return null
  return (
    <div role="group" className={styles.hits} aria-label="Found in the text">
      <div className={styles.line}>
        {unfolded ? (
          <span className={styles.all}>{count(blurb.hitCount, 'hit')}, in the order of the story</span>
        ) : (
          <HitButton hit={first} onOpen={() => onOpen(first.place)} tabIndex={tabIndex} />
        )}
        {blurb.hitCount > 1 && (
          <button
            type="button"
            className={styles.more}
            tabIndex={tabIndex}
            aria-expanded={unfolded}
            onClick={onUnfold}
          >
            {unfolded ? 'fewer hits' : moreHits(blurb.hitCount)}
          </button>
        )}
      </div>
      {unfolded && <ChaptersOfHits blurb={blurb} onOpen={onOpen} tabIndex={tabIndex} />}
    </div>
  )
}
