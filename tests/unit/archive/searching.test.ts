import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Archive } from '../../../src/main/archive/archive'
import { toCatalogueEntry } from '../../../src/main/archive/catalogue-entry'
import { CROSSOVER, ONE_CANON, yearLengthOf } from '../../../src/shared/derived-facets'
import { FACET_PART, MOST_PLACES } from '../../../src/shared/ipc'
import { FACET_TYPES, UNKNOWN, type FacetType, type WorkId } from '../../../src/shared/model'
import type { FacetChoice } from '../../../src/shared/query'
import { tagKey } from '../../../src/shared/tag-key'
import { textContent } from '../../../src/shared/text-content'
import { placesIn, type Asked } from '../search/naive-search'
import { FIXTURES, found, query, storyFile, withLibrary } from './test-library'

/** Where a work has what is asked, by reading it from the first word to the last. */
function placesOf(archive: Archive, id: WorkId, what: Asked['what']): readonly object[] {
  return archive.readWork(id).chapters.flatMap(({ html }, at) =>
    placesIn(textContent(html), what).map(({ start, end }) => ({
      chapter: at + 1,
      offset: start,
      length: end - start,
    })),
  )
}

const word = fc.constantFrom('soft', 'as', 'ash', 'Ash', 'walked', 'walking', 'lamp', 'don’t')
const chapter = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ', ', '.\n\n', '… ')), { minLength: 1, maxLength: 15 })
  .map((pieces) => pieces.flat().join(''))
const story = fc.array(chapter, { minLength: 1, maxLength: 3 })
const asked: fc.Arbitrary<Asked['what']> = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => ({ kind: 'phrase' as const, words })),
  fc.constantFrom('walks', 'lamps', 'ash').map((each) => ({ kind: 'word' as const, word: each })),
)

test('phrases and words are found in exactly the works, chapters and places that reading all of them finds', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(story, { minLength: 1, maxLength: 4 }),
      fc.array(asked, { minLength: 5, maxLength: 5 }),
      (stories, questions) =>
        withLibrary(async ({ archive, add }) => {
          await add(...stories.map((chapters, at) => storyFile(`Work ${at}`, {}, ...chapters)))
          for (const what of questions) {
            const text = `text:${what.kind === 'phrase' ? `"${what.words.join(' ')}"` : what.word}`
            const places = stories.map((_, at) => placesOf(archive, at + 1, what))
            expect(found(archive, text)).toEqual(
              places.flatMap((each, at) => (each.length > 0 ? [at + 1] : [])),
            )
            for (const [at, each] of places.entries()) {
              const words = archive.findHits(at + 1, { text })
              expect(words.map(({ hit: _hit, ...place }) => place)).toEqual(each)
              const { hits } = archive.workHits(at + 1, { text }, 0, 200)
              const begins = words.filter(({ hit }, index) => hit !== words[index - 1]?.hit)
              expect(
                begins.map(({ chapter, offset, length }) => ({ place: { chapter, offset }, length })),
              ).toEqual(hits.map(({ place, length }) => ({ place, length })))
            }
            const blurbs = archive.readBlurbs(found(archive, text), query(text), 1_000)
            for (const { id, hitCount, hits } of blurbs) {
              expect(hits).toHaveLength(hitCount)
              const marks = hits.flatMap(({ snippet }) => snippet.filter(({ marked }) => marked))
              expect(marks).toHaveLength(places[id - 1]?.length ?? 0)
            }
          }
        }),
    ),
    { numRuns: 25 },
  ))

