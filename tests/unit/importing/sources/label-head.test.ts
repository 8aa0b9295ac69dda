import { describe, expect, test } from 'vitest'
import { labelHead } from '../../../../src/main/importing/sources/label-head'
import { NO_KNOWN_NAMES, NO_METADATA } from '../../../../src/main/importing/sources/source'
import { linesOf, sourceText, workIn } from '../fixtures'

const read = (...lines: readonly string[]) => labelHead.read(sourceText(lines.join('\n')), NO_KNOWN_NAMES)
const STORY = ['', 'The lamp was lit.']

describe('a text with labels at its head', () => {
  test('is read from the file with every label', () => {
    const { work, source, review } = workIn('label-head')
    expect([source, review]).toEqual(['label head', []])
    const { chapters, summary, notes, ...rest } = work
    expect({ ...rest, summary: null, notes: null }).toEqual({
      ...NO_METADATA,
      title: 'Room Service for Saturn',
      authors: ['peapod_astronomer'],
      canons: ['The Orrery Hotel'],
      pairings: [{ name: 'Ione Bracket/Fitch Calloway', kind: 'romantic' }],
      characters: ['Ione Bracket', 'Fitch Calloway', 'Madame Perihelion', 'the Moon (on the telephone)'],
      tags: ['Humour', 'Romance'],
      rating: 'General Audiences',
      warnings: ['No Archive Warnings Apply'],
    })
    expect(linesOf(summary)).toEqual([
      expect.stringMatching(/^It is the busiest conjunction .* separately\.$/),
    ])
    expect(linesOf(notes)).toEqual([
      expect.stringMatching(/^For the autumn challenge .* “a dish best served cold\.”$/),
    ])
    expect(chapters.map(({ html }) => linesOf(html)[0])).toEqual([
      expect.stringMatching(/^The bell for the ninth floor/),
      expect.stringMatching(/^They rested at Venus/),
    ])
  })

  test('is read in Japanese', () => {
    const { work } = workIn('japanese')
    expect(work).toMatchObject({ title: '雨の日の郵便屋', authors: ['青葉つぐみ'], language: '日本語' })
    expect(linesOf(work.chapters[0]?.html ?? null)).toEqual([
      '雨の日にだけ、丘の上の家に手紙が届く。差出人の名前はいつも書いていない。',
      expect.stringMatching(/^「また来たよ」/),
      '「返事は、どこへ出せばいいの？」',
      expect.stringMatching(/虹がかかっている。$/),
      '澪は笑って、紙に一行だけ書いた。――「次の雨を、楽しみに待っています。」',
    ])
  })

  test.each([
    ['Written by: Ada', { authors: ['Ada'] }],
    ['AUTHORS : Ada, Bo', { authors: ['Ada', 'Bo'] }],
    ['Fandoms: A; B', { canons: ['A', 'B'] }],
    [
      'Pairing(s): A/B, C & D',
      {
        pairings: [
          { name: 'A/B', kind: 'romantic' },
          { name: 'C & D', kind: 'platonic' },
        ],
      },
    ],
    ['Ship: A/B', { pairings: [{ name: 'A/B', kind: 'romantic' }] }],
    ['Characters: A, B, A', { characters: ['A', 'B'] }],
    ['Genres: Humour', { tags: ['Humour'] }],
    ['Rated: PG-13', { rating: 'Teen And Up Audiences' }],
    ['Warning: underage, none', { warnings: ['Underage Sex', 'No Archive Warnings Apply'] }],
    ['Category: Gen', { categories: ['Gen'] }],
    ['Language: de', { language: 'Deutsch' }],
    ['Series: Part 2 of Tides', { series: [{ name: 'Tides', index: 2 }] }],
    ['Status: Complete', { status: 'complete', chaptersTotal: 1 }],
    ['Status: WIP', { status: 'in-progress', chaptersTotal: null }],
    ['Chapters: 1/1', { status: 'complete', chaptersTotal: 1 }],
    ['Chapters: 1/3', { status: 'in-progress', chaptersTotal: 3 }],
    ['Posted on: 2/13/2009', { published: '2009-02-13' }],
    ['Updated: 2009-02-14', { updated: '2009-02-14' }],
    ['Link: see https://a.example/1 there', { sourceUrl: 'https://a.example/1' }],
    ['Author’s Notes: Hello.', { notes: '<p>Hello.</p>\n' }],
    ['Disclaimer: Not mine.', { notes: null }],
    ['Word Count: 3,000', {}],
    ['Spoilers: all of it', { notes: null }],
    ['Beta: Bo', { characters: [], authors: [] }],
    ['E-mail: ada@mail.example', { authors: [] }],
    ['Author: Ada <ada@mail.example>', { authors: ['Ada'] }],
    ['Pairings: None', { pairings: [] }],
    ['Genre: Hurt/Comfort/Drama', { tags: ['Hurt/Comfort', 'Drama'] }],
    ['Genre: Fluff/Angst', { tags: ['Fluff/Angst'] }],
    ['Category: slash, gen', { categories: ['M/M', 'Gen'] }],
    ['Chapters: 1 of 3', { status: 'in-progress', chaptersTotal: 3 }],
    ['Chapter Title: Ebb', {}],
    ['Last updated: 3 May 2004', { updated: '2004-05-03' }],
    ['**Rating:** PG-13', { rating: 'Teen And Up Audiences' }],
    ['*Rating*: M', { rating: 'Mature' }],
    ['Rating: R | Pairing: A/B | Genre: Humor', { rating: 'Mature', tags: ['Humor'] }],
    ['Rating: R    Fandom: A', { rating: 'Mature', canons: ['A'] }],
  ])('knows the line %j', (line, known) => {
    const { work } = read('Title: T', line, ...STORY)
    expect(work).toMatchObject({ title: 'T', ...known })
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test.each([
    ['Author: Ada and Bo', ['author-guessed'], { authors: ['Ada', 'Bo'] }],
    ['Characters: A, B and C', ['tags-uncertain'], { characters: ['A', 'B', 'C'] }],
    ['Category: Angst', ['tags-uncertain'], { tags: ['Angst'], categories: [] }],
    ['Date: 2/3/2009', ['dates-uncertain'], { published: '2009-02-03' }],
    ['Date: 2/2/2009', [], { published: '2009-02-02' }],
    ['Date: 23/2/2009', [], { published: '2009-02-23' }],
    ['Chapters: 2/2', ['parts-missing'], { status: 'complete', chaptersTotal: 2 }],
  ])('is flagged where the line %j can mean something else', (line, flags, known) => {
    const { work, guessed } = read('Title: T', line, ...STORY)
    expect(guessed).toEqual(flags)
    expect(work).toMatchObject(known)
  })

  test('has the title of its only chapter from its label', () => {
    expect(read('Title: T', 'Chapter Title: Ebb', ...STORY).work.chapters).toMatchObject([{ title: 'Ebb' }])
  })

  test('may have a summary of several paragraphs before its last labels, which is a guess', () => {
    const { work, guessed } = read('Title: T', 'Summary: One.', '', 'Two.', '', 'Rating: T', ...STORY)
    expect(guessed).toEqual(['notes-uncertain'])
    expect(work).toMatchObject({ summary: '<p>One.</p>\n<p>Two.</p>\n', rating: 'Teen And Up Audiences' })
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test('has a list that goes on in the next line, and no line of stars before the story', () => {
    const { work } = read('-----', 'Title: T', 'Characters: A,', 'B', '*****', '', 'The lamp was lit.')
    expect(work).toMatchObject({ title: 'T', characters: ['A', 'B'] })
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test('may begin with its title and author, and a summary of several lines', () => {
    const { work, guessed } = read(
      'Low Tide',
      'by Ada',
      '',
      'Fandom: A',
      'Summary: One.',
      'Two.',
      '',
      'Rating: T',
      ...STORY,
    )
    expect(guessed).toEqual([])
    expect(work).toMatchObject({
      title: 'Low Tide',
      authors: ['Ada'],
      canons: ['A'],
      rating: 'Teen And Up Audiences',
      summary: '<p>One.</p>\n<p>Two.</p>\n',
    })
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test('takes its title from the file where no label says it', () => {
    const { work, guessed } = read('Author: Ada', 'Rating: T', ...STORY)
    expect([work.title, guessed]).toEqual(['some file', ['title-guessed']])
  })

  test.each([
    ['one label only', 'Title: T\n\nThe lamp was lit.'],
    ['labels after the story has begun', 'The lamp.\nWas lit.\nAt nine.\nTitle: T\nAuthor: A'],
    ['people who talk', 'Mara: are you up\nTam: no\nMara: good'],
    ['the same label twice', 'Note: one\nNote: two\n\nThe lamp.'],
  ])('is not seen in %s', (_what, text) => {
    expect(labelHead.recognises(sourceText(text))).toBe(false)
  })

  test('in capitals, with a plural in brackets and a label that nobody knows, is read to its end', () => {
    const { work, guessed } = read(
      'TITLE: HARBOUR',
      'AUTHOR: Noémie',
      'PAIRING(S): Mara/Odile',
      'KEYWORDS WE LIKE: fog',
      'RATING: PG-13',
      'DATE POSTED: 12/25/98',
      'SUMMARY: It is a very long',
      'summary on two lines.',
      ...STORY,
    )
    expect(work).toMatchObject({
      title: 'HARBOUR',
      pairings: [{ name: 'Mara/Odile' }],
      rating: 'Teen And Up Audiences',
      published: '1998-12-25',
      summary: '<p>It is a very long summary on two lines.</p>\n',
    })
    expect(guessed).toContain('notes-uncertain')
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp was lit.</p>\n'])
  })

  test('may name two things at once, and what the work was written for', () => {
    const { work } = read(
      'Fic: **Dear Lamp**',
      'Fandom/Pairing: Tidewatch, Mara/Odile',
      'Inspired by: Another Lantern by somebody',
      'For: quayside_mary',
      ...STORY,
    )
    expect(work).toMatchObject({
      title: 'Dear Lamp',
      canons: ['Tidewatch'],
      pairings: [{ name: 'Mara/Odile' }],
      notes: '<p>Inspired by: Another Lantern by somebody</p>\n<p>For: quayside_mary</p>\n',
    })
  })
})
