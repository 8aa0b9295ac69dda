import type { ReactNode } from 'react'
import type { FacetType } from '../../shared/model'
import type { LibraryQuery, SearchPage } from '../../shared/query'
import { OPEN_AT_FIRST, RAIL_ORDER } from './facet-words'
import { FacetGroup } from './FacetGroup'
import { withAnyOf, withFacet } from './library-query'
import styles from './Rail.module.css'

/** Which groups of the rail are open: those of the session, by type. */
export type OpenGroups = Readonly<Partial<Record<FacetType, boolean>>>

interface RailProps {
  readonly page: SearchPage | null
  readonly query: LibraryQuery
  readonly revision: number
  readonly open: OpenGroups
  readonly onOpen: (open: OpenGroups) => void
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  /** What stands above the filters. */
  readonly before?: ReactNode
}

/** What the works can be narrowed by. */
export function Rail({ page, query, revision, open, onOpen, onQuery, before }: RailProps) {
  return (
    <section className={styles.rail} aria-label="Filters">
      {before}
      {RAIL_ORDER.map((type) => (
        <FacetGroup
          key={type}
          type={type}
          counts={page?.facets[type] ?? null}
          query={query}
          revision={revision}
          open={open[type] ?? OPEN_AT_FIRST.includes(type)}
          onOpen={(wanted) => onOpen({ ...open, [type]: wanted })}
          onState={(name, state) => onQuery((before) => withFacet(before, type, name, state))}
          onAnyOf={(any) => onQuery((before) => withAnyOf(before, type, any))}
        />
      ))}
    </section>
  )
}
