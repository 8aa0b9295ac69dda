import { distance } from 'fastest-levenshtein'

/** How many letters two words of so many may differ in and still be one word with a slip. */
export function slipsAllowed(letters: number): number {
  return letters < 5 ? 0 : letters < 9 ? 1 : 2
}

/** Letters that may differ in a whole name. */
const MOST_SLIPS = 2

const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety first second third fourth fifth sixth seventh eighth ' +
    'ninth tenth eleventh twelfth'
  ).split(' '),
)

/**
 * In how many letters two words differ that may be one word with a slip: in few letters beside their length, never in
 * the first one, and never where both are numbers.
 * @returns undefined when they are two words
 */
export function slipsBetween(one: string, other: string): number | undefined {
  const allowed = slipsAllowed(Math.min(one.length, other.length))
  if (Math.abs(one.length - other.length) > allowed || one.charCodeAt(0) !== other.charCodeAt(0))
    return undefined
  const letters = distance(one, other)
  if (letters > allowed || (NUMBER_WORDS.has(one) && NUMBER_WORDS.has(other))) return undefined
  return letters
}

/** The same for names of one to several words of which two at most differ. */
export function slipsBetweenNames(one: readonly string[], other: readonly string[]): number | undefined {
  if (one.length !== other.length) return undefined
  const here = one.filter((word) => !other.includes(word))
  const there = other.filter((word) => !one.includes(word))
  if (here.length !== there.length || here.length === 0 || here.length > 2) return undefined
  const [a = '', b] = here
  const [c = '', d] = there
  const straight = sum(slipsBetween(a, c), b === undefined || d === undefined ? 0 : slipsBetween(b, d))
  const crossed = b === undefined || d === undefined ? undefined : sum(slipsBetween(a, d), slipsBetween(b, c))
  const fewest = Math.min(straight ?? Infinity, crossed ?? Infinity)
  return fewest <= MOST_SLIPS ? fewest : undefined
}

function sum(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other
}

/** What is left of a word when vowels, doubled letters and silent ones go: `kirishima` and `kirisima` are `krsm`. */
export function consonantsOf(word: string): string {
  return (
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1')
  )
}
