import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeEpub } from '../../../../src/main/exporting/epub/write-epub'
import type { WorkToExport } from '../../../../src/main/exporting/work-to-export'
import { sanitise } from '../../../../src/main/importing/story-html'
import {
  pairingKind,
  type Chapter,
  type Status,
  type StoryHtml,
  type Work,
} from '../../../../src/shared/model'
import { bareWork, fullWork, VARIED_WORKS } from '../../exporting/example-works'
import { zipOf } from '../make-zip'
import { workOf } from '../open'

const again = async (work: WorkToExport) => workOf(await writeEpub(work), 'Some - Name.epub')

/** Without what the library knows beside the work, and what the reader keeps for themselves. */
function workIn({ id: _id, words: _words, added: _added, ...work }: WorkToExport): Work {
  return { ...work, mine: [] }
}

const clean = (html: StoryHtml | null) => (html === null ? null : sanitise(html))
const cleanNotes = <Given extends Pick<Chapter, 'summary' | 'notes' | 'endNotes'>>(given: Given): Given => ({
  ...given,
  summary: clean(given.summary),
  notes: clean(given.notes),
  endNotes: clean(given.endNotes),
})

/** A work as the library would hold it. */
function stored(work: WorkToExport): WorkToExport {
  const chapters = work.chapters.map((chapter) => ({ ...cleanNotes(chapter), html: sanitise(chapter.html) }))
  return { ...cleanNotes(work), chapters }
}

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => text !== '')
const lines = fc.uniqueArray(line, { maxLength: 4 })
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    line.map((text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)),
    fc.constant('<br>'),
    fc.constant(' '),
    fc
      .tuple(
        fc.constantFrom('em', 'strong', 'i', 'b', 'u', 's', 'sub', 'sup', 'code', 'small', 'q'),
        tie('inline'),
      )
      .map(([tag, inside]) => `<${tag}>${inside}</${tag}>`),
    tie('inline').map(
      (inside) =>
        `<a href="https://stories.example/?a=1&amp;b=2">${inside.replaceAll(/<\/?a\b[^>]*>/g, '')}</a>`,
    ),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc.array(tie('inline'), { minLength: 1, maxLength: 4 }).map((parts) => `<p>x${parts.join('')}</p>`),
    fc.constant('<hr>'),
    fc.constant('<p>\u00a0</p>'),
    fc.array(tie('inline'), { minLength: 1, maxLength: 2 }).map((parts) => `<h3>x${parts.join('')}</h3>`),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((parts) => `<blockquote>${parts.join('')}</blockquote>`),
    fc
      .array(tie('inline'), { minLength: 1, maxLength: 3 })
      .map((parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`),
    line.map((text) => `<pre>${text.replace(/[&<>]/g, '')}\n  so</pre>`),
  ),
}))
const story = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => sanitise(`<p>It begins.</p>${blocks.join('')}`))

const work: fc.Arbitrary<WorkToExport> = fc
  .record({
    title: line,
    authors: lines,
    canons: lines,
    pairings: lines.map((names) => names.map((name) => ({ name, kind: pairingKind(name) }))),
    characters: lines,
    tags: lines,
    rating: optional(line),
    warnings: lines,
    categories: lines,
    language: optional(line),
    series: fc.uniqueArray(fc.record({ name: line, index: optional(fc.oneof(fc.nat(), fc.constant(1.5))) }), {
      maxLength: 3,
      selector: ({ name }) => name,
    }),
    status: fc.constantFrom<Status>('complete', 'in-progress', 'unknown'),
    chaptersTotal: optional(fc.nat()),
    published: optional(day),
    updated: optional(day),
    sourceUrl: optional(line),
    summary: optional(story),
    notes: optional(story),
    endNotes: optional(story),
    chapters: fc.array(
      fc.record({
        title: optional(line),
        summary: optional(story),
        notes: optional(story),
        endNotes: optional(story),
        html: story,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map((said) => bareWork(said))

describe('an EPUB that was made here', () => {
  test('comes back field for field', async () => {
    const full = stored(fullWork({ mine: ['read on the tram'] }))
    const { work: back, source, review, identity } = await again(full)
    expect(back).toEqual(workIn(full))
    expect({ source, review, identity }).toEqual({
      source: 'Ficarium EPUB',
      review: [],
      identity: { site: 'ao3', id: '90000001' },
    })
  })

  test('whatever the work is', async () => {
    await fc.assert(
      fc.asyncProperty(work, async (given) => {
        expect((await again(given)).work).toEqual(workIn(given))
      }),
      { numRuns: 60 },
    )
  })

  test.each(Object.keys(VARIED_WORKS).filter((name) => name !== 'an empty text' && name !== 'nothing known'))(
    'made of what came back is the same book: %s',
    async (name) => {
      const given = VARIED_WORKS[name]
      if (given === undefined) throw new Error(name)
      const once = { ...stored(given), ...(await again(stored(given))).work }
      const twice = { ...once, ...(await again(once)).work }
      expect(workIn(twice)).toEqual(workIn(once))
      expect(twice.chapters).toHaveLength(given.chapters.length)
    },
  )

  test('keeps pictures, and links from chapter to chapter', async () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo='
    const html = (text: string) => text as StoryHtml
    const chapter = (text: string): Chapter => ({
      title: null,
      summary: null,
      notes: null,
      endNotes: null,
      html: html(text),
    })
    const linked = bareWork({
      title: 'Linked',
      chapters: [
        chapter(`<p>See<a href="#far">1</a> <img alt="a" src="${picture}"></p>\n`),
        chapter('<p><a name="far"></a>Far.</p>\n'),
      ],
    })
    const { work: back } = await again(linked)
    expect(back.chapters.map((each) => each.html)).toEqual([
      `<p>See<a href="#anchor-1">1</a> <img alt="a" src="${picture}"></p>\n`,
      '<p><a name="anchor-1"></a>Far.</p>\n',
    ])
  })

  test('in a zip comes out of it', async () => {
    const bytes = await writeEpub(fullWork())
    await expect(workOf(zipOf({ 'a.epub': bytes }), 'x.zip')).rejects.toThrow('a zip of documents')
  })
})
