import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { writeEpub } from '../../../src/main/exporting/epub/write-epub'
import type { WorkToExport } from '../../../src/main/exporting/work-to-export'
import { bareWork, chapter, fullWork, HOSTILE_TITLE, html, PNG, VARIED_WORKS, WEBP } from './example-works'
import { openEpub } from './open-epub'

const OPF = 'OEBPS/content.opf'
const TITLE_PAGE = 'OEBPS/title-page.xhtml'

async function file(work: WorkToExport, path: string): Promise<string> {
  const found = (await openEpub(await writeEpub(work))).get(path)
  if (found === undefined) throw new Error(`the EPUB has no ${path}`)
  return found
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? '')
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the bytes', () => {
  test('are the same at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const work of [fullWork(), bareWork(), VARIED_WORKS['pictures'] ?? bareWork()]) {
      vi.setSystemTime(new Date('2001-02-03T04:05:06Z'))
      const first = await writeEpub(work)
      vi.setSystemTime(new Date('2031-12-31T23:59:59Z'))
      const second = await writeEpub(work)
      expect(Buffer.compare(first, second)).toBe(0)
    }
  })

  test('start with the uncompressed type, as an EPUB must', async () => {
    const epub = Buffer.from(await writeEpub(fullWork()))
    expect(epub.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  })
})

test('no character of a long text is spoilt, wherever it stands', async () => {
  for (const shift of ['', 'x']) {
    const text = `${shift}${'🦊'.repeat(30_000)}`
    const work = bareWork({
      title: text.slice(0, 21),
      summary: html(`<p>${text}</p>`),
      chapters: [chapter(`<p>${text}</p>`)],
    })
    const files = await openEpub(await writeEpub(work))
    for (const path of ['OEBPS/chapter-001.xhtml', OPF, TITLE_PAGE])
      expect(files.get(path)?.includes(text), path).toBe(true)
  }
})

describe('nothing is fetched', () => {
  test('whatever the text asks for', async () => {
    const refuse = () => {
      throw new Error('the network was asked')
    }
    const watched = [
      vi.spyOn(globalThis, 'fetch').mockImplementation(refuse),
      vi.spyOn(http, 'request').mockImplementation(refuse),
      vi.spyOn(https, 'request').mockImplementation(refuse),
      vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(refuse),
    ]
    const work = fullWork({
      chapters: [
        chapter('<p><img src="https://example.org/a.png" alt="A boat"><img src="file:///etc/hostname"></p>'),
        chapter(
          '<p><img src="//example.org/b.png"><img src="c.png" alt="C"></p><video src="https://a.example/v"></video>',
        ),
      ],
      notes: html('<link rel="stylesheet" href="https://example.org/x.css"><p>n</p>'),
    })
    const files = await openEpub(await writeEpub(work))
    for (const spy of watched) expect(spy).not.toHaveBeenCalled()
    expect(files.get('OEBPS/chapter-001.xhtml')).toContain(
      '<span class="missing-image">[A boat]</span><span class="missing-image">[image]</span>',
    )
    expect(files.get('OEBPS/chapter-002.xhtml')).toContain(
      '[image]</span><span class="missing-image">[C]</span>',
    )
    const text = [...files]
      .filter(([path]) => path.endsWith('.xhtml') && !path.endsWith('cover.xhtml'))
      .map(([, content]) => content)
    expect(text.join('')).not.toMatch(
      /<img|<link(?! rel="stylesheet" type="text\/css" href="style.css")|<video/,
    )
  })
})

