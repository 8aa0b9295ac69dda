import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readOpf } from '../../../../src/main/importing/libraries/calibre/read-opf'
import { saidByCalibre } from '../../../../src/main/importing/libraries/calibre/said-by-calibre'
import { opfOf, type CalibreTestBook } from '../../../calibre-library'

const opf = (name: string): string => readFileSync(join('tests/fixtures/calibre', name), 'utf8')

function said(book: Partial<CalibreTestBook>, meanings: Parameters<typeof saidByCalibre>[1] = {}) {
  return saidByCalibre(readOpf(opfOf({ title: 'A', files: {}, ...book })), meanings)
}

describe('what calibre says of a book', () => {
  test('is read from an OPF 2 file: identifiers, subjects with types, series, stars, custom columns', () => {
    const record = readOpf(opf('opf-2.opf'))
    expect(record.columns.map(({ label, values, extra }) => [label, values, extra])).toEqual([
      ['#fandom', ['Tidewatch (TV)', 'Original'], null],
      ['#gn', ['Low Tide'], 3],
      ['#readdate', ['2024-03-01T00:00:00+00:00'], null],
      ['#empty', [], null],
    ])
    const result = saidByCalibre(record, {
      tags: 'tag',
      rating: 'stars',
      '#fandom': 'canon',
      '#gn': 'series',
      '#readdate': 'reading',
    })
    expect(result).toMatchObject({
      title: 'Paper Lanterns at Low Tide',
      authors: ['inkharbor', 'second pseud'],
      identity: { site: 'ao3', id: '123456' },
      sourceUrl: 'https://archiveofourown.org/works/123456',
      names: {
        canon: ['Tidewatch (TV)', 'Original'],
        rating: ['Teen And Up Audiences'],
        warning: ['Creator Chose Not To Use Archive Warnings'],
        category: ['F/F'],
        language: ['English'],
      },
      more: { tag: ['Angst', 'Mara Vell & Tam Osei'] },
      series: [
        { name: 'Lanterns', index: 2.5 },
        { name: 'Low Tide', index: 3 },
      ],
      status: 'in-progress',
      // Of what comes from AO3 calibre has the day of the last update.
      published: null,
      updated: '2024-02-03',
      marks: { reading: 'read', stars: 5, privateNotes: null },
    })
    expect(result.summary).toBe('<p>Two keepers, <em>one</em> light.</p>\n')
  })

  test('is read from an OPF 3 file', () => {
    const result = saidByCalibre(readOpf(opf('opf-3.opf')), {
      rating: 'stars',
      '#fandom': 'canon',
      '#read': 'reading',
    })
    expect(result).toMatchObject({
      title: 'The Salt Ledger',
      authors: ['inkharbor'],
      names: { canon: ['Tidewatch (TV)'], language: ['Deutsch'] },
      series: [{ name: 'Harbor Lights', index: 2 }],
      sourceUrl: 'https://example.org/ledger',
      marks: { reading: 'read', stars: 3 },
    })
  })

  test('takes a column for what the reader says that it stands for, and leaves out what stands for nothing', () => {
    const columns = {
      '#a': { datatype: 'text', value: ['Mara Vell/Odile Fenn', 'F/M', 'Hurt/Comfort', 'No pairing'] },
      '#b': { datatype: 'text', value: 'Mara Vell, Odile Fenn' },
      '#c': { datatype: 'bool', value: true, name: 'Loved' },
      '#d': { datatype: 'text', value: 'Winter, long' },
      '#e': { datatype: 'comments', value: '<p>Good <b>one</b>.</p>' },
      '#f': { datatype: 'enumeration', value: 'WIP' },
      '#g': { datatype: 'int', value: 12345 },
      '#h': { datatype: 'text', value: ['left out'] },
    }
    const result = said(
      { columns },
      {
        ...{ '#a': 'pairing', '#b': 'character', '#c': 'mine', '#d': 'mine', '#e': 'note' },
        ...{ '#f': 'status', '#g': 'words', '#h': 'ignore' },
      },
    )
    expect(result.names).toMatchObject({
      pairing: ['Mara Vell/Odile Fenn'],
      category: ['F/M'],
      character: ['Mara Vell', 'Odile Fenn'],
    })
    expect(result.more).toEqual({ tag: ['Hurt/Comfort'], mine: ['Loved', 'Winter, long'] })
    expect(result.marks.privateNotes).toBe('Good one.')
    expect([result.status, result.words]).toEqual(['in-progress', 12345])
    expect(JSON.stringify(result)).not.toContain('left out')
  })

  test.each([
    ['bool', true, 'Read', 'read'],
    ['bool', true, 'To read', 'to-read'],
    ['bool', true, 'DNF', 'did-not-finish'],
    ['bool', false, 'Read', null],
    ['enumeration', 'Currently reading', 'State', 'reading'],
    ['text', 'TBR', 'State', 'to-read'],
    ['float', 100, 'Percent', 'read'],
    ['int', 40, 'Percent', 'reading'],
    ['text', 'on a Tuesday', 'State', null],
  ])('a %s of %s in “%s” means %s', (datatype, value, name, reading) => {
    expect(said({ columns: { '#x': { datatype, value, name } } }, { '#x': 'reading' }).marks.reading).toBe(
      reading,
    )
  })

  test.each([
    ['rating', 7, 4],
    ['rating', 1, 1],
    ['int', 4, 4],
    ['int', 9, 5],
    ['text', '★★★', 3],
    ['text', '4/5', 4],
    ['float', 0, null],
    ['int', 2000, null],
  ])('a %s of %s means %s stars', (datatype, value, stars) => {
    expect(said({ columns: { '#x': { datatype, value } } }, { '#x': 'stars' }).marks.stars).toBe(stars)
  })

  test('calibre’s dates for “never”, languages for “none” and identifiers of FanFicFare are understood', () => {
    const result = said({ language: 'und', identifiers: { 'fanficfare-uid': 'test1-u9-s1001', isbn: '1' } })
    expect(result).toMatchObject({
      published: null,
      updated: null,
      names: { language: [] },
      identity: { site: 'test1', id: '1001' },
    })
  })

  test('a file that is no OPF says nothing', () => {
    expect(saidByCalibre(readOpf('<html><p>hello'), {})).toMatchObject({
      title: '',
      authors: [],
      summary: null,
    })
    expect(saidByCalibre(readOpf(''), {})).toMatchObject({ title: '' })
  })
})
