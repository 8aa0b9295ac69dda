import { describe, expect, test } from 'vitest'
import { documentOf, linesOf, read, workIn } from './fixtures'

describe('reading a work', () => {
  test.each([
    ['ao3-page-chromium-single', 'AO3 page, copied', ['tags-uncertain']],
    ['ao3-page-firefox-chapters', 'AO3 page, copied', ['tags-uncertain']],
    ['label-head', 'label head', []],
    ['japanese', 'label head', ['canon-unknown', 'pairing-unknown', 'character-unknown']],
    [
      'windows-1252',
      'label head',
      ['encoding-guessed', 'canon-unknown', 'pairing-unknown', 'character-unknown'],
    ],
    [
      'bare-story',
      'bare text',
      ['title-guessed', 'author-unknown', 'canon-unknown', 'pairing-unknown', 'character-unknown'],
    ],
    [
      'work-text',
      'bare text',
      ['title-guessed', 'author-unknown', 'canon-unknown', 'pairing-unknown', 'character-unknown'],
    ],
  ])('finds the shape of %s and says what is guessed or unknown', (name, source, review) => {
    expect(workIn(name)).toMatchObject({ source, review })
  })

  test('gives one work from one story in three encodings', () => {
    const [first, ...others] = ['utf-8-bom', 'utf-16le-bom', 'windows-1252'].map((name) => workIn(name).work)
    expect(first).toMatchObject({ title: 'The Café at the End of the Line', authors: ['Noémie Thistlewood'] })
    expect(linesOf(first?.chapters[0]?.html ?? null)).toHaveLength(8)
    for (const other of others) expect(other).toEqual(first)
  })

  test.each([
    ['/a/b/Low_Tide.txt', 'Low Tide'],
    ['/a.b/Low Tide.part 2.md', 'Low Tide.part 2'],
    ['/a/Low Tide', 'Low Tide'],
  ])('takes the title from the name of %s', (path, title) => {
    expect(read(documentOf(Buffer.from('The lamp.')), path).work.title).toBe(title)
  })

  test('keeps 20 MB in a single line as one paragraph', () => {
    const line = 'lantern '.repeat(2_500_000).trim()
    const { work } = read(documentOf(Buffer.from(line)), '/long.txt')
    expect(work.chapters).toHaveLength(1)
    expect(work.chapters[0]?.html === `<p>${line}</p>\n`).toBe(true)
  })
})
