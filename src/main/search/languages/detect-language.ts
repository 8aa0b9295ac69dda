import { createRequire } from 'node:module'
import type * as Tinyld from 'tinyld'
import { foldedTerm } from '../folding'
import { byCode, workLanguageOf, type WorkLanguage } from './languages'
import { isCommonIn } from './stemmers'

/** UTF-16 units of a text that are looked at: the middle of it, where no list of tags stands. */
const SAMPLE = 2_000
/** Letters under which nothing can be said. */
const ENOUGH = 200
/** The share of common English words in English is above 0.4, in other languages under 0.15. */
const ENGLISH_SHARE = 0.3
/** How sure tinyld has to be, of 1; names and exclamations alone come to 0.04. */
const SURE = 0.1
/** The share of common words that a text has at least in each language of which they are known. */
const LEAST_SHARE = 0.08

const detector = createRequire(import.meta.url)

/** How the words of a work are to be understood. @param said the language that it names */
export function languageOfText(
  said: string | null,
  chapters: readonly string[],
): { readonly language: WorkLanguage; readonly isGuessed: boolean } {
  const known = workLanguageOf(said)
  return { language: known ?? detectLanguage(chapters), isGuessed: known === undefined }
}

/** How a work is to be understood whose language nobody has said. Whatever is doubtful is taken for English. */
function detectLanguage(chapters: readonly string[]): WorkLanguage {
  const sample = sampleOf(chapters)
  if (sample.length < ENOUGH || shareOfCommon(sample, 'en') > ENGLISH_SHARE) return 'en'
  // It takes 0.3 s and 50 MB to get ready: most libraries never need it.
  const { detectAll } = detector('tinyld') as typeof Tinyld
  const [best] = detectAll(sample)
  const language = best === undefined || best.accuracy < SURE ? 'en' : (byCode(best.lang) ?? 'en')
  return language === 'other' || shareOfCommon(sample, language) > LEAST_SHARE ? language : 'en'
}

function sampleOf(chapters: readonly string[]): string {
  const longest = chapters.reduce((one, other) => (other.length > one.length ? other : one), '')
  const start = Math.max(0, (longest.length - SAMPLE) >> 1)
  return longest.slice(start, start + SAMPLE).replace(/\s+/g, ' ')
}

function shareOfCommon(text: string, language: Exclude<WorkLanguage, 'other'>): number {
  const words = text.match(/[\p{L}\p{M}'’]+/gu) ?? []
  return words.filter((word) => isCommonIn(language, foldedTerm(word))).length / Math.max(1, words.length)
}
