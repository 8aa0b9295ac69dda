import { FACET_TYPES, pairingKind, type FacetType } from '../../shared/model'
import { ANYONE, type FacetChoice, type PairingPlace } from '../../shared/query'
import { pairingMembers } from '../../shared/tag-key'
import type { FacetValue, FacetValues } from './facet-values'
import type { WorkRows } from './work-rows'

/** What is wanted of a work's facet values. */
export interface FacetFilter {
  readonly choices: readonly FacetChoice[]
  /** Types of which one included value is enough. */
  readonly anyOf: ReadonlySet<FacetType>
  /** Works with more pairings than this do not pass. */
  readonly mostPairings?: number | undefined
}

/** What a filter is tried on. */
export interface FacetSource {
  readonly rows: WorkRows
  readonly values: FacetValues
  /** The pairings of a work in its own order. */
  pairingsOf(row: number): readonly FacetValue[]
}

/** Whether the work in a row is so. */
export type RowTest = (row: number) => boolean

/** One of the things that a work has to meet, all of them together. */
export interface Condition {
  readonly isMet: RowTest
  /** The excluded value that it keeps out. */
  readonly excludes?: FacetChoice
  /** The type of which it wants the included values. */
  readonly includes?: FacetType
}

/** The conditions of a filter, ready to be tried on many works. */
export function conditionsOf(filter: FacetFilter, source: FacetSource): readonly Condition[] {
  const { choices, anyOf, mostPairings } = filter
  const conditions: Condition[] = []
  for (const type of FACET_TYPES) {
    const included = choices.filter((choice) => choice.type === type && choice.state === 'include')
    if (included.length === 0) continue
    const tests = included.map((choice) => choiceTest(choice, source))
    const isMet: RowTest = anyOf.has(type)
      ? (row) => tests.some((has) => has(row))
      : (row) => tests.every((has) => has(row))
    conditions.push({ includes: type, isMet })
  }
  for (const choice of choices.filter(({ state }) => state === 'exclude')) {
    const has = choiceTest(choice, source)
    conditions.push({ excludes: choice, isMet: (row) => !has(row) })
  }
  if (mostPairings !== undefined)
    conditions.push({ isMet: (row) => source.pairingsOf(row).length <= mostPairings })
  return conditions
}

/** Whether a work has what a choice names. */
export function choiceTest({ type, name, how }: FacetChoice, source: FacetSource): RowTest {
  const { rows, values } = source
  const named = valuesNamed({ type, name }, values)
  const [value, ...more] = named
  if (value === undefined) return () => false
  const wanted = flags(named, values.size)
  const has: RowTest =
    more.length > 0 ? (row) => rows.hasAny(row, wanted) : (row) => rows.has(row, value.number)
  if (how === undefined || type !== 'pairing') return has
  const isSo = placeTest(named, how, values)
  return (row) => has(row) && isSo(source.pairingsOf(row))
}

/** Whether a name stands for somebody's pairings with whomever. */
export function isWithAnyone(name: string): boolean {
  return pairingMembers(name).includes(ANYONE)
}

/**
 * The values that a name stands for: the one that it counts for, or every pairing of somebody with anyone. `A/*` is in a
 * romance, `A & *` in a friendship.
 */
export function valuesNamed(
  { type, name }: Pick<FacetChoice, 'type' | 'name'>,
  values: FacetValues,
): readonly FacetValue[] {
  if (type !== 'pairing' || !isWithAnyone(name)) {
    const value = values.named(type, name)
    return value === undefined ? [] : [value]
  }
  const named = pairingMembers(name)
    .filter((member) => member !== ANYONE)
    .map((member) => values.memberKey(member))
  const kind = pairingKind(name)
  const [first, ...others] = named
  const together = first === undefined ? values.ofType('pairing') : values.withMember(first)
  return together.filter(
    (value) => value.kind === kind && others.every((member) => value.members.includes(member)),
  )
}

function flags(values: readonly FacetValue[], size: number): Uint8Array {
  const wanted = new Uint8Array(size)
  for (const { number } of values) wanted[number] = 1
  return wanted
}

/** @param wanted pairings of one kind, of which the work has one */
function placeTest(
  wanted: readonly FacetValue[],
  how: PairingPlace,
  values: FacetValues,
): (pairings: readonly FacetValue[]) => boolean {
  const are = new Set(wanted)
  const others = (pairings: readonly FacetValue[]): readonly FacetValue[] =>
    pairings.filter((other) => !are.has(other) && other.kind === wanted[0]?.kind)
  switch (how.kind) {
    case 'main':
      return ([main]) => main !== undefined && are.has(main)
    case 'only':
      return (pairings) => others(pairings).length === 0
    case 'faithful': {
      const who = values.memberKey(how.who)
      return (pairings) => others(pairings).every(({ members }) => !members.includes(who))
    }
  }
}
