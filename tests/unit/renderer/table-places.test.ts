import { describe, expect, test } from 'vitest'
import { placeAfter, placeOr, type TablePlaces } from '../../../src/renderer/library/glance/table-places'

/** A table as it is drawn: `#` is a place with something in it. */
function tableOf(...lines: readonly string[]): TablePlaces {
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    has: ({ row, column }) => lines[row]?.charAt(column) === '#',
  }
}

const table = tableOf('.##.#', '##..#', '.....', '#.##.')

describe('a key', () => {
  test.each<[key: string, from: readonly [number, number], to: readonly [number, number], what: string]>([
    ['ArrowRight', [0, 2], [0, 4], 'goes over places with nothing in them'],
    ['ArrowLeft', [3, 2], [3, 0], 'goes over them backwards as well'],
    ['ArrowDown', [1, 0], [3, 0], 'goes over a row with nothing in it'],
    ['ArrowUp', [3, 2], [0, 2], 'goes up into the headings'],
    ['ArrowDown', [1, 4], [1, 4], 'stays where nothing is further on'],
    ['ArrowRight', [0, 4], [0, 4], 'stays at the edge'],
    ['End', [0, 1], [0, 4], 'goes to the last one of a row'],
    ['Home', [3, 3], [3, 0], 'goes to the first one of a row'],
    ['PageDown', [0, 2], [3, 2], 'goes to the last one of a column'],
    ['PageUp', [3, 2], [0, 2], 'goes to the first one of a column'],
  ])('%s from %j leads to %j: it %s', (key, [row, column], [toRow, toColumn]) => {
    expect(placeAfter(key, { row, column }, table)).toEqual({ row: toRow, column: toColumn })
  })

  test('that is none for moving leads nowhere', () => {
    expect(placeAfter('x', { row: 0, column: 1 }, table)).toBeUndefined()
    expect(placeAfter('Tab', { row: 0, column: 1 }, table)).toBeUndefined()
  })
})

test('a place with nothing in it gives way to the first one that has something', () => {
  expect(placeOr({ row: 3, column: 2 }, table)).toEqual({ row: 3, column: 2 })
  expect(placeOr({ row: 0, column: 0 }, table)).toEqual({ row: 0, column: 1 })
  expect(placeOr({ row: 9, column: 9 }, table)).toEqual({ row: 0, column: 1 })
  expect(placeOr({ row: 0, column: 0 }, tableOf('..', '..'))).toBeUndefined()
})
