import { LENGTHS, yearIn, yearLengthOf } from '../../../shared/derived-facets'
import type { Glance } from '../../../shared/glance'
import { UNKNOWN, type FacetType } from '../../../shared/model'
import type { FacetCount, LibraryQuery, SearchPage } from '../../../shared/query'
import { facetRow, type FacetValue } from '../facet-rows'

/** A value of the table; null where no work is like that, and nothing can be chosen. */
export type TableValue = FacetValue | null

export interface TableColumn {
  /** Null stands for works whose year is not known. */
  readonly year: string | null
  readonly value: TableValue
}

export interface TableRow {
  readonly length: string
  readonly value: TableValue
  /** A value a column. */
  readonly cells: readonly TableValue[]
}

/** Works by year, by length, and by both. */
export interface YearLengthTable {
  /** The earliest first, works without a year last. */
  readonly columns: readonly TableColumn[]
  /** The shortest first. */
  readonly rows: readonly TableRow[]
  /** Works of the year, the length and the cell that has most of them. */
  readonly most: { readonly year: number; readonly length: number; readonly cell: number }
}

/** Years between others have a column even if no work is of them, as long as there are not more columns than this. */
const MOST_COLUMNS = 30

/** The table for the set that a query finds. */
export function yearLengthTable(query: LibraryQuery, page: SearchPage, glance: Glance): YearLengthTable {
  const valuesOf = (type: FacetType, counts: readonly FacetCount[]): ((name: string) => TableValue) => {
    const countOf = new Map(counts.map(({ name, count }) => [name, count]))
    return (name) => {
      const value = facetRow(query, type, name, countOf.get(name) ?? 0, page.chosen)
      return value.state === 'any' && value.works === 0 ? null : value
    }
  }
  const yearValue = valuesOf('year', glance.years.values)
  const lengthValue = valuesOf('length', page.facets.length.values)
  const cellValue = valuesOf('year-length', glance.yearLengths.values)

  const columns = yearsOf(query, glance).map((year) => ({ year, value: yearValue(year ?? UNKNOWN) }))
  const rows = LENGTHS.map((length) => ({
    length,
    value: lengthValue(length),
    cells: columns.map(({ year }) => cellValue(yearLengthOf(year, length))),
  }))
  return {
    columns,
    rows,
    most: {
      year: mostOf(columns.map(({ value }) => value)),
      length: mostOf(rows.map(({ value }) => value)),
      cell: mostOf(rows.flatMap(({ cells }) => cells)),
    },
  }
}

function mostOf(values: readonly TableValue[]): number {
  return Math.max(1, ...values.map((value) => value?.works ?? 0))
}

/** The years that works are of, choosing one would leave works of, or that are chosen, and those between them. */
function yearsOf({ facets }: LibraryQuery, { years, yearLengths }: Glance): readonly (string | null)[] {
  const chosen = (type: FacetType): readonly string[] =>
    facets.filter((choice) => choice.type === type).map(({ name }) => name)
  const headings = [...years.values.map(({ name }) => name), ...chosen('year')]
  const cells = [...yearLengths.values.map(({ name }) => name), ...chosen('year-length')]
  const all = new Set([...headings.map((name) => (name === UNKNOWN ? null : name)), ...cells.map(yearIn)])
  const known = [...all].filter((year) => year !== null).sort()
  return [...withYearsBetween(known), ...(all.has(null) ? [null] : [])]
}

function withYearsBetween(years: readonly string[]): readonly string[] {
  const first = Number(years[0])
  const columns = Number(years.at(-1)) - first + 1
  if (!(columns <= MOST_COLUMNS)) return years
  return Array.from({ length: columns }, (_, at) => String(first + at).padStart(4, '0'))
}
