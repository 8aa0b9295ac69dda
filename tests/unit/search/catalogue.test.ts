import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry } from '../../../src/main/search/catalogue'
import { FACET_TYPES, UNKNOWN, type FacetType } from '../../../src/shared/model'
import type { FacetChoice, FacetCount } from '../../../src/shared/query'

type Names = Partial<Record<FacetType, readonly string[]>>

function entry(id: number, names: Names, title = `Work ${id}`): CatalogueEntry {
  const all = Object.fromEntries(FACET_TYPES.map((type) => [type, names[type] ?? []]))
  return {
    id,
    title,
    authors: names.author ?? [],
    words: 0,
    added: '2026-01-01',
    updated: null,
    names: all as CatalogueEntry['names'],
  }
}

function catalogueOf(...works: readonly Names[]): Catalogue {
  const catalogue = new Catalogue()
  works.forEach((names, at) => catalogue.put(entry(at + 1, names)))
  return catalogue
}

const values = (names: Names, type: FacetType): readonly string[] => {
  const given = names[type] ?? []
  return given.length === 0 ? [UNKNOWN] : given
}

const type = fc.constantFrom(...FACET_TYPES)
const name = fc.constantFrom('Alder', 'Birch', 'Cedar')
const work: fc.Arbitrary<Names> = fc
  .array(fc.tuple(type, fc.uniqueArray(name, { maxLength: 3 })), { maxLength: 14 })
  .map((pairs) => Object.fromEntries(pairs))
const library = fc.array(work, { minLength: 1, maxLength: 8 })
const choice: fc.Arbitrary<FacetChoice> = fc.record({
  type,
  name: fc.oneof(name, fc.constant(UNKNOWN), fc.constant('Nobody')),
  state: fc.constantFrom('include' as const, 'exclude' as const),
})

function fits(
  names: Names,
  choices: readonly FacetChoice[],
  anyOf: ReadonlySet<FacetType>,
  aside?: FacetType,
): boolean {
  return FACET_TYPES.every((each) => {
    const has = values(names, each)
    const chosen = (state: FacetChoice['state']): readonly string[] =>
      choices.filter((one) => one.type === each && one.state === state).map((one) => one.name)
    const included = each === aside ? [] : chosen('include')
    const isIn = (one: string): boolean => has.includes(one)
    const enough = anyOf.has(each) ? included.length === 0 || included.some(isIn) : included.every(isIn)
    return enough && !chosen('exclude').some(isIn)
  })
}

function countNaively(works: readonly Names[], each: FacetType): readonly FacetCount[] {
  const counts = new Map<string, number>()
  for (const one of works.flatMap((names) => values(names, each))) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, count]) => ({ name: one, count }))
}

const byName = (counts: readonly FacetCount[]): readonly FacetCount[] =>
  [...counts].sort((a, b) => (a.name < b.name ? -1 : 1))

