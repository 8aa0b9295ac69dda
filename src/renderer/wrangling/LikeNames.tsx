import { VisuallyHidden } from '../ui/VisuallyHidden'
import { count, number } from '../ui/wording'
import styles from './LikeNames.module.css'
import type { JoinDraft } from './useJoinDraft'

interface LikeNamesProps {
  readonly draft: JoinDraft
  /** The tab key passes them by. */
  readonly passedBy: boolean
}

/** The names that may be other ones for the canonical name, each to be ticked. */
export function LikeNames({ draft, passedBy }: LikeNamesProps) {
  return (
    <fieldset className={styles.names}>
      <legend>
        <VisuallyHidden>Other names for {draft.canonical}</VisuallyHidden>
      </legend>
      {draft.names.map(({ name, works, why }) => (
        <label key={name} className={styles.name} title={why}>
          <input
            type="checkbox"
            tabIndex={passedBy ? -1 : 0}
            checked={draft.isTicked(name)}
            onChange={(event) => draft.tick(name, event.currentTarget.checked)}
          />
          <span className={styles.text}>{name}</span>
          <span className={styles.number} aria-hidden>
            {number(works)}
          </span>
          <VisuallyHidden>
            , {count(works, 'work')}. {why}
          </VisuallyHidden>
        </label>
      ))}
    </fieldset>
  )
}
