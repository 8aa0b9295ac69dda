import { plainLetters } from '../../shared/plain-letters'
import { foldName } from '../../shared/tag-key'
import type { ComparedType } from '../../shared/name-rules'

/** A name as it is compared with others: what is left when case, accents and signs do not count. */
export interface NameShape {
  readonly name: string
  /** Its words; those of a person in a fixed order. */
  readonly parts: readonly string[]
  /** Without spaces. */
  readonly compact: string
  /** The same for names that differ in the order of their parts; undefined where the order says something. */
  readonly unordered: string | undefined
  /** The numbers in it: names that differ in one are never the same. */
  readonly numbers: string
  /** Of a canon: without what stands at its end; the name itself where nothing does. */
  readonly base: string
  readonly ending: Ending | null
}

/** What stands at the end of a canon's name: a medium or an author is one of several works, `All Media Types` is all. */
export interface Ending {
  readonly text: string
  readonly says: 'all' | 'which'
}

const ALL_OF_IT = /^(?:all media types|fandom|(?:& |and )?related fandoms)$/
const ENDINGS = [
  /^(?<base>.+\S) - (?<ending>[^-]+)$/,
  /^(?<base>.+\S) \((?<ending>[^()]+)\)$/,
  /^(?<base>.+\S) (?<ending>& related fandoms)$/i,
]

/** @param folded the name without case and accents, where it is known already */
export function shapeOf(type: ComparedType, name: string, folded = foldName(name)): NameShape {
  const text = plainLetters(folded)
  const words = wordsOf(type, text)
  const { base, ending } = type === 'canon' ? withoutEnding(text) : { base: text, ending: null }
  return {
    name,
    parts: type === 'character' ? [...words].sort() : words,
    compact: words.join(''),
    unordered: unordered(type, text, words),
    numbers: (text.match(/\p{N}+/gu) ?? []).sort().join(' '),
    base: ending === null ? words.join('') : wordsOf(type, base).join(''),
    ending: ending === null ? null : { ...ending, text: LAST.exec(name)?.[0].trim() ?? ending.text },
  }
}

/** What stands at the end of a name, as it is written there. */
const LAST = /(?: - [^-]+| \([^()]+\)| & [^&]+)$/

function withoutEnding(text: string): { readonly base: string; readonly ending: Ending | null } {
  for (const pattern of ENDINGS) {
    const { base, ending } = pattern.exec(text)?.groups ?? {}
    if (base === undefined || ending === undefined) continue
    const before = withoutEnding(base)
    const saysWhich = !ALL_OF_IT.test(ending) || before.ending?.says === 'which'
    return { base: before.base, ending: { text: ending, says: saysWhich ? 'which' : 'all' } }
  }
  return { base: text, ending: null }
}

/** `The` at the beginning of a title, or behind a comma at its end, does not tell titles apart. */
function wordsOf(type: ComparedType, text: string): readonly string[] {
  const words = text
    .replace(/&/g, ' and ')
    .replace(/'/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
  if ((type !== 'canon' && type !== 'series') || words.length < 2) return words
  return words.filter((word, at) => word !== 'the' || (at > 0 && at < words.length - 1))
}

/**
 * Words of a person's name may stand in any order. Of a tag only what is listed may: `Angst and Fluff`, but never
 * `Lovers to Enemies`.
 */
function unordered(type: ComparedType, text: string, words: readonly string[]): string | undefined {
  if (type === 'character') return /[/&]/.test(text) ? undefined : [...words].sort().join(' ')
  if (type !== 'tag' && type !== 'mine') return undefined
  const parts = text.split(/ and |[&/,]/)
  return parts
    .map((part) => wordsOf(type, part).join(' '))
    .sort()
    .join('/')
}
