import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { LIST_FORMATS } from '../../../../src/main/exporting/lists'
import type { WorkRecord } from '../../../../src/shared/model'
import { fullWork, html } from '../example-works'

function record(said: Partial<WorkRecord> = {}): WorkRecord {
  const { chapters, ...work } = fullWork({ words: 2_345 })
  return {
    ...work,
    reading: null,
    chapters: chapters.length,
    versions: 1,
    place: null,
    progress: null,
    lastRead: null,
    stars: 4,
    privateNotes: 'Cried on the tram.\nTwice.',
    ...said,
  }
}

describe('a list of links', () => {
  test('has each link once, and says how many works have none', () => {
    const works = [
      record(),
      record({ sourceUrl: null }),
      record(),
      record({ sourceUrl: 'https://x.example/1\n2' }),
    ]
    expect(LIST_FORMATS.links(works)).toEqual({
      text: 'https://archiveofourown.org/works/90000001\nhttps://x.example/1 2\n',
      works: 3,
      leftOut: 1,
    })
  })
})

describe('recommendations', () => {
  const hostile = record({
    title: '<script>alert(1)</script> *Stars* & [Links](x)',
    sourceUrl: 'javascript:alert(1)',
    privateNotes: '# Not a heading\n</article>',
    summary: html('<p>1 &lt; 2</p>\n<p>_So_ it goes.</p>'),
  })

  test('say title, author, link, tags, summary, stars and the note', () => {
    for (const kind of ['recs-html', 'recs-markdown', 'recs-text'] as const) {
      const { text } = LIST_FORMATS[kind]([record()])
      for (const said of [
        'Paper Lanterns at Low Tide',
        'inkharbor, saltmarsh',
        'archiveofourown.org/works/90000001',
        '★★★★',
        'Slow Burn',
        'Twice',
      ])
        expect(text, kind).toContain(said)
      expect(text, kind).not.toContain('★★★★★')
    }
  })

  test('in HTML are text, whoever wrote it, and lead to the web only', () => {
    const { text } = LIST_FORMATS['recs-html']([hostile])
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('javascript:')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; *Stars* &amp; [Links](x)')
    expect(text.match(/<\/article>/g)).toHaveLength(1)
    expect(text).toContain('<blockquote><p>1 &lt; 2</p><p>_So_ it goes.</p></blockquote>')
  })

  test('in Markdown mean nothing but their words', () => {
    const { text } = LIST_FORMATS['recs-markdown']([hostile])
    expect(text).toContain('\\<script\\>alert(1)\\</script\\> \\*Stars\\* \\& \\[Links\\](x)')
    expect(text).toContain('\\# Not a heading')
    expect(text).not.toContain('javascript:')
  })
})

describe('the catalogue', () => {
  test('as a table is read back by a spreadsheet, and nothing in it is a formula', () => {
    const works = [
      record({
        title: '=HYPERLINK("https://x.example")',
        authors: ['@ada'],
        tags: ['+1', 'A "B"'],
        privateNotes: '-2\nlines',
      }),
      record({ title: 'Two', rating: null, series: [] }),
    ]
    const { text } = LIST_FORMATS['catalogue-csv'](works)
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      title: '\'=HYPERLINK("https://x.example")',
      authors: "'@ada",
      tags: '\'+1, A "B"',
      'my note': "'-2\nlines",
      words: '2345',
      pairings: 'Mara Vell/Odile Fenn, Mara Vell & Tam Osei',
    })
    expect(rows[1]).toMatchObject({ title: 'Two', rating: '', series: '' })
  })

  test('as JSON is all that is known', () => {
    const works = [record(), record({ title: 'Two' })]
    expect(JSON.parse(LIST_FORMATS['catalogue-json'](works).text)).toEqual({
      format: 'ficarium-catalogue',
      version: 1,
      works: JSON.parse(JSON.stringify(works)),
    })
  })
})
