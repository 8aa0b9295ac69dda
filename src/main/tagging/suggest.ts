import type { Metadata } from '../../shared/model'
import { foldName, tagKey } from '../../shared/tag-key'
import type { Suggestion } from '../../shared/suggestions'
import { english } from './cues/english'
import { canonSuggestion, characterSuggestion, pairingSuggestion } from './describe-suggestions'
import type { KnownCanon, Lexicon } from './lexicon'
import { findNarrator } from './narrator'
import { rankCanons } from './rank-canons'
import { rankCharacters, type RankedCharacter } from './rank-characters'
import { rankPairings, type RankedPairing } from './rank-pairings'
import { namesIn, readStory, type Reading } from './read-story'

/** Suggestions of a type at most. */
const MOST = { canon: 3, character: 20, pairing: 3 } as const

/** What is already said of a work: it is taken as true, and what it says is not suggested again. */
export type Said = Pick<Metadata, 'canons' | 'characters' | 'pairings'>

/**
 * Canons, characters and pairings that a story's text speaks for, the surest first of each type. Nothing is suggested
 * for a story that names nobody of a known canon, nor a rating ever.
 *
 * @param texts the text of each chapter
 */
export function suggest(texts: readonly string[], said: Said, lexicon: Lexicon): readonly Suggestion[] {
  const reading = readStory(texts, lexicon)
  const given = givenCanons(said, lexicon)
  const ranked = given.length > 0 ? [] : rankCanons(reading.mentions, namesIn(reading.words))
  const canons = given.length > 0 ? given : ranked.map(({ canon }) => canon)
  if (canons.length === 0) return []
  const characters = rankCharacters(reading.mentions, canons)
  const pairings = pair(reading, characters)
  const isNew = notSaid(said)
  return [
    ...ranked.slice(0, MOST.canon).map((canon) => canonSuggestion(canon, characters, reading)),
    ...characters.slice(0, MOST.character).map((character) => characterSuggestion(character, reading)),
    ...worthPairing(pairings).map((pairing) => pairingSuggestion(pairing, characters, reading)),
  ].filter(isNew)
}

/** The known canons that a work is already filed under, by any of their names. */
function givenCanons({ canons }: Said, lexicon: Lexicon): readonly KnownCanon[] {
  const said = new Set(canons.flatMap((name) => [name, ...name.split(' | ')].map(plainCanon)))
  return lexicon.canons.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => said.has(plainCanon(one))),
  )
}

/** A canon's name without what AO3 puts behind it: `(Anime & Manga)`, `- All Media Types`, the author. */
function plainCanon(name: string): string {
  return foldName(name.replace(/\s+[-–]\s+[^-–]+$/, '').replace(/\s*\([^)]*\)$/, ''))
}

function pair(
  { words, scenes, mentions }: Reading,
  characters: readonly RankedCharacter[],
): readonly RankedPairing[] {
  const narrator = findNarrator(words, characters, english)
  const present = characters.map((ranked) => {
    const named = ranked.mentions.map(({ at }) => at)
    const isNarrator = ranked === narrator?.character
    const at = isNarrator ? [...named, ...narrator.at].sort((a, b) => a - b) : named
    return { character: ranked.character, isNarrator, at }
  })
  const names = new Set(mentions.map(({ at }) => at))
  return rankPairings(words, scenes, present, english, (word) => names.has(word))
}

/** Beside the likeliest pairing only those that are there nearly as much. */
function worthPairing(pairings: readonly RankedPairing[]): readonly RankedPairing[] {
  const [best] = pairings
  if (best === undefined || best.sureness < 0.08) return []
  return pairings.filter(({ score }) => score >= best.score * 0.5).slice(0, MOST.pairing)
}

function notSaid(said: Said): (suggestion: Suggestion) => boolean {
  const characters = new Set(said.characters.flatMap((name) => name.split(' | ')).map(foldName))
  const pairings = new Set(said.pairings.map(({ name }) => tagKey('pairing', name)))
  return ({ type, name }) => {
    if (type === 'character') return !characters.has(foldName(name))
    if (type === 'pairing') return said.pairings.length === 0 && !pairings.has(tagKey('pairing', name))
    return said.canons.length === 0
  }
}
