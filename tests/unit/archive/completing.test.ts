import { describe, expect, test } from 'vitest'
import { withoutAdded, type Completable } from '../../../src/main/archive/added-values'
import { complete } from '../../../src/main/archive/completing'
import { NO_MARKS, NOTHING_SAID, type LibrarySaid } from '../../../src/main/importing/libraries/said'
import { NO_METADATA } from '../../../src/main/importing/sources/source'

const work = (rest: Partial<Completable> = {}): Completable => ({
  ...NO_METADATA,
  ...NO_MARKS,
  title: 'Salt',
  ...rest,
})
const said = (rest: Partial<LibrarySaid>): LibrarySaid => ({ ...NOTHING_SAID, ...rest })

describe('completing a work', () => {
  test('fills what nobody has said and changes nothing that is said', () => {
    const before = work({ canons: ['Tidewatch (TV)'], status: 'in-progress', stars: 3 })
    const { after, added } = complete(
      before,
      said({
        title: 'Another title',
        names: { canon: ['Other'], character: ['Mara Vell'], rating: ['Mature'] },
        status: 'complete',
        chaptersTotal: 9,
        published: '2024-01-01',
        marks: { reading: 'read', stars: 5, privateNotes: null },
      }),
    )
    expect(after).toEqual({
      ...before,
      characters: ['Mara Vell'],
      rating: 'Mature',
      published: '2024-01-01',
      reading: 'read',
    })
    expect(added).toEqual([
      { what: 'character', values: ['Mara Vell'] },
      { what: 'rating', values: ['Mature'] },
      { what: 'published', values: ['2024-01-01'] },
      { what: 'reading', values: ['read'] },
    ])
  })

  test('adds flat subjects once: not those that are there as a canon, a pairing or a character', () => {
    const before = work({
      canons: ['Tidewatch (TV)'],
      pairings: [{ name: 'Mara Vell/Odile Fenn', kind: 'romantic' }],
      tags: ['Angst'],
    })
    const subjects = [
      'tidewatch (tv)',
      'Odile Fenn/Mara Vell',
      'angst',
      'Slow Burn',
      'Mara Vell',
      'slow burn',
    ]
    const { after } = complete(before, said({ names: { character: ['Mara Vell'] }, more: { tag: subjects } }))
    expect(after.tags).toEqual(['Angst', 'Slow Burn'])
    expect(after.characters).toEqual(['Mara Vell'])
  })

  test('puts series beside those that are said, and a number where one was missing', () => {
    const before = work({
      series: [
        { name: 'Lights', index: null },
        { name: 'Tides', index: 1 },
      ],
    })
    const { after, added } = complete(
      before,
      said({
        series: [
          { name: 'lights', index: 2 },
          { name: 'Tides', index: 7 },
          { name: 'Verse', index: null },
        ],
      }),
    )
    expect(after.series).toEqual([
      { name: 'Lights', index: 2 },
      { name: 'Tides', index: 1 },
      { name: 'Verse', index: null },
    ])
    expect(added).toEqual([{ what: 'series', values: ['Lights [2]', 'Verse'] }])
  })

  test('takes a title only in the place of one that was made up', () => {
    expect(complete(work(), said({ title: 'Real' })).after.title).toBe('Salt')
    expect(complete(work(), said({ title: 'Real' }), true).after.title).toBe('Real')
    expect(complete(work(), said({}), true).after.title).toBe('Salt')
  })

  test('takes no day of an update that is no later than the publication', () => {
    const before = work({ published: '2024-02-03' })
    expect(complete(before, said({ updated: '2024-02-03' })).added).toEqual([])
    expect(complete(before, said({ updated: '2024-03-03' })).after.updated).toBe('2024-03-03')
  })

  test('can be taken away again, but for what the reader has changed since', () => {
    const before = work({ tags: ['Angst'] })
    const { after, added } = complete(
      before,
      said({
        names: { canon: ['Tidewatch'], language: ['English'] },
        more: { tag: ['Slow Burn'], mine: ['rainy'] },
        series: [{ name: 'Lights', index: 2 }],
        status: 'complete',
        marks: { reading: 'read', stars: 4, privateNotes: 'good' },
      }),
    )
    expect(withoutAdded(after, added)).toEqual(before)
    expect(withoutAdded({ ...after, stars: 2, canons: ['Tidewatch', 'Mine'] }, added)).toEqual({
      ...before,
      stars: 2,
      canons: ['Mine'],
    })
  })
})
