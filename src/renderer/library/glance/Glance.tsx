import { useCallback, type RefCallback } from 'react'
import type { FacetType } from '../../../shared/model'
import type { LibraryQuery, SearchPage } from '../../../shared/query'
import type { ThreeState } from '../../ui/three-state'
import { withFacet } from '../library-query'
import styles from './Glance.module.css'
import { glanceSentence } from './glance-words'
import { ReadingChart } from './ReadingChart'
import { useGlance } from './useGlance'
import { ValueChart } from './ValueChart'
import { YearLengthChart } from './YearLengthChart'

interface GlanceProps {
  readonly page: SearchPage
  readonly query: LibraryQuery
  readonly revision: number
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  /** What takes the focus when nothing else has it. */
  readonly headingRef: RefCallback<HTMLElement>
}

/** What was found, in pictures: each of their bars narrows the works as a row of the rail does. */
export function Glance({ page, query, revision, onQuery, headingRef }: GlanceProps) {
  const answer = useGlance(query, revision)
  const glance = answer.last
  const onState = useCallback(
    (type: FacetType, name: string, state: ThreeState) => onQuery((now) => withFacet(now, type, name, state)),
    [onQuery],
  )
  const { works, rest } = glance === null ? { works: '', rest: '' } : glanceSentence(glance)
  const charts = { page, query, revision, onState }
  return (
    <section className={styles.glance} aria-label="At a glance">
      <div className={styles.page}>
        <h2 className={styles.sentence} tabIndex={-1} ref={headingRef}>
          <strong>{works}</strong>
          {rest}
        </h2>
        {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
        <p className={styles.caption}>
          Each bar is a filter: a click includes its works, − leaves them out.
          {leavesOut(query) && ' Outlined: left out as things stand.'}
        </p>
        <div className={styles.charts}>
          <ValueChart type="canon" {...charts} />
          <ValueChart type="pairing" {...charts} />
          <ReadingChart {...charts} />
        </div>
        {glance !== null && <YearLengthChart glance={glance} {...charts} />}
      </div>
    </section>
  )
}

/** Whether there are bars of works that are not among those found. */
function leavesOut({ facets, anyOf }: LibraryQuery): boolean {
  return facets.some(({ type, state }) => state === 'exclude' || anyOf.includes(type))
}