describe('a fixture', () => {
  const importing = (name: string, body: (archive: Archive) => void): Promise<void> =>
    withLibrary(async ({ archive }) => {
      await archive.importFiles([join(FIXTURES, name)])
      body(archive)
    })

  test('is found by a phrase from its middle, with the words marked where they stand', () =>
    importing('work-text.txt', (archive) => {
      const text = '"Describe the cat"'
      expect(found(archive, text)).toEqual([1])
      const [blurb] = archive.readBlurbs([1], query(text))
      expect(blurb).toMatchObject({ hitCount: 1 })
      expect(blurb?.hits[0]?.snippet).toEqual([
        { text: '[Holmes] ', marked: false },
        { text: 'Describe the cat', marked: true },
      ])
      const { html } = archive.readWork(1).chapters[0] ?? {}
      const [place] = archive.findHits(1, { text })
      const { offset = 0, length = 0 } = place ?? {}
      expect(html && textContent(html).slice(offset, offset + length)).toBe('Describe the cat')
      expect(blurb?.hits[0]?.place).toEqual({ chapter: 1, offset })
    }))

  test.each([
    ['work-text.txt', 'a phrase with quotation marks and an apostrophe', `"It's Thursday now, Mr Holmes"`],
    ['work-text.txt', 'a phrase across a paragraph', '"anybody has asked today. When is Thursday"'],
    ['japanese.txt', 'a phrase without spaces', '"濡れた狐が"'],
    ['japanese.txt', 'a word without spaces', '赤い帽子'],
    ['windows-1252.txt', 'a word without its accent', 'cafe'],
    ['label-head.txt', 'a word of the summary', 'summary:conjunction'],
    ['label-head.txt', 'a tag with a typo', 'character:Perihelian~1'],
  ])('%s is found by %s', (name, _what, text) =>
    importing(name, (archive) => {
      expect(found(archive, text)).toEqual([1])
    }),
  )

  test('is not found by a phrase whose words stand apart', () =>
    importing('work-text.txt', (archive) => {
      expect(found(archive, '"cat the describe"')).toEqual([])
    }))

  test('names the chapter of a hit', () =>
    importing('label-head.txt', (archive) => {
      expect(archive.readBlurbs([1], query('lighthouse'))[0]?.hits).toMatchObject([
        { chapter: 2, chapterTitle: null },
      ])
    }))

  test('found by its tags alone has no hits', () =>
    importing('label-head.txt', (archive) => {
      const [blurb] = archive.readBlurbs([1], query('author:peapod_astronomer'))
      expect(blurb).toMatchObject({ hitCount: 0, hits: [] })
    }))
})

test('of a word that is everywhere in a work the first places are given, as many as anyone steps through', () =>
  withLibrary(async ({ archive, add }) => {
    await add(storyFile('Lamps', {}, 'lamp '.repeat(MOST_PLACES), 'lamp '.repeat(MOST_PLACES)))
    const places = archive.findHits(1, { text: 'lamp' })
    expect(places).toHaveLength(MOST_PLACES)
    expect(places.at(-1)).toMatchObject({ chapter: 1, offset: 5 * (MOST_PLACES - 1), length: 4 })
  }))

/** The names that a work has of a type, as the facets see them. */
function valuesOf(archive: Archive, id: WorkId, type: FacetType): readonly string[] {
  const { work } = archive.readWork(id)
  if (type === 'crossover')
    return [work.canons.length === 0 ? UNKNOWN : work.canons.length > 1 ? CROSSOVER : ONE_CANON]
  const { names: given } = toCatalogueEntry(work)
  if (type === 'year-length') return [yearLengthOf(given.year[0] ?? null, given.length[0] ?? '')]
  const names = given[type]
  return names.length === 0 ? [UNKNOWN] : names
}

