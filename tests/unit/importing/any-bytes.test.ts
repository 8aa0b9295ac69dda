import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../src/main/importing/open-file'
import { readWorks, type ReadWork } from '../../../src/main/importing/read-work'
import { NO_KNOWN_NAMES } from '../../../src/main/importing/sources/source'
import { download } from './sources/ao3-download-pages'
import { epubOf, xhtml, zipOf } from './make-zip'

/** What becomes of bytes in a file of this extension: works, or reasons why there are none. */
async function outcomes(bytes: Uint8Array, extension: string): Promise<readonly string[]> {
  const opened = await openBytes(bytes, extension)
  if (!opened.ok) return [opened.reason]
  const documents =
    opened.kind === 'zip' ? await Promise.all(opened.entries.map((entry) => opened.open(entry))) : [opened]
  return documents.map((document) => {
    if (!document.ok) return document.reason
    const read = readWorks(document, `/stories/x.${extension}`, NO_KNOWN_NAMES)
    if ('reason' in read) return read.reason
    for (const { work } of read) {
      expect(work.title).not.toBe('')
      expect(work.chapters.length).toBeGreaterThan(0)
    }
    return read.map(({ source }) => source).join()
  })
}

const extension = fc.constantFrom('txt', 'html', 'epub', 'md', 'docx', 'zip', '')
const bytes = fc.uint8Array({ maxLength: 300 })
/** Letters of which markup, packages and front matter are made. */
const markup = fc
  .array(
    fc.constantFrom(
      ...'<p> </p> <div> </div> <br> <b> <a href="#x"> <h1>T</h1> <h2> <table> <li> <img src="a.png"> <!-- --> <![CDATA[ ]]> <script> <dl class="tags"> <dt>Rating:</dt> <dd> <blockquote> &amp; & < > " \' --- *** \n word Chapter 2: <div id="chapters"> <div id="preface"> <a href="/works/1"> <table class="full"><td><b> <a name="section1"> <div id="profile_top"> <div id="storytext"> <svg> <item id="a" href="one.xhtml"/> <itemref idref="a"/> <dc:title> <meta name="x" content="y"/> title: author: [ ] { }'.split(
        ' ',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '))

/** A file that was good, with some of its bytes changed, or cut off. */
function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 })
  return fc.tuple(changes, fc.integer({ min: 1, max: whole.length })).map(([some, end]) => {
    const copy = Uint8Array.from(whole)
    for (const [at, byte] of some) copy[at] = byte
    return some.length % 2 === 0 ? copy : copy.subarray(0, end)
  })
}

const epub = epubOf({
  pages: { 'one.xhtml': xhtml('<h1>Ebb</h1><p>The lamp.</p>'), 'two.xhtml': xhtml('<p>The sea.</p>') },
  metadata: '<dc:title>Salt</dc:title>',
  contents: { 'one.xhtml': 'Ebb' },
})

const kinds: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  'any bytes': bytes,
  'bytes behind the signature of a zip': bytes.map((rest) =>
    Buffer.concat([Buffer.from('PK\x03\x04'), rest]),
  ),
  'bytes behind the beginning of a page': bytes.map((rest) =>
    Buffer.concat([Buffer.from('<html><body>'), rest]),
  ),
  'anything that looks like markup': markup.map((text) => Buffer.from(`<html>${text}`)),
  'anything at the head of a text': markup.map((text) => Buffer.from(`---\n${text}\n---\nThe lamp.`)),
  'an EPUB with any package': fc
    .tuple(markup, markup)
    .map(([opf, page]) => zipOf({ 'book.opf': `<package>${opf}`, 'one.xhtml': page })),
  'a damaged EPUB': damaged(epub),
  'a damaged zip of pages': damaged(zipOf({ 'a.html': download(), 'b/c.txt': 'The lamp.' })),
  'a damaged download': damaged(Buffer.from(download())),
}

describe('whatever is in a file', () => {
  test.each(Object.keys(kinds))('it is a work or a reason why not: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(kinds[kind] ?? bytes, extension, async (given, name) => {
        const all = await outcomes(given, name)
        expect(all.length).toBeGreaterThan(0)
        expect(all).not.toContain('internal')
      }),
      { numRuns: 150 },
    )
  })

  test.each([
    ['elements without end', `<html>${'<b>'.repeat(100_000)}x`],
    ['ends without beginning', `<html>${'</i>'.repeat(200_000)}x`],
    ['boxes in boxes', `<html>${'<div>'.repeat(50_000)}x${'</div>'.repeat(50_000)}`],
    ['quotations in quotations', `<html>${'<blockquote><p>'.repeat(20_000)}x`],
    ['signs that begin markup', `<html>${'<'.repeat(500_000)}`],
    ['attributes without end', `<html><p ${'a="1" '.repeat(100_000)}>x`],
    ['a comment without end', `<html><!--${'-'.repeat(500_000)}`],
    ['one long style', `<html><style>${'.a{'.repeat(100_000)}</style>x`],
    ['boxes without end', `<html>${'<div>'.repeat(200_000)}x`],
    ['tables in tables', `<html>${'<table><tr><td>a'.repeat(60_000)}`],
    ['words in one line', `<html><body>${'The lamp was lit. '.repeat(600_000)}`],
    ['line breaks only', `<html>x${'<br>'.repeat(200_000)}`],
  ])(
    'it ends: %s',
    async (_what, page) => {
      expect(await outcomes(Buffer.from(page), 'html')).toHaveLength(1)
    },
    20_000,
  )

  test('it ends: a book of a thousand chapters whose notes are all called alike', async () => {
    const notes = (next: number) =>
      Array.from(
        { length: 60 },
        (_, at) => `<p id="n${at}"><a href="${next}.xhtml#n${at}">${at}</a></p>`,
      ).join('')
    const pages = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [
        `${at}.xhtml`,
        xhtml(`<h2>Part ${at}</h2>${notes((at + 1) % 1_000)}`),
      ]),
    )
    const opened = await openBytes(epubOf({ pages }), 'epub')
    if (!opened.ok || opened.kind === 'zip') throw new Error('no book')
    const [read] = readWorks(opened, '/stories/x.epub', NO_KNOWN_NAMES) as readonly ReadWork[]
    expect(read?.work.chapters).toHaveLength(1_000)
    expect(read?.work.chapters[999]?.html).toContain('<a name="n59-999"></a>')
  }, 20_000)
})
