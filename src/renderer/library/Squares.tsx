import type { WorkRecord } from '../../shared/model'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { squares } from './blurb-words'
import styles from './Squares.module.css'

/** Rating, category, warning and status in four squares, each with its words. */
export function Squares({ work }: { readonly work: WorkRecord }) {
  return (
    <ul className={styles.squares} aria-label="At a glance">
      {squares(work).map(({ sign, words, look }, index) => (
        <li key={index} title={words} data-look={look}>
          <span aria-hidden>{sign}</span>
          <VisuallyHidden>{words}</VisuallyHidden>
        </li>
      ))}
    </ul>
  )
}
