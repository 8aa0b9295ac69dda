import { StateBox } from '../../ui/StateBox'
import { number } from '../../ui/wording'
import { Bar } from '../Bar'
import styles from './LengthHeading.module.css'
import type { Drawn } from './TableControl'

/** A length before its row: the state, a bar and the number. */
export function LengthHeading({ value: { words, state, works }, bar }: Drawn) {
  return (
    <span className={styles.length} data-state={state}>
      <StateBox state={state} />
      <span>{words}</span>
      <Bar {...bar} />
      <span className={styles.works}>{number(works ?? 0)}</span>
    </span>
  )
}
