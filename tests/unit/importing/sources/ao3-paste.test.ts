import { describe, expect, test } from 'vitest'
import { NO_KNOWN_NAMES } from '../../../../src/main/importing/sources/source'
import { ao3Paste } from '../../../../src/main/importing/sources/ao3-paste'
import { knowing, linesOf, sourceText, workIn, workOf } from '../fixtures'

const BROWSERS = ['chromium', 'firefox']
const page = (browser: string, shape: 'single' | 'chapters', known = NO_KNOWN_NAMES) =>
  workIn(`ao3-page-${browser}-${shape}`, known)

/** A small page, whole but for what a test leaves out of it. */
const PAGE = `Work Header
Rating:
Not Rated
Archive Warning:
Choose Not To Use Archive Warnings
Fandom:
The Orrery Hotel
Language:EnglishStats:Published:2024-01-01Completed:2024-02-03Words:1,234Chapters:2/2Hits:9
Room Service
peapod, saturn (rings)
Summary:
Dinner is late.
Chapter 1
Chapter Text
The bell rang.
Chapter 2: Pudding
Chapter Text
It held.
Actions
↑ Top
Comments (1)
Kudos`
const read = (text: string, fileName?: string) => ao3Paste.read(sourceText(text, fileName), NO_KNOWN_NAMES)

