import { UNKNOWN } from '../../../shared/model'
import { classes } from '../../ui/classes'
import { StateBox } from '../../ui/StateBox'
import { number } from '../../ui/wording'
import type { Drawn } from './TableControl'
import styles from './YearHeading.module.css'

/** A year over its column: the number, a bar that stands on the year, and the state. */
export function YearHeading({ value: { name, words, state, works }, bar }: Drawn) {
  return (
    <span className={styles.year} data-state={state}>
      <span className={styles.works}>{number(works ?? 0)}</span>
      <span className={styles.track}>
        <span
          className={styles.bar}
          data-outside={bar.outside || undefined}
          style={{ blockSize: `${100 * bar.share}%` }}
        />
      </span>
      <span className={classes(styles.words, name === UNKNOWN && styles.unknown)}>{words}</span>
      <StateBox state={state} />
    </span>
  )
}
