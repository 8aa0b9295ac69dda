import type { KnownBecause } from '../../shared/name-rules'
import { foldName } from '../../shared/tag-key'
import type { KeyOf } from './remembered-keys'

/** Types of which names explain themselves: AO3 writes `A | B` and `Name (Fandom)` there. */
export const EXPLAINED_TYPES = ['canon', 'character'] as const
export type ExplainedType = (typeof EXPLAINED_TYPES)[number]

/** A name that is known to stand for another one, without anybody having said so. */
export interface KnownSame {
  readonly name: string
  readonly canonical: string
  readonly because: KnownBecause
}

const SUFFIXED = /^(?<base>[^|]*[^|\s])\s+\((?<suffix>[^()]+)\)$/

/**
 * The names that explain themselves. Of `A | B | C` each piece is another name, unless it is a piece of another such
 * name as well. `Luke (Star Wars)` is the same character as `Luke`, unless there is another Luke with another suffix;
 * the plain name is the canonical one where the library has it.
 * @param spellings every name of the type in the library; of two spellings of one name the first is given back
 */
export function knownSame(
  type: ExplainedType,
  spellings: Iterable<string>,
  keyOf: KeyOf = foldName,
): readonly KnownSame[] {
  const names = new Map<string, string>()
  for (const spelling of spellings) {
    const key = keyOf(spelling)
    if (!names.has(key)) names.set(key, spelling)
  }
  const pieces = samePieces(names)
  return type === 'character' ? [...pieces.known, ...sameSuffixes(names, pieces)] : pieces.known
}

/** Whether the arrival of a name can change what is known of others. */
export function explainsItself(name: string): boolean {
  return name.includes('|') || name.endsWith(')')
}

interface Pieces {
  readonly known: readonly KnownSame[]
  /** Keys of pieces that stand for one name. */
  readonly owned: ReadonlySet<string>
  /** Keys of pieces of several names. */
  readonly contested: ReadonlySet<string>
}

/** Names by their keys, with the whole names that have each piece. `B | A` is `A | B` and has no pieces of its own. */
function samePieces(names: ReadonlyMap<string, string>): Pieces {
  const known: KnownSame[] = []
  const wholes = new Map<string, string>()
  const owners = new Map<string, string[]>()
  const pieces = new Map<string, string>()
  for (const [, name] of names) {
    const parts = piecesOf(name)
    if (parts.length < 2) continue
    const keys = [...new Set(parts.map(foldName))].sort()
    const same = wholes.get(keys.join('|'))
    if (same !== undefined) {
      known.push({ name, canonical: same, because: 'piece' })
      continue
    }
    wholes.set(keys.join('|'), name)
    for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), name])
    for (const part of parts) pieces.set(foldName(part), part)
  }
  const owned = new Set<string>()
  const contested = new Set<string>()
  for (const [key, [canonical, ...more]] of owners) {
    if (canonical === undefined || foldName(canonical) === key) continue
    if (more.length > 0) contested.add(key)
    else {
      owned.add(key)
      known.push({ name: names.get(key) ?? pieces.get(key) ?? key, canonical, because: 'piece' })
    }
  }
  return { known, owned, contested }
}

/** The parts of `A | B | C`; a name without the sign is one part. */
export function piecesOf(name: string): readonly string[] {
  if (!name.includes('|')) return [name]
  return name
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

function sameSuffixes(
  names: ReadonlyMap<string, string>,
  { owned, contested }: Pieces,
): readonly KnownSame[] {
  const suffixed = new Map<
    string,
    { readonly base: string; readonly name: string; readonly suffixes: Set<string> }
  >()
  for (const [, name] of names) {
    const { base, suffix } = SUFFIXED.exec(name)?.groups ?? {}
    if (base === undefined || suffix === undefined) continue
    const key = foldName(base)
    const of = suffixed.get(key) ?? { base, name, suffixes: new Set() }
    of.suffixes.add(foldName(suffix))
    suffixed.set(key, of)
  }
  return [...suffixed].flatMap(([key, { base, name, suffixes }]): readonly KnownSame[] => {
    if (suffixes.size > 1 || contested.has(key)) return []
    const plain = names.get(key) ?? (owned.has(key) ? base : undefined)
    return plain === undefined
      ? [{ name: base, canonical: name, because: 'suffix' }]
      : [{ name, canonical: plain, because: 'suffix' }]
  })
}