describe('facets', () => {
  const library = [
    storyFile(
      'One',
      {
        Author: 'ada, bob',
        Fandom: 'Orrery',
        Pairing: 'Ione/Fitch',
        Characters: 'Ione, Fitch',
        Tags: 'Fluff, Slow Burn',
        Rating: 'Mature',
        Warnings: 'None',
        Category: 'F/M',
        Language: 'English',
        Series: 'Night Shift [1]',
        Status: 'Complete',
      },
      'A lamp.',
    ),
    storyFile(
      'Two',
      {
        Author: 'ada',
        Fandom: 'Orrery, Harbour',
        Pairing: 'Ione & Fitch',
        Characters: 'Ione',
        Tags: 'Fluff',
        Rating: 'Explicit',
        Warnings: 'Major Character Death',
        Category: 'F/M, Gen',
        Language: 'Deutsch',
        Series: 'Night Shift [2]',
        Status: 'In Progress',
      },
      'A lamp.',
    ),
    storyFile('Three', { Fandom: 'Harbour', Tags: 'Slow Burn', Series: 'Day Shift' }, 'A lamp.'),
    storyFile('Four', { Author: 'bob', Pairing: 'Fitch/Ione', Status: 'Complete' }, 'A kettle.'),
    storyFile('Five', {}, 'A kettle.'),
  ]
  const ids = Array.from({ length: library.length + 2 }, (_, at) => at + 1)

  test('of every type narrow, exclude and count as looking at each work does', () =>
    withLibrary(async ({ archive, add }) => {
      const dated = { Six: ['2024-05-06', 700], Seven: ['2019-05-06', 6_000] } as const
      const longer = Object.entries(dated).map(([title, [Published, times]]) =>
        storyFile(title, { Published }, 'A kettle. '.repeat(times)),
      )
      await add(...library, ...longer)
      archive.editWorks([1, 2], { add: [{ type: 'mine', name: 'comfort' }] })
      archive.editWorks([2], { add: [{ type: 'mine', name: 'train' }] })
      archive.markWorks([3], { reading: 'read', stars: null, privateNotes: null })
      archive.markWorks([4], { reading: 'to-read', stars: 4, privateNotes: 'soon' })
      for (const type of FACET_TYPES) {
        const key = (name: string): string => tagKey(type, name)
        const spellings = ids.flatMap((id) => valuesOf(archive, id, type)).reverse()
        const names = [...new Map(spellings.map((name) => [key(name), name])).values()]
        expect(names.length, type).toBeGreaterThan(2)
        for (const [at, name] of names.entries()) {
          const other = names[(at + 1) % names.length] ?? ''
          const has = (id: WorkId, each: string): boolean =>
            valuesOf(archive, id, type).map(key).includes(key(each))
          const choose = (each: string, state: FacetChoice['state']): FacetChoice => ({
            type,
            name: each,
            state,
          })
          const find = (
            facets: readonly FacetChoice[],
            anyOf: readonly FacetType[] = [],
          ): readonly WorkId[] => found(archive, '', { facets, anyOf })
          expect(find([choose(name, 'include')])).toEqual(ids.filter((id) => has(id, name)))
          expect(find([choose(name, 'exclude')])).toEqual(ids.filter((id) => !has(id, name)))
          const both = [choose(name, 'include'), choose(other, 'include')]
          expect(find(both)).toEqual(ids.filter((id) => has(id, name) && has(id, other)))
          expect(find(both, [type])).toEqual(ids.filter((id) => has(id, name) || has(id, other)))
          const counted = archive.search(query('lamp', { facets: [choose(name, 'exclude')] })).facets[type]
          const left = ids.filter((id) => id <= 3 && !has(id, name))
          for (const each of names)
            expect(counted.values.find((value) => value.name === each)?.count ?? 0).toBe(
              left.filter((id) => has(id, each)).length,
            )
        }
      }
    }))

  test('of which one is enough count what a further one would add, less what is excluded', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      const canon = (name: string, state: FacetChoice['state']): FacetChoice => ({
        type: 'canon',
        name,
        state,
      })
      const values = (facets: readonly FacetChoice[]): readonly object[] =>
        archive.search(query('', { facets, anyOf: ['canon'] })).facets.canon.values
      expect(values([canon('Orrery', 'include')])).toEqual([
        { name: 'Harbour', count: 2 },
        { name: 'Orrery', count: 2 },
        { name: UNKNOWN, count: 2 },
      ])
      expect(values([canon('Orrery', 'include'), canon('Harbour', 'exclude')])).toEqual([
        { name: 'Orrery', count: 1 },
        { name: UNKNOWN, count: 2 },
      ])
    }))

  test('are found by a part of their name, within what is searched', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library)
      expect(archive.findFacetValues(query('lamp'), 'pairing', 'FITCH')).toEqual({
        total: 2,
        from: 0,
        values: [
          { name: 'Ione & Fitch', count: 1 },
          { name: 'Ione/Fitch', count: 1 },
        ],
      })
      const romances = query('', { pairingKind: 'romantic' })
      for (const either of ['fitch/ione', 'ion/fit', 'Ione & Fitch'])
        expect(archive.findFacetValues(romances, 'pairing', either).values).toEqual([
          { name: 'Ione/Fitch', count: 2 },
        ])
    }))

  test('are given in parts, less those that are chosen, and found by their beginning', () =>
    withLibrary(async ({ archive, add }) => {
      const many = Array.from({ length: FACET_PART + 50 }, (_, at) => `Tag ${String(at).padStart(3, '0')}`)
      await add(storyFile('One', { Tags: [...many, 'Éclair'].join(', ') }, 'A.'), storyFile('Two', {}, 'B.'))
      const part = archive.findFacetValues(query(''), 'tag', '', FACET_PART)
      expect(part).toMatchObject({ total: FACET_PART + 52, from: FACET_PART })
      expect(part.values).toHaveLength(52)
      expect(part.values.at(-1)).toEqual({ name: UNKNOWN, count: 1 })
      expect(archive.findFacetPlace(query(''), 'tag', '', 'tag 2')).toBe(200)
      expect(archive.findFacetPlace(query(''), 'tag', '', 'ecl')).toBe(FACET_PART + 50)
      expect(archive.findFacetPlace(query(''), 'tag', 'tag', 'ecl')).toBe(null)
      const facets: readonly FacetChoice[] = [{ type: 'tag', name: 'éclair', state: 'include' }]
      const rest = archive.findFacetValues(query('', { facets }), 'tag', '')
      expect(rest.total).toBe(FACET_PART + 50)
      expect(rest.values[0]).toEqual({ name: 'Tag 000', count: 1 })
    }))

  test('that a character is in are the pairings with them, romances and friendships apart', () =>
    withLibrary(async ({ archive, add }) => {
      await add(...library, storyFile('Six', { Pairing: 'Ione/Dell, Dell/Fitch/Ione' }, 'A lamp.'))
      expect(archive.characterPairings(query(''), 'ione')).toEqual({
        name: 'Ione',
        works: 2,
        pairings: {
          romantic: [
            { name: 'Ione/*', count: 3 },
            { name: 'Ione/Fitch', count: 2 },
            { name: 'Dell/Fitch/Ione', count: 1 },
            { name: 'Ione/Dell', count: 1 },
          ],
          platonic: [
            { name: 'Ione & *', count: 1 },
            { name: 'Ione & Fitch', count: 1 },
          ],
        },
      })
      expect(archive.characterPairings(query('kettle'), 'Ione').pairings).toEqual({
        romantic: [
          { name: 'Ione/*', count: 1 },
          { name: 'Ione/Fitch', count: 1 },
        ],
        platonic: [{ name: 'Ione & *', count: 0 }],
      })
    }))
})

