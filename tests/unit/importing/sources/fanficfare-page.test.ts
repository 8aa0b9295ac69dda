import { describe, expect, test } from 'vitest'
import { epubOf } from '../make-zip'
import { chaptersOf, workOf } from '../open'

const LABELS: readonly (readonly [string, string])[] = [
  ['Series', '<a class="serieslink" href="https://archiveofourown.org/series/9">Harbour Lights [2]</a>'],
  ['Category', 'Lamplight (TV), 灯台 | Lighthouse'],
  ['Genre', 'F/F, Gen, Hurt/Comfort, Slow Burn'],
  ['Language', 'English'],
  ['Characters', 'Ada Finch, Ines Marlowe'],
  ['Relationships', 'Ada Finch/Ines Marlowe, Ines Marlowe &amp; Tom Reed'],
  ['Status', 'In-Progress'],
  ['Published', '2024-01-01'],
  ['Updated', '2024-02-03'],
  ['Packaged', '2026-11-24 21:55:44'],
  ['Rating', 'Teen And Up Audiences'],
  ['Warnings', 'Graphic Depictions Of Violence'],
  ['Chapters', '2'],
  ['Words', '2,345'],
  ['Publisher', 'archiveofourown.org'],
  ['Summary', '<p>Two keepers &amp; <em>one</em> lamp.</p><p>By: nobody</p>'],
]
const URL = 'https://archiveofourown.org/works/90000021'
const HEADING = `<a href="${URL}">The Salt Lamp</a> by <a class='authorlink' href='https://archiveofourown.org/users/quill'>quill</a>, <a class='authorlink' href='#'>night owl</a>`
const FIRST = `<div><div class="fff_chapter_notes fff_head_notes"><b>Author's Note:</b><blockquote class="userstuff"><p>For the harbour.</p></blockquote><b>Summary for the Chapter:</b><blockquote class="userstuff"><p>Dark.</p></blockquote></div><p>The lamp went <em>out</em>.</p><hr/><p>***</p></div>`
const SECOND = `<div><b>Notes for the Chapter:</b><blockquote><p>Short.</p></blockquote><p>It was lit.</p><b>Notes:</b><p>she wrote</p><div class="fff_chapter_notes fff_foot_notes"><b>Notes for the Chapter:</b><blockquote><p>Sorry.</p></blockquote><b>Author's Note:</b><blockquote><p>Thank you.</p></blockquote></div></div>`

const WORK = {
  title: 'The Salt Lamp',
  authors: ['quill', 'night owl'],
  canons: ['Lamplight (TV)', '灯台 | Lighthouse'],
  pairings: [
    { name: 'Ada Finch/Ines Marlowe', kind: 'romantic' },
    { name: 'Ines Marlowe & Tom Reed', kind: 'platonic' },
  ],
  characters: ['Ada Finch', 'Ines Marlowe'],
  tags: ['Hurt/Comfort', 'Slow Burn'],
  rating: 'Teen And Up Audiences',
  warnings: ['Graphic Depictions Of Violence'],
  categories: ['F/F', 'Gen'],
  language: 'English',
  series: [{ name: 'Harbour Lights', index: 2 }],
  status: 'in-progress',
  chaptersTotal: null,
  published: '2024-01-01',
  updated: '2024-02-03',
  sourceUrl: URL,
  summary: '<p>Two keepers &amp; <em>one</em> lamp.</p>\n<p>By: nobody</p>\n',
  notes: '<p>For the harbour.</p>\n',
  endNotes: '<p>Thank you.</p>\n',
  mine: [],
  chapters: [
    {
      title: 'Ebb',
      summary: '<p>Dark.</p>\n',
      notes: null,
      endNotes: null,
      html: '<p>The lamp went <em>out</em>.</p>\n<hr>\n<p>***</p>\n',
    },
    {
      title: null,
      summary: null,
      notes: '<p>Short.</p>\n',
      endNotes: '<p>Sorry.</p>\n',
      html: '<p>It was lit.</p>\n<p><b>Notes:</b></p>\n<p>she wrote</p>\n',
    },
  ],
}

const page = (labels = LABELS) => `<!DOCTYPE html>
<html><head><meta charset="UTF-8"><title>The Salt Lamp by quill</title><style type="text/css">.full {width: 100%; }</style></head>
<body><h1>${HEADING}</h1>
<table class="full">
${labels.map(([label, value]) => `<tr><td><b>${label}:</b></td><td>${value}</td></tr>`).join('\n\n')}
</table>
<a name="TOCTOP"><h2>Table of Contents</h2></a>
<p><a href="#section0001">1. Ebb</a><br /><a href="#section0002">2. Chapter 2</a><br /></p>
<a name="section0001"><h2>1. Ebb</h2></a>
${FIRST}
<a name="section0002"><h2>2. Chapter 2</h2></a>
${SECOND}
</body></html>`

