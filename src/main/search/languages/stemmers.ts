import { createRequire } from 'node:module'
import { lunrForPlugins, Pipeline, stemmer, stopWordFilter, type Token as LunrToken } from '../lunr'
import { foldedTerm, withoutVowelPoints } from '../folding'
import type { StemmedLanguage } from './languages'

/** What a language does to its words. */
interface Language {
  /** The stem of a word as it was written, in small letters. */
  stem(word: string): string
  /** Words so common that they say nothing, as terms. */
  readonly commonWords: ReadonlySet<string>
}

/** What stands before a word and is no part of it: the elided article of French and Italian. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|all|dall|dell|nell|sull|quell|un)'(?=\p{L})/u
const POSSESSIVE = /'s?$/

/** What is done to a word before the stemmer sees it, where small letters and one kind of apostrophe are not enough. */
const PREPARED: Readonly<Partial<Record<StemmedLanguage, (word: string) => string>>> = {
  ar: withoutVowelPoints,
  el: foldedTerm,
  fr: (word) => word.replace(ELISION, ''),
  it: (word) => word.replace(ELISION, ''),
  ru: (word) => withoutVowelPoints(word).replaceAll('ё', 'е'),
  // A capital I is that of ı there, and case endings stand behind an apostrophe.
  tr: (word) => word.replace(/'.*$/, ''),
}

const lunrLanguages = createRequire(import.meta.url)
const loaded = new Map<Exclude<StemmedLanguage, 'en'>, Language>()

/** The stem that a word has in a language, folded. @param word as it was written */
export function stemIn(language: StemmedLanguage, word: string): string {
  if (language === 'en') return englishStem(foldedTerm(word))
  const small = language === 'tr' ? word.toLocaleLowerCase('tr') : word.toLowerCase()
  const plain = small.normalize('NFC').replace(/[’ʼ＇]/g, "'")
  const prepared = (PREPARED[language]?.(plain) ?? plain).replace(POSSESSIVE, '')
  const stem = foldedTerm(prepared === '' ? plain : languageOf(language).stem(prepared))
  return stem === '' ? foldedTerm(word) : stem
}

/** Whether a term is among the common words of a language. */
export function isCommonIn(language: StemmedLanguage, term: string): boolean {
  return language === 'en' ? stopWordFilter(term) === undefined : languageOf(language).commonWords.has(term)
}

/** Lunr's own pipeline for English: possessives go, then its stemmer. */
const english = new Pipeline()
const withoutPossessive = (token: LunrToken): LunrToken =>
  token.update((word) => word.replace(POSSESSIVE, ''))
Pipeline.registerFunction(withoutPossessive, 'withoutPossessive')
english.add(withoutPossessive, stemmer)

function englishStem(term: string): string {
  return english.runString(term)[0] ?? term
}

function languageOf(language: Exclude<StemmedLanguage, 'en'>): Language {
  const known = loaded.get(language) ?? load(language)
  loaded.set(language, known)
  return known
}

/** A language is read when its first word comes: all of them take some 50 ms, and most libraries have few. */
function load(language: Exclude<StemmedLanguage, 'en'>): Language {
  const plugin = (name: string): ((lunr: unknown) => void) =>
    lunrLanguages(`lunr-languages/${name}`) as (lunr: unknown) => void
  const { lunr, stemmerOf, stopWords } = lunrForPlugins()
  plugin('lunr.stemmer.support')(lunr)
  plugin(`lunr.${language}`)(lunr)
  return { stem: stemmerOf(language), commonWords: new Set(stopWords().map(foldedTerm)) }
}
