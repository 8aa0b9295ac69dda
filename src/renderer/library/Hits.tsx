import type { Place } from '../../shared/model'
import type { Blurb, Hit } from '../../shared/query'
import { count } from '../ui/wording'
import { moreHits } from './blurb-words'
import styles from './Hits.module.css'
import { Snippet } from './Snippet'

interface HitsProps {
  readonly blurb: Blurb
  readonly unfolded: boolean
  readonly onUnfold: () => void
  readonly onOpen: (place: Place) => void
  /** The tab index of its buttons. */
  readonly tabIndex: number
}

/** The first found sentence with its place; unfolded, all that were brought along. */
export function Hits({ blurb, unfolded, onUnfold, onOpen, tabIndex }: HitsProps) {
  const [first] = blurb.hits
  if (first === undefined) return null
  const shown = unfolded ? blurb.hits : [first]
  const beyond = blurb.hitCount - blurb.hits.length
  return (
    <div className={styles.hits}>
      <ul aria-label="Found in the text">
        {shown.map((hit, index) => (
          <li key={index} className={styles.hit}>
            <button
              type="button"
              className={styles.open}
              tabIndex={tabIndex}
              onClick={() => onOpen(hit.place)}
            >
              <q>
                <Snippet parts={hit.snippet} />
              </q>
              <span className={styles.place}>{placeWords(hit)}</span>
            </button>
            {index === 0 && blurb.hitCount > 1 && (
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
          </li>
        ))}
      </ul>
      {unfolded && beyond > 0 && (
        <p className={styles.beyond}>
          and {count(beyond, 'more hit')}: open one, and step through all of them
        </p>
      )}
    </div>
  )
}

function placeWords({ chapter, chapterTitle }: Hit): string {
  return chapterTitle === null ? `Ch. ${chapter}` : `Ch. ${chapter}, ${chapterTitle}`
}
