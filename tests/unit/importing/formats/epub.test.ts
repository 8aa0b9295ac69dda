import { describe, expect, test } from 'vitest'
import { PICTURE_LIMITS } from '../../../../src/main/importing/formats/epub/pictures'
import { resolveInZip } from '../../../../src/main/importing/formats/epub/resolve'
import { openBytes } from '../../../../src/main/importing/open-file'
import type { ReadWork } from '../../../../src/main/importing/read-work'
import { read } from '../fixtures'
import { epubOf, xhtml, zipOf } from '../make-zip'

async function readEpub(bytes: Uint8Array): Promise<ReadWork> {
  const document = await openBytes(bytes)
  if (!document.ok) throw new Error(document.message)
  if (document.kind !== 'book') throw new Error(`a ${document.kind}`)
  return read(document, '/books/The Salt Lamp.epub')
}

const pages = {
  'one.xhtml': xhtml('<h2>Ebb</h2><p>The lamp.</p>'),
  'two.xhtml': xhtml('<h2>Flow</h2><p>The sea.</p>'),
}
const metadata = '<dc:title>Salt</dc:title><dc:creator>quill</dc:creator>'
const html = ({ work }: ReadWork) => work.chapters.map((chapter) => chapter.html).join('')
const PNG = Buffer.from('\x89PNG\r\n\x1a\n and so on', 'latin1')

