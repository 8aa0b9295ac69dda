import type { KnownCanon, KnownCharacter } from './lexicon'
import type { Mention } from './mentions'

/** A character with where the text names them. */
export interface RankedCharacter {
  readonly character: KnownCharacter
  readonly mentions: readonly Mention[]
  /** 0 to 1. */
  readonly sureness: number
}

/** A single mention has to say more than this. */
const TELLING_ONCE = 0.09
/** Mentions back to which somebody is just named. */
const NEAR = 3

/**
 * The characters of known canons in the order of how often they are named. A form that several of them share is
 * theirs who was named by another form just before; otherwise theirs who comes first in the canon's file.
 */
export function rankCharacters(
  mentions: readonly Mention[],
  canons: readonly KnownCanon[],
): readonly RankedCharacter[] {
  const isKnown = (canon: KnownCanon): boolean => canons.includes(canon)
  const candidates = mentions.map((mention) => ({
    mention,
    characters: [
      ...new Set(
        mention.meanings.flatMap(({ canon, character }) =>
          character !== null && isKnown(canon) ? [character] : [],
        ),
      ),
    ],
  }))
  const certain = new Set(candidates.flatMap(({ characters }) => (characters.length === 1 ? characters : [])))
  const found = new Map<KnownCharacter, Mention[]>()
  let last = new Map<KnownCharacter, number>()
  for (const [index, { mention, characters }] of candidates.entries()) {
    const character = chosen(characters, certain, last, index)
    if (character === undefined) continue
    last = last.set(character, index)
    const of = found.get(character) ?? []
    of.push(mention)
    found.set(character, of)
  }
  return [...found]
    .map(([character, of]) => ({ character, mentions: of, sureness: sureness(of) }))
    .filter(({ mentions: of }) => of.length > 1 || (of[0]?.weight ?? 0) >= TELLING_ONCE)
    .sort((a, b) => b.mentions.length - a.mentions.length)
}

/** Of several who are called so: who was named otherwise just before, or whom most is written about. */
function chosen(
  characters: readonly KnownCharacter[],
  certain: ReadonlySet<KnownCharacter>,
  last: ReadonlyMap<KnownCharacter, number>,
  index: number,
): KnownCharacter | undefined {
  const [first] = characters
  if (characters.length <= 1) return first
  const near = characters.filter(
    (character) => certain.has(character) && index - (last.get(character) ?? -Infinity) <= NEAR,
  )
  if (near.length === 0) return first
  return near.reduce((a, b) => ((last.get(b) ?? -1) > (last.get(a) ?? -1) ? b : a))
}

function sureness(mentions: readonly Mention[]): number {
  const best = Math.max(...mentions.map(({ weight }) => weight))
  return 1 - (1 - Math.max(0.5, best)) / Math.sqrt(mentions.length)
}