describe('narrowing by facets', () => {
  test('leaves the works that looking at each one leaves, for every type', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(choice, { maxLength: 5 }),
        fc.uniqueArray(type),
        fc.option(type, { nil: undefined }),
        (works, choices, types, aside) => {
          const anyOf = new Set(types)
          const catalogue = catalogueOf(...works)
          const expected = works.flatMap((names, at) => (fits(names, choices, anyOf, aside) ? [at + 1] : []))
          expect(catalogue.filter(catalogue.ids(), { choices, anyOf }, aside)).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each<[FacetType, string, string]>([
    ['canon', 'Sherlock Holmes & Related Fandoms', 'sherlock  holmes & related fandoms'],
    ['author', 'Élodie', 'elodie'],
    ['pairing', 'Ione Bracket/Fitch Calloway', 'fitch calloway/ione bracket'],
    ['pairing', 'Ione Bracket & Fitch Calloway', 'Fitch Calloway & Ione Bracket'],
    ['tag', 'Author’s Favourite', "author's favourite"],
  ])('finds a %s named %s as %s', (each, given, asked) => {
    const catalogue = catalogueOf({ [each]: [given] }, {})
    const choices = [{ type: each, name: asked, state: 'include' as const }]
    expect(catalogue.filter(catalogue.ids(), { choices, anyOf: new Set() })).toEqual([1])
  })

  test('keeps a romance and a friendship of the same two apart', () => {
    const catalogue = catalogueOf({ pairing: ['Ione/Fitch'] }, { pairing: ['Ione & Fitch'] })
    expect(catalogue.values('pairing')).toHaveLength(2)
  })
})

describe('counting', () => {
  test('gives each value as often as works have it, for every type', () => {
    fc.assert(
      fc.property(library, (works) => {
        const catalogue = catalogueOf(...works)
        const groups = catalogue.count(catalogue.ids(), FACET_TYPES, Number.POSITIVE_INFINITY)
        for (const each of FACET_TYPES) {
          expect(byName(groups[each]?.values ?? [])).toEqual(byName(countNaively(works, each)))
          expect(byName(catalogue.values(each))).toEqual(
            byName(countNaively(works, each).filter((value) => value.name !== UNKNOWN)),
          )
        }
      }),
    )
  })

  test('is the same as in a new catalogue after works were changed and removed', () => {
    fc.assert(
      fc.property(library, library, fc.nat({ max: 7 }), (before, after, gone) => {
        const catalogue = catalogueOf(...before)
        after.forEach((names, at) => catalogue.put(entry(at + 1, names)))
        for (let id = after.length + 1; id <= before.length; id++) catalogue.remove(id)
        catalogue.remove(gone)
        const left = after.filter((_, at) => at + 1 !== gone)
        expect(catalogue.size).toBe(left.length)
        for (const each of FACET_TYPES) {
          const { values: counted = [] } = catalogue.count(catalogue.ids(), [each], 99)[each] ?? {}
          expect(byName(counted)).toEqual(byName(countNaively(left, each)))
        }
      }),
    )
  })

  test('puts the most frequent first, then by name, and unknown last whatever the limit', () => {
    const catalogue = catalogueOf({}, {}, {}, { canon: ['B'] }, { canon: ['A'] }, { canon: ['C', 'B'] })
    expect(catalogue.count(catalogue.ids(), ['canon'], 2).canon).toEqual({
      total: 4,
      values: [
        { name: 'B', count: 2 },
        { name: 'A', count: 1 },
        { name: UNKNOWN, count: 3 },
      ],
    })
  })

  test('counts a work once that has two spellings of one name', () => {
    const catalogue = catalogueOf({ character: ['Élodie', 'Elodie'] })
    expect(catalogue.values('character')).toEqual([{ name: 'Élodie', count: 1 }])
  })
})

describe('the spelling of a name', () => {
  test('is the first that was met', () => {
    const catalogue = catalogueOf({ author: ['InkHarbor'] }, { author: ['inkharbor'] })
    expect(catalogue.find('author', 'INKHARBOR')).toEqual({ name: 'InkHarbor', count: 2 })
  })

  test('is the new one where the only work with the old one was changed', () => {
    const catalogue = catalogueOf({ author: ['inkharbor'] })
    catalogue.put(entry(1, { author: ['InkHarbor'] }))
    expect(catalogue.values('author')).toEqual([{ name: 'InkHarbor', count: 1 }])
  })
})

test('a title is there as often as works have it', () => {
  const catalogue = new Catalogue()
  catalogue.put(entry(1, {}, 'Ebb'))
  catalogue.put(entry(2, {}, 'Ebb'))
  catalogue.put(entry(2, {}, 'Flow'))
  expect([catalogue.worksTitled('Ebb'), catalogue.worksTitled('Flow')]).toEqual([1, 1])
  catalogue.remove(1)
  expect(catalogue.worksTitled('Ebb')).toBe(0)
})
