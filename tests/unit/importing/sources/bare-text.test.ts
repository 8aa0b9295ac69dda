import { describe, expect, test } from 'vitest'
import { bareText } from '../../../../src/main/importing/sources/bare-text'
import { NO_KNOWN_NAMES, NO_METADATA } from '../../../../src/main/importing/sources/source'
import { fixture, linesOf, sourceText, workIn } from '../fixtures'

const read = (text: string, fileName?: string) => bareText.read(sourceText(text, fileName), NO_KNOWN_NAMES)

describe('a bare text', () => {
  test('has the name of its file for a title, and nothing that nobody has said', () => {
    const { work, guessed } = read('The lamp was lit.', 'Paper_Lanterns__at low_tide ')
    const { chapters, ...metadata } = work
    expect(metadata).toEqual({ ...NO_METADATA, title: 'Paper Lanterns at low tide' })
    expect(chapters).toHaveLength(1)
    expect(guessed).toEqual(['title-guessed'])
    expect(read('a', '_').work.title).toBe('Untitled')
  })

  test('keeps lines that look like labels', () => {
    const { work, source } = workIn('bare-story')
    expect(source).toBe('bare text')
    const lines = linesOf(work.chapters[0]?.html ?? null)
    expect(lines).toHaveLength(12)
    expect(lines).toContain('Monday: oiled the strike. Swept.')
    expect(lines).toContain(
      'Notes: bring the ladder back. Do not start her up again until they have all gone home.',
    )
  })

  test('of a page copied from its marker on has every line as a paragraph, but not the marker', () => {
    const { work } = workIn('work-text')
    const [marker, ...story] = Buffer.from(fixture('work-text')).toString().trimEnd().split('\n')
    expect(marker).toBe('Work Text:')
    expect(work.chapters).toHaveLength(1)
    const html = work.chapters[0]?.html ?? ''
    expect(html).toBe(story.map((line) => `<p>${line}</p>\n`).join(''))
    expect(html).toContain('<p>[Watson] No man of any kind. One cat.</p>\n<p>[Holmes] Describe the cat</p>\n')
    expect(html).toContain('“That,” said Holmes, “is the first')
  })

  test.each(['\n\n  Work Text:\n\nThe lamp.', 'Chapter Text\nThe lamp.'])(
    'does not hold the marker of %j',
    (text) => {
      expect(read(text).work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp.</p>\n'])
    },
  )

  test('keeps a marker that is not its first line', () => {
    expect(linesOf(read('The lamp.\nWork Text:\nlit.').work.chapters[0]?.html ?? null)).toContain(
      'Work Text:',
    )
  })

  test('has title and author from its first lines, both a guess', () => {
    const { work, guessed } = read('Low Tide\n\nby Ada Fenn\n\nThe lamp was lit.', 'x')
    expect(work).toMatchObject({ title: 'Low Tide', authors: ['Ada Fenn'] })
    expect(guessed).toEqual(['title-guessed', 'author-guessed'])
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test.each([
    ['a sentence', 'The lamp was lit.\n\nBy nine it was out.'],
    ['a first line that is a sentence', 'The lamp was lit.\n\nby Ada'],
    ['a word that begins with by', 'Low Tide\n\nbystanders came'],
  ])('has no author from %s', (_what, text) => {
    expect(read(text).work.authors).toEqual([])
  })

  test.each([
    ['Low Tide-ao3_90000001', 'https://archiveofourown.org/works/90000001'],
    ['Low Tide-ffnet_90000001', 'https://www.fanfiction.net/s/90000001/'],
    ['Low Tide-2_3', null],
  ])('has its address from the name %j that FanFicFare gives', (fileName, sourceUrl) => {
    expect(read('The lamp.', fileName).work).toMatchObject({
      title: sourceUrl === null ? 'Low Tide-2 3' : 'Low Tide',
      sourceUrl,
    })
  })
})
