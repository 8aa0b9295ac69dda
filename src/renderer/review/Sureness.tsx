import type { ReviewedSuggestion } from '../../shared/suggestions'
import { sureness } from './review-words'
import styles from './Sureness.module.css'

const STEPS = [1, 2, 3, 4] as const

/** How sure a suggestion is: in a word, and as a small bar for the eye. */
export function Sureness({ suggestion }: { readonly suggestion: ReviewedSuggestion }) {
  const { steps, words } = sureness(suggestion)
  return (
    <>
      <span className={styles.bar} aria-hidden>
        {STEPS.map((step) => (
          <i key={step} data-full={step <= steps} />
        ))}
      </span>
      <b className={styles.word}>{words}</b>
    </>
  )
}
