import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDayRange } from '../../../src/main/search/filters/day-range'
import { readNumberRange } from '../../../src/main/search/filters/number-range'

describe('numbers', () => {
  test.each<[string, readonly number[]]>([
    ['5000', [5_000]],
    ['5,000', [5_000]],
    ['5k', [5_000]],
    ['1.5k', []],
    ['=10', [10]],
    ['>5000', [9_000, 10_000]],
    ['> 5k', [9_000, 10_000]],
    ['>=5k', [5_000, 9_000, 10_000]],
    ['≥ 5,000', [5_000, 9_000, 10_000]],
    ['5k+', [5_000, 9_000, 10_000]],
    ['<5k', [0, 10, 4_999]],
    ['<=4999', [0, 10, 4_999]],
    ['10..5000', [10, 4_999, 5_000]],
    ['10 .. 5k', [10, 4_999, 5_000]],
    ['10-5000', [10, 4_999, 5_000]],
    ['9k…', [9_000, 10_000]],
    ['..10', [0, 10]],
    ['0.01m', [10_000]],
  ])('%s lets %j pass', (asked, passing) => {
    const isIn = readNumberRange(asked)
    expect([0, 10, 4_999, 5_000, 9_000, 10_000].filter((number) => isIn?.(number))).toEqual(passing)
  })

  test.each(['', 'many', '>', '..', '-5', '5x', '>5..9', '5 000', '1,50'])('%j is none', (text) => {
    expect(readNumberRange(text)).toBeUndefined()
  })
})

describe('days', () => {
  const days = [
    '2022-12-31',
    '2023-01-01',
    '2023-12-31T23:00:00Z',
    '2024-01-15',
    '2024-01-31',
    '2024-02-01',
    '2024-12-01',
  ]
  test.each<[string, readonly number[]]>([
    ['2023', [1, 2]],
    ['2024-01', [3, 4]],
    ['2024-1', [3, 4]],
    ['2024/01/15', [3]],
    ['2023-12-31', [2]],
    ['>2024-01', [5, 6]],
    ['>=2024-01', [3, 4, 5, 6]],
    ['<2023', [0]],
    ['<= 2023', [0, 1, 2]],
    ['2023..2024-01', [1, 2, 3, 4]],
    ['2022-2023', [0, 1, 2]],
    ['2024-02..', [5, 6]],
    ['..2022', [0]],
    ['2024-12', [6]],
  ])('%s lets %j pass', (asked, passing) => {
    const isWithin = readDayRange(asked)
    expect(days.flatMap((day, at) => (isWithin?.(day) === true ? [at] : []))).toEqual(passing)
  })

  test.each(['', 'soon', '2024-13', '2024-00', '2023-02-29', '24', '>', '..', '20240101'])(
    '%j is none',
    (text) => {
      expect(readDayRange(text)).toBeUndefined()
    },
  )

  test('a month is all of its days', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString()
          const others = [day.slice(0, 4), day.slice(0, 7), day.slice(0, 10)]
          for (const asked of others) {
            expect(readDayRange(asked)?.(day), asked).toBe(true)
            expect(readDayRange(`>${asked}`)?.(day), asked).toBe(false)
            expect(readDayRange(`<${asked}`)?.(day), asked).toBe(false)
            expect(readDayRange(`<=${asked}`)?.(day), asked).toBe(true)
          }
        },
      ),
    )
  })
})
