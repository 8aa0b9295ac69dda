import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './FootBar.module.css'

interface FootBarProps {
  /** The accessible name. */
  readonly label: string
  readonly children: ReactNode
  readonly tone?: 'plain' | 'problem' | 'chosen'
}

/** A line at the foot of the window: what was done and can be undone, what is running, what is chosen. */
export function FootBar({ label, children, tone = 'plain' }: FootBarProps) {
  return (
    <section className={classes(styles.foot, styles[tone])} aria-label={label}>
      {children}
    </section>
  )
}
