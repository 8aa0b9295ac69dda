import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../../src/main/importing/open-file'
import type { ReadWork } from '../../../../src/main/importing/read-work'
import { linesOf, read } from '../fixtures'
import { epubOf, xhtml } from '../make-zip'
import { workOf } from '../open'
import { chapter, download, PREFACE_TAGS, TWO_CHAPTERS, type Download } from './ao3-download-pages'

async function readBytes(bytes: Uint8Array | string, name = 'The_Salt_Lamp.html'): Promise<ReadWork> {
  const document = await openBytes(Buffer.from(bytes))
  if (!document.ok || document.kind === 'zip') throw new Error('no work')
  return read(document, `/downloads/${name}`)
}

const readPage = (parts?: Download): Promise<ReadWork> => readBytes(download(parts))
const titles = ({ work }: ReadWork) => work.chapters.map(({ title }) => title)

/** What a person reads off the preface of {@link download}. */
const WHOLE = {
  title: 'The Salt Lamp',
  authors: ['quill', 'Owl (nightbird)'],
  canons: ['Lamplight (TV)', '灯台 | Toudai | Lighthouse'],
  pairings: [
    { name: 'Ines Marlowe/Ada Finch', kind: 'romantic' },
    { name: 'Ines Marlowe & Tom Reed', kind: 'platonic' },
  ],
  characters: ['Ines Marlowe', 'Ada Finch | The Keeper'],
  tags: ['Hurt/Comfort', 'Storms & Tea'],
  rating: 'Teen And Up Audiences',
  warnings: ['Creator Chose Not To Use Archive Warnings', 'Graphic Depictions Of Violence'],
  categories: ['F/F', 'Gen'],
  language: 'English',
  series: [
    { name: 'Harbour, at Night', index: 2 },
    { name: 'Part 1 of Everything', index: 11 },
  ],
  status: 'in-progress',
  chaptersTotal: null,
  published: '2024-01-01',
  updated: '2024-02-03',
  sourceUrl: 'https://archiveofourown.org/works/90000021',
  summary: '<p>Two keepers.</p>\n<p>Summary</p>\n<blockquote><p>One lamp.</p>\n</blockquote>\n',
  notes: '<p>For the harbour.</p>\n',
  endNotes: '<p>Thank you.</p>\n',
  mine: [],
  chapters: [
    {
      title: 'Ebb & Flow',
      summary: '<p>Dark.</p>\n',
      notes: null,
      endNotes: '<p>Sorry.</p>\n',
      html: '<p>The lamp went out.</p>\n<hr>\n<p>“Notes”</p>\n<dl><dt>Rating:</dt>\n<dd>None of yours</dd>\n</dl>\n<h2>Chapter 9: Not one</h2>\n<p>It was <em>dark</em>.</p>\n',
    },
    { title: null, summary: null, notes: '<p>Short.</p>\n', endNotes: null, html: '<p>It was lit.</p>\n' },
  ],
}

describe('an AO3 download in HTML', () => {
  test('gives everything that its preface says, and the story by its chapters', async () => {
    const { work, source, review, identity } = await readPage()
    expect(work).toEqual(WHOLE)
    expect({ source, review, identity }).toEqual({
      source: 'AO3 download, HTML',
      review: [],
      identity: { site: 'ao3', id: '90000021' },
    })
  })

  test('of a one-shot has one chapter without a title', async () => {
    const one = await readPage({
      stats: 'Published: 2024-01-01 Words: 1,234 Chapters: 1/1',
      chapters:
        '<h2 class="toc-heading">The Salt Lamp</h2>\n<div class="userstuff"><p>One.</p><hr/><p>Two.</p></div>',
      afterword: '',
    })
    expect(one.work.chapters).toEqual([
      { title: null, summary: null, notes: null, endNotes: null, html: '<p>One.</p>\n<hr>\n<p>Two.</p>\n' },
    ])
    expect(one.work).toMatchObject({ status: 'complete', chaptersTotal: 1, updated: null, endNotes: null })
  })

  test('before 2022 has no language', async () => {
    const tags = PREFACE_TAGS.replace(/<dt>Language:<\/dt>\s*<dd>English<\/dd>/, '')
    expect((await readPage({ tags })).work).toEqual({ ...WHOLE, language: null })
  })

  test('before April 2023 counts no chapters of a one-shot, and gives the raw name of a warning', async () => {
    const tags = PREFACE_TAGS.replace('Creator Chose Not', 'Choose Not')
    const { work } = await readPage({
      tags,
      stats: 'Published: 2021-05-06 Words: 900',
      chapters: '<h2 class="toc-heading">The Salt Lamp</h2><div class="userstuff"><p>One.</p></div>',
    })
    expect(work).toMatchObject({ status: 'complete', chaptersTotal: 1, warnings: WHOLE.warnings })
  })

  test('may count chapters before words and without separators', async () => {
    const stats = 'Published: 2021-05-06 Completed: 2021-06-07 Chapters: 2/2 Words: 102345'
    const { work } = await readPage({ stats })
    expect(work).toMatchObject({ status: 'complete', chaptersTotal: 2, updated: '2021-06-07' })
  })

  test('before October 2023 has its labels in the singular', async () => {
    const tags = PREFACE_TAGS.replace(/(Warning|Fandom|Relationship|Character)s:/g, '$1:').replace(
      'Categories:',
      'Category:',
    )
    expect((await readPage({ tags })).work).toEqual(WHOLE)
  })

  test('before November 2024 calls a warning Underage', async () => {
    const tags = PREFACE_TAGS.replace('Graphic Depictions Of Violence', 'Underage')
    expect((await readPage({ tags })).work.warnings).toContain('Underage Sex')
  })

  test('before October 2025 heads chapters with their titles only', async () => {
    const chapters =
      TWO_CHAPTERS.replace('Chapter 1: Ebb', 'Ebb') +
      chapter('Chapter 4', '<p>A title that counts otherwise.</p>')
    expect(titles(await readPage({ chapters }))).toEqual(['Ebb & Flow', null, 'Chapter 4'])
  })

  test.each([
    ['Anonymous', ['Anonymous']],
    ['Ann Tan [archived by <a href="#">archivist</a>]', ['Ann Tan']],
    ['A B [archived by <a href="#">x</a>], C D [archived by <a href="#">x</a>]', ['A B', 'C D']],
  ])('is by %s', async (byline, authors) => {
    expect((await readPage({ byline })).work.authors).toEqual(authors)
  })

  test('says so when it has fewer chapters than its statistics', async () => {
    const { review } = await readPage({ stats: 'Published: 2024-01-01 Words: 2,345 Chapters: 12/12' })
    expect(review).toEqual(['parts-missing'])
  })

  test('is one whatever its file is called', async () => {
    expect((await readBytes(download(), 'story.txt')).source).toBe('AO3 download, HTML')
  })
})

