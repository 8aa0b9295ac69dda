import { describe, expect, test } from 'vitest'
import { fanficfareText } from '../../../../src/main/importing/sources/fanficfare-text'
import { NO_KNOWN_NAMES, NO_METADATA } from '../../../../src/main/importing/sources/source'
import { linesOf, sourceText, workIn } from '../fixtures'

const SHAPES = [
  'fanficfare',
  'fanficfare-ebook-plain',
  'fanficfare-ebook-markdown',
  'fanficfare-ebook-textile',
]
const read = (text: string) => fanficfareText.read(sourceText(text), NO_KNOWN_NAMES)

/** A small file, whole but for what a test leaves out of it. */
const FILE = `


Low Tide

by Ada



Category: Emma - Jane Austen
Status: In-Progress
Packaged: 2026-05-24 21:55:43
Chapters: 1
Story URL: https://www.fanfiction.net/s/90000041/1/




        Low Tide


The lamp was lit.


End file.
`

describe('a work that FanFicFare fetched', () => {
  test.each(SHAPES)('is read whole from %s', (name) => {
    const { work, source, review } = workIn(name)
    expect(source).toBe(name === 'fanficfare' ? 'FanFicFare, text' : 'FanFicFare ebook, as text')
    const { chapters, summary, notes, endNotes, sourceUrl, ...rest } = work
    expect(review).toEqual([])
    // The title page of an EPUB has no address in words.
    expect(sourceUrl).toBe(name === 'fanficfare' ? 'https://archiveofourown.org/works/90000024' : null)
    expect({ ...rest, summary: null, notes: null, endNotes: null, sourceUrl: null }).toEqual({
      ...NO_METADATA,
      title: 'Fog by the Second Rail',
      authors: ['saltpetre_and_lace', 'gullwright'],
      canons: ['Saltmarrow Station (Podcast)', 'Treasure Island - Robert Louis Stevenson'],
      pairings: [
        { name: 'Jim Hawkins & Pell Ottaway', kind: 'platonic' },
        { name: 'Mrs. Hawkins/David Livesey', kind: 'romantic' },
      ],
      characters: ['David Livesey', 'Jim Hawkins', 'Mrs. Hawkins', 'Pell Ottaway | Night Watch'],
      tags: ['Epistolary', 'Hurt/Comfort'],
      categories: ['F/M', 'Gen'],
      rating: 'General Audiences',
      warnings: ['No Archive Warnings Apply'],
      language: 'English',
      series: [{ name: 'The Lamp in the Parlour', index: 3 }],
      status: 'complete',
      chaptersTotal: 3,
      published: '2024-01-01',
      updated: '2024-02-03',
    })
    expect([summary, notes, endNotes].map(linesOf)).toEqual([
      [
        'A bottle comes in on the Thursday tide. Note: Jim Hawkins has opened one sea-chest already, thank you & has learned from it.',
      ],
      ['For quayside_mary.'],
      ['The heron is cross about that, too.'],
    ])
    expect(
      chapters.map((chapter) => [
        chapter.title,
        ...[chapter.summary, chapter.notes, chapter.endNotes].map(linesOf),
      ]),
    ).toEqual([
      ['The Bottle', [], [], []],
      [null, ['There is one rope.'], ['Short one.'], ['The rope is hemp.']],
      ['Something to Hold', [], [], []],
    ])
    expect(chapters.flatMap(({ html }) => linesOf(html)).filter((line) => line !== '')).toEqual([
      'The bottle came in on the Thursday tide, which was early of it, and nobody at the inn was dressed to receive it properly.',
      '“Well,” said Mrs. Hawkins.',
      '[Pell] are you up',
      'It was colder by morning.',
      'Fog to the second rail.',
      'There was one rope.',
      '“1. Haul,” said the card. “2. Let go.”',
      'What they gave him to hold was the cat.',
    ])
  })

  test('keeps its emphasis, its line breaks and both kinds of scene break', () => {
    const [first] = workIn('fanficfare').work.chapters
    expect(first?.html).toContain(
      '<p>“Well,” said <em>Mrs. Hawkins</em>.</p>\n<hr>\n<p>[Pell] are you up</p>\n<hr>\n',
    )
    expect(first?.html).toContain(
      '<p>It was <strong>colder</strong> by morning.<br>\nFog to the second rail.</p>\n',
    )
  })

  test('of one chapter has the title of the work over it and none of its own', () => {
    const { work, guessed } = read(FILE)
    expect(guessed).toEqual([])
    expect(work).toMatchObject({
      title: 'Low Tide',
      authors: ['Ada'],
      canons: ['Emma - Jane Austen'],
      status: 'in-progress',
      sourceUrl: 'https://www.fanfiction.net/s/90000041/1/',
      chapters: [{ title: null, html: '<p>The lamp was lit.</p>\n' }],
    })
  })

  test('that says to have more chapters than were found is flagged', () => {
    expect(read(FILE.replace('Chapters: 1', 'Chapters: 2')).guessed).toEqual(['chapters-uncertain'])
  })

  test('of another site may have a comma in the name of its canon', () => {
    expect(read(FILE.replace('Emma - Jane Austen', 'Lion, Witch & Wardrobe')).guessed).toEqual([
      'tags-uncertain',
    ])
  })

  test('joins values that were wrapped, at a hyphen too', () => {
    const { work } = read(FILE.replace('Emma - Jane Austen', 'The Tide-\nKeeper\nof Saltmarrow'))
    expect(work.canons).toEqual(['The Tide-Keeper of Saltmarrow'])
  })

  test.each([
    ['a story that ends with these words', 'The lamp was lit.\n\nEnd file.'],
    ['labels without the time of packaging', 'Title: A\nStory URL: https://a.example\n\nThe lamp.'],
  ])('is not seen in %s', (_what, text) => {
    expect(fanficfareText.recognises(sourceText(text))).toBe(false)
  })
})
