import type { Suggestion } from '../../shared/suggestions'
import { sentencesAround } from './evidence'
import type { KnownCharacter } from './lexicon'
import type { Mention } from './mentions'
import type { RankedCanon } from './rank-canons'
import type { RankedCharacter } from './rank-characters'
import type { RankedPairing } from './rank-pairings'
import { wordingOf, type Reading } from './read-story'

/** From this sureness on a suggestion may be taken over without a look at it. */
const CERTAIN = { canon: 0.8, character: 0.7, pairing: 0.6 } as const

/** A canon with who of it is named. */
export function canonSuggestion(
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

/** A character with how often and by which names they are named. */
export function characterSuggestion(
  { character, mentions, sureness }: RankedCharacter,
  reading: Reading,
): Suggestion {
  const { chapters, scenes } = reading
  const shared = new Set(mentions.map(({ at }) => scenes[at])).size
  const all = (scenes.at(-1) ?? 0) + 1
  return {
    type: 'character',
    name: character.name,
    sureness,
    isCertain: sureness >= CERTAIN.character && mentions.length > 1,
    because: `Named ${times(mentions.length)}, in ${shared} of ${all} ${all === 1 ? 'scene' : 'scenes'}${formsOf(reading, mentions)}`,
    sentences: sentencesAround(
      chapters,
      mentions.map(({ at }) => at),
      mentions,
    ),
  }
}

/** The words that a character goes by here. */
function formsOf(reading: Reading, mentions: readonly Mention[]): string {
  const counts = new Map<string, number>()
  for (const mention of mentions) {
    const words = wordingOf(reading, mention)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 3)
  return most.length < 2 ? '' : `: ${most.map(([words, count]) => `“${words}” ${count}`).join(', ')}`
}

/** A pairing with the scenes that its two share and the words near both. */
export function pairingSuggestion(
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
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map(({ name }) => name)
    .join(sign)
}

function orderOf({ sortName, name }: KnownCharacter): string {
  return `${sortName}\n${name}`
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function words(weight: number): string {
  const count = Math.round(weight)
  return count === 1 ? 'one word' : `${count === 0 ? 'no' : count} words`
}
