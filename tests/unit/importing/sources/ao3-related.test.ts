import { describe, expect, test } from 'vitest'
import { linesOf } from '../fixtures'
import { epubOf, xhtml } from '../make-zip'
import { workOf } from '../open'
import { download } from './ao3-download-pages'

/** What AO3 says of works that a work comes from or led to. The addresses are what a reader wants of it. */

const ARCHIVE = 'https://archiveofourown.org'

const related = (site: string): string => `
  <li>Inspired by <a href="${site}/works/5">Another Lantern</a> by <a rel="author" href="${site}/users/owl">owl</a></li>
  <li>Podfic of <a href="${site}/works/6">The Loud Lamp</a> by <a rel="author" href="${site}/users/wren">wren</a></li>
  <li>A translation of <a href="${site}/works/7">Le Phare</a> by <a rel="author" href="${site}/users/autre">autre</a></li>
  <li>Translation into <span lang="de" dir="ltr">Deutsch</span> available: <a href="${site}/works/8">Der Turm</a> by <a rel="author" href="${site}/users/x">x</a></li>
  <li>Inspired by <a href="https://example.org/outside">Outside</a> by somebody</li>`

const RELATED = [
  'Inspired by Another Lantern by owl',
  'Podfic of The Loud Lamp by wren',
  'A translation of Le Phare by autre',
  'Translation into Deutsch available: Der Turm by x',
  'Inspired by Outside by somebody',
]
const CHILD = `<a href="${ARCHIVE}/works/9">Child</a> by <a rel="author" href="${ARCHIVE}/users/y">y</a>`
const ADDRESSES = [5, 6, 7, 8].map((id) => `${ARCHIVE}/works/${id}`)

function addressesIn(html: string | null): readonly string[] {
  return [...(html ?? '').matchAll(/href="([^"]*\/works\/\d+)"/g)].map(([, address]) => address ?? '')
}

const NOTES = `<p>Notes</p><blockquote class="userstuff"><p>Hello.</p></blockquote><ul>${related(ARCHIVE)}</ul>`
const AFTERWORD = `<div class="meta"><div id="endnotes"><p>End Notes</p><blockquote class="userstuff"><p>Bye.</p><dl><dt>A list</dt><dd>of mine</dd></dl></blockquote></div>
  <dl><dt>Works inspired by this one</dt><dd>${CHILD}</dd><dd>Unrevealed Work</dd></dl></div>`

describe('works that a work of AO3 comes from or led to', () => {
  test('are kept with their addresses by a download in HTML', async () => {
    const { work } = await workOf(download({ notes: NOTES, afterword: AFTERWORD }), 'x.html')
    expect(linesOf(work.notes)).toEqual(['Hello.', ...RELATED])
    expect(addressesIn(work.notes)).toEqual(ADDRESSES)
    expect(work.notes).toContain('href="https://example.org/outside"')
    expect(linesOf(work.endNotes).filter((line) => line !== '')).toEqual([
      'Bye.',
      'A list',
      'of mine',
      'Works inspired by this one:',
      'Child by y',
      'Unrevealed Work',
    ])
    expect(addressesIn(work.endNotes)).toEqual([`${ARCHIVE}/works/9`])
  })

  test('are kept where there are no other notes', async () => {
    const afterword = `<div class="meta"><dl><dt>Works inspired by this one</dt><dd>${CHILD}</dd></dl></div>`
    const { work } = await workOf(download({ notes: `<ul>${related(ARCHIVE)}</ul>`, afterword }), 'x.html')
    expect(linesOf(work.notes)).toEqual(RELATED)
    expect(linesOf(work.endNotes)).toEqual(['Works inspired by this one:', 'Child by y'])
  })

  test('are kept with their addresses by a download in EPUB', async () => {
    const body = /<body>([\s\S]*)<\/body>/.exec(download({ notes: NOTES, afterword: AFTERWORD }))?.[1] ?? ''
    const { work } = await workOf(epubOf({ pages: { 'a.xhtml': xhtml(body) } }), 'x.epub')
    expect(linesOf(work.notes)).toEqual(['Hello.', ...RELATED])
    expect([...addressesIn(work.notes), ...addressesIn(work.endNotes)]).toEqual([
      ...ADDRESSES,
      `${ARCHIVE}/works/9`,
    ])
  })

  test('are kept by a saved page, whose links may name no site', async () => {
    const page = `<html><body class="logged-in"><div id="main" class="works-show region">
      <dl class="work meta group"><dt class="rating tags">Rating:</dt><dd class="rating tags"><a class="tag" href="/tags/g">General Audiences</a></dd></dl>
      <div id="workskin"><div class="preface group"><h2 class="title heading">Low Lamp</h2><h3 class="byline heading"><a rel="author" href="/users/quill">quill</a></h3>
      <div class="notes module"><h3 class="heading">Notes:</h3><ul class="associations">${related('')}</ul><blockquote class="userstuff"><p>Be kind.</p></blockquote></div></div>
      <div id="chapters" role="article"><div class="userstuff"><p>The lamp went out.</p></div></div>
      <div class="afterword preface group"><div id="work_endnotes" class="end notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Bye.</p></blockquote></div>
      <div id="children" class="children module"><h3 class="heading">Works inspired by this one:</h3><ul><li><a href="/works/9">Child</a> by <a rel="author" href="/users/y">y</a></li></ul></div></div>
      </div></div></body></html>`
    const { work } = await workOf(page, 'x.html')
    expect(linesOf(work.notes)).toEqual([...RELATED, 'Be kind.'])
    expect(addressesIn(work.notes)).toEqual(ADDRESSES)
    expect(linesOf(work.endNotes)).toEqual(['Bye.', 'Works inspired by this one:', 'Child by y'])
    expect(addressesIn(work.endNotes)).toEqual([`${ARCHIVE}/works/9`])
  })
})
