import { describe, expect, test } from 'vitest'
import {
  readChapterCount,
  readDay,
  readList,
  readPairing,
  readRating,
  readSeries,
  readStatus,
  readWarning,
} from '../../../../src/main/importing/sources/fields'

describe('values as files write them', () => {
  test.each([
    ['Explicit', 'NC-17', 'NC17', 'X', 'MA', 'explicit (later chapters)'],
    ['Mature', 'R', 'M', 'mature', 'Fiction M', 'R for language'],
    ['Teen And Up Audiences', 'Teen', 'T', 'PG-13', 'pg15', 'Fiction T'],
    ['General Audiences', 'G', 'PG', 'K', 'K+', 'general'],
    ['Not Rated', 'not rated'],
    ['Kettle', 'Kettle'],
    ['Gentle', 'Gentle'],
    ['Marvellous', ' Marvellous '],
  ])('the rating %s goes by other names', (rating, ...names) => {
    for (const name of names) expect(readRating(name)).toBe(rating)
  })

  test.each([
    ['none', 'No Archive Warnings Apply'],
    ['Underage', 'Underage Sex'],
    ['choose not to use archive warnings', 'Creator Chose Not To Use Archive Warnings'],
    ['GRAPHIC DEPICTIONS OF VIOLENCE', 'Graphic Depictions Of Violence'],
    [' puns ', 'puns'],
  ])('the warning %j is %s', (text, warning) => {
    expect(readWarning(text)).toBe(warning)
  })

  test.each([
    ['2024-02-03', '2024-02-03'],
    ['on 2024-2-3, late', '2024-02-03'],
    ['2/13/2009', '2009-02-13'],
    ['3 February 2024', '2024-02-03'],
    ['3rd Feb. 2024', '2024-02-03'],
    ['February 3, 2024', '2024-02-03'],
    ['May 21st, 2024', '2024-05-21'],
    ['2024-02-30', null],
    ['13/2/2009', '2009-02-13'],
    ['13.2.2009', '2009-02-13'],
    ['2.3.2009', '2009-03-02'],
    ['02-13-09', '2009-02-13'],
    ['2/13/98', '1998-02-13'],
    ['2009/02/13', '2009-02-13'],
    ['31/31/2009', null],
    ['3 Smarch 2024', null],
    ['8m ago', null],
    ['', null],
  ])('the day %j is %j', (text, day) => {
    expect(readDay(text)).toBe(day)
  })

  test.each([
    ['2/2', 2, 2],
    ['2/?', 2, null],
    ['1,234 / 2,000', 1234, 2000],
    ['12', 12, null],
    ['3 of 5', 3, 5],
    ['many', null, null],
  ])('%j chapters are %j of %j', (text, posted, total) => {
    expect(readChapterCount(text)).toEqual({ posted, total })
  })

  test.each([
    ['Part 2 of Harbour Lights', [['Harbour Lights', 2]]],
    [
      'Part 1 of A, B and C, Part 12 of Tides',
      [
        ['A, B and C', 1],
        ['Tides', 12],
      ],
    ],
    [
      'Part 1 of Harbour Lights  Part 3 of Tides',
      [
        ['Harbour Lights', 1],
        ['Tides', 3],
      ],
    ],
    ['Harbour Lights [2.5]', [['Harbour Lights', 2.5]]],
    ['Harbour Lights #2', [['Harbour Lights', 2]]],
    ['Harbour Lights', [['Harbour Lights', null]]],
    ['', []],
  ] as const)('the series %j is %j', (text, series) => {
    expect(readSeries(text)).toEqual(series.map(([name, index]) => ({ name, index })))
  })

  test.each([
    ['Complete', 'complete'],
    ['completed.', 'complete'],
    ['One-shot', 'complete'],
    ['In-Progress', 'in-progress'],
    ['WIP', 'in-progress'],
    ['incomplete', 'in-progress'],
    ['Completely mad', 'unknown'],
    ['', 'unknown'],
  ])('the status %j is %s', (text, status) => {
    expect(readStatus(text)).toBe(status)
  })

  test.each([
    ['Mara/Odile', 'romantic'],
    ['Mara / Odile', 'romantic'],
    ['Mara & Odile', 'platonic'],
    ['Mara & Odile/Tam', 'romantic'],
    ['Mara & Odile / Tam', 'romantic'],
    ['Mara', 'romantic'],
  ])('the pairing %s is %s', (name, kind) => {
    expect(readPairing(` ${name} `)).toEqual({ name, kind })
  })

  test('a list is split at commas and semicolons, without the empty and the repeated', () => {
    expect(readList('Mara, Odile ;Tam,, Mara')).toEqual(['Mara', 'Odile', 'Tam'])
  })
})
