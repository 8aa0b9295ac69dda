import { describe, expect, test } from 'vitest'
import { epubOf, xhtml } from '../make-zip'
import { chaptersOf, workOf } from '../open'

const METADATA = `<dc:title>The Salt Lamp</dc:title>
<dc:creator opf:role="aut">quill</dc:creator><dc:creator opf:role="ill">brush</dc:creator><dc:creator>Unknown</dc:creator>
<dc:language>de-DE</dc:language><dc:date>2024-01-01T00:00:00+00:00</dc:date><dc:date opf:event="modification">2024-02-03</dc:date>
<dc:subject>Slow Burn</dc:subject><dc:subject>Explicit</dc:subject><dc:subject>F/F</dc:subject><dc:subject>Major Character Death</dc:subject><dc:subject>FanFiction</dc:subject>
<dc:source>https://stories.example/77</dc:source><dc:description>&lt;p&gt;Two &lt;i&gt;keepers&lt;/i&gt;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</dc:description>
<meta name="calibre:series" content="Harbour Lights"/><meta name="calibre:series_index" content="2.5"/>`

describe('any other EPUB', () => {
  test('says in its package what it is; what its subjects are is left open', async () => {
    const { work, source, review } = await workOf(
      epubOf({ pages: { 'a.xhtml': xhtml('<p>The lamp.</p>') }, metadata: METADATA }),
      'x.epub',
    )
    expect(work).toMatchObject({
      title: 'The Salt Lamp',
      authors: ['quill'],
      language: 'Deutsch (Deutschland)',
      published: '2024-01-01',
      updated: '2024-02-03',
      tags: ['Slow Burn'],
      rating: 'Explicit',
      categories: ['F/F'],
      warnings: ['Major Character Death'],
      sourceUrl: 'https://stories.example/77',
      series: [{ name: 'Harbour Lights', index: 2.5 }],
      summary: '<p>Two <i>keepers</i>.</p>\n',
      status: 'unknown',
    })
    expect(source).toBe('EPUB')
    expect(review).toEqual(['tags-uncertain', 'canon-unknown', 'pairing-unknown', 'character-unknown'])
  })

  test('as EPUB 3 writes it', async () => {
    const metadata = `<dc:title>The Salt Lamp</dc:title><dc:creator id="c1">quill</dc:creator><meta refines="#c1" property="role">aut</meta>
<dc:creator id="c2">ink</dc:creator><meta refines="#c2" property="role">trl</meta><dc:language>und</dc:language><dc:date>0101-01-01</dc:date>
<dc:identifier>url:https://stories.example/77</dc:identifier>
<meta property="belongs-to-collection" id="s">Harbour Lights</meta><meta refines="#s" property="collection-type">series</meta><meta refines="#s" property="group-position">2</meta>
<dc:description>Two keepers.\n\nOne &amp; only lamp.</dc:description>`
    const { work } = await workOf(
      epubOf({ pages: { 'a.xhtml': xhtml('<p>The lamp.</p>') }, metadata }),
      'x.epub',
    )
    expect(work).toMatchObject({
      authors: ['quill'],
      language: null,
      published: null,
      sourceUrl: 'https://stories.example/77',
      series: [{ name: 'Harbour Lights', index: 2 }],
      summary: '<p>Two keepers.</p>\n<p>One &amp; only lamp.</p>\n',
    })
  })

  test('has the chapters of its table of contents; pages between go on with the one before', async () => {
    const pages = {
      'cover.xhtml': xhtml('<svg><image href="c.jpg"/></svg>'),
      'title.xhtml': xhtml('<h1>The Salt Lamp</h1><p>by quill</p>'),
      'contents.xhtml': xhtml(
        '<p>Contents</p><p><a href="one.xhtml">Chapter One, in which it ebbs</a></p><p><a href="two.xhtml">Chapter Two, in which it flows</a></p><p><a href="three.xhtml">The end</a></p>',
      ),
      'one.xhtml': xhtml('<h2>Ebb</h2><p>One.</p>'),
      'one-b.xhtml': xhtml('<p>Still one.</p>'),
      'two.xhtml': xhtml(
        '<p>Before.</p><div><h2 id="f">Flow</h2><p>Two.</p></div><div><h2 id="s">Chapter 3: Spring</h2><p>Three.</p></div>',
      ),
    }
    const contents = { 'one.xhtml': '1. Ebb', 'two.xhtml#f': 'Flow', 'two.xhtml#s': 'Chapter 3: Spring' }
    const read = await workOf(epubOf({ pages, metadata: METADATA, contents }), 'x.epub')
    expect(chaptersOf(read)).toEqual([
      ['Ebb', '<h2>Ebb</h2>\n<p>One.</p>\n<p>Still one.</p>\n<p>Before.</p>\n'],
      ['Flow', '<p>Two.</p>\n'],
      ['Spring', '<p>Three.</p>\n'],
    ])
  })

  test('without a table of contents has a chapter a page, by its heading', async () => {
    const pages = {
      'a.xhtml': xhtml('<h1>Chapter 1: Ebb</h1><p>One.</p>'),
      'b.xhtml': xhtml('<h1>Chapter 2</h1><p>Two.</p>'),
      'c.xhtml': xhtml('<p>Three.</p>'),
    }
    const read = await workOf(epubOf({ pages, metadata: METADATA }), 'x.epub')
    expect(chaptersOf(read)).toEqual([
      ['Ebb', '<p>One.</p>\n'],
      [null, '<p>Two.</p>\n'],
      [null, '<p>Three.</p>\n'],
    ])
  })

  test('without a title has that of its file', async () => {
    const { work, review } = await workOf(
      epubOf({ pages: { 'a.xhtml': xhtml('<p>The lamp.</p>') } }),
      'the_salt_lamp.epub',
    )
    expect(work.title).toBe('the salt lamp')
    expect(review).toContain('title-guessed')
  })
})
