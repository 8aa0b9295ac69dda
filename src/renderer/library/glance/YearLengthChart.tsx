import { useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { Glance } from '../../../shared/glance'
import type { FacetType } from '../../../shared/model'
import { number } from '../../ui/wording'
import { FACET_WORDS } from '../facet-words'
import { ChartFrame } from './ChartFrame'
import { barOf, type ChartProps } from './charts'
import { LengthHeading } from './LengthHeading'
import { TableCell } from './TableCell'
import { TableControl, type TableControlProps } from './TableControl'
import { useTableFocus } from './useTableFocus'
import { yearLengthTable, type TableValue } from './year-length'
import { YearHeading } from './YearHeading'
import styles from './YearLengthChart.module.css'

interface YearLengthChartProps extends ChartProps {
  readonly glance: Glance
}

/** Works by year and by length, and by both in the cells between. */
export function YearLengthChart({ glance, page, query, onState }: YearLengthChartProps) {
  const { title } = FACET_WORDS['year-length']
  const table = useMemo(() => yearLengthTable(query, page, glance), [query, page, glance])
  const { columns, rows, most } = table
  const focus = useTableFocus(table)
  const scroller = useRef<HTMLDivElement>(null)

  // Where not all years have room, the latest ones are in sight.
  useLayoutEffect(() => scroller.current?.scrollTo({ left: scroller.current.scrollWidth }), [])

  const control = (
    type: FacetType,
    value: TableValue,
    row: number,
    column: number,
    how: Pick<TableControlProps, 'draw'> & { readonly most: number },
  ) =>
    value !== null && (
      <TableControl
        value={value}
        bar={barOf(query, type, value, how.most)}
        stop={focus.isStop(row, column)}
        onState={(state) => onState(type, value.name, state)}
        onFocus={() => focus.onFocus(row, column)}
        draw={how.draw}
      />
    )

  return (
    <ChartFrame title={title}>
      <div className={styles.scroller} ref={scroller}>
        <table
          role="grid"
          aria-label={title}
          className={styles.table}
          style={sizes(columns.length, Math.max(most.cell, most.year))}
          onKeyDown={focus.onKeyDown}
        >
          <thead>
            <tr>
              <td />
              {columns.map(({ year, value }, at) => (
                <th
                  key={year}
                  scope="col"
                  className={year === null ? styles.unknown : undefined}
                  data-place={`0 ${at + 1}`}
                >
                  {control('year', value, 0, at + 1, { draw: YearHeading, most: most.year }) || (
                    <span className={styles.empty}>{year}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ length, value, cells }, line) => (
              <tr key={length}>
                <th scope="row" data-place={`${line + 1} 0`}>
                  {control('length', value, line + 1, 0, { draw: LengthHeading, most: most.length }) || (
                    <span className={styles.empty}>{length}</span>
                  )}
                </th>
                {cells.map((cell, at) => (
                  <td key={columns[at]?.year} data-place={`${line + 1} ${at + 1}`}>
                    {control('year-length', cell, line + 1, at + 1, { draw: TableCell, most: most.cell })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  )
}

/** Columns are as wide as their numbers want. */
function sizes(columns: number, largest: number): CSSProperties {
  return { '--columns': columns, '--digits': number(largest).length } as CSSProperties
}
