import { plainLetters } from '../../shared/plain-letters'

/** Characters inside of a word that nobody sees: the soft hyphen, joiners, the mark of the byte order. */
export const INVISIBLE = '\u00ad\u200c\u200d\u2060\ufeff'

const INVISIBLE_SIGNS = new RegExp(`[${INVISIBLE}]`, 'g')
/** Vowel points of Arabic with its tatweel, and of Hebrew. */
const VOWEL_POINTS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g
/** With the mark they are letters of their own, not accented ones: й, ў, ї. */
const LETTERS_WITH_MARKS = /[иу]\u0306|і\u0308/g
/** The accents of Latin and Greek, the stress of Cyrillic. */
const ACCENTS = /[\u0300-\u036f\s]/g
const HAMZA_ON_ALEF = /\u0627[\u0653-\u0655]/g
const VARIANTS: Readonly<Record<string, string>> = {
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
  ς: 'σ',
  ...{ '’': "'", ʼ: "'", '＇': "'", '׳': "'" },
}
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'g')

/**
 * The term of a word, worked out anew. Case, accents and ligatures do not matter, nor which apostrophe was typed, nor
 * vowel points and the shapes of alef and ya. Scripts that need their marks keep them, and й is no и. A term holds no
 * space, and is its own term.
 */
export function foldedTerm(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  const marked = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE_SIGNS, '')
    .replace(LETTERS_WITH_MARKS, (letter) => letter.normalize('NFC'))
  const plain = withoutVowelPoints(marked.replace(ACCENTS, ''))
    .replace(HAMZA_ON_ALEF, 'ا')
    .normalize('NFC')
    .replace(VARIANT, (sign) => VARIANTS[sign] ?? sign)
  const folded = plainLetters(plain)
  return folded === '' ? word : folded
}

/** A word as it is written without vowel points, and without what stretches it. */
export function withoutVowelPoints(word: string): string {
  return word.replace(VOWEL_POINTS, '')
}
