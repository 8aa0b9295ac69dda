import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry, type NameRules } from '../../../src/main/search/catalogue'
import { FacetCounts } from '../../../src/main/search/facet-counts'
import type { FacetFilter } from '../../../src/main/search/facet-filter'
import { FacetValues } from '../../../src/main/search/facet-values'
import { CROSSOVER, LENGTHS, ONE_CANON } from '../../../src/shared/derived-facets'
import { FACET_TYPES, UNKNOWN, type FacetType, type PairingKind } from '../../../src/shared/model'
import type { FacetChoice, FacetCount } from '../../../src/shared/query'

type Names = Partial<Record<FacetType, readonly string[]>>

function entry(id: number, names: Names, title = `Work ${id}`): CatalogueEntry {
  const all = Object.fromEntries(FACET_TYPES.map((type) => [type, names[type] ?? []]))
  return {
    id,
    title,
    authors: names.author ?? [],
    words: 0,
    ...{ chapters: 1, chaptersTotal: null, stars: null, published: null },
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

const NOTHING: FacetFilter = { choices: [], anyOf: new Set() }

function idsOf(catalogue: Catalogue, filter: FacetFilter): readonly number[] {
  const ids = Array.from(catalogue.narrow(filter).found, (row) => catalogue.rows.idOf(row))
  return ids.sort((a, b) => a - b)
}

interface Counting {
  readonly filter?: FacetFilter
  readonly limit?: number
  readonly kind?: PairingKind
}

function countsOf(
  catalogue: Catalogue,
  type: FacetType,
  { filter = NOTHING, limit = 999, kind }: Counting = {},
): readonly FacetCount[] {
  return catalogue.narrow(filter).counts.first(type, limit, kind).values
}

const values = (names: Names, type: FacetType): readonly string[] => {
  const given = names[type] ?? []
  return given.length === 0 ? [UNKNOWN] : given
}

/** The others are worked out of these. */
const GIVEN = FACET_TYPES.filter((each) => each !== 'crossover' && each !== 'year-length')
const type = fc.constantFrom(...GIVEN)
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
  return GIVEN.every((each) => {
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
  test('leaves the works that looking at each one leaves, and counts them so, for every type', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(choice, { maxLength: 5 }),
        fc.uniqueArray(type),
        (works, choices, types) => {
          const anyOf = new Set<FacetType>(types)
          const filter = { choices, anyOf }
          const catalogue = catalogueOf(...works)
          const left = works.flatMap((names, at) => (fits(names, choices, anyOf) ? [at + 1] : []))
          expect(idsOf(catalogue, filter)).toEqual(left)
          for (const each of GIVEN) {
            const aside = anyOf.has(each) ? each : undefined
            const counted = works.filter((names) => fits(names, choices, anyOf, aside))
            expect(byName(countsOf(catalogue, each, { filter }))).toEqual(byName(countNaively(counted, each)))
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  test('says of each chosen value how many works it leaves, or hides', () => {
    fc.assert(
      fc.property(
        library,
        fc.array(choice, { maxLength: 5 }),
        fc.uniqueArray(type),
        (works, choices, types) => {
          const anyOf = new Set<FacetType>(types)
          const has = (names: Names, { type: of, name: one }: FacetChoice): boolean =>
            values(names, of).includes(one)
          const expected = choices.map((one) => {
            const others = choices.filter((other) => other !== one)
            const left = works.filter((names) =>
              one.state === 'include'
                ? fits(names, choices, anyOf, anyOf.has(one.type) ? one.type : undefined)
                : fits(names, others, anyOf),
            )
            return left.filter((names) => has(names, one)).length
          })
          const chosen = catalogueOf(...works)
            .narrow({ choices, anyOf })
            .chosen()
          expect(chosen.map((one) => one.works)).toEqual(expected)
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
    expect(idsOf(catalogue, { choices, anyOf: new Set() })).toEqual([1])
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
        for (const each of GIVEN) {
          expect(byName(countsOf(catalogue, each))).toEqual(byName(countNaively(works, each)))
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
        for (const each of GIVEN) {
          expect(byName(countsOf(catalogue, each))).toEqual(byName(countNaively(left, each)))
        }
      }),
    )
  })

  test('puts the most frequent first, then by name, and unknown last whatever the limit', () => {
    const catalogue = catalogueOf({}, {}, {}, { canon: ['B'] }, { canon: ['A'] }, { canon: ['C', 'B'] })
    expect(catalogue.narrow(NOTHING).counts.first('canon', 2)).toEqual({
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

const romance: FacetType = 'pairing'
const found = (
  catalogue: Catalogue,
  choices: readonly Omit<FacetChoice, 'type' | 'state'>[],
  more: {
    readonly mostPairings?: number
    readonly any?: boolean
    readonly state?: FacetChoice['state']
  } = {},
) =>
  idsOf(catalogue, {
    choices: choices.map((one) => ({ type: romance, state: more.state ?? 'include', ...one })),
    anyOf: new Set(more.any === true ? [romance] : []),
    mostPairings: more.mostPairings,
  })

describe('pairings', () => {
  const works: readonly Names[] = [
    { pairing: ['Ione/Fitch'] },
    { pairing: ['Dell/Ione', 'Fitch/Ione'] },
    { pairing: ['Ione & Fitch', 'Ione/Fitch', 'Dell & Fitch'] },
    { pairing: ['Dell/Fitch/Ione'] },
    { pairing: ['Dell & Ione'] },
    {},
  ]
  const catalogue = catalogueOf(...works)

  test.each<[string, string, readonly number[]]>([
    ['a romance with anyone', 'Ione/*', [1, 2, 3, 4]],
    ['a friendship with anyone', 'Ione & *', [3, 5]],
    ['a romance with anyone, the name last', '*/Dell', [2, 4]],
    ['a romance of three, of which two are named', 'Dell/Fitch/*', [4]],
    ['a romance of three in any order', 'Ione/Fitch/Dell', [4]],
    ['somebody who is in none', 'Nobody/*', []],
  ])('%s: %s', (_what, name, ids) => {
    expect(found(catalogue, [{ name }])).toEqual(ids)
    const others = works.map((_, at) => at + 1).filter((id) => !ids.includes(id))
    expect(found(catalogue, [{ name }], { state: 'exclude' })).toEqual(others)
  })

  test('the main one is the first that is listed, of either kind', () => {
    expect(found(catalogue, [{ name: 'Ione/Fitch', how: { kind: 'main' } }])).toEqual([1])
    expect(found(catalogue, [{ name: 'Fitch & Ione', how: { kind: 'main' } }])).toEqual([3])
    expect(found(catalogue, [{ name: 'Dell/*', how: { kind: 'main' } }])).toEqual([2, 4])
  })

  test('the only one has no other of its kind beside it', () => {
    expect(found(catalogue, [{ name: 'Ione/Fitch', how: { kind: 'only' } }])).toEqual([1, 3])
    expect(found(catalogue, [{ name: 'Dell & Fitch', how: { kind: 'only' } }])).toEqual([])
    expect(found(catalogue, [{ name: 'Dell/*', how: { kind: 'only' } }])).toEqual([4])
  })

  test('one of the two may be asked to be with nobody else', () => {
    expect(found(catalogue, [{ name: 'Ione/Fitch', how: { kind: 'faithful', who: 'Fitch' } }])).toEqual([
      1, 2, 3,
    ])
    expect(found(catalogue, [{ name: 'Ione/Fitch', how: { kind: 'faithful', who: 'Ione' } }])).toEqual([1, 3])
  })

  test('works with more than so many are left out', () => {
    expect(found(catalogue, [], { mostPairings: 1 })).toEqual([1, 4, 5, 6])
    expect(found(catalogue, [], { mostPairings: 0 })).toEqual([6])
  })

  test('are counted one kind at a time', () => {
    const count = (kind: 'romantic' | 'platonic') =>
      countsOf(catalogue, romance, { kind }).map(({ name }) => name)
    expect(count('romantic')).toEqual(['Ione/Fitch', 'Dell/Fitch/Ione', 'Dell/Ione', UNKNOWN])
    expect(count('platonic')).toEqual(['Dell & Fitch', 'Dell & Ione', 'Ione & Fitch', UNKNOWN])
  })
})

describe('by the rules of a library', () => {
  const rules: NameRules = {
    canonical: (type, name) =>
      type === 'character' && ['Kettle', 'The Kettle'].includes(name) ? 'Ione Bracket' : undefined,
    ancestors: (type, name) => (type === 'canon' && name.startsWith('Harbour Books') ? ['Harbour'] : []),
  }
  const works: readonly Names[] = [
    { character: ['Kettle'], pairing: ['Fitch/The Kettle'], canon: ['Harbour Books 1', 'Harbour Books 2'] },
    { character: ['Ione Bracket', 'The Kettle'], pairing: ['Ione Bracket/Fitch'], canon: ['Harbour'] },
    { character: ['Fitch'], canon: ['Harbour Books 1', 'Alder'] },
  ]
  const catalogue = catalogueOf(...works)
  catalogue.applyRules(rules)
  const counts = (type: FacetType) => countsOf(catalogue, type)

  test('a name counts for its canonical one, once a work', () => {
    expect(counts('character')).toEqual([
      { name: 'Ione Bracket', count: 2 },
      { name: 'Fitch', count: 1 },
    ])
    for (const name of ['Kettle', 'Ione Bracket'])
      expect(
        idsOf(catalogue, {
          choices: [{ type: 'character', name, state: 'include' }],
          anyOf: new Set(),
        }),
      ).toEqual([1, 2])
  })

  test('a pairing is that of the canonical names of those in it', () => {
    expect(found(catalogue, [{ name: 'Ione Bracket/Fitch' }])).toEqual([1, 2])
    expect(found(catalogue, [{ name: 'Kettle/*' }])).toEqual([1, 2])
  })

  test('a name counts for those above it as well', () => {
    expect(counts('canon')).toEqual([
      { name: 'Harbour', count: 3 },
      { name: 'Harbour Books 1', count: 2 },
      { name: 'Alder', count: 1 },
      { name: 'Harbour Books 2', count: 1 },
    ])
  })

  test('canons with one above them in common are no crossover', () => {
    expect(counts('crossover')).toEqual([
      { name: ONE_CANON, count: 2 },
      { name: CROSSOVER, count: 1 },
    ])
  })

  test('without them everything is counted as it was', () => {
    const other = catalogueOf(...works)
    other.applyRules(rules)
    other.applyRules({ canonical: () => undefined, ancestors: () => [] })
    const plain = catalogueOf(...works)
    for (const each of FACET_TYPES)
      expect(byName(countsOf(other, each))).toEqual(byName(countsOf(plain, each)))
  })
})

test('years come the latest first and lengths the shortest first, whatever their counts', () => {
  const catalogue = catalogueOf(
    { year: ['2019'], length: [LENGTHS[3] ?? ''] },
    { year: ['2024'], length: [LENGTHS[0] ?? ''] },
    { year: ['2019'], length: [LENGTHS[3] ?? ''] },
  )
  const { counts } = catalogue.narrow(NOTHING)
  for (const names of [
    (each: FacetType) => counts.first(each, 9).values.map(({ name }) => name),
    (each: FacetType) => counts.all(each, () => true).values.map(({ name }) => name),
  ]) {
    expect(names('year')).toEqual(['2024', '2019'])
    expect(names('length')).toEqual([LENGTHS[0], LENGTHS[3]])
  }
})

test('the first of very many values, and all of them, are as sorting them gives', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 300 }),
      fc.integer({ min: 1, max: 20 }),
      fc.boolean(),
      (works, limit, hasUnknown) => {
        const values = new FacetValues()
        const names = works.map((_, at) => `n${(at * 7) % 250}-${at}`)
        for (const name of [...(hasUnknown ? [UNKNOWN] : []), ...names]) values.make('tag', name)
        const counts = new FacetCounts(values, Uint32Array.from([...(hasUnknown ? [3] : []), ...works]))
        const sorted = names
          .map((name, at) => ({ name, count: works[at] ?? 0 }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
        const unknown = hasUnknown ? [{ name: UNKNOWN, count: 3 }] : []
        const total = sorted.length + unknown.length
        expect(counts.first('tag', limit)).toEqual({ total, values: [...sorted.slice(0, limit), ...unknown] })
        expect(counts.all('tag', () => true)).toEqual({ total, values: [...sorted, ...unknown] })
      },
    ),
  )
})
