import { foldedTerm } from './folding'
import { stemmerFor, type StemmedLanguage, type WorkLanguage } from './languages/languages'
import { isCommonIn, stemIn } from './languages/stemmers'
import { scanWords } from './tokenizer'

export { isHonorific } from './honorifics'

/**
 * What a word is, in one place: text → tokens → terms → stems. Everything that is indexed or asked goes through here.
 * Raise the version when any of it changes: indexes made by another version are rebuilt.
 */
export const ANALYSIS_VERSION = 2

/** Between chapters and between tags: no phrase reaches across it. */
export const GAP = '¶'

export interface Token {
  /** UTF-16 units into the text; the end is exclusive. */
  readonly start: number
  readonly end: number
  readonly term: string
}

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

const englishStem = remember((word) => stem(word, 'en'))

/**
 * What the forms of a word have in common: `walked`, `walking`, `walks` → `walk`.
 * @param word as it was written, since accents matter to stemmers; of English words the term does as well
 */
export function stemOf(word: string, language: WorkLanguage = 'en'): string {
  return language === 'en' ? englishStem(word) : stem(word, language)
}

function stem(word: string, language: WorkLanguage): string {
  const stemmer = stemmerFor(language, word)
  return stemmer === undefined ? termOf(word) : stemIn(stemmer, word)
}

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

/** Words so common in a language that they say nothing where another word is asked for as well. */
export function isCommonWord(term: string, language: StemmedLanguage = 'en'): boolean {
  return isCommonIn(language, term)
}
