import { useState, type KeyboardEvent } from 'react'
import { placeAfter, placeOr, type TablePlace, type TablePlaces } from './table-places'
import type { YearLengthTable } from './year-length'

export interface TableFocus {
  /** Where the tab key stops. */
  readonly isStop: (row: number, column: number) => boolean
  readonly onFocus: (row: number, column: number) => void
  /** Of the table; its cells have `data-place`. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Moves the focus through a table; it stays with its year and its length when columns come or go. */
export function useTableFocus({ columns, rows }: YearLengthTable): TableFocus {
  const [held, setHeld] = useState<{ readonly length?: string; readonly year?: string | null }>({})
  const table: TablePlaces = {
    rows: rows.length + 1,
    columns: columns.length + 1,
    has: ({ row, column }) => {
      const heading = columns[column - 1]?.value ?? null
      const line = rows[row - 1]
      if (row === 0) return heading !== null
      return (column === 0 ? line?.value : line?.cells[column - 1]) != null
    },
  }
  const heldPlace: TablePlace = {
    row: rows.findIndex(({ length }) => length === held.length) + 1,
    column: columns.findIndex(({ year }) => year === held.year) + 1,
  }
  const stop = placeOr(heldPlace, table)

  return {
    isStop: (row, column) => stop !== undefined && row === stop.row && column === stop.column,
    onFocus: (row, column) => {
      const [line, heading] = [rows[row - 1], columns[column - 1]]
      setHeld({
        ...(line === undefined ? {} : { length: line.length }),
        ...(heading === undefined ? {} : { year: heading.year }),
      })
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || stop === undefined) return
      const to = placeAfter(event.key, stop, table)
      if (to === undefined) return
      event.preventDefault()
      event.stopPropagation()
      event.currentTarget.querySelector<HTMLElement>(`[data-place="${to.row} ${to.column}"] button`)?.focus()
    },
  }
}