describe('suggestions', () => {
  test('give the library’s spelling with how many works have it, ten at most', () =>
    withLibrary(async ({ archive, add }) => {
      const many = Array.from({ length: 15 }, (_, at) => `Lantern ${at}`)
      await add(
        storyFile('Lantern Street', { Author: 'ada', Characters: 'Ione' }, 'A.'),
        storyFile('Two', { Characters: 'Ione', Tags: many.join(', ') }, 'B.'),
      )
      expect(archive.suggestNames('character', 'ion')).toEqual([
        { type: 'character', name: 'Ione', works: 2 },
      ])
      expect(archive.suggestNames('any', 'street')).toEqual([
        { type: 'title', name: 'Lantern Street', works: 1 },
      ])
      expect(archive.suggestNames('tag', 'lantren')).toHaveLength(10)
    }))

  test('are not crowded out by names whose works are gone', () =>
    withLibrary(async ({ archive, add }) => {
      const gone = Array.from({ length: 60 }, (_, at) => `Lamp ${at}`)
      await add(
        storyFile('One', { Tags: gone.join(', ') }, 'A.'),
        storyFile('Two', { Tags: 'Old Lamplight' }, 'B.'),
      )
      archive.removeWorks([1])
      expect(archive.suggestNames('tag', 'lamp')).toEqual([{ type: 'tag', name: 'Old Lamplight', works: 1 }])
    }))
})

test('a title or an ending of a name need not be there, and counts where it is', () =>
  withLibrary(async ({ archive, add }) => {
    await add(
      storyFile('One', {}, 'Naruto waved. Darcy bowed.'),
      storyFile('Two', {}, '“Naruto-kun!” Mr. Darcy said.'),
      storyFile('Three', {}, 'The kun and the mr alone.'),
    )
    expect(archive.search(query('Naruto-kun')).ids).toEqual([2, 1])
    expect(archive.search(query('Mr. Darcy')).ids).toEqual([2, 1])
    expect(found(archive, 'Naruto-ku', { typing: true })).toEqual([1, 2])
    expect(found(archive, '"Mr. Darcy"')).toEqual([2])
    expect(found(archive, 'kun')).toEqual([2, 3])
  }))

test('pieces that are not understood are named beside what was found', () =>
  withLibrary(async ({ archive, add }) => {
    await add(storyFile('One', {}, 'A lamp in the fandom.'))
    const { ids, notUnderstood } = archive.search(query('fandom:lamp'))
    expect([ids, notUnderstood]).toEqual([[1], ['fandom:lamp']])
  }))
