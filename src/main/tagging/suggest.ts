import type { Metadata } from '../../shared/model'
import { foldName, tagKey } from '../../shared/tag-key'
import type { Suggestion } from '../../shared/suggestions'
import { english } from './cues/english'
import { sentencesAround, type ChapterWords } from './evidence'
import type { KnownCanon, KnownCharacter, Lexicon } from './lexicon'
import { findMentions, type Mention } from './mentions'
import { findNarrator } from './narrator'
import { rankCanons, type RankedCanon } from './rank-canons'
import { rankCharacters, type RankedCharacter } from './rank-characters'
import { rankPairings, type RankedPairing } from './rank-pairings'
import { scenesOf } from './scenes'
import { wordsOf, type Word } from './words'

/** Words from the beginning of a work that are looked at: a short novel says all there is to say. */
const MOST_WORDS = 60_000
/** Suggestions of a type at most. */
const MOST = { canon: 3, character: 20, pairing: 3 } as const
const CERTAIN = { canon: 0.8, character: 0.7, pairing: 0.6 } as const

/** What is already said of a work: it is taken as true, and what it says is not suggested again. */
export type Said = Pick<Metadata, 'canons' | 'characters' | 'pairings'>

interface Reading {
  readonly chapters: readonly ChapterWords[]
  readonly words: readonly Word[]
  readonly scenes: readonly number[]
  readonly mentions: readonly Mention[]
}

/**
 * Canons, characters and pairings that a story's text speaks for, the surest first of each type. Nothing is suggested
 * for a story that names nobody of a known canon, nor a rating ever.
 *
 * @param texts the text of each chapter
 */
export function suggest(texts: readonly string[], said: Said, lexicon: Lexicon): readonly Suggestion[] {
  const reading = read(texts, lexicon)
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

function read(texts: readonly string[], lexicon: Lexicon): Reading {
  const chapters: ChapterWords[] = []
  const words: Word[] = []
  const scenes: number[] = []
  const mentions: Mention[] = []
  for (const text of texts) {
    if (words.length >= MOST_WORDS) break
    const from = words.length
    const ofChapter = wordsOf(text).slice(0, MOST_WORDS - from)
    const firstScene = (scenes.at(-1) ?? -1) + 1
    chapters.push({ text, words: ofChapter, from })
    for (const word of ofChapter) words.push(word)
    for (const scene of scenesOf(text, ofChapter)) scenes.push(firstScene + scene)
    for (const mention of findMentions(text, ofChapter, lexicon))
      mentions.push({ ...mention, at: mention.at + from })
  }
  return { chapters, words, scenes, mentions }
}

/** Words that are names by their look: with a capital where none is due. */
function namesIn(words: readonly Word[]): number {
  return words.filter(({ isCapital, opens, folded }) => isCapital && !opens && folded !== 'i').length
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
  if (best === undefined || best.sureness < 0.12) return []
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

function canonSuggestion(
  { canon, sureness, people, mentions }: RankedCanon,
  characters: readonly RankedCharacter[],
  { chapters, mentions: all }: Reading,
): Suggestion {
  const ofCanon = all.filter(({ meanings }) => meanings.some((meaning) => meaning.canon === canon))
  const leads = characters.filter(({ character }) => character.canon === canon).slice(0, 3)
  const telling = [...ofCanon].sort((a, b) => b.weight - a.weight).map(({ at }) => at)
  return {
    type: 'canon',
    name: canon.name,
    sureness,
    isCertain: sureness >= CERTAIN.canon,
    because: `${people === 1 ? 'One of its people is' : `${people} of its people are`} named, ${times(mentions)} together${leads.length === 0 ? '' : `: ${leads.map(({ character }) => character.name).join(', ')}${people > leads.length ? ' …' : ''}`}`,
    sentences: sentencesAround(chapters, telling, ofCanon),
  }
}

function characterSuggestion(
  { character, mentions, sureness }: RankedCharacter,
  { chapters, scenes }: Reading,
): Suggestion {
  const shared = new Set(mentions.map(({ at }) => scenes[at])).size
  const all = (scenes.at(-1) ?? 0) + 1
  return {
    type: 'character',
    name: character.name,
    sureness,
    isCertain: sureness >= CERTAIN.character && mentions.length > 1,
    because: `Named ${times(mentions.length)}, in ${shared} of ${all} ${all === 1 ? 'scene' : 'scenes'}${formsOf(mentions)}`,
    sentences: sentencesAround(
      chapters,
      mentions.map(({ at }) => at),
      mentions,
    ),
  }
}

/** The words that a character goes by here. */
function formsOf(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const { form } of mentions) {
    const words = form.words.join(' ')
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3)
  return most.length < 2 ? '' : `: ${most.map(([words, count]) => `“${words}” ${count}`).join(', ')}`
}

function pairingSuggestion(
  { pair: [a, b], kind, sureness, scenes, romance, bond, at }: RankedPairing,
  characters: readonly RankedCharacter[],
  { chapters }: Reading,
): Suggestion {
  const mentions = characters
    .filter(({ character }) => character === a || character === b)
    .flatMap((ranked) => ranked.mentions)
    .sort((x, y) => x.at - y.at)
  const cues = at.map((word) => ({ at: word, length: 1 }))
  const marks = [...mentions, ...cues].sort((x, y) => x.at - y.at)
  const beside = mentions.map((mention) => mention.at)
  return {
    type: 'pairing',
    name: pairingName(a, b, kind === 'romantic' ? '/' : ' & '),
    sureness,
    isCertain: sureness >= CERTAIN.pairing,
    because: `Together in ${scenes} ${scenes === 1 ? 'scene' : 'scenes'}; near both ${words(romance)} of romance, ${words(bond)} of friendship or family`,
    sentences: sentencesAround(chapters, at.length === 0 ? beside : at, marks),
  }
}

/** As AO3 writes it: by the last name of those who have one. */
function pairingName(a: KnownCharacter, b: KnownCharacter, sign: string): string {
  return [a, b]
    .sort((one, other) => (one.sortName < other.sortName ? -1 : 1))
    .map(({ name }) => name)
    .join(sign)
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function words(weight: number): string {
  const count = Math.round(weight)
  return count === 1 ? 'one word' : `${count === 0 ? 'no' : count} words`
}
