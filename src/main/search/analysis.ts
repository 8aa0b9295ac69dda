import { plainLetters } from '../../shared/plain-letters'
import { Pipeline, stemmer, stopWordFilter, type Token as LunrToken } from './lunr'
import { scanWords } from './tokenizer'

/**
 * What a word is, in one place: text → tokens → terms → stems. Everything that is indexed or asked goes through here.
 * Raise the version when any of it changes: indexes made by another version are rebuilt.
 */
export const ANALYSIS_VERSION = 1

/** Between chapters and between tags: no phrase reaches across it. */
export const GAP = '¶'

export interface Token {
  /** UTF-16 units into the text; the end is exclusive. */
  readonly start: number
  readonly end: number
  readonly term: string
}

/**
 * The term of a word, worked out anew. Case, accents and ligatures do not matter, nor which apostrophe was typed.
 * Scripts that need their marks keep them. A term holds no space, and is its own term.
 */
export function foldedTerm(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  const folded = plainLetters(
    word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f\s]/g, '')
      .normalize('NFC')
      .replace(/[’ʼ＇]/g, "'"),
  )
  return folded === '' ? word : folded
}

const POSSESSIVE = /'s?$/

/** Lunr's own pipeline for the stem of a term: possessives go, then its English stemmer. */
const stemPipeline = new Pipeline()
const withoutPossessive = (token: LunrToken): LunrToken =>
  token.update((word) => word.replace(POSSESSIVE, ''))
Pipeline.registerFunction(withoutPossessive, 'withoutPossessive')
stemPipeline.add(withoutPossessive, stemmer)

/** Remembers the answers of a function; forgets all of them when they grow too many. */
function remember(answer: (word: string) => string): (word: string) => string {
  const MOST = 400_000
  const known = new Map<string, string>()
  return (word) => {
    let found = known.get(word)
    if (found === undefined) {
      if (known.size >= MOST) known.clear()
      found = answer(word)
      known.set(word, found)
    }
    return found
  }
}

/** The term that a word is indexed as: its folded surface form. */
export const termOf = remember(foldedTerm)

/** What the forms of a word have in common: `walked`, `walking`, `walks` → `walk`. */
export const stemOf = remember((term) => stemPipeline.runString(term)[0] ?? term)

/** The words of a text with their places. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  scanWords(text, (start, end) => tokens.push({ start, end, term: termOf(text.slice(start, end)) }))
  return tokens
}

/** The terms of a text, in order. */
export function termsOf(text: string): string[] {
  const terms: string[] = []
  scanWords(text, (start, end) => terms.push(termOf(text.slice(start, end))))
  return terms
}

/** Words so common that they say nothing where another word is asked for as well. Lunr's list. */
export function isCommonWord(term: string): boolean {
  return stopWordFilter(term) === undefined
}
