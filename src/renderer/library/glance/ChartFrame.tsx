import type { ReactNode } from 'react'
import styles from './ChartFrame.module.css'

interface ChartFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** A chart with its name. */
export function ChartFrame({ title, children }: ChartFrameProps) {
  return (
    <section className={styles.chart}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  )
}
