import { ListOrdered } from 'lucide-react'
import type { WorkId } from '../../../shared/model'
import type { LibraryQuery } from '../../../shared/query'
import { Button } from '../../ui/Button'
import { gapWords, onlySeries, seriesWords } from './series-words'
import styles from './SeriesHeading.module.css'
import { useSeries } from './useSeries'

interface SeriesHeadingProps {
  readonly query: LibraryQuery
  readonly revision: number
  readonly onParts: (series: string) => void
  readonly onRead: (id: WorkId) => void
}

/** Over the works of one series: how much of it is here and read, and the part to go on with. */
export function SeriesHeading({ query, revision, onParts, onRead }: SeriesHeadingProps) {
  const name = onlySeries(query)
  const series = useSeries(name, revision).last
  if (name === null || series === null || series.parts.length === 0) return null
  const { gaps, next } = series
  return (
    <section className={styles.heading} aria-label="The series">
      <p>
        <b>{series.name}</b> {seriesWords(series)}
        {gaps.length > 0 && ` · ${gaps.map(gapWords).join('; ')}`}
      </p>
      <span className={styles.end}>
        <Button small icon={ListOrdered} onPress={() => onParts(series.name)}>
          All parts in order
        </Button>
        {next !== null && (
          <Button small onPress={() => onRead(next)}>
            Read next
          </Button>
        )}
      </span>
    </section>
  )
}
