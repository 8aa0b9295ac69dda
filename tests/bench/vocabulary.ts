/**
 * Words that come as often as words of a language do, made up and the same each time. The commonest 5,000 follow
 * Mandelbrot's law, the others a steeper one, so that new words never end (Heaps' law).
 * Source of the two regimes: Ferrer i Cancho and Solé, "Two Regimes in the Frequency of Words", 2001.
 */

/** The commonest words of English, in that order or nearly so. */
const FUNCTION_WORDS = (
  'the and to of a i he in it was that you her his she with as for had on at him but be not is they from all said ' +
  'my so this out up me have what one were there like if or into by no then them their when could an been back ' +
  'would down just your about do we who over more how are did only now will know before can time which eyes here'
).split(' ')
const HEAD = 5_000
/** Mandelbrot's shift: the very commonest words are less common than a plain power law has them. */
const SHIFT = 2.7
/** How much of a text the words of the head are. */
const HEAD_SHARE = 0.94
const TAIL_EXPONENT = 1.7
const HEAD_RATIO = Math.log((HEAD + 1 + SHIFT) / (1 + SHIFT))

const CONSONANTS = 'bcdfghklmnprstvw'
const VOWELS = 'aeiou'
const SYLLABLES = CONSONANTS.length * VOWELS.length
/** Words of one root stand beside each other; no root ends so that another one's form could look like it. */
const ENDINGS = [
  ['', 's', 'ing'],
  ['', 's', 'ly'],
]
const FORMS = 3
/** Mixes the numbers of roots, so that a word's letters say nothing of its rank. Shares no factor with their number. */
const MIXER = 48_271

/** A small, fast, seeded generator (mulberry32): numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The rank of a word of a running text; 1 is the commonest. */
export function drawRank(random: () => number): number {
  const share = random()
  if (share < HEAD_SHARE) return Math.floor((1 + SHIFT) * Math.exp((share / HEAD_SHARE) * HEAD_RATIO) - SHIFT)
  const left = (1 - share) / (1 - HEAD_SHARE)
  return Math.floor((HEAD + 1) * (left + 1e-9) ** (-1 / (TAIL_EXPONENT - 1)))
}

/** Made once: nine of ten words of a text are among these. */
const common = Array.from({ length: 50_000 }, (_, at) => makeWord(at + 1))

/** The word of a rank; no two ranks have the same. */
export function wordAt(rank: number): string {
  return common[rank - 1] ?? makeWord(rank)
}

function makeWord(rank: number): string {
  const known = FUNCTION_WORDS[rank - 1]
  if (known !== undefined) return known
  const number = rank - FUNCTION_WORDS.length - 1
  const lemma = Math.floor(number / FORMS)
  const word = root(lemma) + (ENDINGS[lemma % ENDINGS.length]?.[number % FORMS] ?? '')
  return FUNCTION_WORDS.includes(word) ? `${word}th` : word
}

/** Pairs of consonant and vowel with a consonant behind them: one pair for the commonest roots, more for the others. */
export function root(lemma: number): string {
  let pairs = 1
  let first = 0
  let size = CONSONANTS.length * SYLLABLES
  while (lemma >= first + size) {
    first += size
    size *= SYLLABLES
    pairs++
  }
  let rest = ((lemma - first) * MIXER) % size
  let made = ''
  for (let pair = 0; pair < pairs; pair++) {
    const syllable = rest % SYLLABLES
    rest = Math.floor(rest / SYLLABLES)
    made += CONSONANTS.charAt(Math.floor(syllable / VOWELS.length)) + VOWELS.charAt(syllable % VOWELS.length)
  }
  return made + CONSONANTS.charAt(rest)
}
