import type { PairingKind } from '../../shared/model'
import type { Cues } from './cues/cues'
import { pairKey, type KnownCharacter, type KnownPairing } from './lexicon'
import type { Word } from './words'

/** Where somebody is in a text: named, or telling it. */
export interface Presence {
  readonly character: KnownCharacter
  /** Tells the story: there in each line, which says little of whom a line is about. */
  readonly isNarrator: boolean
  /** Words where they are, in order. */
  readonly at: readonly number[]
}

/** Two characters with what they have in common. */
export interface RankedPairing {
  readonly pair: readonly [KnownCharacter, KnownCharacter]
  readonly kind: PairingKind
  readonly score: number
  readonly sureness: number
  readonly scenes: number
  /** How much they are there in the same scenes. */
  readonly together: number
  /** Words of romance, and of friendship or family, near both. */
  readonly romance: number
  readonly bond: number
  /** Words where both are near a cue, or near each other: the most telling first. */
  readonly at: readonly number[]
}

/** So many characters are paired: those who are there most. */
const LEADS = 8
/** Words before a cue in which both have to have been, and after it, where one may still be named. */
const BEFORE = 150
const AFTER = 20
/** A cue says half as much where the second of the two was last named so many words away. */
const HALF = 60
/** What is between two is mostly said near the end: there a cue counts twice. */
const LATE = 0.75
/** A narrator is as near as somebody named so many words away. */
const NARRATOR_AWAY = 25

interface Pair {
  readonly members: readonly [Presence, Presence]
  together: number
  scenes: number
  romance: number
  bond: number
  readonly spots: { readonly at: number; readonly value: number }[]
}

/** Who belongs together in a text, the likeliest first: by the scenes shared and by the cues near both. */
export function rankPairings(
  words: readonly Word[],
  scenes: readonly number[],
  present: readonly Presence[],
  cues: Cues,
  isName: (word: number) => boolean,
): readonly RankedPairing[] {
  const leads = [...present].sort((a, b) => b.at.length - a.at.length).slice(0, LEADS)
  const pairs = leads.flatMap((a, index) =>
    leads.slice(index + 1).map((b): Pair => ({
      members: [a, b],
      together: 0,
      scenes: 0,
      romance: 0,
      bond: 0,
      spots: [],
    })),
  )
  for (const pair of pairs) shareScenes(pair, scenes)
  weighCues(pairs, words, leads, cues, isName)
  return pairs
    .filter(({ scenes: shared }) => shared > 0)
    .map(toRanked)
    .sort((a, b) => b.score - a.score)
}

function shareScenes(pair: Pair, scenes: readonly number[]): void {
  const [a, b] = pair.members.map(({ at }) => countByScene(at, scenes))
  const [first, second] = pair.members
  const most = [mostOf(first), mostOf(second)] as const
  for (const [scene, count] of a ?? []) {
    const other = b?.get(scene) ?? 0
    if (other === 0) continue
    pair.scenes++
    pair.together += Math.sqrt(Math.min(count, most[0]) * Math.min(other, most[1]))
  }
}

/** Mentions in one scene that count at most. */
function mostOf({ isNarrator }: Presence): number {
  return isNarrator ? 4 : 12
}

function countByScene(at: readonly number[], scenes: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const word of at) counts.set(scenes[word] ?? 0, (counts.get(scenes[word] ?? 0) ?? 0) + 1)
  return counts
}

/** Each cue counts for the two characters who are nearest to it. */
function weighCues(
  pairs: readonly Pair[],
  words: readonly Word[],
  leads: readonly Presence[],
  cues: Cues,
  isName: (word: number) => boolean,
): void {
  const where = leads.flatMap((lead) => lead.at.map((at) => ({ at, lead }))).sort((a, b) => a.at - b.at)
  let next = 0
  const pairOf = new Map(pairs.map((pair) => [keyOf(leads, ...pair.members), pair]))
  for (const [at, { folded }] of words.entries()) {
    while (next < where.length && (where[next]?.at ?? 0) < at) next++
    const before = words[at - 1]?.folded ?? ''
    const romance = weightOf(cues.romance, before, folded)
    const bond = weightOf(cues.bond, before, folded)
    if ((romance === 0 && bond === 0) || isName(at)) continue
    const [first, second] = nearestTwo(where, next, at)
    if (first === undefined || second === undefined) continue
    const pair = pairOf.get(keyOf(leads, first.lead, second.lead))
    if (pair === undefined) continue
    const late = at > words.length * LATE ? 2 : 1
    const near = late / (1 + second.distance / HALF)
    pair.romance += romance * near
    pair.bond += bond * near
    pair.spots.push({ at, value: (romance + bond) * near })
  }
}

