import { expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import type { FacetType } from '../../../src/shared/model'
import { found, query, storyFile, withLibrary } from './test-library'

/** Names with a slash that are no pairings, whatever stands between them. */

const GLUED = `Work Header
Rating:
Mature
Archive Warnings:
Rape/Non-ConMajor Character Death
Categories:
F/MM/M
Fandom:
The Orrery Hotel
Relationships:
Ione Bracket/Fitch CallowayIone Bracket & the Moon
Additional Tags:
Hurt/ComfortEmotional Hurt/ComfortFake/Pretend RelationshipSlow Burn
Language:EnglishStats:Published:2024-01-01Words:1,234Chapters:1/1Hits:9
Room Service
peapod
Work Text:
The bell rang.
Actions
Comments (1)
Kudos`

const LABELLED = storyFile(
  'Room Service',
  {
    Pairing: 'Ione Bracket/Fitch Calloway, Ione Bracket & the Moon',
    Warnings: 'Rape/Non-Con, Major Character Death',
    Category: 'F/M, M/M',
    Tags: 'Hurt/Comfort, Emotional Hurt/Comfort, Fake/Pretend Relationship, Slow Burn',
  },
  'The bell rang.',
)

/** As people write who have one line for all of it. */
const IN_ONE_LINE = storyFile(
  'Room Service',
  {
    Tags: 'Slow Burn',
    Pairings:
      'F/M, M/M, Ione Bracket/Fitch Calloway, Hurt/Comfort, rape/non-con, Ione Bracket & the Moon, ' +
      'Emotional Hurt/Comfort, Fake/Pretend Relationship',
    Warnings: 'Major Character Death',
  },
  'The bell rang.',
)

const names = (archive: Archive, type: FacetType): readonly string[] =>
  archive
    .search(query(''))
    .facets[type].values.map(({ name }) => name)
    .sort()

test.each([
  ['an AO3 page without what was between its tags', GLUED],
  ['a labelled head', LABELLED],
  ['a labelled head with all of it under its pairings', IN_ONE_LINE],
])('Hurt/Comfort is a tag, F/M a category and Rape/Non-Con a warning in %s', (_what, text) =>
  withLibrary(async ({ archive, add }) => {
    await add(text)
    expect(names(archive, 'pairing')).toEqual(['Ione Bracket & the Moon', 'Ione Bracket/Fitch Calloway'])
    expect(names(archive, 'category')).toEqual(['F/M', 'M/M'])
    expect(names(archive, 'warning')).toEqual(['Major Character Death', 'Rape/Non-Con'])
    expect(names(archive, 'tag')).toEqual([
      'Emotional Hurt/Comfort',
      'Fake/Pretend Relationship',
      'Hurt/Comfort',
      'Slow Burn',
    ])
    for (const name of ['Hurt/*', 'F/*', 'Rape/*', 'Hurt/Comfort', 'F/M'])
      expect(found(archive, '', { facets: [{ type: 'pairing', name, state: 'include' }] }), name).toEqual([])
  }),
)

test.each(['None', 'N/A', 'no pairing', '-'])(
  'a work of which the pairing is said to be %j has none',
  (said) =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('Room Service', { Pairing: said }, 'The bell rang.'))
      expect(names(archive, 'pairing')).toEqual(['unknown'])
    }),
)
