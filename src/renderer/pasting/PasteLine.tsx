import { Check, CircleAlert, Minus, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Sureness } from './paste-fields'
import styles from './PasteLine.module.css'

const SIGNS = {
  certain: [Check, 'certain'],
  check: [CircleAlert, 'please check'],
  missing: [Minus, 'not found'],
  changed: [Pencil, 'changed by you'],
} as const

interface PasteLineProps {
  readonly label: string
  /** Left out for what no page says. */
  readonly sure?: Sureness
  readonly children: ReactNode
}

/** One thing that is said of a pasted work, and how sure it is. */
export function PasteLine({ label, sure, children }: PasteLineProps) {
  const [Sign, words] = sure === undefined ? [undefined, undefined] : SIGNS[sure]
  return (
    <div className={styles.line} role="group" aria-label={words === undefined ? label : `${label}, ${words}`}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {Sign !== undefined && sure !== undefined && (
          <span className={styles[sure]}>
            <Sign size={12} strokeWidth={2} aria-hidden />
            {words}
          </span>
        )}
      </div>
      <div className={styles.value}>{children}</div>
    </div>
  )
}