const fffPage = (className: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body class="${className}">${body}</body></html>`

const titlePage = LABELS.map(([label, value]) => `<b>${label}:</b> ${value}<br />`).join('\n\n')

const epub = (title: string, uid = 'fanficfare-uid:archiveofourown.org-uquill-s90000021') =>
  epubOf({
    folder: '',
    metadata: `<dc:identifier id="fanficfare-uid">${uid}</dc:identifier><dc:title>The Salt Lamp</dc:title><dc:creator opf:role="aut">quill</dc:creator><dc:subject>Wrong &amp;amp; untyped</dc:subject><dc:source>${URL}</dc:source>`,
    pages: {
      'OEBPS/cover.xhtml': fffPage('fff_coverpage', '<div><img src="images/cover.jpg" alt="cover"/></div>'),
      'OEBPS/title_page.xhtml': title,
      'OEBPS/log_page.xhtml': fffPage('fff_logpage', '<h3>Update Log</h3>'),
      'OEBPS/toc_page.xhtml': fffPage('fff_tocpage', '<a href="file0001.xhtml">1. Ebb</a>'),
      'OEBPS/file0001.xhtml': fffPage('fff_chapter', `<h3 class="fff_chapter_title">1. Ebb</h3>\n${FIRST}`),
      'OEBPS/file0002.xhtml': fffPage(
        'fff_chapter',
        `<h3 class="fff_chapter_title">2. Chapter 2</h3>\n${SECOND}`,
      ),
    },
  })

describe('a file of FanFicFare', () => {
  test('in HTML gives all that its table says', async () => {
    const { work, source, review, identity } = await workOf(page(), 'The Salt Lamp-ao3_90000021.html')
    expect(work).toEqual(WORK)
    expect({ source, review, identity }).toEqual({
      source: 'FanFicFare, HTML',
      review: [],
      identity: { site: 'ao3', id: '90000021' },
    })
  })

  test('in EPUB gives all that its title page says, and no page of its own', async () => {
    const { work, source, review, identity } = await workOf(
      epub(fffPage('fff_titlepage', `<h3>${HEADING}</h3><div>\n${titlePage}\n</div>`)),
      'The Salt Lamp.epub',
    )
    expect(work).toEqual(WORK)
    expect({ source, review, identity }).toEqual({
      source: 'FanFicFare, EPUB',
      review: [],
      identity: { site: 'ao3', id: '90000021' },
    })
  })

  test('in EPUB may have a table on its title page', async () => {
    const rows = LABELS.map(([label, value]) =>
      label === 'Summary'
        ? `<tr><td colspan="2"><b>${label}:</b> ${value}</td></tr>`
        : `<tr><td><b>${label}:</b></td><td>${value}</td></tr>`,
    )
    const { work } = await workOf(
      epub(fffPage('fff_titlepage', `<h3>${HEADING}</h3><table class="full">${rows.join('\n')}</table>`)),
      'x.epub',
    )
    expect(work).toEqual(WORK)
  })

  test('of another site is known by its address there', async () => {
    const title = fffPage(
      'fff_titlepage',
      `<h3>${HEADING.replace(URL, 'https://stories.example/77')}</h3><div>${titlePage}</div>`,
    )
    const { identity } = await workOf(epub(title, 'fanficfare-uid:stories.example-u12-s77'), 'x.epub')
    expect(identity).toEqual({ site: 'stories.example', id: '77' })
  })

  test('says so when it has fewer chapters than it should', async () => {
    const labels = LABELS.map(([label, value]) => [label, label === 'Chapters' ? '12' : value] as const)
    const read = await workOf(page(labels), 'x.html')
    expect(read.review).toEqual(['parts-missing'])
    expect(chaptersOf(read)).toHaveLength(2)
  })

  test('of one chapter has no title over it but the work’s own', async () => {
    const one = page()
      .replace(/<a name="TOCTOP">[^]*?(?=<a name="section0001">)/, '')
      .replace(/<a name="section0002">[^]*(?=<\/body>)/, '')
      .replace(/(<a name="section0001"><h2>).*?(<\/h2>)/, '$1The Salt Lamp$2')
    const { work } = await workOf(one, 'x.html')
    expect(work.chapters.map(({ title }) => title)).toEqual([null])
  })
})
