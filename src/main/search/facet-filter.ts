import { FACET_TYPES, pairingKind, type FacetType } from '../../shared/model'
import { ANYONE, type FacetChoice, type PairingPlace } from '../../shared/query'
import { pairingMembers } from '../../shared/tag-key'
import type { FacetValue } from './catalogue'

/** What is wanted of a work's facet values. */
export interface FacetFilter {
  readonly choices: readonly FacetChoice[]
  /** Types of which one included value is enough. */
  readonly anyOf: ReadonlySet<FacetType>
  /** Works with more pairings than this do not pass. */
  readonly mostPairings?: number | undefined
}

/** What a filter asks of the values there are. */
export interface FacetLookup {
  valueNamed(type: FacetType, name: string): FacetValue | undefined
  allValues(): readonly FacetValue[]
  memberKey(name: string): string
}

/** Whether a work has what one choice names. */
type Has = (facets: Int32Array, pairings: () => readonly FacetValue[]) => boolean

/** All of it has to be so. */
export type WorkTest = readonly Has[]

/** Whether a work passes. @param pairings its pairings in its own order; asked for only where a choice needs them */
export function passes(test: WorkTest, facets: Int32Array, pairings: () => readonly FacetValue[]): boolean {
  return test.every((has) => has(facets, pairings))
}

/** What a filter wants, ready to be tried on many works. @param aside a type of which the included values are left aside */
export function workTest(
  { choices, anyOf, mostPairings }: FacetFilter,
  lookup: FacetLookup,
  aside?: FacetType,
): WorkTest {
  const tests: Has[] = []
  for (const type of FACET_TYPES) {
    const ofType = choices.filter((choice) => choice.type === type)
    const wanted = (state: FacetChoice['state']): readonly Has[] =>
      ofType.filter((choice) => choice.state === state).map((choice) => hasChoice(choice, lookup))
    const included = wanted('include')
    const excluded = wanted('exclude')
    if (included.length > 0 && type !== aside)
      tests.push(
        anyOf.has(type)
          ? (...work) => included.some((has) => has(...work))
          : (...work) => included.every((has) => has(...work)),
      )
    if (excluded.length > 0) tests.push((...work) => !excluded.some((has) => has(...work)))
  }
  if (mostPairings !== undefined) tests.push((_facets, pairings) => pairings().length <= mostPairings)
  return tests
}

function hasChoice(choice: FacetChoice, lookup: FacetLookup): Has {
  const { type, how } = choice
  const named = valuesNamed(choice, lookup)
  const [value] = named
  if (value === undefined) return () => false
  const numbers = new Set(named.map(({ number }) => number))
  const has: Has =
    numbers.size === 1
      ? (facets) => facets.includes(value.number)
      : (facets) => facets.some((number) => numbers.has(number))
  if (how === undefined || type !== 'pairing' || isWithAnyone(choice.name)) return has
  const isSo = placeTest(value, how, lookup)
  return (facets, pairings) => has(facets, pairings) && isSo(pairings())
}

/**
 * The values that a name stands for: the one that it counts for, or every pairing of somebody with anyone. `A/*` is in a
 * romance, `A & *` in a friendship.
 */
export function valuesNamed(
  { type, name }: Pick<FacetChoice, 'type' | 'name'>,
  lookup: FacetLookup,
): readonly FacetValue[] {
  if (type !== 'pairing' || !isWithAnyone(name)) {
    const value = lookup.valueNamed(type, name)
    return value === undefined ? [] : [value]
  }
  const named = pairingMembers(name)
    .filter((member) => member !== ANYONE)
    .map((member) => lookup.memberKey(member))
  const kind = pairingKind(name)
  return lookup
    .allValues()
    .filter((value) => value.kind === kind && named.every((member) => value.members.has(member)))
}

function isWithAnyone(name: string): boolean {
  return pairingMembers(name).includes(ANYONE)
}

function placeTest(
  value: FacetValue,
  how: PairingPlace,
  lookup: FacetLookup,
): (pairings: readonly FacetValue[]) => boolean {
  const others = (pairings: readonly FacetValue[]): readonly FacetValue[] =>
    pairings.filter((other) => other !== value && other.kind === value.kind)
  switch (how.kind) {
    case 'main':
      return (pairings) => pairings[0] === value
    case 'only':
      return (pairings) => others(pairings).length === 0
    case 'faithful': {
      const who = lookup.memberKey(how.who)
      return (pairings) => others(pairings).every(({ members }) => !members.has(who))
    }
  }
}