describe('an EPUB', () => {
  test('that was packed again is one all the same', async () => {
    const { work } = await readEpub(
      zipOf({
        'x/one.xhtml': pages['one.xhtml'],
        'x/book.opf':
          '<package><manifest><item id="a" href="one.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      }),
    )
    expect(work.chapters).toHaveLength(1)
  })

  test('names its files as it likes', async () => {
    const strange = {
      'Teil%20Eins.XHTML': xhtml('<p>The lamp.</p>'),
      'caf\u0065\u0301.xhtml': xhtml('<p>The sea.</p>'),
    }
    const bytes = epubOf({ pages: strange, metadata })
    expect(html(await readEpub(bytes))).toContain('The sea.')
    const moved = zipOf({
      'META-INF/container.xml': '<container><rootfile full-path="book.opf"/></container>',
      'book.opf':
        '<package><manifest><item id="a" href="Teil%20Eins.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'teil eins.xhtml': xhtml('<p>The lamp.</p>'),
    })
    expect(html(await readEpub(moved))).toContain('The lamp.')
  })

  test('without a package is read in the order of its pages’ names', async () => {
    const { work } = await readEpub(
      zipOf({
        'META-INF/container.xml': '',
        'p10.xhtml': xhtml('<p>ten</p>'),
        'p2.xhtml': xhtml('<p>two</p>'),
      }),
    )
    expect(work.chapters.map((chapter) => chapter.html)).toEqual(['<p>two</p>\n', '<p>ten</p>\n'])
  })

  test('with a page missing gives the rest, and says so', async () => {
    const bytes = epubOf({ pages: { ...pages, 'gone.xhtml': '' }, metadata })
    const without = Buffer.from(
      bytes.toString('latin1').replaceAll('OEBPS/gone.xhtml', 'OEBPS/hide.xhtml'),
      'latin1',
    )
    const { work, review, message } = await readEpub(without)
    expect(work.chapters).toHaveLength(2)
    expect(review).toContain('parts-missing')
    expect(message).toMatch(/Could not be read: gone\.xhtml\. What could be read is here/)
  })

  test('that is cut off gives what is there, and says so', async () => {
    const bytes = epubOf({
      pages: {
        ...pages,
        'long.xhtml': xhtml(`<p>${Array.from({ length: 3000 }, (_, at) => at * 7919).join(' ')}</p>`),
      },
      metadata,
    })
    const { work, review } = await readEpub(bytes.subarray(0, bytes.length - 4000))
    expect(work.chapters).toHaveLength(3)
    expect(work.chapters[2]?.html).toContain('7919 15838')
    expect(review).toContain('parts-missing')
  })

  test('with bad XML is read as far as it makes sense', async () => {
    const bad = { 'one.xhtml': '<html><body><p>The <b>lamp.</p><p>&nbsp;&lamp; & sea<p>End' }
    expect(html(await readEpub(epubOf({ pages: bad, metadata: `${metadata}<dc:subject>open` })))).toBe(
      '<p>The <b>lamp.</b></p>\n<p>\u00a0&amp;lamp; &amp; sea</p>\n<p>End</p>\n',
    )
  })

  test.each([
    ['http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'drm'],
    ['http://www.idpf.org/2008/embedding', undefined],
    ['http://ns.adobe.com/pdf/enc#RC', undefined],
  ])('encrypted with %s is %s', async (algorithm, reason) => {
    const encryption = `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`
    const document = await openBytes(
      epubOf({ pages, metadata, folder: '', files: { 'META-INF/encryption.xml': encryption } }),
    )
    expect(document.ok ? undefined : document.reason).toBe(reason)
    if (!document.ok) expect(document.message).toMatch(/locked by its shop \(DRM\)/)
  })

  test('that declares entities is refused', async () => {
    const opf =
      '<!DOCTYPE p [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><package><metadata><dc:title>&b;</dc:title></metadata></package>'
    const document = await openBytes(zipOf({ 'book.opf': opf, 'one.xhtml': pages['one.xhtml'] }))
    expect(document).toMatchObject({
      ok: false,
      reason: 'unsupported-format',
      message: expect.stringContaining('DTD'),
    })
  })

  test('without a page is refused', async () => {
    expect(await openBytes(zipOf({ mimetype: 'application/epub+zip' }))).toMatchObject({ reason: 'damaged' })
  })

  test('carries its pictures, and none from elsewhere', async () => {
    const page = xhtml(
      '<p><img src="../images/a.png" alt="a"/><img src="https://x.example/b.png" alt="b"/><img src="../../../etc/passwd"/><img src="c.svg" alt="c"/></p>',
    )
    const read = await readEpub(
      epubOf({
        pages: { 'text/one.xhtml': page },
        metadata,
        files: { 'images/a.png': PNG, 'text/c.svg': '<svg/>' },
      }),
    )
    expect(html(read)).toBe(
      `<p><img alt="a" src="data:image/png;base64,${PNG.toString('base64')}">[b][c]</p>\n`,
    )
  })

  test('leaves out a picture that is much too large, and says so', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(PICTURE_LIMITS.bytes, 'lamp and sea')])
    const bytes = epubOf({
      pages: { 'one.xhtml': xhtml('<p>Here: <img src="a.png"/></p>') },
      metadata,
      files: { 'a.png': large },
    })
    const read = await readEpub(bytes)
    expect(html(read)).toBe('<p>Here:</p>\n')
    expect(read.message).toContain('a.png')
  })

  test('keeps its links from page to page', async () => {
    const linked = {
      'one.xhtml': xhtml(
        '<p>a<a href="two.xhtml#n">1</a><a href="#n">2</a><a href="two.xhtml">3</a></p><p id="n">here</p>',
      ),
      'two.xhtml': xhtml('<p id="n">there</p>'),
    }
    expect(html(await readEpub(epubOf({ pages: linked, metadata })))).toBe(
      '<p>a<a href="#n">1</a><a href="#n-2">2</a><a>3</a></p>\n<p><a name="n-2"></a>here</p>\n<p><a name="n"></a>there</p>\n',
    )
  })

  test('says with style sheets what stories say with elements', async () => {
    const page = xhtml('<p><span class="i1">Run</span></p>', '<link rel="stylesheet" href="../s.css"/>')
    const read = await readEpub(
      epubOf({
        pages: { 'text/one.xhtml': page },
        metadata,
        files: { 's.css': '.i1, .i2 { font-style: italic }' },
      }),
    )
    expect(html(read)).toBe('<p><em>Run</em></p>\n')
  })
})

test.each([
  ['a.xhtml', 'x/content.opf', { path: 'x/a.xhtml', fragment: '' }],
  ['../b/c%20d.xhtml#e%20f', 'x/y/z.xhtml', { path: 'x/b/c d.xhtml', fragment: 'e f' }],
  ['#g', 'x/z.xhtml', { path: 'x/z.xhtml', fragment: 'g' }],
  ['../../up', 'x/z.xhtml', undefined],
  ['https://x.example/', 'x/z.xhtml', undefined],
  ['//x.example/', 'x/z.xhtml', undefined],
  ['file:///etc/passwd', 'x/z.xhtml', undefined],
  ['%zz', 'z', { path: '%zz', fragment: '' }],
])('the address %s in %s leads to %j', (href, from, place) => {
  expect(resolveInZip(href, from)).toEqual(place)
})
