import type { ReviewCode, WorkRecord } from '../../shared/model'
import { pairingMembers } from '../../shared/tag-key'
import type { ReviewItem, SuggestedType, Suggestion, SuggestionState } from '../../shared/suggestions'
import { count, number, shortPath } from '../ui/wording'

/** How sure a suggestion is, in words and as 1 to 4 steps of a bar. */
export function sureness(suggestion: Pick<Suggestion, 'isCertain' | 'sureness'>): {
  readonly steps: 1 | 2 | 3 | 4
  readonly words: string
} {
  if (suggestion.isCertain) return { steps: 4, words: 'certain' }
  if (suggestion.sureness >= 0.5) return { steps: 3, words: 'likely' }
  return suggestion.sureness >= 0.25 ? { steps: 2, words: 'possible' } : { steps: 1, words: 'a guess' }
}

export const STATE_WORDS: Readonly<Record<SuggestionState, string>> = {
  open: 'open',
  accepted: 'accepted',
  refused: 'refused',
}

/** What is not known of a work: `no canon, no author`. */
export function unknownWords(work: Pick<WorkRecord, 'canons' | 'characters' | 'authors'>): string {
  const missing = [
    ...(work.canons.length === 0 ? ['no canon'] : []),
    ...(work.characters.length === 0 ? ['no characters'] : []),
    ...(work.authors.length === 0 ? ['no author'] : []),
  ]
  return missing.join(', ')
}

/** Where a work comes from and how long it is. */
export function factWords({ work, file }: ReviewItem): string {
  return [
    shortPath(file),
    count(work.words, 'word'),
    count(work.chapters, 'chapter'),
    ...(work.language === null ? [] : [work.language]),
  ].join(' · ')
}

const HINTS: Readonly<Partial<Record<ReviewCode, string>>> = {
  'title-guessed': 'The title is a guess.',
  'tags-uncertain': 'The tags could not be told apart for certain: please look at them.',
  'encoding-guessed': 'The file does not say how its letters are written: odd ones are possible.',
  'lines-broken': 'The lines were broken in the middle and were joined.',
}

/** What was guessed of a file, in sentences; the title by its own row. */
export function guessWords(codes: readonly ReviewCode[]): string {
  return codes
    .filter((code) => code !== 'title-guessed')
    .flatMap((code) => HINTS[code] ?? [])
    .join(' ')
}

/** `12 of 340 reviewed` */
export function progressWords(done: number, all: number): string {
  return `${number(done)} of ${number(all)} reviewed`
}

/** A pairing's name with the other sign. */
export function withSign(name: string, sign: 'romantic' | 'platonic'): string {
  return pairingMembers(name).join(sign === 'romantic' ? '/' : ' & ')
}

export const GROUP_TITLES: Readonly<Record<SuggestedType, string>> = {
  canon: 'Canon',
  character: 'Characters',
  pairing: 'Pairing',
}
