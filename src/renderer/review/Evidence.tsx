import type { EvidenceSentence, ReviewedSuggestion } from '../../shared/suggestions'
import { Snippet } from '../library/searching/Snippet'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { count } from '../ui/wording'
import styles from './Evidence.module.css'
import { Sureness } from './Sureness'

interface EvidenceProps {
  readonly suggestion: ReviewedSuggestion
  readonly severalChapters: boolean
  readonly unfolded: boolean
  /** The tab index of its buttons. */
  readonly tabIndex: number
  /** The id of the sentence that says why. */
  readonly becauseId: string
  readonly onUnfold: () => void
  readonly onOpen: (sentence: EvidenceSentence) => void
}

/** Why something is suggested: sentences of the story, what was counted, and how sure it is. */
export function Evidence(props: EvidenceProps) {
  const { suggestion, unfolded, tabIndex } = props
  const { sentences, because } = suggestion
  const shown = unfolded ? sentences : sentences.slice(0, 1)
  const more = sentences.length - 1
  return (
    <div className={styles.evidence}>
      {shown.length > 0 && (
        <ul aria-label={`Places for ${suggestion.as}`}>
          {shown.map((sentence) => (
            <li key={`${sentence.place.chapter} ${sentence.place.offset}`}>
              <button
                type="button"
                className={styles.sentence}
                tabIndex={tabIndex}
                title="See it in the story"
                onClick={() => props.onOpen(sentence)}
              >
                <q>
                  <Snippet parts={sentence.parts} />
                </q>
                {props.severalChapters && <span className={styles.place}>Ch. {sentence.place.chapter}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.because}>
        <Sureness suggestion={suggestion} /> · <span id={props.becauseId}>{because}</span>
        {more > 0 && (
          <>
            {' · '}
            <button
              type="button"
              className={styles.more}
              tabIndex={tabIndex}
              aria-expanded={unfolded}
              onClick={props.onUnfold}
            >
              {unfolded ? 'fewer places' : count(more, 'more place')}
              <VisuallyHidden> for {suggestion.as}</VisuallyHidden>
            </button>
          </>
        )}
      </p>
    </div>
  )
}
