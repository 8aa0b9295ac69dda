import { EpubCheck } from '@likecoin/epubcheck-ts'
import { expect, test } from 'vitest'
import { EPUB_OPTIONS } from '../../../src/shared/export'
import { writeAnthology } from '../../../src/main/exporting/epub/write-epub'
import { bareWork, chapter, fullWork, VARIED_WORKS } from './example-works'
import { openEpub } from './open-epub'

const LAMP = bareWork({
  title: 'Lamp <% one %>',
  authors: ['ada'],
  canons: ['Harbour'],
  language: 'English',
  sourceUrl: 'https://archiveofourown.org/works/90000002',
  chapters: [
    chapter('<p>One. <a href="#y">on</a></p>'),
    chapter('<p><a name="y">Two.</a></p>', { title: 'Dusk' }),
  ],
  chaptersTotal: 2,
})

test('an anthology has each work with its preface, in order, its chapters below it in the contents', async () => {
  const files = await openEpub(await writeAnthology([LAMP, fullWork()], 'Lamps & Lanterns'))
  const opf = files.get('OEBPS/content.opf') ?? ''
  expect(opf).toContain('<dc:title>Lamps &amp; Lanterns</dc:title>')
  expect([...opf.matchAll(/<dc:creator[^>]*>(.*?)</g)].map(([, name]) => name)).toEqual([
    'ada',
    'inkharbor',
    'saltmarsh',
  ])
  expect([...opf.matchAll(/<dc:source>(.*?)</g)]).toHaveLength(2)
  expect(opf).toContain(
    '<dc:description>Lamp &lt;% one %&gt; by ada\nPaper Lanterns at Low Tide by inkharbor, saltmarsh<',
  )
  expect([...opf.matchAll(/<itemref idref="(.*?)"/g)].slice(0, 5).map(([, id]) => id)).toEqual([
    'cover',
    'work-1-title-page',
    'work-1-chapter-001',
    'work-1-chapter-002',
    'work-2-title-page',
  ])
  const contents = files.get('OEBPS/toc.xhtml') ?? ''
  expect(contents).toContain(
    '<li><a href="work-1-title-page.xhtml">Lamp &lt;% one %&gt;</a>\n<ol>\n<li><a href="work-1-chapter-001.xhtml">Chapter 1</a></li>',
  )
  expect(files.get('OEBPS/toc.ncx')).toContain('<meta name="dtb:depth" content="2"/>')
  expect(files.get('OEBPS/work-1-chapter-001.xhtml')).toContain('href="work-1-chapter-002.xhtml#anchor-1"')
})

test('an anthology of all sorts is valid', async () => {
  const epub = await writeAnthology(Object.values(VARIED_WORKS), 'All Sorts', EPUB_OPTIONS)
  const { messages } = await EpubCheck.validate(epub)
  expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([])
})

test('the same works in the same order make the same bytes, others another book', async () => {
  const one = await writeAnthology([LAMP, fullWork()], 'Both')
  expect(Buffer.compare(one, await writeAnthology([LAMP, fullWork()], 'Both'))).toBe(0)
  const idOf = async (epub: Uint8Array) =>
    /urn:uuid:[^<]+/.exec((await openEpub(epub)).get('OEBPS/content.opf') ?? '')?.[0]
  expect(await idOf(one)).not.toBe(await idOf(await writeAnthology([fullWork(), LAMP], 'Both')))
})
