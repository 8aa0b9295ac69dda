import { stemOf, tokenize, type Token } from '../../../src/main/search/analysis'
import { SEARCH_FIELDS, type SearchField } from '../../../src/main/search/fields'
import type { IndexedTexts } from './test-index'

/** Searching without an index: every text is read from its first word to its last. */

/** One thing that a test asks for, as it is typed. */
export interface Asked {
  readonly sign: '' | '+' | '-'
  readonly field: SearchField | undefined
  readonly what:
    | { readonly kind: 'word' | 'wildcard' | 'typo'; readonly word: string }
    | { readonly kind: 'phrase'; readonly words: readonly string[] }
}

export function typed({ sign, field, what }: Asked): string {
  const before = `${sign}${field === undefined ? '' : `${field}:`}`
  switch (what.kind) {
    case 'phrase':
      return `${before}"${what.words.join(' ')}"`
    case 'typo':
      return `${before}${what.word}~1`
    default:
      return `${before}${what.word}`
  }
}

/** The numbers of the works, from 1, that fit everything that is asked. */
export function searchNaively(
  works: readonly IndexedTexts[],
  asked: readonly Asked[],
  anyWord = false,
): readonly number[] {
  const required = asked.filter(({ sign }) => sign === '+' || (sign === '' && !anyWord))
  const optional = asked.filter(({ sign }) => sign === '' && anyWord)
  const prohibited = asked.filter(({ sign }) => sign === '-')
  return works.flatMap((work, at) => {
    const has = (each: Asked): boolean => fits(work, each)
    const enough = required.length > 0 || optional.length === 0 || optional.some(has)
    return required.every(has) && enough && !prohibited.some(has) ? [at + 1] : []
  })
}

function fits(work: IndexedTexts, { field, what }: Asked): boolean {
  const texts = (field === undefined ? SEARCH_FIELDS : [field]).flatMap((each) => work[each] ?? [])
  return texts.some((text) => placesIn(text, what).length > 0)
}

/** Where a text has what is asked, first to last, none inside another. */
export function placesIn(
  text: string,
  what: Asked['what'],
): readonly { readonly start: number; readonly end: number }[] {
  const tokens = tokenize(text)
  const places: { start: number; end: number }[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = tokens.slice(at, at + (what.kind === 'phrase' ? what.words.length : 1))
    const [first] = run
    const last = run.at(-1)
    if (first === undefined || last === undefined || !isAsked(run, what)) continue
    places.push({ start: first.start, end: last.end })
    at += run.length - 1
  }
  return places
}

function isAsked(run: readonly Token[], what: Asked['what']): boolean {
  const terms = run.map(({ term }) => term)
  if (what.kind === 'phrase')
    return (
      terms.length === what.words.length && what.words.every((word, at) => termOfWord(word) === terms[at])
    )
  const [term = ''] = terms
  const asked = termOfWord(what.word)
  if (what.kind === 'word') return stemOf(term) === stemOf(asked)
  const alike = what.kind === 'typo' ? isNearly : fitsPattern
  return alike(term, asked) || alike(stemOf(term), asked)
}

function termOfWord(word: string): string {
  return word.includes('*') ? word : (tokenize(word)[0]?.term ?? '')
}

function fitsPattern(term: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'su').test(term)
}

/** Whether two words are the same but for one letter that is changed, added, left out or swapped with its neighbour. */
function isNearly(a: string, b: string): boolean {
  const edits = [b]
  for (let at = 0; at <= b.length; at++) {
    const [before, after] = [b.slice(0, at), b.slice(at)]
    edits.push(before + after.slice(1), before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of a) edits.push(before + letter + after, before + letter + after.slice(1))
  }
  return edits.includes(a)
}
