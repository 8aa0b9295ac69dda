import styles from './Bar.module.css'

/** How a value is drawn beside its number. */
export interface BarFacts {
  /** Of the longest bar, from 0 to 1. */
  readonly share: number
  /** Its works are not among those found as things stand. */
  readonly outside: boolean
}

/** The length of a number that stands beside it; an outlined one is of works that are left out. */
export function Bar({ share, outside }: BarFacts) {
  return (
    <span className={styles.track} aria-hidden>
      <span
        className={styles.bar}
        data-outside={outside || undefined}
        style={{ inlineSize: `${100 * share}%` }}
      />
    </span>
  )
}
