import { describe, expect, test } from 'vitest'
import { ao3DownloadText } from '../../../../src/main/importing/sources/ao3-download-text'
import { NO_KNOWN_NAMES, NO_METADATA } from '../../../../src/main/importing/sources/source'
import { linesOf, sourceText, workIn } from '../fixtures'

const FORMATTINGS = ['plain', 'markdown', 'textile']
const read = (text: string) => ao3DownloadText.read(sourceText(text), NO_KNOWN_NAMES)

describe('an AO3 download that calibre turned into text', () => {
  test.each(FORMATTINGS)('is read whole from %s', (formatting) => {
    const { work, source, review } = workIn(`ao3-download-${formatting}`)
    expect([source, review]).toEqual(['AO3 download, as text', []])
    const { chapters, summary, notes, endNotes, ...rest } = work
    expect({ ...rest, summary: null, notes: null, endNotes: null }).toEqual({
      ...NO_METADATA,
      title: 'Seven Bells: A Reckoning',
      authors: ['saltpetre_and_lace', 'gullwright (northquay)'],
      canons: ['Treasure Island - Robert Louis Stevenson', 'Saltmarrow Station (Podcast)'],
      pairings: [
        { name: 'Jim Hawkins & Pell Ottaway', kind: 'platonic' },
        { name: 'Mrs. Hawkins/David Livesey', kind: 'romantic' },
      ],
      characters: ['Jim Hawkins', 'Pell Ottaway | Night Watch', 'Mrs. Hawkins', 'David Livesey'],
      tags: ['Slow Burn', 'Hurt/Comfort', 'Language: Strong (for a parrot)', 'no parrots were harmed'],
      rating: 'General Audiences',
      warnings: ['No Archive Warnings Apply', 'Creator Chose Not To Use Archive Warnings'],
      categories: ['Gen'],
      language: 'English',
      series: [
        { name: 'Lamps, Mostly', index: 2 },
        { name: 'Tides', index: 1 },
      ],
      status: 'in-progress',
      published: '2024-01-01',
      updated: '2024-02-03',
      sourceUrl: 'https://archiveofourown.org/works/90000021',
    })
    expect([summary, notes, endNotes].map(linesOf)).toEqual([
      [
        'A bottle comes in on the wrong tide.',
        'Jim Hawkins has opened one sea-chest already & learned from it.',
      ],
      [
        'For quayside_mary.',
        'The hours of the watch are as given (mostly).',
        'Inspired by Another Lantern by mokusei',
      ],
      ['Next chapter when the bell says so.'],
    ])
    expect(
      chapters.map((chapter) => [
        chapter.title,
        ...[chapter.summary, chapter.notes, chapter.endNotes].map(linesOf),
      ]),
    ).toEqual([
      ['The Bottle', [], [], ['The heron is based on a real heron.']],
      [null, ['There is one rope.'], ['Short one, written on a train.', 'On time, I regret to say.'], []],
      ['Something to Hold: Part 1', [], [], []],
    ])
  })

  test.each(FORMATTINGS)('has its story without a line of the page, from %s', (formatting) => {
    const { chapters } = workIn(`ao3-download-${formatting}`).work
    const thursday = formatting === 'plain' ? 'Thursday' : '<em>Thursday</em>'
    const verse = ['Wind none.', 'Fog to the second rail.', 'Lamp lit.']
    expect(chapters.map(({ html }) => html)).toEqual([
      `<p>The bottle came in on the ${thursday} tide, which was early of it.</p>\n` +
        '<p>“Leave it,” said Mrs. Hawkins.</p>\n<p>Notes</p>\n' +
        '<p>That was all that the label said, and under it: wind none.</p>\n' +
        '<p>[Pell] are you up</p>\n<hr>\n<p>He was up.</p>\n',
      '<p>There was one rope, and it had a knot in it.</p>\n' +
        // Plain text does not tell a line break from a paragraph.
        `<p>${verse.join(formatting === 'plain' ? '</p>\n<p>' : '<br>\n')}</p>\n` +
        '<hr>\n<p>“End of watch,” she said.</p>\n',
      '<p>What they gave him to hold was the cat.</p>\n<hr>\n<p>He held it.</p>\n',
    ])
  })

  test('of one chapter has all of its text in it', () => {
    const { work, review } = workIn('ao3-download-single-plain')
    expect(review).toEqual(['pairing-unknown', 'character-unknown'])
    expect(work).toMatchObject({
      title: 'One Lamp',
      authors: ['Anonymous'],
      warnings: ['Creator Chose Not To Use Archive Warnings'],
      status: 'complete',
      chaptersTotal: 1,
      summary: '<p>One lamp, lit.</p>\n',
      notes: '<p>Hello, and mind the stairs.</p>\n',
      endNotes: null,
    })
    expect(work.chapters).toEqual([
      {
        title: null,
        summary: null,
        notes: null,
        endNotes: null,
        html:
          '<p>The lamp was lit at nine.</p>\n<p>Summary</p>\n' +
          '<p>said the form, and under it there was room for one word.</p>\n<hr>\n<p>It stayed lit.</p>\n',
      },
    ])
  })

  test('of an older shape has titles alone over its chapters', () => {
    const { work, review } = workIn('ao3-download-titles-plain')
    expect(review).toEqual(['character-unknown'])
    expect(work).toMatchObject({
      sourceUrl: 'https://archiveofourown.org/works/90000023',
      pairings: [{ name: 'Ione Bracket/Fitch Calloway' }, { name: 'Ione Bracket & Saturn' }],
      status: 'complete',
      chaptersTotal: 3,
      published: '2019-01-01',
      updated: '2019-02-03',
    })
    expect(work.chapters.map(({ title, summary, html }) => [title, linesOf(summary), linesOf(html)])).toEqual(
      [
        ['Perigee', [], ['The bell rang four times.', 'Nobody came.']],
        [null, ['The lift is mended.'], ['Then everybody came.']],
        [
          'An Account of the Rings, With Figures',
          [],
          ['There were three.', '', 'There were two, after dinner.'],
        ],
      ],
    )
  })

  test('that lost some of its chapters says so', () => {
    const text = Buffer.from(
      'A\n\nPosted originally on the Archive of Our Own at https://archiveofourown.org/works/1.\n\nRating:\n\nNot Rated\n\n' +
        'Stats:\n\nPublished: 2024-01-01 Words: 9 Chapters: 2/2\n\n\n\n\n\nA\n\n\nby B\n\n\n\n\n\nChapter 1\n\n\n\n\nOne.\n',
    ).toString()
    expect(read(text).guessed).toEqual(['parts-missing', 'chapters-uncertain'])
  })

  test.each([
    ['a story that speaks of the archive', 'She read the Archive of Our Own at night.'],
    ['a copied page', 'Work Header\nRating:\nTeen\nWork Text:\nA'],
  ])('is not seen in %s', (_what, text) => {
    expect(ao3DownloadText.recognises(sourceText(text))).toBe(false)
  })

  test('whose notes are all at its end has none at its beginning', () => {
    const text =
      'A\n\nPosted originally on the Archive of Our Own at https://archiveofourown.org/works/1.\n\nRating:\n\nNot Rated\n\n' +
      'Stats:\n\nPublished: 2024-01-01 Words: 9 Chapters: 1/1\n\n\n\n\n\nA\n\n\nby old_name [archived by keeper]\n\nNotes\n\n' +
      'See the end of the work for notes\n\n\n\n\n\nThe lamp.\n\n\n\n\n\nEnd Notes\n\nThank you.\n\n\n\n' +
      'Works inspired by this oneAfter the Lantern by another\n\n\nPlease drop by the Archive and comment to let the creator know if you enjoyed their work!\n'
    const { work } = read(text)
    expect(work).toMatchObject({ authors: ['old_name'], notes: null, endNotes: '<p>Thank you.</p>\n' })
    expect(work.chapters.map(({ html }) => html)).toEqual(['<p>The lamp.</p>\n'])
  })
})
