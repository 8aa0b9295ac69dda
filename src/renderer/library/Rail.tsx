import type { ReactNode } from 'react'
import { Facets, type FacetsProps } from './Facets'
import styles from './Rail.module.css'

interface RailProps extends FacetsProps {
  /** What stands above the filters. */
  readonly before?: ReactNode
}

/** What the works can be narrowed by. */
export function Rail({ before, ...facets }: RailProps) {
  return (
    <section className={styles.rail} aria-label="Filters">
      {before}
      <Facets {...facets} />
    </section>
  )
}