function keyOf(leads: readonly Presence[], a: Presence, b: Presence): number {
  const [one, other] = [leads.indexOf(a), leads.indexOf(b)]
  return Math.min(one, other) * LEADS + Math.max(one, other)
}

const secondWords = new WeakMap<ReadonlyMap<string, number>, ReadonlySet<string>>()

/** What a word says, alone and with the one before it. */
function weightOf(cues: ReadonlyMap<string, number>, before: string, word: string): number {
  let seconds = secondWords.get(cues)
  if (seconds === undefined) {
    seconds = new Set([...cues.keys()].flatMap((key) => key.split(' ').slice(1)))
    secondWords.set(cues, seconds)
  }
  const both = seconds.has(word) ? (cues.get(`${before} ${word}`) ?? 0) : 0
  return (cues.get(word) ?? 0) + both
}

interface Near {
  readonly lead: Presence
  readonly distance: number
}

function nearestTwo(
  where: readonly { readonly at: number; readonly lead: Presence }[],
  next: number,
  at: number,
): readonly Near[] {
  const nearest = new Map<Presence, number>()
  const note = (index: number, reach: number): boolean => {
    const spot = where[index]
    const distance = spot === undefined ? Infinity : Math.abs(spot.at - at)
    if (spot === undefined || distance > reach) return false
    const away = distance + (spot.lead.isNarrator ? NARRATOR_AWAY : 0)
    nearest.set(spot.lead, Math.min(away, nearest.get(spot.lead) ?? Infinity))
    return true
  }
  for (let index = next; nearest.size < 3 && note(index, AFTER); index++);
  const ahead = nearest.size
  for (let index = next - 1; nearest.size < ahead + 3 && note(index, BEFORE); index--);
  return [...nearest]
    .map(([lead, distance]) => ({ lead, distance }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 2)
}

function toRanked({ members: [a, b], together, scenes, romance, bond, spots }: Pair): RankedPairing {
  const cue = romance + bond
  const known = knownPairing(a.character, b.character)
  const family = known === undefined && isFamily(a.character, b.character) ? 2 : 0
  const lean = romance + leaning(known) - 1 - bond * 0.3 - family
  return {
    pair: [a.character, b.character],
    kind: lean > 0 ? 'romantic' : 'platonic',
    score: together * (1 + 0.6 * Math.min(1, cue / 4)) * often(known),
    sureness: (1 - Math.exp(-together / 6)) * (0.6 + 0.4 * Math.min(1, Math.abs(lean) / 2)),
    scenes,
    together,
    romance,
    bond,
    at: [...spots].sort((x, y) => y.value - x.value).map(({ at }) => at),
  }
}

/** Who is often written about together is likelier the centre again. */
function often(known: KnownPairing | undefined): number {
  if (known === undefined) return 1
  const place = Math.min(known.romantic ?? Infinity, known.platonic ?? Infinity)
  return place < 4 ? 2.5 : 1.4
}

/** Words of romance, fewer than none for those of friendship, that go without saying between the two. */
function leaning(known: KnownPairing | undefined): number {
  if (known?.romantic === undefined) return known === undefined ? 0 : -1.5
  if (known.platonic === undefined) return 1.5
  return known.romantic < known.platonic ? 0.2 : -0.5
}

function knownPairing(a: KnownCharacter, b: KnownCharacter): KnownPairing | undefined {
  return a.canon.pairings.get(pairKey([a.name, b.name]))
}

/** Who bears the same family name is likelier brother and sister than husband and wife. */
function isFamily(a: KnownCharacter, b: KnownCharacter): boolean {
  return a.hasFamilyName && b.hasFamilyName && a.sortName === b.sortName
}
