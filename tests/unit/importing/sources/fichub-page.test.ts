import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../../src/main/importing/open-file'
import { epubOf, xhtml, zipOf } from '../make-zip'
import { chaptersOf, workOf } from '../open'
import { read } from '../fixtures'

const STATS =
  'Rated: Fiction T - English - Hurt/Comfort/Drama - [Ines M., Ada F.] Tom R. - Chapters: 2 - Words: 2,345 - Reviews: 7 - Updated: 6/10/2009 - Published: 7/12/2008 - Status: Complete - id: 90000001'
const URL = 'https://www.fanfiction.net/s/90000001'

const introduction = (extra = STATS) => `<h1>The Salt Lamp</h1>
<p><b>By: quill</b></p>
<p></p><p>Two keepers.</p><p>Status: not a label here? It is one lamp.</p><p></p>
<p>Status: complete</p>
<p>Published: 2008-07-12</p>
<p>Updated: 2009-06-10</p>
<p>Words: 2345</p>
<p>Chapters: 2</p>
<p>${extra}</p>
<p>Original source: <a rel="noopener noreferrer" href="${URL}">${URL}</a></p>
<p>Exported with the assistance of <a href='https://fichub.net'>FicHub.net</a></p>`

const epub = (intro: string) =>
  epubOf({
    folder: 'EPUB/',
    metadata:
      '<dc:identifier id="id">AbCd12</dc:identifier><dc:title>The Salt Lamp</dc:title><dc:language>en</dc:language><dc:creator>quill</dc:creator>',
    pages: {
      'introduction.xhtml': xhtml(intro),
      'nav.xhtml': xhtml(
        '<nav epub:type="toc"><h2>The Salt Lamp</h2><ol><li><a href="chap_1.xhtml">1. Ebb</a></li></ol></nav>',
      ),
      'chap_1.xhtml': xhtml('<h2>1. Ebb</h2><p>The lamp went <em>out</em>.</p><hr/><p>Dark.</p>'),
      'chap_2.xhtml': xhtml('<h2>Chapter 2</h2><p>It was lit.</p>'),
    },
  })

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Salt Lamp by quill</title></head><body>
<h1><span class="title">The Salt Lamp</span></h1>
<h2>by <span class="author">quill</span></h2>
<div><p>Two keepers.</p></div>
<p>Original source: <a rel="noopener noreferrer" href="${URL}">${URL}</a></p>
<p>Chapters: 2</p><p>Words: 2345</p><p>${STATS}</p>
<p>Exported with the assistance of <a href='https://fichub.net'>FicHub.net</a></p>
<nav id="contents-list"><ol><li><a href="#chap_1">1. Ebb</a></li><li><a href="#chap_2">Chapter 2</a></li></ol></nav>
<div id="chap_1"><div class="chapter_nav"><a href="#chap_2" class="right">next chapter</a><a href="#contents-list">chapter list</a></div>
<h2>1. Ebb</h2><p>The lamp went <em>out</em>.</p><hr/><p>Dark.</p></div>
<div id="chap_2"><div class="chapter_nav"><a href="#chap_1" class="left">previous chapter</a></div><h2>Chapter 2</h2><p>It was lit.</p></div>
<a href="#contents-list">(back to chapter list)</a></body></html>`

const WORK = {
  title: 'The Salt Lamp',
  authors: ['quill'],
  canons: [],
  pairings: [{ name: 'Ines M./Ada F.', kind: 'romantic' }],
  characters: ['Ines M.', 'Ada F.', 'Tom R.'],
  tags: ['Hurt/Comfort', 'Drama'],
  rating: 'Teen And Up Audiences',
  language: 'English',
  status: 'complete',
  chaptersTotal: 2,
  published: '2008-07-12',
  updated: '2009-06-10',
  sourceUrl: URL,
}
const CHAPTERS = [
  ['Ebb', '<p>The lamp went <em>out</em>.</p>\n<hr>\n<p>Dark.</p>\n'],
  [null, '<p>It was lit.</p>\n'],
]

describe('a file of FicHub', () => {
  test('in EPUB gives what its introduction says, and the line of the site', async () => {
    const result = await workOf(epub(introduction()), 'x.epub')
    const { work, source, review, identity } = result
    expect(work).toMatchObject({
      ...WORK,
      summary: '<p>Two keepers.</p>\n<p>Status: not a label here? It is one lamp.</p>\n',
    })
    expect(chaptersOf(result)).toEqual(CHAPTERS)
    expect({ source, review, identity }).toEqual({
      source: 'FicHub, EPUB',
      review: ['canon-unknown'],
      identity: { site: 'ffnet', id: '90000001' },
    })
  })

  test('in EPUB does not believe that everything is English', async () => {
    const { work, review } = await workOf(epub(introduction('Fandoms: Lamplight')), 'x.epub')
    expect(work).toMatchObject({ language: null, rating: null, characters: [] })
    expect(review).toContain('tags-uncertain')
  })

  test('in HTML comes out of its zip', async () => {
    const zip = await openBytes(zipOf({ 'The_Salt_Lamp_by_quill-AbCd12.html': page }))
    if (!zip.ok || zip.kind !== 'zip') throw new Error('no zip')
    expect(zip.entries).toEqual(['The_Salt_Lamp_by_quill-AbCd12.html'])
    const document = await zip.open('The_Salt_Lamp_by_quill-AbCd12.html')
    if (!document.ok) throw new Error(document.message)
    const result = read(document, '/x.zip/x.html')
    expect(result.work).toMatchObject({ ...WORK, summary: '<p>Two keepers.</p>\n' })
    expect(chaptersOf(result)).toEqual(CHAPTERS)
    expect(result.source).toBe('FicHub, HTML')
  })

  test('takes the first byline for one, and no title for the only chapter', async () => {
    const one = epubOf({
      folder: 'EPUB/',
      metadata: '<dc:title>The Salt Lamp</dc:title><dc:language>en</dc:language>',
      pages: {
        'introduction.xhtml': xhtml(
          introduction('Fandoms: Lamplight')
            .replace('<p>Two keepers.</p>', '<p>By: the way.</p>')
            .replace('<p>Chapters: 2</p>', ''),
        ),
        'chap_1.xhtml': xhtml('<h2>The Salt Lamp</h2><p>Dark.</p>'),
      },
    })
    const { work } = await workOf(one, 'x.epub')
    expect(work).toMatchObject({
      authors: ['quill'],
      summary: expect.stringMatching(/^<p>By: the way\.<\/p>/),
    })
    expect(work.chapters.map(({ title }) => title)).toEqual([null])
  })
})
