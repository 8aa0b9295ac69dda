import { describe, expect, test } from 'vitest'
import { yearLengthTable, type YearLengthTable } from '../../../src/renderer/library/glance/year-length'
import { FIRST_QUERY, withFacet } from '../../../src/renderer/library/library-query'
import { LENGTHS, lengthOf, yearIn, yearLengthOf } from '../../../src/shared/derived-facets'
import type { Glance } from '../../../src/shared/glance'
import { forEveryFacet, UNKNOWN } from '../../../src/shared/model'
import type { ChosenCount, FacetGroup, LibraryQuery, SearchPage } from '../../../src/shared/query'
import { NOTHING_HIDDEN } from '../../../src/shared/triggers'

type Work = readonly [year: string | null, words: number]

function groupOf(names: readonly string[]): FacetGroup {
  const values = [...new Set(names)].map((name) => ({
    name,
    count: names.filter((one) => one === name).length,
  }))
  return { total: values.length, values }
}

/** The table of these works, as the archive would count them. */
function tableOf(
  works: readonly Work[],
  query: LibraryQuery = FIRST_QUERY,
  chosen: readonly ChosenCount[] = [],
): YearLengthTable {
  const none: FacetGroup = { total: 0, values: [] }
  const facets = {
    ...forEveryFacet(() => none),
    length: groupOf(works.map(([, words]) => lengthOf(words))),
  }
  const page: SearchPage = {
    ...{ ids: [], blurbs: [], facets, chosen, hidden: NOTHING_HIDDEN },
    ...{ notUnderstood: [], instead: null, milliseconds: 0 },
  }
  const glance: Glance = {
    ...{ works: works.length, words: 0, canons: 0, read: 0 },
    years: groupOf(works.map(([year]) => year ?? UNKNOWN)),
    yearLengths: groupOf(works.map(([year, words]) => yearLengthOf(year, lengthOf(words)))),
  }
  return yearLengthTable(query, page, glance)
}

const yearsOf = ({ columns }: YearLengthTable): readonly (string | null)[] => columns.map(({ year }) => year)

describe('the table of years and lengths', () => {
  const works: readonly Work[] = [
    ['2021', 500],
    ['2019', 700],
    ['2019', 800],
    ['2021', 3_000],
    [null, 200_000],
  ]

  test('has every length, and each work in the cell of its year and its length', () => {
    const { columns, rows, most } = tableOf(works)
    expect(rows.map(({ length }) => length)).toEqual(LENGTHS)
    const counts = rows.map(({ value, cells }) => [value?.works, ...cells.map((cell) => cell?.works)])
    expect(columns.map(({ value }) => value?.works)).toEqual([2, undefined, 2, 1])
    expect(counts.filter((row) => row.some((works) => works !== undefined))).toEqual([
      [3, 2, undefined, 1, undefined],
      [1, undefined, undefined, 1, undefined],
      [1, undefined, undefined, undefined, 1],
    ])
    expect(most).toEqual({ year: 2, length: 3, cell: 2 })
  })

  test('goes from the earliest year to the latest, with the years between, and ends with what is unknown', () => {
    expect(yearsOf(tableOf(works))).toEqual(['2019', '2020', '2021', null])
    expect(yearsOf(tableOf([['2024', 1]]))).toEqual(['2024'])
    expect(yearsOf(tableOf([[null, 1]]))).toEqual([null])
  })

  test('leaves the years between out where one work is of long ago', () => {
    expect(yearsOf(tableOf([...works, ['1897', 9_000]]))).toEqual(['1897', '2019', '2021', null])
  })

  test('keeps what is chosen, even where no work is left of it', () => {
    const name = yearLengthOf('2023', lengthOf(3_000))
    const chosen = [
      { type: 'year', name: '2016', state: 'exclude', works: 4 },
      { type: 'year-length', name, state: 'exclude', works: 2 },
    ] as const
    const query = chosen.reduce<LibraryQuery>(
      (before, { type, name: one, state }) => withFacet(before, type, one, state),
      FIRST_QUERY,
    )
    const table = tableOf(works, query, chosen)
    expect(yearsOf(table)).toEqual(['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', null])
    expect(table.columns[0]?.value).toMatchObject({ name: '2016', state: 'exclude', works: 4 })
    expect(table.rows[1]?.cells[7]).toMatchObject({ name, state: 'exclude', works: 2 })
  })

  test('of nothing is empty', () => {
    const { columns, rows } = tableOf([])
    expect(columns).toEqual([])
    expect(rows.every(({ value }) => value === null)).toBe(true)
  })
})

test('the year of a cell is read from its name', () => {
  for (const year of [null, '1999', '2024'])
    for (const length of LENGTHS) expect(yearIn(yearLengthOf(year, length))).toBe(year)
})
