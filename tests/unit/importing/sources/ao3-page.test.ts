import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../../src/main/importing/open-file'
import type { ReadWork } from '../../../../src/main/importing/read-work'
import { read } from '../fixtures'

/** A work's page as a browser saves it, with all that stands around the work. */
function page(preface: string, chapters: string, stats = '2/?'): string {
  return `<!DOCTYPE html>
<!-- saved from url=(0045)https://archiveofourown.org/works/90000033?x=1 -->
<html lang="en"><head><title>Low Lamp - quill - Lamplight (TV) [Archive of Our Own]</title>
<meta name="csrf-token" content="secret"><script>track()</script></head><body class="logged-in">
<div id="header"><h1 class="heading"><a href="/">Archive of Our Own</a></h1><a href="/users/reader-at-home">Hi, reader-at-home!</a></div>
<div id="main" class="works-show region"><p class="landmark">Main Content</p>
<ul class="work navigation actions"><li><a href="https://archiveofourown.org/works/90000033?view_full_work=true">Entire Work</a></li>
<li class="download"><ul><li><a href="https://archiveofourown.org/downloads/90000033/Low_Lamp.epub">EPUB</a></li></ul></li></ul>
<h3 class="landmark heading">Work Header</h3>
<div class="wrapper"><dl class="work meta group">
<dt class="rating tags">Rating:</dt><dd class="rating tags"><ul class="commas"><li><a class="tag" href="/tags/g">General Audiences</a></li></ul></dd>
<dt class="warning tags"><a href="/tos_faq#tags">Archive Warning</a>:</dt><dd class="warning tags"><ul class="commas"><li><a class="tag" href="/tags/n">No Archive Warnings Apply</a></li></ul></dd>
<dt class="category tags">Category:</dt><dd class="category tags"><ul class="commas"><li><a class="tag" href="/tags/gen">Gen</a></li></ul></dd>
<dt class="fandom tags">Fandom:</dt><dd class="fandom tags"><ul class="commas"><li><a class="tag" href="/tags/l">Lamplight (TV)</a></li></ul></dd>
<dt class="relationship tags">Relationships:</dt><dd class="relationship tags"><ul class="commas"><li><a class="tag" href="/tags/r">Ines Marlowe &amp; Tom Reed</a></li><li><a class="tag" href="/tags/s">Ada Finch/Ines Marlowe</a></li></ul></dd>
<dt class="character tags">Characters:</dt><dd class="character tags"><ul class="commas"><li><a class="tag" href="/tags/i">Ines Marlowe</a></li><li><a class="tag" href="/tags/t">Tom Reed</a></li></ul></dd>
<dt class="freeform tags">Additional Tags:</dt><dd class="freeform tags"><ul class="commas"><li><a class="tag" href="/tags/a">Slow Burn</a></li><li><a class="tag" href="/tags/b">Hurt/Comfort</a></li></ul></dd>
<dt class="language">Language:</dt><dd class="language" lang="en">English</dd>
<dt class="series">Series:</dt><dd class="series"><span class="series"><a class="previous" href="/works/90000001">← Previous Work</a><span class="divider"> </span><span class="position">Part 2 of <a href="/series/5">Harbour Lights</a></span><span class="divider"> </span><a class="next" href="/works/90000044">Next Work →</a></span></dd>
<dt class="stats">Stats:</dt><dd class="stats"><dl class="stats"><dt class="published">Published:</dt><dd class="published">2024-01-01</dd><dt class="status">Updated:</dt><dd class="status">2024-02-03</dd><dt class="words">Words:</dt><dd class="words">2,345</dd><dt class="chapters">Chapters:</dt><dd class="chapters">${stats}</dd><dt class="kudos">Kudos:</dt><dd class="kudos"><a href="/works/90000033/kudos">12</a></dd><dt class="hits">Hits:</dt><dd class="hits">99</dd></dl></dd>
</dl></div>
<div id="workskin">${preface}<div id="chapters" role="article">${chapters}</div>
<div class="afterword preface group"><div id="work_endnotes" class="end notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Thank you.</p></blockquote></div></div></div>
<div id="feedback" class="feedback"><h3 class="landmark heading">Comments</h3><form id="new_comment" action="/works/90000033/comments"></form><ol class="thread"><li class="comment"><blockquote class="userstuff"><p>Lovely!</p></blockquote></li></ol></div>
</div></body></html>`
}

