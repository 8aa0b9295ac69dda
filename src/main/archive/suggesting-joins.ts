import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../shared/ipc'
import { COMPARED_TYPES, type JoinSuggestion, type ComparedType } from '../../shared/name-rules'
import { foldName, pairingMembers } from '../../shared/tag-key'
import type { Catalogue } from '../search/catalogue'
import { findListed, ListedNames, type CanonList } from '../tagging/canon-lists'
import { groupLikeness } from '../tagging/join-drafts'
import { findLikeness, LikenessList, type Owned } from '../tagging/likeness'
import { shapeOf } from '../tagging/name-shape'
import type { Shelves } from './shelves'
import { weighJoins, type WeighedName } from './weighing-joins'

export interface SuggestOptions {
  readonly onProgress?: (done: Progress) => void
  readonly signal?: AbortSignal
}

/** Milliseconds until others have their turn. */
const TURN = 15

/**
 * Names of the library that may be the same, of each type those of the most works first. It works in small parts;
 * what is asked of the archive meanwhile is answered between them.
 * @returns what was found until then, when it is stopped
 */
export async function suggestJoins(
  shelves: Shelves,
  lists: readonly CanonList[],
  { onProgress, signal }: SuggestOptions = {},
): Promise<readonly JoinSuggestion[]> {
  const { catalogue } = shelves
  const listed = presentLists(catalogue, lists)
  const sizes = COMPARED_TYPES.map((type) => catalogue.valuesInUse(type).length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const suggestions: JoinSuggestion[] = []
  let before = 0
  for (const [at, type] of COMPARED_TYPES.entries()) {
    const size = sizes[at] ?? 0
    let turn = performance.now()
    const parts = joinsOf(shelves, type, listed)
    let step = parts.next()
    for (; step.done !== true; step = parts.next()) {
      if (performance.now() - turn < TURN) continue
      onProgress?.({ done: before + Math.floor(step.value * size), all })
      await setImmediate()
      if (signal?.aborted === true) return suggestions
      turn = performance.now()
    }
    suggestions.push(...step.value)
    before += size
    onProgress?.({ done: before, all })
  }
  return suggestions
}

/** What share of the work is done when all names were looked at once, and when they were compared. */
const LOOKED = 0.3
const COMPARED = 0.8

/** The joins of a type; says which share of the work is done (0 to 1). */
function* joinsOf(
  shelves: Shelves,
  type: ComparedType,
  listed: PresentLists,
): Generator<number, readonly JoinSuggestion[]> {
  const names = [...valuesAsNames(shelves.catalogue, type)]
  if (type === 'character') {
    const people = pairedOnly(shelves.catalogue, new Set(names.map(({ key }) => key)))
    let step = people.next()
    for (; step.done !== true; step = people.next()) yield 0
    names.push(...step.value)
  }
  const others = otherNamesOf(shelves, type)
  const shapes: Owned[] = []
  for (const [owner, { name, key }] of names.entries()) {
    shapes.push({ owner, shape: shapeOf(type, name, key) })
    for (const other of others.get(key) ?? []) shapes.push({ owner, shape: shapeOf(type, other) })
    if (owner % 500 === 0) yield (owner / names.length) * LOOKED
  }
  const found = new LikenessList()
  for (const share of findLikeness(shapes, found)) yield LOOKED + share * (COMPARED - LOOKED)
  if (type === 'canon' || type === 'character') {
    for (const list of type === 'character' ? listed.lists : []) {
      listed.names.addPeople(list)
      yield COMPARED
    }
    for (const _ of findListed(type, shapes, listed.names, found)) yield COMPARED
  }
  const isDifferent = differentPairs(shelves, type)
  const likeness = found.all().filter(({ one, other }) => !isDifferent(names[one], names[other]))
  yield COMPARED
  const weighed = weighJoins(shelves, type, names, groupLikeness(names, likeness), listed.canons)
  let step = weighed.next()
  for (; step.done !== true; step = weighed.next()) yield COMPARED
  return step.value
}

/** A name of the library with what it is compared by. */
interface LibraryName extends WeighedName {
  readonly key: string
}

function* valuesAsNames(catalogue: Catalogue, type: ComparedType): Generator<LibraryName> {
  for (const { name, folded: key, works, number } of catalogue.valuesInUse(type))
    yield { name, key, works, values: [number], pairedOnly: false }
}

/** Characters that are in pairings only. @param known the keys of those that works have themselves */
function* pairedOnly(
  catalogue: Catalogue,
  known: ReadonlySet<string>,
): Generator<undefined, readonly LibraryName[]> {
  const people = new Map<string, { readonly name: string; readonly values: number[]; works: number }>()
  for (const [at, pairing] of catalogue.valuesInUse('pairing').entries()) {
    if (at % 500 === 0) yield
    for (const key of pairing.members) {
      if (known.has(key)) continue
      const name = pairingMembers(pairing.name).find((member) => foldName(member) === key) ?? key
      const person = people.get(key) ?? { name, values: [], works: 0 }
      person.values.push(pairing.number)
      person.works += pairing.works
      people.set(key, person)
    }
  }
  return [...people].map(([key, person]) => ({ ...person, key, pairedOnly: true }))
}

/** By the key of a canonical name, the names that stand for it. */
function otherNamesOf({ rules }: Shelves, type: ComparedType): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>()
  for (const { type: of, name, canonical } of rules.otherNames()) {
    if (of !== type) continue
    const key = foldName(canonical)
    others.set(key, [...(others.get(key) ?? []), name])
  }
  return others
}

/** The lists of the canons that the library has works of. */
interface PresentLists {
  readonly names: ListedNames
  readonly lists: Iterable<CanonList>
  /** By the name of a list, the numbers of the canons that it is of. */
  readonly canons: ReadonlyMap<string, ReadonlySet<number>>
}

function presentLists(catalogue: Catalogue, lists: readonly CanonList[]): PresentLists {
  const names = new ListedNames(lists)
  const present = new Set<CanonList>()
  const canons = new Map<string, Set<number>>()
  for (const { name, number } of lists.length === 0 ? [] : catalogue.valuesInUse('canon')) {
    const list = names.canonNamed(name)
    if (list === undefined) continue
    present.add(list)
    canons.set(list.name, (canons.get(list.name) ?? new Set()).add(number))
  }
  return { names, lists: present, canons }
}

/** Whether the reader has said that two names are not the same. */
function differentPairs(
  { rules }: Shelves,
  type: ComparedType,
): (one: LibraryName | undefined, other: LibraryName | undefined) => boolean {
  const pairOf = (...keys: readonly (string | undefined)[]): string => [...keys].sort().join('\n')
  const canonicalKey = (name: string): string => foldName(rules.canonical(type, name))
  const different = new Set(
    rules.rules.flatMap(({ kind, type: of, name, other }) =>
      kind === 'different' && of === type ? [pairOf(canonicalKey(name), canonicalKey(other))] : [],
    ),
  )
  return (one, other) => different.size > 0 && different.has(pairOf(one?.key, other?.key))
}