describe('a copied AO3 page', () => {
  test.each(BROWSERS)('of one chapter is read whole from %s', (browser) => {
    const { work, source, review } = page(browser, 'single')
    expect(source).toBe('AO3 page, copied')
    expect(review).toEqual(['tags-uncertain'])
    const { chapters, summary, notes, endNotes, ...rest } = work
    expect(rest).toEqual({
      title: 'Fog to the Second Rail',
      authors: ['saltpetre_and_lace', 'gullwright (northquay)'],
      canons: ['Treasure Island - Robert Louis Stevenson', 'Saltmarrow Station (Podcast)'],
      pairings: [
        { name: 'Mrs. Hawkins/David Livesey', kind: 'romantic' },
        { name: 'Jim Hawkins & Pell Ottaway', kind: 'platonic' },
      ],
      characters: [
        'Jim Hawkins',
        'Mrs. Hawkins',
        'David Livesey',
        'Pell Ottaway | Night Watch',
        'Original Horse Character(s)',
      ],
      tags: [
        'Hurt/Comfort',
        'Epistolary',
        'Crossover',
        'Found Family',
        'no parrots were harmed',
        'Fluff and Angst',
      ],
      rating: 'General Audiences',
      warnings: ['No Archive Warnings Apply'],
      categories: ['F/M'],
      language: 'English',
      series: [{ name: 'The Lamp in the Parlour', index: 3 }],
      mine: [],
      status: 'complete',
      chaptersTotal: 1,
      published: '2025-11-08',
      updated: null,
      sourceUrl: null,
    })
    expect(linesOf(summary)).toEqual([
      'A bottle comes in on the Thursday tide.',
      'Jim Hawkins has opened one sea-chest already, thank you, and learned from it.',
    ])
    expect(linesOf(notes)).toEqual([
      'For quayside_mary.',
      expect.stringMatching(/^You asked for the inn/),
      'The hours of the watch are as given in the second season.',
    ])
    expect(linesOf(endNotes)).toEqual(['The heron is based on a real heron. It is cross about that, too.'])
    expect(chapters).toMatchObject([{ title: null, summary: null, notes: null, endNotes: null }])
  })

  test.each(BROWSERS)('of several chapters is read whole from %s', (browser) => {
    const { work, review } = page(browser, 'chapters')
    expect(review).toEqual(['tags-uncertain'])
    const { chapters, summary, notes, endNotes, ...rest } = work
    expect(rest).toEqual({
      title: 'A Great Deal of June',
      authors: ['thistle_semaphore', 'mokusei (lateforthebell)'],
      canons: [
        'Around the World in Eighty Days - Jules Verne',
        '鐘守りの六月 | Kanemori no Rokugatsu | June of the Bell Wardens (Anime & Manga)',
      ],
      pairings: [
        { name: 'Aouda/Phileas Fogg', kind: 'romantic' },
        { name: 'Jean Passepartout & Suzu Amano', kind: 'platonic' },
      ],
      characters: [
        'Aouda',
        'Phileas Fogg',
        'Jean Passepartout',
        'Suzu Amano | Bell Warden of June',
        'Original Cat Character(s)',
      ],
      // Nothing tells where `Letterslet phileas fogg be late` has its border.
      tags: [
        'Slow Burn',
        'Hurt/Comfort',
        'Time Shenanigans',
        'Letterslet phileas fogg be late',
        'Fluff and Humor',
      ],
      rating: 'Teen And Up Audiences',
      warnings: ['Creator Chose Not To Use Archive Warnings', 'No Archive Warnings Apply'],
      categories: ['F/M', 'Gen'],
      language: 'English',
      series: [{ name: 'Unpunctual Persons', index: 1 }],
      mine: [],
      status: 'in-progress',
      chaptersTotal: null,
      published: '2026-03-14',
      updated: '2026-05-30',
      sourceUrl: null,
    })
    expect(linesOf(summary)).toEqual([expect.stringMatching(/^Phileas Fogg has never been late .* stops\.$/)])
    expect(linesOf(notes)).toEqual([expect.stringMatching(/^The bell lore .* at length\.$/)])
    expect(linesOf(endNotes)).toEqual([expect.stringMatching(/^Next chapter when the bell says so\./)])
    expect(
      chapters.map((chapter) => [
        chapter.title,
        ...[chapter.summary, chapter.notes, chapter.endNotes].map((part) => linesOf(part).join()),
      ]),
    ).toEqual([
      ['The Stopped Watch', '', '', ''],
      [
        null,
        'Passepartout learns the ropes. There is one rope.',
        'Short one, because it was written on a train. On time, I regret to say.',
        'The rope is hemp. I asked a ropemaker, and then I could not get away for an hour.',
      ],
      ['Something to Hold', '', 'Mokusei is moving house, so this one is all mine. Expect semicolons.', ''],
    ])
  })

  test.each([
    ['single', [['The bottle came in on the Thursday tide', 'he put out the lamp.', 43]]],
    [
      'chapters',
      [
        ['On the fourth of June', '“Come and smell dinner,” she said.', 15],
        ['Passepartout had been a singer', 'said Passepartout, “I am the friend.”', 22],
        ['What they gave him to hold was the cat.', 'took hold of the rope.', 14],
      ],
    ],
  ] as const)('gives the same text from both browsers, without a line of the page (%s)', (shape, ends) => {
    const [chromium, firefox] = BROWSERS.map((browser) => page(browser, shape).work.chapters)
    expect(firefox?.map(({ html }) => html)).toEqual(chromium?.map(({ html }) => html))
    const texts = (chromium ?? []).map(({ html }) => linesOf(html))
    expect(texts.map((lines) => lines.length)).toEqual(ends.map(([, , count]) => count))
    ends.forEach(([first, last], at) => {
      expect(texts[at]?.[0]).toContain(first)
      expect(texts[at]?.at(-1)).toContain(last)
    })
  })

  test('keeps the lines of a letter that look like the page', () => {
    const [first] = page('firefox', 'single').work.chapters
    const lines = linesOf(first?.html ?? null)
    expect(lines.slice(lines.indexOf('Notes:'), lines.indexOf('Actions') + 2)).toEqual([
      'Notes:',
      expect.stringMatching(/^Wind none\. Fog to the second rail\./),
      'Actions',
      expect.stringMatching(/^Took off the kettle\./),
    ])
    expect(first?.html.match(/<hr>/g)).toHaveLength(1)
  })

  test('has surer tags where the library knows their names', () => {
    const { work } = page('chromium', 'chapters', knowing('tag', 'Letters'))
    expect(work.tags).toEqual([
      'Slow Burn',
      'Hurt/Comfort',
      'Time Shenanigans',
      'Letters',
      'let phileas fogg be late',
      'Fluff and Humor',
    ])
  })

  test('is read from a small page with chapters, the last of which is the last', () => {
    const { work, guessed } = read(PAGE)
    expect(guessed).toEqual([])
    expect(work).toMatchObject({
      title: 'Room Service',
      authors: ['peapod', 'saturn (rings)'],
      canons: ['The Orrery Hotel'],
      rating: 'Not Rated',
      warnings: ['Creator Chose Not To Use Archive Warnings'],
      categories: [],
      status: 'complete',
      chaptersTotal: 2,
      published: '2024-01-01',
      updated: '2024-02-03',
      summary: '<p>Dinner is late.</p>\n',
      chapters: [
        { title: null, html: '<p>The bell rang.</p>\n' },
        { title: 'Pudding', html: '<p>It held.</p>\n' },
      ],
    })
  })

  test.each([
    ['1/1', 'complete', 1],
    ['2/2', 'complete', 2],
    ['1,001/1,200', 'in-progress', 1200],
    ['2/?', 'in-progress', null],
  ])('with %s chapters is %s', (chapters, status, chaptersTotal) => {
    expect(read(PAGE.replace('2/2', chapters)).work).toMatchObject({ status, chaptersTotal })
  })

  test('that names its address keeps it', () => {
    const { work } = read(`https://archiveofourown.org/works/90000001/chapters/2?view=full\n${PAGE}`)
    expect(work.sourceUrl).toBe('https://archiveofourown.org/works/90000001')
  })

  test('that was copied without its title takes the file’s name and says that it did', () => {
    const untitled = PAGE.replace('Room Service\npeapod, saturn (rings)\n', '')
    const { work, guessed } = read(untitled, 'Dinner_at_Saturn')
    expect(work).toMatchObject({
      title: 'Dinner at Saturn',
      authors: [],
      summary: '<p>Dinner is late.</p>\n',
    })
    expect(guessed).toEqual(['title-guessed'])
  })

  test('is still read where the selection began at the labels and ended with the text', () => {
    const part = PAGE.replace('Work Header\n', '').replace(/\nActions[^]*/, '')
    expect(ao3Paste.recognises(sourceText(part))).toBe(true)
    expect(read(part).work).toEqual(read(PAGE).work)
  })

  test('that was selected to the end of its text keeps a line of it that looks like the page', () => {
    const part = PAGE.replace('It held.\nActions', 'The letter said:\nActions\nFeed him.').replace(
      /\n↑[^]*/,
      '',
    )
    expect(linesOf(read(part).work.chapters[1]?.html ?? null)).toEqual([
      'The letter said:',
      'Actions',
      'Feed him.',
    ])
  })

  test('that was selected from its title on is read, its title and author a guess', () => {
    const part = PAGE.slice(PAGE.indexOf('Room Service'))
    expect(ao3Paste.recognises(sourceText(part))).toBe(true)
    const { work, guessed } = read(part)
    expect(guessed).toEqual(['title-guessed', 'author-guessed'])
    expect(work).toMatchObject({
      title: 'Room Service',
      authors: ['peapod', 'saturn (rings)'],
      canons: [],
      summary: '<p>Dinner is late.</p>\n',
    })
    expect(work.chapters).toEqual(read(PAGE).work.chapters)
  })

  test('that lost the line before its text takes one paragraph for the summary, and says that it guessed', () => {
    const part = PAGE.replace(/\nChapter 1\n[^]*/, '\n\nThe bell rang.\n\nIt held.')
    expect(ao3Paste.recognises(sourceText(part))).toBe(true)
    const { work, guessed } = read(part)
    expect(guessed).toEqual(['notes-uncertain', 'parts-missing'])
    expect(work).toMatchObject({ title: 'Room Service', summary: '<p>Dinner is late.</p>\n' })
    expect(work.chapters.map(({ html }) => linesOf(html))).toEqual([['The bell rang.', 'It held.']])
  })

  test('with one chapter of several says that there are more', () => {
    const part = PAGE.replace(/Chapter 1\n[^]*?(?=Chapter 2)/, '')
    const { work, guessed, chapterNumbers, chaptersPosted } = read(part)
    expect(work.chapters).toMatchObject([{ title: 'Pudding' }])
    expect([guessed, chapterNumbers, chaptersPosted]).toEqual([['parts-missing'], [2], 2])
  })

  test.each([
    ['peapod [archived by saturn]', ['peapod']],
    ['Anonymous', ['Anonymous']],
    ['peapod (ink), moon [archived by saturn_archivist]', ['peapod (ink)', 'moon']],
  ])('by %j is by %j', (byline, authors) => {
    expect(read(PAGE.replace('peapod, saturn (rings)', byline)).work.authors).toEqual(authors)
  })

  test('with end notes and works inspired by it has its end notes apart', () => {
    const { work } = read(
      PAGE.replace(
        'Chapter 1\n',
        '(See the end of the work for notes and other works inspired by this one.)\nChapter 1\n',
      ).replace('It held.', 'It held.\nNotes:\nBye.\nWorks inspired by this one:\nDessert by moon'),
    )
    expect([linesOf(work.endNotes), linesOf(work.chapters[1]?.html ?? null)]).toEqual([
      ['Bye.'],
      ['It held.'],
    ])
  })

  test('keeps a label’s word in the name of a series', () => {
    const { work } = read(PAGE.replace('EnglishStats', 'EnglishSeries:Part 1 of Last Words: A RomanceStats'))
    expect(work.series).toEqual([{ name: 'Last Words: A Romance', index: 1 }])
    expect(work.published).toBe('2024-01-01')
  })

  test('tells characters apart by who is in its pairings', () => {
    const cast = 'Relationship:\nmara vell/reader\nCharacters:\nmara vellreader\nLanguage'
    const { work, guessed } = read(PAGE.replace('\nLanguage', `\n${cast}`))
    expect([work.characters, guessed]).toEqual([['mara vell', 'reader'], []])
  })

  test.each([
    ['a story that has a label or two', 'Rating: T\nFandom: Sherlock\n\nWork Text:\nThe lamp.'],
    ['labels of any site without a text', 'Rating: T\nCategory: Gen\nFandom: A\n\nThe lamp.'],
    [
      'a story in which the words stand',
      'The lamp.\n\nShe read:\n\nOne.\n\nTwo.\n\nSummary:\n\nIt burned.\n\nWork Text:\n\nNone.',
    ],
    ['the text alone', 'Work Text:\nThe lamp was lit.'],
  ])('is not seen in %s', (_what, text) => {
    expect(ao3Paste.recognises(sourceText(text))).toBe(false)
  })

  test('from its additional tags on is still one', () => {
    const part = PAGE.slice(PAGE.indexOf('Language:')).replace(
      'Language:',
      'Additional Tags:\nSlow BurnHurt/Comfort\nLanguage:',
    )
    const { work, source, review } = workOf(part)
    expect(source).toBe('AO3 page, copied')
    expect(work).toMatchObject({
      title: 'Room Service',
      tags: ['Slow Burn', 'Hurt/Comfort'],
      language: 'English',
    })
    expect(review).toContain('canon-unknown')
    expect(workOf(PAGE.slice(PAGE.indexOf('Language:'))).work).toMatchObject({
      language: 'English',
      status: 'complete',
    })
  })

  test('from its summary or from the middle of a chapter on loses nothing', () => {
    const fromSummary = workOf(PAGE.slice(PAGE.indexOf('Summary:')))
    expect(fromSummary.work).toMatchObject({ summary: '<p>Dinner is late.</p>\n', authors: [] })
    expect(fromSummary.review).toContain('title-guessed')
    const fromText = workOf(PAGE.slice(PAGE.indexOf('Chapter Text')))
    expect(fromText.work.chapters.map(({ title, html }) => [title, html])).toEqual([
      [null, '<p>The bell rang.</p>\n'],
      ['Pudding', '<p>It held.</p>\n'],
    ])
    expect(fromText.review).toContain('notes-uncertain')
  })

  test('that ends before the notes it promises has none', () => {
    const cut = PAGE.replace('Summary:\n', '(See the end of the work for notes.)\nSummary:\n')
      .replace('Chapter 2: Pudding\n', 'Chapter 2: Pudding\nNotes:\nShort.\n')
      .replace(/Actions[^]*/, '')
    const { work } = read(cut)
    expect(work.endNotes).toBeNull()
    expect(work.chapters[1]).toMatchObject({ notes: '<p>Short.</p>\n', html: '<p>It held.</p>\n' })
  })
})