const PREFACE = `<div class="preface group"><h2 class="title heading"><img alt="(Restricted)" src="lockblue.png"> Low Lamp</h2>
<h3 class="byline heading"><a rel="author" href="/users/quill/pseuds/quill">quill</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>A lamp.</p></blockquote></div>
<div class="notes module"><h3 class="heading">Notes:</h3><ul class="associations"><li>For owl.</li></ul><blockquote class="userstuff"><p>Be kind.</p></blockquote><p class="jump">(See the end of the work for <a href="#work_endnotes">more notes</a>.)</p></div></div>`

const chapter = (number: number, title: string, text: string, notes = '', end = ''): string =>
  `<div class="chapter" id="chapter-${number}"><div class="chapter preface group"><h3 class="title"><a href="/works/90000033/chapters/${number}">Chapter ${number}</a>${title}</h3>${notes}</div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3>${text}</div>${end}</div>`

async function readPage(text: string): Promise<ReadWork> {
  const document = await openBytes(Buffer.from(text), 'html')
  if (!document.ok || document.kind === 'zip') throw new Error('no work')
  return read(document, '/saved/Low Lamp - quill - Lamplight (TV) [Archive of Our Own].html')
}

describe('a page of AO3 that was saved', () => {
  test('gives the work, and nothing of its reader or the comments', async () => {
    const two =
      chapter(
        1,
        ': Ebb',
        '<p>The lamp went out.</p><h3 class="heading">A letter</h3>',
        '<div id="summary" class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>Dark.</p></blockquote></div><div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Hm.</p></blockquote></div>',
        '<div class="chapter preface group"><div class="end notes module" id="chapter_1_endnotes"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Sorry.</p></blockquote></div></div>',
      ) + chapter(2, '', '<p>It was lit.</p>')
    const { work, source, review, identity } = await readPage(page(PREFACE, two))
    expect(work).toEqual({
      title: 'Low Lamp',
      authors: ['quill'],
      canons: ['Lamplight (TV)'],
      pairings: [
        { name: 'Ines Marlowe & Tom Reed', kind: 'platonic' },
        { name: 'Ada Finch/Ines Marlowe', kind: 'romantic' },
      ],
      characters: ['Ines Marlowe', 'Tom Reed'],
      tags: ['Slow Burn', 'Hurt/Comfort'],
      rating: 'General Audiences',
      warnings: ['No Archive Warnings Apply'],
      categories: ['Gen'],
      language: 'English',
      series: [{ name: 'Harbour Lights', index: 2 }],
      status: 'in-progress',
      chaptersTotal: null,
      published: '2024-01-01',
      updated: '2024-02-03',
      sourceUrl: 'https://archiveofourown.org/works/90000033',
      summary: '<p>A lamp.</p>\n',
      notes: '<p>For owl.</p>\n<p>Be kind.</p>\n',
      endNotes: '<p>Thank you.</p>\n',
      mine: [],
      chapters: [
        {
          title: 'Ebb',
          summary: '<p>Dark.</p>\n',
          notes: '<p>Hm.</p>\n',
          endNotes: '<p>Sorry.</p>\n',
          html: '<p>The lamp went out.</p>\n<h3>A letter</h3>\n',
        },
        { title: null, summary: null, notes: null, endNotes: null, html: '<p>It was lit.</p>\n' },
      ],
    })
    expect({ source, review, identity }).toEqual({
      source: 'AO3 page, saved',
      review: [],
      identity: { site: 'ao3', id: '90000033' },
    })
  })

  test('of a one-shot is one chapter', async () => {
    const story =
      '<h3 class="landmark heading" id="work">Work Text:</h3><div class="userstuff"><p>One.</p><hr><p>Two.</p></div>'
    const { work } = await readPage(page(PREFACE, story, '1/1'))
    expect(work.chapters.map(({ title, html }) => [title, html])).toEqual([
      [null, '<p>One.</p>\n<hr>\n<p>Two.</p>\n'],
    ])
    expect(work.status).toBe('complete')
  })

  test('of one chapter says that the others are missing', async () => {
    const { work, review } = await readPage(page(PREFACE, chapter(3, ': Spring', '<p>Water.</p>'), '12/12'))
    expect(work.chapters.map(({ title }) => title)).toEqual(['Spring'])
    expect(review).toEqual(['parts-missing'])
  })
})
