import { CHARACTER, characterClass } from '../../shared/word-characters'

/** Words in a row that are compared as one. */
const WORDS_A_SHINGLE = 4
/** FNV-1a, 32 bits. Source: draft-eastlake-fnv-17. */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Which runs of words a text has: their hashes, in order, each once. */
export type Shingles = Uint32Array

/** How much of two texts is the same. Shares are 0 to 1. */
export interface Likeness {
  /** Of the shorter one, how much the other has as well. */
  readonly ofShorter: number
  /** Of both together, how much is in both. */
  readonly ofBoth: number
}

/** The runs of words of a text; a text of fewer words is one run. Case and signs do not count. */
export function shinglesOf(texts: readonly string[]): Shingles {
  const words = texts.flatMap(wordHashes)
  const count = Math.max(Math.min(words.length, 1), words.length - WORDS_A_SHINGLE + 1)
  const shingles = new Uint32Array(count)
  for (let at = 0; at < count; at++) {
    let hash = FNV_OFFSET
    for (let word = at; word < at + WORDS_A_SHINGLE; word++) {
      hash = Math.imul(hash ^ (words[word] ?? 0), FNV_PRIME)
      hash ^= hash >>> 15
    }
    shingles[at] = hash
  }
  return distinct(shingles.sort())
}

function distinct(sorted: Uint32Array): Uint32Array {
  let count = 0
  for (const hash of sorted) if (count === 0 || sorted[count - 1] !== hash) sorted[count++] = hash
  return sorted.slice(0, count)
}

function wordHashes(text: string): number[] {
  const lower = text.toLowerCase()
  const words: number[] = []
  let hash = 0
  for (let at = 0; at < lower.length; at++) {
    const kind = characterClass(lower, at)
    if (kind === CHARACTER.word) {
      hash = Math.imul((hash === 0 ? FNV_OFFSET : hash) ^ lower.charCodeAt(at), FNV_PRIME)
      continue
    }
    if (kind === CHARACTER.apostrophe) continue
    if (hash !== 0) words.push(hash)
    hash = 0
    if (kind === CHARACTER.spaceless) words.push(lower.charCodeAt(at))
  }
  if (hash !== 0) words.push(hash)
  return words
}

/** What two texts have in common; nothing where one of them has no words. */
export function likeness(some: Shingles, others: Shingles): Likeness {
  let shared = 0
  for (let a = 0, b = 0; a < some.length && b < others.length;) {
    const one = some[a] ?? 0
    const other = others[b] ?? 0
    if (one === other) shared++
    if (one <= other) a++
    if (other <= one) b++
  }
  const shorter = Math.min(some.length, others.length)
  if (shorter === 0) return { ofShorter: 0, ofBoth: 0 }
  return { ofShorter: shared / shorter, ofBoth: shared / (some.length + others.length - shared) }
}

/** The runs of words that any of some texts has. */
export function allShingles(texts: readonly Shingles[]): Shingles {
  const all = new Uint32Array(texts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const shingles of texts) {
    all.set(shingles, at)
    at += shingles.length
  }
  return distinct(all.sort())
}
