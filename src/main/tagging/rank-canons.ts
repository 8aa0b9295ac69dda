import type { KnownCanon, KnownCharacter } from './lexicon'
import type { Mention } from './mentions'

/** A canon with what in the text speaks for it. */
export interface RankedCanon {
  readonly canon: KnownCanon
  /** How much more likely the names are in a story of this canon than in any other: a natural logarithm. */
  readonly score: number
  /** 0 to 1. */
  readonly sureness: number
  /** How many of its people are named, and how often all of them and its terms are. */
  readonly people: number
  readonly mentions: number
}

interface Count {
  weight: number
  count: number
}

interface Tally {
  readonly canon: KnownCanon
  readonly people: Map<KnownCharacter, Map<string, Count>>
  readonly terms: Map<string, Count>
  mentions: number
}

/**
 * What has to be overcome: a text may be of any of some two hundred canons or, more likely, of another or none, and
 * stories borrow names by chance.
 */
const PRIOR = 5.3
/** Of a text with more names than this more may be there by chance. */
const FEW_NAMES = 30
/** A further canon has to be clearer: names of one canon are met in stories of another. */
const PRIOR_BESIDE = 11
/** The named people of a canon are at least so many of all that is named in a text. */
const LEAST_SHARE = 0.06
/** What even the most ordinary name says: several of them together are a cast. */
const LEAST_ODDS = 0.7
const MOST_CANONS = 3

/**
 * The canons of a text, the likeliest first: those whose people and terms are named so that chance does not explain
 * it. What the likeliest canon explains says nothing of the others.
 * @param names words of the text that are names by their look: what the share of a canon is counted of
 */
export function rankCanons(mentions: readonly Mention[], names: number): readonly RankedCanon[] {
  const found: RankedCanon[] = []
  let left = mentions
  while (found.length < MOST_CANONS) {
    const prior = (found.length === 0 ? PRIOR : PRIOR_BESIDE) + Math.log(Math.max(1, names / FEW_NAMES))
    const best = talliesOf(left)
      .filter((tally) => tally.mentions >= names * LEAST_SHARE && isTelling(tally))
      .map((tally) => rank(tally, names, prior))
      .reduce<RankedCanon | undefined>((a, b) => (a === undefined || b.score > a.score ? b : a), undefined)
    if (best === undefined || best.score <= 0) break
    found.push(best)
    left = left.filter(({ meanings }) => meanings.every(({ canon }) => canon.family !== best.canon.family))
  }
  return found
}

function talliesOf(mentions: readonly Mention[]): readonly Tally[] {
  const byCanon = new Map<KnownCanon, Tally>()
  for (const { meanings, weight, form } of mentions) {
    const families = new Set(meanings.map(({ canon }) => canon.family)).size
    const key = form.words.join(' ')
    const counted = new Set<KnownCanon>()
    for (const { canon, character } of meanings) {
      // A form that several of a canon share speaks for the canon once.
      if (counted.has(canon)) continue
      counted.add(canon)
      const tally = byCanon.get(canon) ?? { canon, people: new Map(), terms: new Map(), mentions: 0 }
      byCanon.set(canon, tally)
      const ofPerson =
        character === null ? tally.terms : (tally.people.get(character) ?? new Map<string, Count>())
      if (character !== null) tally.people.set(character, ofPerson)
      const known = ofPerson.get(key) ?? { weight: 0, count: 0 }
      ofPerson.set(key, {
        weight: Math.max(known.weight, logOdds(weight, families)),
        count: known.count + 1,
      })
      tally.mentions++
    }
  }
  return [...byCanon.values()]
}

/** How much more likely a form is where somebody of the canon is called so; less, the more canons have somebody like it. */
function logOdds(weight: number, families: number): number {
  return Math.max(LEAST_ODDS, 1 + 6 * weight * weight - Math.log(families))
}

/** A name met once may be anybody's; from the fourth time on it is somebody of the story. */
function shown({ weight, count }: Count): number {
  return weight * Math.min(1, 0.5 + count * 0.125)
}

function personScore(forms: ReadonlyMap<string, Count>): number {
  const scores = [...forms.values()].map(shown).sort((a, b) => b - a)
  // Further forms of somebody who is known to be there add little.
  return scores.reduce((sum, score, index) => sum + score / (1 + index * 2), 0)
}

function rank({ canon, people, terms, mentions }: Tally, names: number, prior: number): RankedCanon {
  let sum = 0
  for (const forms of people.values()) sum += personScore(forms)
  for (const term of terms.values()) sum += shown(term)
  // Names say the less, the more others are named beside them.
  const share = Math.min(0.8, mentions / Math.max(1, names))
  const score = sum * (0.5 + share) - prior
  return { canon, score, sureness: 1 / (1 + Math.exp(-score / 3)), people: people.size, mentions }
}

/** Common names alone, however many, are no proof: somebody or something rarer is named. */
function isTelling({ people, terms }: Tally): boolean {
  const forms = [...people.values(), terms].flatMap((of) => [...of.values()])
  return forms.some(({ weight }) => weight > 1.5)
}
