import { useState } from 'react'
import { count } from '../../ui/wording'
import { namedValues } from '../facet-rows'
import { FACET_WORDS, MENU_BY_LETTER } from '../facet-words'
import { FacetList } from '../FacetList'
import { useTagMenu } from '../tag-menu'
import { ROWS_AT_FIRST, useFacetRows } from '../useFacetRows'
import { ChartFrame } from './ChartFrame'
import { barOf, mostWorks, type ChartProps } from './charts'
import styles from './ValueChart.module.css'

/** Where all of them are shown. CSS pixels. */
const HEIGHT = 288

interface ValueChartProps extends ChartProps {
  readonly type: 'canon' | 'pairing'
}

/** The most frequent values of a type, or all of them. */
export function ValueChart({ type, page, query, revision, onState }: ValueChartProps) {
  const { title, one, many } = FACET_WORDS[type]
  const openTagMenu = useTagMenu()
  const [all, setAll] = useState(false)
  const [kept, setKept] = useState<string | null>(null)
  const { pinned, rest, findPlace } = useFacetRows({
    ...{ type, page, query, revision, kept },
    open: true,
    find: '',
    scrolls: all,
  })
  const most = mostWorks(page, type)
  const total = namedValues(page.facets[type])
  return (
    <ChartFrame title={title}>
      <FacetList
        label={title}
        pinned={pinned}
        rest={rest}
        height={all ? HEIGHT : null}
        findPlace={findPlace}
        barOf={(value) => barOf(query, type, value, most)}
        onState={(name, state, keep) => {
          setKept(keep ? name : null)
          onState(type, name, state)
        }}
        onLeave={() => setKept(null)}
        onMenu={(...value) => openTagMenu(type, ...value)}
        menuByLetter={MENU_BY_LETTER.includes(type)}
      />
      {pinned.length + rest.total === 0 && <p className={styles.none}>No {many} here</p>}
      {(all || total > ROWS_AT_FIRST) && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${count(total, one, many)}`}
        </button>
      )}
    </ChartFrame>
  )
}
