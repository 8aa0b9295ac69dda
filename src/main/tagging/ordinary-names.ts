import { z } from 'zod'
import { foldWord } from './words'

/** Names and words that many people and things have: `resources/names/ordinary.json`. */
const ORDINARY_NAMES = z.strictObject({
  /** So ordinary that they prove nothing. */
  common: z.array(z.string()),
  /** Rarer, but borne by real people. */
  known: z.array(z.string()),
  /** Words that stand with a capital for other reasons than being a name. */
  words: z.array(z.string()),
})

/** How much a single name says of who is meant: from 0, nothing, to 1, nobody else. */
export type NameWeight = (folded: string) => number

/** A single form is at most this telling: somebody else may be called so. */
const RARE = 0.85
const KNOWN = 0.35
const COMMON = 0.1
/** Two letters are as often an abbreviation. */
const SHORT = 0.15

/** @throws when the file has another shape: it is part of the program */
export function nameWeights(file: unknown): NameWeight {
  const { common, known, words } = ORDINARY_NAMES.parse(file)
  const weights = new Map<string, number>()
  const put = (names: readonly string[], weight: number): void => {
    for (const name of names) weights.set(foldWord(name), weight)
  }
  put(known, KNOWN)
  put(words, COMMON)
  put(common, COMMON)
  return (folded) => weights.get(folded) ?? (folded.length <= 2 ? SHORT : RARE)
}
