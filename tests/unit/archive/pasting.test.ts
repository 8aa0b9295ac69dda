import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { Pasted } from '../../../src/shared/paste'
import { FIXTURES, found, storyFile, withLibrary } from './test-library'

const copied = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8')
/** The two shapes in which Chromium gives one page. */
const PAGE: Pasted = {
  html: copied('clipboard/ao3-page-chromium.html'),
  text: copied('clipboard/ao3-page-chromium.txt'),
}
const asText = (text: string): Pasted => ({ html: null, text })
const first = async (archive: Archive, pasted: Pasted) => (await archive.previewPaste(pasted, null)).works[0]

describe('a pasted page', () => {
  test('is shown field by field before it is kept, and nothing is kept by that', () =>
    withLibrary(async ({ archive }) => {
      const preview = await archive.previewPaste(PAGE, null)
      expect(preview).toMatchObject({ form: 'page', forms: ['page', 'text'], problem: null })
      expect(preview.works).toMatchObject([
        {
          said: {
            title: 'Low Lamp',
            authors: ['quill'],
            canons: ['Lamplight (TV)'],
            pairings: [{ name: 'Ines Marlowe & Tom Reed' }, { name: 'Ada Finch/Ines Marlowe' }],
            tags: ['Slow Burn', 'Hurt/Comfort'],
            series: [{ name: 'Harbour Lights', index: 2 }],
            published: '2024-01-01',
          },
          review: [],
          chapters: [
            { title: 'Ebb', words: 11, opening: expect.stringContaining('The lamp went out.') },
            { title: null, words: 3 },
          ],
          here: null,
        },
      ])
      expect(archive.size).toBe(0)
    }))

  test('is kept byte for byte, with its tags, a report, and a way back', () =>
    withLibrary(async ({ archive, folder }) => {
      const report = await archive.keepPaste(PAGE, 'page', [])
      expect(report).toMatchObject({
        name: 'Pasted page',
        files: [
          { path: 'Low Lamp.html', outcome: 'new', facts: { format: 'html', source: 'AO3 page, saved' } },
        ],
      })
      const originals = (
        await readdir(join(folder, 'originals'), { recursive: true, withFileTypes: true })
      ).filter((entry) => entry.isFile())
      const [kept] = await Promise.all(
        originals.map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8')),
      )
      expect(kept).toBe(PAGE.html)
      expect(await archive.verify()).toMatchObject({ ok: true, works: 1 })
      expect(archive.listImports()).toMatchObject([{ id: report.id, name: 'Pasted page' }])
      archive.undo(report.receipt ?? { id: 0 })
      expect(archive.size).toBe(0)
    }))

  test('is kept as the reader has changed it, and goes back as a whole', () =>
    withLibrary(async ({ archive }) => {
      const { files, receipt } = await archive.keepPaste(PAGE, 'page', [
        {
          title: 'The Low Lamp',
          status: 'complete',
          tags: { character: ['Ines Marlowe', 'Ada Finch'], mine: ['lamps'] },
          series: [{ name: 'Harbour Lights', index: 3 }],
          published: '2024-01-02',
          chaptersTotal: 2,
          summary: 'A lamp & a <harbour>.\n\nTwo nights.',
        },
      ])
      expect(archive.readWork(files[0]?.id ?? 0).work).toMatchObject({
        title: 'The Low Lamp',
        status: 'complete',
        characters: ['Ines Marlowe', 'Ada Finch'],
        mine: ['lamps'],
        series: [{ name: 'Harbour Lights', index: 3 }],
        published: '2024-01-02',
        updated: '2024-02-03',
        chaptersTotal: 2,
        summary: expect.stringMatching(
          /^<p>A lamp &amp; a &lt;harbour&gt;\.<\/p>\s*<p>Two nights\.<\/p>\s*$/,
        ),
      })
      expect(found(archive, 'character:finch')).toEqual([1])
      archive.undo(receipt ?? { id: 0 })
      expect(archive.size).toBe(0)
    }))

  test('is said to be here already: the very same one, its text from elsewhere, or more of the work', () =>
    withLibrary(async ({ archive }) => {
      await archive.keepPaste(PAGE, 'page', [])
      expect((await first(archive, PAGE))?.here).toEqual({
        id: 1,
        title: 'Low Lamp',
        removed: false,
        as: 'paste',
      })
      const more = {
        ...PAGE,
        html: PAGE.html?.replace('It was lit.', 'It was lit, and it stayed so.') ?? null,
      }
      expect((await first(archive, more))?.here).toMatchObject({ id: 1, as: 'work' })
      expect((await archive.keepPaste(more, 'page', [])).files).toMatchObject([{ outcome: 'updated', id: 1 }])
      expect((await archive.keepPaste(PAGE, 'page', [])).files).toMatchObject([
        { outcome: 'duplicate', id: 1 },
      ])
      expect(archive.size).toBe(1)
    }))

  test('keeps what the reader changed of it when it becomes a version, and gives all back when it is undone', () =>
    withLibrary(async ({ archive }) => {
      await archive.keepPaste(PAGE, 'page', [])
      archive.editWorks([1], { add: [{ type: 'tag', name: 'Lighthouses' }] })
      const more = {
        ...PAGE,
        html: PAGE.html?.replace('It was lit.', 'It was lit, and it stayed so.') ?? null,
      }
      const { receipt } = await archive.keepPaste(more, 'page', [
        { tags: { tag: ['Slow Burn', 'Hurt/Comfort', 'Storms'] } },
      ])
      expect(archive.readWork(1).work).toMatchObject({
        tags: expect.arrayContaining(['Lighthouses', 'Storms']),
        versions: 2,
      })
      archive.undo(receipt ?? { id: 0 })
      expect(archive.readWork(1).work).toMatchObject({
        tags: ['Slow Burn', 'Hurt/Comfort', 'Lighthouses'],
        versions: 1,
      })
    }))
})