/** The page as calibre cuts it: classes renamed, ids kept, one file a heading. */
function calibreEpub(): Buffer {
  const renamed = download()
    .replaceAll('class="tags"', 'class="message"')
    .replaceAll('class="meta group"', 'class="calibre1"')
    .replaceAll('class="meta"', 'class="calibre1"')
    .replaceAll('<div class="userstuff">', '<div class="userstuff2">')
    .replaceAll('<dt>', '<dt class="calibre3">')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll('class="byline"', 'class="calibre1"')
  const [, preface = ''] = /(<div id="preface">[^]*<\/div>)\s*<div id="chapters"/.exec(renamed) ?? []
  const [, story = ''] =
    /<div id="chapters" class="userstuff">([^]*)<\/div>\s*<div id="afterword">/.exec(renamed) ?? []
  const [, afterword = ''] = /(<div id="afterword">[^]*<\/div>)\s*<\/body>/.exec(renamed) ?? []
  const at = preface.indexOf('<h1>')
  const second = story.lastIndexOf('<div class="calibre1">')
  const cut = story.indexOf('<p>It was <em>')
  const inStory = (part: string) => xhtml(`<div id="chapters" class="calibre1">${part}</div>`)
  return epubOf({
    folder: '',
    metadata: `<dc:title>The Salt Lamp</dc:title><dc:creator opf:role="aut">quill, Owl</dc:creator>
<dc:publisher>Archive of Our Own</dc:publisher><dc:subject>Fanworks</dc:subject><dc:subject>Wrong Tag</dc:subject>
<dc:date>2024-02-03T00:00:00+00:00</dc:date>`,
    pages: {
      'salt_split_000.xhtml': xhtml(`${preface.slice(0, at)}</div></div>`),
      'salt_split_001.xhtml': xhtml(
        `<div id="preface"><div class="calibre1">${preface.slice(at)}${'<div id="chapters"><div class="calibre1"><div class="calibre5" id="calibre_pb_2"></div></div></div>'}`,
      ),
      'salt_split_002.xhtml': inStory(`${story.slice(0, cut)}</div>`),
      'salt_split_003.xhtml': inStory(`<div class="userstuff2">${story.slice(cut, second)}`),
      'salt_split_004.xhtml': inStory(story.slice(second)),
      'salt_split_005.xhtml': xhtml(afterword),
    },
  })
}

describe('an AO3 download in EPUB', () => {
  test('is read from its preface page, never from its package', async () => {
    const { work, source, review } = await readBytes(calibreEpub(), 'The_Salt_Lamp.epub')
    expect(work).toEqual(WHOLE)
    expect({ source, review }).toEqual({ source: 'AO3 download, EPUB', review: [] })
  })

  test('keeps what the work was inspired by and translated from behind its notes', async () => {
    const notes = `<p>Notes</p><blockquote class="userstuff"><p>Hello.</p></blockquote>
      <ul><li>Inspired by <a href="https://archiveofourown.org/works/5">Another Lantern</a> by <a rel="author" href="https://archiveofourown.org/users/somebody">somebody</a></li>
      <li>A translation of <a href="https://archiveofourown.org/works/6">Le Phare</a> by <a rel="author" href="https://archiveofourown.org/users/autre">autre</a></li></ul>`
    const { work } = await workOf(download({ notes }), 'x.html')
    expect(linesOf(work.notes)).toEqual([
      'Hello.',
      'Inspired by Another Lantern by somebody',
      'A translation of Le Phare by autre',
    ])
    expect(work.notes).toContain('href="https://archiveofourown.org/works/5"')
  })
})
