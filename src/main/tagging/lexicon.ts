import { pairingKind } from '../../shared/model'
import { pairingMembers } from '../../shared/tag-key'
import type { CanonFile } from './canon-file'
import { characterForms, type FormKind } from './name-forms'
import type { NameWeight } from './ordinary-names'
import { wordsOf } from './words'

/** A canon as names in a text are traced to it. */
export interface KnownCanon {
  readonly name: string
  readonly aliases: readonly string[]
  /** Canons of one family share people and are told apart last. */
  readonly family: string
  /** Its known pairings by the names in them, sorted and joined; the number is the place in the list, from 0. */
  readonly pairings: ReadonlyMap<string, KnownPairing>
}

/** How often two are written about, as the place in a list from 0; undefined where they are not. */
export interface KnownPairing {
  readonly romantic?: number
  readonly platonic?: number
}

export interface KnownCharacter {
  readonly name: string
  readonly canon: KnownCanon
  /** What pairings are ordered by: the family name, where there is one. */
  readonly sortName: string
  readonly hasFamilyName: boolean
}

/** What a form stands for: a character, or, without one, the world of a canon. */
export interface Meaning {
  readonly canon: KnownCanon
  readonly character: KnownCharacter | null
  readonly kind: FormKind | 'term'
}

/** One or more words that mean somebody, or a world. */
export interface Form {
  readonly words: readonly string[]
  /** Which of the words have to have a capital. */
  readonly capitals: readonly boolean[]
  readonly meanings: readonly Meaning[]
  /** How much it says of who is meant, whatever the canons: 0 to 1. */
  readonly weight: number
  /** In how many families of canons somebody is called so. */
  readonly families: number
}

/** Everybody that can be recognised. */
export interface Lexicon {
  readonly canons: readonly KnownCanon[]
  /** Forms by their first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** Forms in scripts that put no space between words; they are looked for as they stand. */
  readonly unspaced: readonly Form[]
}

interface Draft {
  readonly words: readonly string[]
  readonly capitals: readonly boolean[]
  readonly spelling: string
  readonly meanings: Meaning[]
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
/** What several words say together, and what a term of a world says alone. */
const SEVERAL_WORDS = 0.9
const TERM = 0.6
const SMALL_TERM = 0.25

/** @param files the canons that are known; of two with the same name the later one counts */
export function makeLexicon(files: readonly CanonFile[], weigh: NameWeight): Lexicon {
  const drafts = new Map<string, Draft>()
  const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]))
  const canons = [...byName.values()].map((file) => addCanon(drafts, file))
  const forms = new Map<string, Form[]>()
  const unspaced: Form[] = []
  for (const draft of drafts.values()) {
    const form = toForm(draft, weigh)
    const [first = ''] = form.words
    if (UNSPACED.test(draft.spelling)) unspaced.push(form)
    else forms.set(first, [...(forms.get(first) ?? []), form])
  }
  for (const ofWord of forms.values()) ofWord.sort((a, b) => b.words.length - a.words.length)
  return { canons, forms, unspaced }
}

function addCanon(drafts: Map<string, Draft>, file: CanonFile): KnownCanon {
  const canon: KnownCanon = {
    name: file.name,
    aliases: file.aliases,
    family: file.parents[0] ?? file.name,
    pairings: knownPairings(file.pairings),
  }
  const add = (spelling: string, meaning: Meaning): void => {
    const pieces = wordsOf(spelling)
    const words = pieces.map(({ folded }) => folded)
    if (words.length === 0) return
    const key = UNSPACED.test(spelling) ? spelling : words.join(' ')
    const draft = drafts.get(key) ?? {
      words: UNSPACED.test(spelling) ? [spelling] : words,
      capitals: pieces.map(({ isCapital }) => isCapital),
      spelling,
      meanings: [],
    }
    drafts.set(key, draft)
    const isKnown = draft.meanings.some(
      (other) => other.canon === canon && other.character === meaning.character,
    )
    if (!isKnown) draft.meanings.push(meaning)
  }
  for (const entry of file.characters) {
    const character = {
      name: entry.name,
      canon,
      sortName: (entry.family[0] ?? entry.name).toLowerCase(),
      hasFamilyName: entry.family.length > 0,
    }
    for (const { spelling, kind } of characterForms(entry, file.medium))
      add(spelling, { canon, character, kind })
  }
  // A disclaimer names the canon itself; a title of one word is as often somebody's name.
  const titles = [file.name, ...file.aliases]
    .map((title) => title.replace(/^The /, ''))
    .filter((title) => /\S\s+\S/.test(title))
  for (const term of [...file.terms, ...titles]) add(term, { canon, character: null, kind: 'term' })
  return canon
}

function knownPairings(names: readonly string[]): ReadonlyMap<string, KnownPairing> {
  const known = new Map<string, KnownPairing>()
  names.forEach((name, place) => {
    const key = pairKey(pairingMembers(name))
    known.set(key, { [pairingKind(name)]: place, ...known.get(key) })
  })
  return known
}

/** The names of those in a pairing, whatever their order. */
export function pairKey(names: readonly string[]): string {
  return [...names].sort().join('\n')
}

function toForm({ words, capitals, spelling, meanings }: Draft, weigh: NameWeight): Form {
  const isTerm = meanings.every(({ character }) => character === null)
  const families = new Set(meanings.map(({ canon }) => canon.family)).size
  return { words, capitals, meanings, families, weight: isTerm ? termWeight() : nameWeight() }

  function termWeight(): number {
    if (words.length > 1) return TERM
    return spelling === spelling.toLowerCase() ? SMALL_TERM : Math.min(TERM, weigh(words[0] ?? ''))
  }
  function nameWeight(): number {
    if (UNSPACED.test(spelling)) return spelling.length > 2 ? SEVERAL_WORDS : SMALL_TERM
    if (words.length === 1) return weigh(words[0] ?? '')
    // “the Doctor”, “Mr. Fox”: no more telling than its most telling word.
    const best = Math.max(...words.map(weigh))
    return best < 0.2 ? SMALL_TERM : SEVERAL_WORDS
  }
}
