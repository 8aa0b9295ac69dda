import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listInCell } from '../../../../src/main/importing/libraries/table/list-in-cell'
import { readTableBytes } from '../../../../src/main/importing/libraries/table/read-table'
import { saidByRow } from '../../../../src/main/importing/libraries/table/said-by-row'

const read = (text: string) => readTableBytes(Buffer.from(text))

function rowsOf(text: string) {
  const table = read(text)
  if (!table.ok) throw new Error(table.message)
  return table.rows.map((row) => ({ line: row.line, said: saidByRow(row) }))
}

/** As ao3downloader writes it. */
const DOWNLOADER = [
  'title,author,summary,fandoms,warnings,characters,relationships,tags,words,rating,chapters,categories,complete,link',
  `Salt,"inkharbor, second","<p>One, <em>light</em>.</p>`,
  `<p>Two.</p>","['Tidewatch (TV)', ""Keeper's Log""]",['Choose Not To Use Archive Warnings'],['Mara Vell'],['Mara Vell/Odile Fenn'],"['Slow Burn', 'Caf\\xe9']","1,234",Mature,3/?,"F/F, Gen",False,https://archiveofourown.org/works/4711/chapters/9`,
  `Low,Anonymous,,[],[],[],[],[],10,Not Rated,1/1,No category,True,https://archiveofourown.org/works/12`,
].join('\r\n')

describe('a table of works', () => {
  test('of ao3downloader is read as it writes it: lists of Python, counts, line breaks in a cell', () => {
    const [first, second] = rowsOf(DOWNLOADER)
    expect(first).toMatchObject({
      line: 2,
      said: {
        title: 'Salt',
        authors: ['inkharbor', 'second'],
        identity: { site: 'ao3', id: '4711' },
        sourceUrl: 'https://archiveofourown.org/works/4711',
        names: {
          canon: ['Tidewatch (TV)', "Keeper's Log"],
          warning: ['Creator Chose Not To Use Archive Warnings'],
          character: ['Mara Vell'],
          pairing: ['Mara Vell/Odile Fenn'],
          tag: ['Slow Burn', 'Café'],
          rating: ['Mature'],
          category: ['F/F', 'Gen'],
        },
        words: 1234,
        status: 'in-progress',
        chaptersTotal: null,
      },
    })
    expect(first?.said?.summary).toBe('<p>One, <em>light</em>.</p>\n<p>Two.</p>\n')
    expect(second).toMatchObject({
      line: 4,
      said: { authors: [], names: { category: [], canon: [] }, status: 'complete', chaptersTotal: 1 },
    })
  })

  test('may have other names, another order, semicolons, tabs and a byte order mark', () => {
    for (const sign of [',', ';', '\t']) {
      const text = [
        ['Work ID', 'Relationship', 'Fandom', 'Series', 'Series Index', 'Published', 'Notes of mine'],
        ['4711', '"A/B"', '"X; Y"', '"Lights"', '2', '2024-01-02', 'no'],
      ]
      const table = read(`\ufeff${text.map((row) => row.join(sign)).join('\n')}\n`)
      expect(table).toMatchObject({ ok: true, unknown: ['Notes of mine'] })
      expect(rowsOf(`\ufeff${text.map((row) => row.join(sign)).join('\n')}\n`)[0]?.said).toMatchObject({
        identity: { site: 'ao3', id: '4711' },
        names: { pairing: ['A/B'], canon: ['X', 'Y'] },
        series: [{ name: 'Lights', index: 2 }],
        published: '2024-01-02',
      })
    }
  })

  test('names the lines of rows that can’t be read', () => {
    const table = read('title,fandoms,tags\nA,b,c\n\nB,"x\ny",c\nC,"never closed,z\nD,b,c\n')
    if (!table.ok) throw new Error(table.message)
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(table.unreadable).toEqual([{ line: 6, message: expect.stringMatching(/never closed/) }])
    expect(saidByRow({ line: 1, cells: new Map([['canon', 'x']]) })).toBeUndefined()
  })

  test.each([
    [
      'author_sort,authors,comments,formats,id,identifiers,library_name,tags,title,title_sort,uuid',
      /calibre library itself/,
    ],
    ['Book Id,Title,Author,Author l-f,My Rating,Exclusive Shelf', /Goodreads/],
    ['date,amount,currency', /say nothing of fan works/],
    ['title,author,words', /say nothing of fan works/],
    ['', /empty/],
  ])('%s is refused in words', (header, why) => {
    expect(read(header === '' ? '' : `${header}\n1,2,3\n`)).toMatchObject({
      ok: false,
      message: expect.stringMatching(why),
    })
  })

  test('whatever the bytes are, there are rows or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, withHeader) => {
        const head = Buffer.from(withHeader ? 'title,fandoms,tags,link\n' : '')
        const table = readTableBytes(Buffer.concat([head, bytes]))
        return table.ok
          ? table.rows.every((row) => row.line > 1 && (saidByRow(row), true))
          : table.message !== ''
      }),
    )
  })
})

test.each([
  ["['A', 'B']", ['A', 'B']],
  [`["B's", 'say "hi"']`, ["B's", 'say "hi"']],
  ["['it\\'s', 'a\\\\b']", ["it's", 'a\\b']],
  ['[]', []],
  ['A, B; C\nD', ['A', 'B', 'C', 'D']],
  ['Steins;Gate', ['Steins;Gate']],
  ["['open", ["['open"]],
])('a cell of %s holds %j', (cell, names) => {
  expect(listInCell(cell)).toEqual(names)
})
