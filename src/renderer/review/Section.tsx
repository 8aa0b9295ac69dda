import { useId, type ReactNode } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  readonly title: string
  readonly type?: string
  readonly children: ReactNode
}

/** One thing that is said of a work: what it is called at the start, what is known of it beside. */
export function Section({ title, type, children }: SectionProps) {
  const heading = useId()
  return (
    <section className={styles.section} aria-labelledby={heading} data-type={type}>
      <h2 id={heading} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
