/** A place in a table; row 0 and column 0 are its headings. */
export interface TablePlace {
  readonly row: number
  readonly column: number
}

/** What is in a table: where there is nothing, the focus can't go. */
export interface TablePlaces {
  readonly rows: number
  readonly columns: number
  readonly has: (place: TablePlace) => boolean
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, -Infinity],
  End: [0, Infinity],
  PageDown: [Infinity, 0],
  PageUp: [-Infinity, 0],
}

/**
 * Where a key takes the focus: to the next place in its direction that has something, or with Home, End, Page Up and Page
 * Down to the last one.
 *
 * @returns undefined for other keys; the same place where there is nothing further on
 */
export function placeAfter(key: string, from: TablePlace, table: TablePlaces): TablePlace | undefined {
  const step = STEPS[key]
  if (step === undefined) return undefined
  const [down, right] = [Math.sign(step[0]), Math.sign(step[1])]
  const isFar = !Number.isFinite(step[0] + step[1])
  let found = from
  let place = from
  for (;;) {
    place = { row: place.row + down, column: place.column + right }
    if (place.row < 0 || place.column < 0 || place.row >= table.rows || place.column >= table.columns)
      return found
    if (!table.has(place)) continue
    found = place
    if (!isFar) return found
  }
}

/** The place itself, or the first one of the table that has something; undefined where none has. */
export function placeOr(place: TablePlace, table: TablePlaces): TablePlace | undefined {
  if (place.row < table.rows && place.column < table.columns && table.has(place)) return place
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns; column++)
      if (table.has({ row, column })) return { row, column }
  return undefined
}
