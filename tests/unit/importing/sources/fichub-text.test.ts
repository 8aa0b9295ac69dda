import { describe, expect, test } from 'vitest'
import { ficHubText } from '../../../../src/main/importing/sources/fichub-text'
import { NO_KNOWN_NAMES } from '../../../../src/main/importing/sources/source'
import { linesOf, sourceText, workIn } from '../fixtures'

/** As a FicHub page copied from an e-reader stands: tabs before its lines, no count of chapters for a single one. */
const ONE = `Low Tide


\tBy: Ada

\tStatus: incomplete

\tOriginal source: \t\thttps://archiveofourown.org/works/90000051

\tExported with the assistance of \t\tFicHub.net





Low Tide


The lamp was lit.
`

describe('a FicHub export as text', () => {
  test.each(['plain', 'markdown'])('is read whole from %s', (formatting) => {
    const { work, source, review } = workIn(`fichub-${formatting}`)
    expect([source, review]).toEqual(['FicHub, as text', ['canon-unknown']])
    expect({ ...work, chapters: [] }).toEqual({
      title: 'The Salt Ledger',
      authors: ['ink-harbor'],
      canons: [],
      pairings: [{ name: 'Mara V./Odile F.', kind: 'romantic' }],
      characters: ['Mara V.', 'Odile F.', 'Tam O.'],
      tags: ['Drama', 'Hurt/Comfort'],
      rating: 'Teen And Up Audiences',
      warnings: [],
      categories: [],
      language: 'English',
      series: [],
      status: 'complete',
      chaptersTotal: 3,
      published: '2008-07-12',
      updated: '2009-06-10',
      sourceUrl: 'https://www.fanfiction.net/s/90000001',
      summary: '<p>Two keepers, one light.</p>\n<p>Odile keeps the books.</p>\n',
      notes: null,
      endNotes: null,
      mine: [],
      chapters: [],
    })
    expect(work.chapters.map(({ title, html }) => [title, linesOf(html)])).toEqual([
      ['Ebb', ['The tide went out.', '', 'And stayed out.']],
      [null, ['Then it came back.']],
      ['The Ledger', ['Odile wrote it down.', 'Twice.']],
    ])
  })

  test('of a work in one chapter is read whole', () => {
    const { work, guessed } = ficHubText.read(sourceText(ONE), NO_KNOWN_NAMES)
    expect(guessed).toEqual([])
    expect(work).toMatchObject({
      title: 'Low Tide',
      authors: ['Ada'],
      status: 'in-progress',
      sourceUrl: 'https://archiveofourown.org/works/90000051',
      summary: null,
    })
    expect(work.chapters.map(({ html }) => linesOf(html))).toEqual([['The lamp was lit.']])
  })

  test('that lost a chapter says so', () => {
    const two = ONE.replace('\tStatus', '\tChapters: 2\n\n\tStatus')
    expect(ficHubText.read(sourceText(two), NO_KNOWN_NAMES).guessed).toEqual(['parts-missing'])
  })

  test('is not seen in a story that speaks of it', () => {
    expect(ficHubText.recognises(sourceText('She had it from FicHub.net.'))).toBe(false)
  })
})
