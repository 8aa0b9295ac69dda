import { describe, expect, test } from 'vitest'
import { ffnPaste } from '../../../../src/main/importing/sources/ffn-paste'
import { readFfnStats } from '../../../../src/main/importing/sources/ffn-stats'
import { NO_KNOWN_NAMES } from '../../../../src/main/importing/sources/source'
import { linesOf, sourceText, workIn } from '../fixtures'

const read = (...lines: readonly string[]) =>
  ffnPaste.read(sourceText(lines.join('\n'), 'low_tide'), NO_KNOWN_NAMES)
const STATS = 'Rated: Fiction T - English - Words: 9 - Published: 7/12/2008 - id: 90000001'

describe('a copied page of fanfiction.net', () => {
  test('in the middle of a story is read from Chromium', () => {
    const { work, source, review } = workIn('ffn-page-chromium')
    expect([source, review]).toEqual(['fanfiction.net page, copied', ['parts-missing']])
    expect(work).toEqual({
      title: 'The Salt Ledger',
      authors: ['ink-harbor'],
      canons: ['Tidewatch'],
      pairings: [{ name: 'Mara V./Odile F.', kind: 'romantic' }],
      characters: ['Mara V.', 'Odile F.', 'Tam O.'],
      tags: ['Hurt/Comfort', 'Drama'],
      rating: 'Teen And Up Audiences',
      warnings: [],
      categories: [],
      language: 'English',
      series: [],
      status: 'complete',
      chaptersTotal: 12,
      published: '2008-07-12',
      updated: '2009-06-10',
      sourceUrl: 'https://www.fanfiction.net/s/90000001/',
      summary: '<p>Two keepers, one light. Odile keeps the books.</p>\n',
      notes: null,
      endNotes: null,
      mine: [],
      chapters: [
        {
          title: 'The Second Lamp',
          summary: null,
          notes: null,
          endNotes: '<p>A/N: Thank you for reading! The tide tables are real.</p>\n',
          html: '<p>Nobody had told the lamp that it was Sunday.</p>\n<p>"Well," said Mara, "who is on watch?"</p>\n',
        },
      ],
    })
  })

  test('of a crossover is read from Firefox', () => {
    const { work, review } = workIn('ffn-page-firefox')
    expect(review).toEqual(['pairing-unknown'])
    expect(work).toMatchObject({
      title: 'Low Water',
      authors: ['gullwright'],
      canons: ['Treasure Island', 'Saltmarrow Station'],
      characters: ['Jim Hawkins', 'Jean-Luc - the Parrot', 'Mrs. Hawkins'],
      tags: ['Adventure'],
      rating: 'General Audiences',
      status: 'in-progress',
      chaptersTotal: null,
      published: '2011-03-04',
      updated: null,
    })
    expect(linesOf(work.chapters[0]?.html ?? null)).toEqual([
      'The tide went out.',
      '"Knock," said Jim.',
      '"You knock," said the parrot.',
    ])
  })

  test.each([
    ['M', 'Mature'],
    ['T', 'Teen And Up Audiences'],
    ['K+', 'General Audiences'],
    ['K', 'General Audiences'],
  ])('rated %s is %s', (rating, expected) => {
    expect(readFfnStats(STATS.replace('Fiction T', `Fiction ${rating}`)).rating).toBe(expected)
  })

  test.each([
    ['genres and characters', 'Sci-Fi/Humor - A, B', ['Sci-Fi', 'Humor'], [], ['A', 'B']],
    ['genres only', 'General', ['General'], [], []],
    ['characters only', 'A, B', [], [], ['A', 'B']],
    ['two pairings', 'Romance - [A, B] [C, D] E', ['Romance'], ['A/B', 'C/D'], ['A', 'B', 'C', 'D', 'E']],
    ['three in one', '[A, B, C]', [], ['A/B/C'], ['A', 'B', 'C']],
    ['neither', '', [], [], []],
  ])('knows %s in its statistics', (_what, middle, tags, pairings, characters) => {
    const stats = readFfnStats(STATS.replace('English', middle === '' ? 'English' : `English - ${middle}`))
    expect([stats.tags, stats.pairings.map(({ name }) => name), stats.characters]).toEqual([
      tags,
      pairings,
      characters,
    ])
  })

  test.each([
    ['7/12/2008', '2008-07-12', []],
    ['07-12-08', '2008-07-12', []],
    ['8m ago', null, []],
    // A day of the year in which it was copied: nobody knows of which.
    ['7/12', null, ['dates-uncertain']],
  ])('published %s was published %s', (date, published, guessed) => {
    expect(readFfnStats(STATS.replace('7/12/2008', date))).toMatchObject({ published, guessed })
  })

  test('without its head takes the title from the file', () => {
    const { work, guessed } = read(STATS, '', 'The lamp was lit.')
    expect(work).toMatchObject({ title: 'low tide', authors: [], canons: [] })
    expect(guessed).toEqual(['title-guessed'])
  })

  test('has none of its buttons in the story, above or below', () => {
    const stats = STATS.replace('Words', 'Chapters: 2 - Words')
    const { work, guessed } = read(
      'A',
      'By: B',
      stats,
      '',
      '< Prev',
      '2. Chapter 2',
      '',
      '1. Haul.',
      '',
      '< Prev',
      '2. Chapter 2',
      'Review',
      'The author would like to thank you for your continued support. Your review has been posted.',
      'Contrast: Dark . Light',
    )
    expect(guessed).toEqual(['parts-missing'])
    expect(work.chapters).toMatchObject([{ title: null, html: '<p>1. Haul.</p>\n' }])
  })

  test('keeps a first line that looks like the choice of a chapter where there is none to choose', () => {
    const { work } = read('A', 'By: B', STATS, '', '1. Haul', '', '2. Let go')
    expect(linesOf(work.chapters[0]?.html ?? null)).toEqual(['1. Haul', '2. Let go'])
  })

  test.each([
    ['a rating in a head', 'Title: A\nRated: T\n\nThe lamp.'],
    ['a story that speaks of it', 'Rated: Fiction, she said, is best.'],
  ])('is not seen in %s', (_what, text) => {
    expect(ffnPaste.recognises(sourceText(text))).toBe(false)
  })

  test('without the line of its author has a title that is to be looked at', () => {
    const { work, guessed } = read('The Lighthouse Accord', STATS, '', 'The tide went out.')
    expect(work).toMatchObject({ title: 'The Lighthouse Accord', authors: [], canons: [] })
    expect(guessed).toContain('title-guessed')
  })

  test('without its title does not take the canon for one', () => {
    const { work, guessed } = read('BooksEmma', 'By: quill', STATS, '', 'The tide went out.')
    expect(work).toMatchObject({ title: 'low tide', authors: ['quill'], canons: ['Emma'] })
    expect(guessed).toContain('title-guessed')
    expect(read('TV ShowsTidewatch', 'Booksellers', 'By: quill', STATS, 'Text.').work.title).toBe(
      'Booksellers',
    )
  })
})
