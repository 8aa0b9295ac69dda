import type { Cues } from './cues/cues'
import type { RankedCharacter } from './rank-characters'
import type { Word } from './words'

/** A story is told by an `I`, or to a `you`, when so much of its telling, what is said aloud left out, is about themselves. */
const TOLD_BY_SOMEBODY = 0.015

/** Words of a last line behind the name that begins it, and of a heading such as `Mina’s journal`. */
const LAST_LINE = 12
const HEADING = 3

export interface Narrator {
  readonly character: RankedCharacter
  /** The words that stand for them. */
  readonly at: readonly number[]
}

/**
 * Who tells a story in the first person; undefined when nobody does, or nobody known. A narrator signs what they
 * write, or is named by others, in speech, and hardly by themselves.
 */
export function findNarrator(
  words: readonly Word[],
  characters: readonly RankedCharacter[],
  cues: Cues,
): Narrator | undefined {
  const told = words.filter(({ isSpoken }) => !isSpoken).length
  const at = cues.narrators
    .map((selves) => placesOf(words, selves))
    .find((places) => places.length >= told * TOLD_BY_SOMEBODY)
  if (at === undefined) return undefined
  const likely = characters
    .map((character) => ({ character, score: likelihood(character, words) }))
    .filter(({ score }) => score > 0.2)
  const best = likely.reduce<(typeof likely)[number] | undefined>(
    (a, b) => (a === undefined || b.score > a.score ? b : a),
    undefined,
  )
  return best === undefined ? undefined : { character: best.character, at }
}

/** Where one of these words stands outside of speech. */
function placesOf(words: readonly Word[], selves: readonly string[]): readonly number[] {
  return words.flatMap(({ folded, isSpoken }, index) => (!isSpoken && selves.includes(folded) ? [index] : []))
}

function likelihood({ mentions }: RankedCharacter, words: readonly Word[]): number {
  const called = mentions.filter(({ at, length }) => isCalled(words, at, length)).length
  const narrated = mentions.filter(({ at }) => words[at]?.isSpoken !== true).length
  const isSigned = mentions.some(({ at, length }) => isSignature(words, at, length))
  return called / (1 + narrated * 1.5) + (isSigned ? 3 : 0)
}

/** “Well, Anne, …”, “Holmes!”: whether somebody is spoken to by name. */
function isCalled(words: readonly Word[], at: number, length: number): boolean {
  const first = words[at]
  const last = words[at + length - 1]
  if (first?.isSpoken !== true || last === undefined) return false
  const isAfterPause = first.opens || /[,"“«—–…]/.test(first.signBefore)
  return isAfterPause && /[,;.!?—–…]/.test(last.signAfter)
}

/** Whether a name has a line for itself, as over a diary or under a letter, or begins the last line of all. */
function isSignature(words: readonly Word[], at: number, length: number): boolean {
  if (words[at]?.opensLine !== true || words[at]?.isSpoken) return false
  const rest = words.slice(at + length)
  const lineEnd = rest.findIndex(({ opensLine }) => opensLine)
  if (lineEnd === 0) return true
  if (lineEnd === -1) return rest.length < LAST_LINE
  return rest[0]?.folded === 's' && lineEnd <= HEADING
}
