import type { NameShape } from './name-shape'
import { consonantsOf, slipsAllowed, slipsBetween, slipsBetweenNames } from './near-words'

/** Why two names may be the same. */
export type Evidence =
  /** One person, or one canon, by the list of a canon. `short` are those of the two names that may be somebody else's. */
  | { readonly kind: 'list'; readonly canon: string; readonly short: readonly number[] }
  | { readonly kind: 'signs' }
  | { readonly kind: 'order' }
  | { readonly kind: 'ending'; readonly ending: string }
  | { readonly kind: 'letters'; readonly letters: number }

/** Two names, by their places in a list, that may be the same. */
export interface Likeness {
  readonly one: number
  readonly other: number
  readonly evidence: Evidence
  /** The names that are alike, where a name has several. */
  readonly names: readonly [one: string, other: string]
}

/** A shape and the place of the name that it is one of. */
export interface Owned {
  readonly owner: number
  readonly shape: NameShape
}

const SUREST_FIRST: readonly Evidence['kind'][] = ['signs', 'order', 'ending', 'list', 'letters']

/** Names that may be the same, each two with the surest of what speaks for it. */
export class LikenessList {
  readonly #found = new Map<string, Likeness>()

  add(a: Owned, b: Owned, evidence: Evidence): void {
    if (a.owner === b.owner) return
    const [one, other] = a.owner < b.owner ? [a, b] : [b, a]
    const key = `${one.owner} ${other.owner}`
    const known = this.#found.get(key)
    if (known !== undefined && rankOf(known.evidence) <= rankOf(evidence)) return
    this.#found.set(key, {
      one: one.owner,
      other: other.owner,
      evidence,
      names: [one.shape.name, other.shape.name],
    })
  }

  all(): readonly Likeness[] {
    return [...this.#found.values()]
  }
}

/** The smaller the surer. */
export function rankOf(evidence: Evidence): number {
  return evidence.kind === 'list' && evidence.short.length === 0 ? -1 : SUREST_FIRST.indexOf(evidence.kind)
}

/** Names of fewer letters say too little. */
const FEWEST_LETTERS = 4
/** Comparisons, or names, between two stops. */
const STEP = 1_000

/**
 * Compares names of one type with each other, block by block: only names with a key in common meet. It stops after every
 * thousand steps, so that others have their turn, and says which share is done (0 to 1).
 */
export function* findLikeness(shapes: readonly Owned[], into: LikenessList): Generator<number> {
  const long = shapes.filter(({ shape }) => shape.compact.length >= FEWEST_LETTERS)
  const add: Add = (a, b, evidence) => {
    if (a.shape.numbers === b.shape.numbers) into.add(a, b, evidence)
  }
  const passes = [
    findSame(long, compactKey, (a, b) => add(a, b, { kind: 'signs' })),
    findSame(long, unorderedKey, (a, b) => add(a, b, { kind: 'order' })),
    findSame(long, consonantKey, (a, b) => {
      const letters = slipsBetweenNames(a.shape.parts, b.shape.parts)
      if (letters !== undefined) add(a, b, { kind: 'letters', letters })
    }),
    findOneWord(long, add),
    findEndings(shapes, add),
  ]
  for (const [at, pass] of passes.entries()) for (const _ of pass) yield at / passes.length
}

type Add = (a: Owned, b: Owned, evidence: Evidence) => void
const compactKey = ({ compact }: NameShape): string => compact
const unorderedKey = ({ unordered }: NameShape): string | undefined => unordered
const consonantKey = ({ parts }: NameShape): string | undefined =>
  parts.length === 1 ? undefined : parts.map(consonantsOf).sort().join(' ')

/** Names with the same key. */
function* findSame(
  shapes: readonly Owned[],
  keyOf: (shape: NameShape) => string | undefined,
  found: (a: Owned, b: Owned) => void,
): Generator<undefined> {
  for (const block of yield* blocksOf(shapes, keyOf)) yield* eachPair(block, found)
}

function* blocksOf(
  shapes: readonly Owned[],
  keyOf: (shape: NameShape) => string | undefined,
): Generator<undefined, Iterable<readonly Owned[]>> {
  const blocks = new Map<string, Owned[]>()
  for (const [at, owned] of shapes.entries()) {
    if (at % STEP === 0) yield
    const key = keyOf(owned.shape)
    if (key !== undefined) put(blocks, key, owned)
  }
  return [...blocks.values()].filter((block) => block.length > 1)
}

function put<T>(blocks: Map<string, T[]>, key: string, one: T): void {
  const block = blocks.get(key)
  if (block === undefined) blocks.set(key, [one])
  else block.push(one)
}

function* eachPair(block: readonly Owned[], found: (a: Owned, b: Owned) => void): Generator<undefined> {
  for (const [at, a] of block.entries()) {
    for (let next = at + 1; next < block.length; next++) {
      const b = block[next]
      if (b !== undefined) found(a, b)
    }
    // The longer the rest of the block, the more often.
    if (at % Math.ceil(STEP / block.length) === 0) yield
  }
}

/** A word with the name that it is in. */
interface Place {
  readonly owned: Owned
  readonly word: string
}

/** Names that differ in one word, and in that by a slip. */
function* findOneWord(shapes: readonly Owned[], add: Add): Generator<undefined> {
  const blocks = new Map<string, Place[]>()
  for (const [at, owned] of shapes.entries()) {
    if (at % STEP === 0) yield
    const { parts } = owned.shape
    for (const [left, word] of parts.entries()) {
      if (slipsAllowed(word.length) === 0) continue
      const rest = parts.filter((_, other) => other !== left)
      put(blocks, `${rest.join(' ')}\n${word.charAt(0)}`, { owned, word })
    }
  }
  for (const block of blocks.values()) if (block.length > 1) yield* eachSlip(block, add)
}

/** @param block names that have all but one word in common */
function* eachSlip(block: Place[], add: Add): Generator<undefined> {
  block.sort((a, b) => a.word.length - b.word.length)
  for (const [at, { owned, word }] of block.entries()) {
    for (let next = at + 1; next < block.length; next++) {
      const other = block[next]
      if (other === undefined || other.word.length - word.length > slipsAllowed(word.length)) break
      const letters = slipsBetween(word, other.word)
      if (letters !== undefined && letters > 0) add(owned, other.owned, { kind: 'letters', letters })
    }
    if (at % Math.ceil(STEP / block.length) === 0) yield
  }
}

/** Canons that differ in what stands at their end. */
function* findEndings(shapes: readonly Owned[], add: Add): Generator<undefined> {
  for (const block of yield* blocksOf(shapes, ({ base }) => base)) {
    const which = new Set(
      block.flatMap(({ shape: { ending } }) => (ending?.says === 'which' ? [ending.text] : [])),
    )
    // Two media, or two authors, are two canons: nobody knows which of them a name without an ending means.
    const alike = which.size > 1 ? block.filter(({ shape: { ending } }) => ending?.says !== 'which') : block
    yield* eachPair(alike, (a, b) => {
      const ending = a.shape.ending ?? b.shape.ending
      if (ending !== null) add(a, b, { kind: 'ending', ending: ending.text })
    })
  }
}
