import { useMemo, useState } from 'react'
import { READING_STATUSES, UNKNOWN } from '../../../shared/model'
import { facetRow } from '../facet-rows'
import { FACET_WORDS } from '../facet-words'
import { FacetList } from '../FacetList'
import { ChartFrame } from './ChartFrame'
import { barOf, mostWorks, type ChartProps } from './charts'

const MARKS: readonly string[] = [...READING_STATUSES, UNKNOWN]

/** Read and unread: what the works are marked as, from what is to be read to what has no mark. */
export function ReadingChart({ page, query, onState }: ChartProps) {
  const { title } = FACET_WORDS.reading
  const [kept, setKept] = useState<string | null>(null)
  const rows = useMemo(() => {
    const countOf = new Map(page.facets.reading.values.map(({ name, count }) => [name, count]))
    return MARKS.map((name) => facetRow(query, 'reading', name, countOf.get(name) ?? 0, page.chosen)).filter(
      ({ name, state, works }) => works !== 0 || state !== 'any' || name === kept,
    )
  }, [page, query, kept])
  const most = mostWorks(page, 'reading')
  return (
    <ChartFrame title={title}>
      <FacetList
        label={title}
        pinned={rows}
        rest={NONE}
        height={null}
        barOf={(value) => barOf(query, 'reading', value, most)}
        onState={(name, state, keep) => {
          setKept(keep ? name : null)
          onState('reading', name, state)
        }}
        onLeave={() => setKept(null)}
      />
    </ChartFrame>
  )
}

const NONE = { total: 0, get: () => undefined }
