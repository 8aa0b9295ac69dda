import { languageCode } from '../../../shared/language-code'

/** Languages whose words have forms that a stemmer brings together, English first. Their codes are those of BCP 47. */
export const STEMMED_LANGUAGES = [
  'en',
  'ar',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'hu',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sv',
  'tr',
] as const

export type StemmedLanguage = (typeof STEMMED_LANGUAGES)[number]

/** Stemmers for scripts that one language of the list is written in; words in Latin letters follow the work's language. */
const STEMMER_OF_SCRIPT: Readonly<Record<string, StemmedLanguage>> = { Arab: 'ar', Cyrl: 'ru', Grek: 'el' }

/**
 * How the words of a work are understood: `en` is for works in English and in every language of another script (their
 * Latin words are English, the others go by their script), `other` for languages that have no stemmer.
 */
export const WORK_LANGUAGES = [
  'en',
  ...['da', 'de', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'pl', 'pt', 'ro', 'sv', 'tr'],
  'other',
] as readonly WorkLanguage[]

export type WorkLanguage = Exclude<StemmedLanguage, 'ar' | 'el' | 'ru'> | 'other'

/** The stemmer for a word of a work, by the script of its first letter; undefined where there is none. */
export function stemmerFor(language: WorkLanguage, word: string): StemmedLanguage | undefined {
  if (language === 'other') return undefined
  const script = scriptOf(word)
  return script === 'Latn' ? language : STEMMER_OF_SCRIPT[script]
}

const LETTER = /\p{L}/u
const LAST_LATIN = 0x24f
const SCRIPTS = ['Latn', 'Cyrl', 'Arab', 'Grek'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
)

function scriptOf(word: string): string {
  if (word.charCodeAt(0) <= LAST_LATIN) return 'Latn'
  const letter = LETTER.exec(word)?.[0] ?? ''
  return SCRIPTS.find(([, letters]) => letters.test(letter))?.[0] ?? ''
}

const understood = new Map<string, WorkLanguage | undefined>()

/** How works in a language are understood. @param name as the work names it @returns undefined where that says nothing */
export function workLanguageOf(name: string | null): WorkLanguage | undefined {
  if (name === null) return undefined
  if (!understood.has(name)) understood.set(name, byCode(languageCode(name)))
  return understood.get(name)
}

/** @param code of BCP 47 */
export function byCode(code: string): WorkLanguage | undefined {
  if (code === 'und' || code === '') return undefined
  const { language, script = 'Latn' } = new Intl.Locale(code).maximize()
  const known = language === 'nb' || language === 'nn' ? 'no' : language
  if (script === 'Latn') return WORK_LANGUAGES.find((each) => each === known) ?? 'other'
  const stemmer = STEMMER_OF_SCRIPT[script]
  return stemmer === undefined || stemmer === known ? 'en' : 'other'
}