describe('the package document', () => {
  test('says what is known of the work', async () => {
    const opf = await file(fullWork(), OPF)
    expect(all(opf, /<dc:title>(.*?)</g)).toEqual(['Paper Lanterns at Low Tide'])
    expect(all(opf, /<dc:creator id="creator-\d">(.*?)</g)).toEqual(['inkharbor', 'saltmarsh'])
    expect(all(opf, /property="role" scheme="marc:relators">(.*?)</g)).toEqual(['aut', 'aut'])
    expect(all(opf, /<dc:language>(.*?)</g)).toEqual(['en'])
    expect(all(opf, /<dc:date>(.*?)</g)).toEqual(['2024-01-01'])
    expect(all(opf, /<dc:source>(.*?)</g)).toEqual(['https://archiveofourown.org/works/90000001'])
    expect(all(opf, /dcterms:modified">(.*?)</g)).toEqual(['2024-02-03T00:00:00Z'])
    expect(all(opf, /<dc:description>([^]*?)</g)).toEqual([
      'A lamplighter &amp; a diver.\n\nNeither can swim.',
    ])
  })

  test('has a subject for each tag, once', async () => {
    expect(all(await file(fullWork(), OPF), /<dc:subject>(.*?)</g)).toEqual([
      'The Harbour Books - M. Quill',
      'Mara Vell/Odile Fenn',
      'Mara Vell &amp; Tam Osei',
      'Mara Vell',
      'Odile Fenn',
      'Tam Osei',
      'Slow Burn',
      'Hurt/Comfort',
      'Teen And Up Audiences',
      'No Archive Warnings Apply',
      'F/F',
      'Gen',
    ])
  })

  test('names every series for EPUB 3 and the first for calibre', async () => {
    const opf = await file(fullWork(), OPF)
    expect(all(opf, /belongs-to-collection" id="series-\d">(.*?)</g)).toEqual([
      'Harbour Lights',
      'Tides &amp; Times',
    ])
    expect(all(opf, /refines="#series-1" property="(?:group-position|collection-type)">(.*?)</g)).toEqual([
      'series',
      '2',
    ])
    expect(opf).toContain('<meta name="calibre:series" content="Harbour Lights"/>')
    expect(opf).toContain('<meta name="calibre:series_index" content="2"/>')
  })

  test('claims nothing that nobody said', async () => {
    const opf = await file(bareWork(), OPF)
    expect(opf).toContain('<dc:title>Untitled</dc:title>')
    expect(opf).toContain('<dc:language>und</dc:language>')
    expect(opf).toContain('dcterms:modified">2026-03-04T05:06:07Z<')
    expect(opf).not.toMatch(/creator|publisher|rights|anonymous|dc:date|dc:subject|description|series/i)
  })

  test('has an identifier that stays with the source address', async () => {
    const identifier = async (said: Partial<WorkToExport>) =>
      all(await file(fullWork(said), OPF), /<dc:identifier id="book-id">(.*?)</g)[0]
    const first = await identifier({})
    expect(first).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(await identifier({ title: 'Renamed', chapters: [chapter('<p>new</p>')], id: 99 })).toBe(first)
    expect(await identifier({ sourceUrl: 'https://archiveofourown.org/works/2' })).not.toBe(first)
    const withoutSource = await identifier({ sourceUrl: null })
    expect(await identifier({ sourceUrl: null, tags: [] })).toBe(withoutSource)
    expect(await identifier({ sourceUrl: null, title: 'Other' })).not.toBe(withoutSource)
  })

  test('lists each picture once, with a stand-in for WebP', async () => {
    const picture = (type: string, data: string) =>
      `<p><img src="data:image/${type};base64,${data}" alt="x"></p>`
    const work = bareWork({
      chapters: [chapter(picture('png', PNG) + picture('jpeg', WEBP)), chapter(picture('png', PNG))],
    })
    const files = await openEpub(await writeEpub(work))
    expect(all(files.get(OPF) ?? '', /<item (id="(?:image|no)-.*?)\/>/g)).toEqual([
      'id="image-1" href="images/image-1.png" media-type="image/png"',
      'id="image-2" href="images/image-2.webp" media-type="image/webp" fallback="no-webp"',
      'id="no-webp" href="images/no-webp.svg" media-type="image/svg+xml"',
    ])
    expect(files.get('OEBPS/chapter-002.xhtml')).toContain('<img src="images/image-1.png" alt="x"/>')
    expect(files.has('OEBPS/images/image-2.webp')).toBe(true)
  })
})

describe('the title page', () => {
  const rows = async (work: WorkToExport) =>
    [...(await file(work, TITLE_PAGE)).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(
      ([, label, value]) => [label, value],
    )

  test('shows the tags as AO3 orders them', async () => {
    expect(await rows(fullWork())).toEqual([
      ['Rating:', 'Teen And Up Audiences'],
      ['Archive Warning:', 'No Archive Warnings Apply'],
      ['Categories:', 'F/F, Gen'],
      ['Canon:', 'The Harbour Books - M. Quill'],
      ['Pairings:', 'Mara Vell/Odile Fenn, Mara Vell &amp; Tam Osei'],
      ['Characters:', 'Mara Vell, Odile Fenn, Tam Osei'],
      ['Additional Tags:', 'Slow Burn, Hurt/Comfort, slow burn'],
      ['Language:', 'English'],
      ['Series:', 'Part 2 of Harbour Lights, Tides &amp; Times'],
      ['Stats:', 'Published: 2024-01-01<br/>Completed: 2024-02-03<br/>Words: 2,345<br/>Chapters: 12/12'],
      [
        'Source:',
        '<a href="https://archiveofourown.org/works/90000001">https://archiveofourown.org/works/90000001</a>',
      ],
    ])
  })

  test('leaves out what nobody has said', async () => {
    expect(await rows(bareWork())).toEqual([['Stats:', 'Chapters: 1/?']])
  })

  test('calls the last change of a work in progress an update', async () => {
    const work = fullWork({ status: 'in-progress', chaptersTotal: null })
    expect((await rows(work)).find(([label]) => label === 'Stats:')?.[1]).toBe(
      'Published: 2024-01-01<br/>Updated: 2024-02-03<br/>Words: 2,345<br/>Chapters: 12/?',
    )
  })

  test('is followed by the chapters and the afterword, all in the contents', async () => {
    const files = await openEpub(await writeEpub(fullWork()))
    const chapters = Array.from({ length: 12 }, (_, at) => `chapter-${String(at + 1).padStart(3, '0')}`)
    const order = ['cover', 'title-page', ...chapters, 'afterword']
    expect(all(files.get(OPF) ?? '', /<itemref idref="(.*?)"/g)).toEqual(order)
    const contents = (files.get('OEBPS/toc.xhtml') ?? '').split('</nav>')[0] ?? ''
    expect(all(contents, /href="([^"]+)\.xhtml"/g)).toEqual(order)
    expect(all(files.get('OEBPS/toc.ncx') ?? '', /src="(.*?)\.xhtml"/g)).toEqual(order)
    expect(files.get(TITLE_PAGE)).toContain(
      '<a href="afterword.xhtml">See the end of the work for more notes.</a>',
    )
    expect(files.get('OEBPS/afterword.xhtml')).toContain('<h2>End Notes</h2><p>The song is real.</p>')
  })
})

describe('a chapter', () => {
  const headings = async (work: WorkToExport) => {
    const files = await openEpub(await writeEpub(work))
    return [...files]
      .filter(([path]) => path.includes('chapter-'))
      .map(([, text]) => /<h2>(.*?)<\/h2>/.exec(text)?.[1])
  }

  test('is headed by number and title', async () => {
    const titles = ['Ebb', null, 'Chapter Three: Flow', ' ']
    const chapters = titles.map((title) => chapter('<p>a</p>', { title }))
    expect(await headings(bareWork({ title: 'T', chapters }))).toEqual([
      'Chapter 1: Ebb',
      'Chapter 2',
      'Chapter Three: Flow',
      'Chapter 4',
    ])
  })

  test('that is the whole work is headed by its title or the title of the work', async () => {
    expect(await headings(bareWork({ title: 'T' }))).toEqual(['T'])
    expect(
      await headings(bareWork({ title: 'T', chapters: [chapter('<p>a</p>', { title: 'Ebb' })] })),
    ).toEqual(['Ebb'])
  })

  test('that is the first of more keeps its number', async () => {
    expect(await headings(bareWork({ title: 'T', status: 'in-progress' }))).toEqual(['Chapter 1'])
    expect(await headings(bareWork({ title: 'T', chaptersTotal: 3 }))).toEqual(['Chapter 1'])
  })

  test('has its summary and notes before the text, its end notes after it', async () => {
    const said = { summary: html('<p>s</p>'), notes: html('<p>n</p>'), endNotes: html('<p>e</p>') }
    const text = await file(
      bareWork({ chapters: [chapter('<p>story</p>', said)] }),
      'OEBPS/chapter-001.xhtml',
    )
    expect(text).toContain(
      '<div class="before"><section class="summary"><h3>Summary</h3><p>s</p></section>' +
        '<section class="notes"><h3>Notes</h3><p>n</p></section>' +
        '<p class="see-end"><a href="#end-notes">See the end of the chapter for notes.</a></p></div>' +
        '<div class="story"><p>story</p></div>' +
        '<section class="notes end" id="end-notes"><h3>Notes</h3><p>e</p></section>',
    )
  })

  test('links to anchors in itself first, then in other chapters', async () => {
    const work = bareWork({
      chapters: [
        chapter('<p><a href="#a">1</a> <a href="#b">2</a> <a href="#none">3</a> <a name="a">A</a></p>'),
        chapter('<p><a name="b">B</a> <a name="a">A</a> <a href="#a">4</a></p>'),
      ],
    })
    expect(await file(work, 'OEBPS/chapter-001.xhtml')).toContain(
      '<a href="#anchor-1">1</a> <a href="chapter-002.xhtml#anchor-1">2</a> <span>3</span> <a id="anchor-1">A</a>',
    )
    expect(await file(work, 'OEBPS/chapter-002.xhtml')).toContain(
      '<a id="anchor-1">B</a> <a id="anchor-2">A</a> <a href="#anchor-2">4</a>',
    )
  })
})

describe('language and direction', () => {
  test.each([
    ['English', 'lang="en" xml:lang="en" dir="ltr"'],
    ['العربية', 'lang="ar" xml:lang="ar" dir="rtl"'],
    ['עברית', 'lang="he" xml:lang="he" dir="rtl"'],
  ])('of %s stand in every document', async (language, attributes) => {
    const files = await openEpub(await writeEpub(fullWork({ language })))
    for (const [path, text] of files) if (path.endsWith('.xhtml')) expect(text).toContain(attributes)
    const turnsToTheLeft = files.get(OPF)?.includes('page-progression-direction="rtl"')
    expect(turnsToTheLeft).toBe(attributes.includes('rtl'))
  })

  test('are left open where nobody has said', async () => {
    expect(await file(bareWork(), 'OEBPS/chapter-001.xhtml')).toMatch(/<html [^>]*ops">/)
  })
})

test('hostile names are text, and what XML forbids is dropped', async () => {
  const files = await openEpub(await writeEpub(VARIED_WORKS['hostile names'] ?? bareWork()))
  for (const [path, text] of files)
    expect(text, path).not.toMatch(/[\u0000-\u0008\u000b\ufffe\u202e]|\p{Cs}|<b>|<i>|<%/u)
  expect(HOSTILE_TITLE).toContain('<%= 1 %>')
  expect(files.get(OPF)).toContain("&lt;b&gt;&amp;&quot;'&lt;/b&gt; ]]&gt; &lt;%= 1 %&gt; 🏳️‍🌈 עברית long")
  expect(files.get('OEBPS/toc.ncx')).toContain('Chapter 2: &lt;%= evil %&gt;')
})