describe('pasted text', () => {
  test('is read as text where there is no page, with what it is not sure of', () =>
    withLibrary(async ({ archive }) => {
      const preview = await archive.previewPaste(asText(copied('ao3-page-chromium-single.txt')), null)
      expect(preview).toMatchObject({ form: 'text', forms: ['text'] })
      expect(preview.works[0]?.review).toContain('tags-uncertain')
    }))

  test('is taken where the page says less of the work', () =>
    withLibrary(async ({ archive }) => {
      const text = storyFile('Low Lamp', { Author: 'quill', Fandom: 'Lamplight' }, 'The lamp went out.')
      const html = `<div>${text.replaceAll('\n', '<br>')}</div>`
      expect(await archive.previewPaste({ html, text }, null)).toMatchObject({
        form: 'text',
        works: [{ said: { title: 'Low Lamp', canons: ['Lamplight'] } }],
      })
      expect(await archive.previewPaste({ html, text }, 'page')).toMatchObject({ form: 'page' })
      expect(await archive.previewPaste({ html: '<img src="x">', text }, null)).toMatchObject({
        form: 'text',
      })
    }))

  test('without a title is called by its first words, which the reader is asked about', () =>
    withLibrary(async ({ archive }) => {
      const pasted = asText('The harbour bell rang twice that night.\n\nNobody went to look.\n')
      expect(await first(archive, pasted)).toMatchObject({
        said: { title: 'The harbour bell rang twice that night.' },
        review: expect.arrayContaining(['title-guessed']),
      })
      await archive.keepPaste(pasted, 'text', [{ title: 'The Bell' }])
      expect(archive.readWork(1).work.title).toBe('The Bell')
      expect(archive.readReview(1).review ?? []).not.toContain('title-guessed')
    }))

  test.each([
    ['nothing', asText(' \n ')],
    ['no story', { html: '<img src="https://example.org/x.png">', text: '' }],
  ])('of %s is said to be that, and is not kept', (_what, pasted) =>
    withLibrary(async ({ archive }) => {
      expect(await archive.previewPaste(pasted, null)).toMatchObject({
        works: [],
        problem: expect.any(String),
      })
      await expect(archive.keepPaste(pasted, 'page', [])).rejects.toMatchObject({ code: expect.any(String) })
      expect(archive.listImports()).toEqual([])
    }),
  )

  test('may hold several works, each with what the reader has changed of it', () =>
    withLibrary(async ({ archive }) => {
      const one = copied('ao3-page-chromium-single.txt')
      const both = asText(
        `${one}\n${copied('ao3-page-firefox-single.txt').replaceAll('90000001', '90000002')}`,
      )
      const preview = await archive.previewPaste(both, null)
      const edits = preview.works.map((_work, at) => ({ title: `Work ${at + 1}` }))
      const { files } = await archive.keepPaste(both, 'text', edits)
      expect(files.map(({ title }) => title)).toEqual(preview.works.map((_work, at) => `Work ${at + 1}`))
    }))
})
