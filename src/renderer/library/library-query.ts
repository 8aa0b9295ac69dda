import type { FacetType, PairingKind } from '../../shared/model'
import {
  EVERYTHING,
  type AskedWords,
  type FacetChoice,
  type LibraryQuery,
  type PairingPlace,
  type SortOrder,
} from '../../shared/query'

/** What the reader wants of one value. */
export type FacetState = 'any' | FacetChoice['state']

/** Types of which a work has one value at most: of several included values one is enough. */
export const SINGLE_VALUED: readonly FacetType[] = [
  'rating',
  'language',
  'status',
  'length',
  'year',
  'year-length',
  'crossover',
  'reading',
]

/** The library as it is first shown. */
export const FIRST_QUERY: LibraryQuery = { ...EVERYTHING, anyOf: SINGLE_VALUED, hidden: 'left-out' }

/** Whether the query leaves nothing out. */
export function findsEverything(query: LibraryQuery): boolean {
  return query.text.trim() === '' && narrowings(query) === 0 && query.shelf === undefined
}

/** How many values are chosen, and numbers of pairings. */
export function narrowings({ facets, mostPairings }: LibraryQuery): number {
  return facets.length + (mostPairings === undefined ? 0 : 1)
}

/** The query with words, choices and shelf taken away; how it sorts stays. */
export function cleared(query: LibraryQuery): LibraryQuery {
  return { ...withoutChoices(withoutShelf(finished(query))), text: '' }
}

/** The query with other words. @param atEnd whether the reader types on at their end */
export function withText(query: LibraryQuery, text: string, atEnd: boolean): LibraryQuery {
  const next = { ...finished(query), text }
  return atEnd && endsInWord(text) ? { ...next, typing: true } : next
}

/** Whether the last word of a text may go on. */
export function endsInWord(text: string): boolean {
  return UNFINISHED.test(text)
}

/** A letter at the end; the number of a typo or a boost is none. */
const UNFINISHED = /(?<![~^]\d*)[\p{L}\p{M}\p{N}'’]$/u

/** The query with nothing of it being typed any more: its last word stands for itself. */
export function finished({ typing: _typing, ...query }: LibraryQuery): LibraryQuery {
  return query
}

/** The query with the words of another one in the place of its own. */
export function withWordsOf(query: LibraryQuery, words: AskedWords): LibraryQuery {
  const { anyWord: _anyWord, ...rest } = finished(query)
  return { ...rest, ...wordsOf(words) }
}

/** What a query asks of texts. */
export function wordsOf({ text, anyWord = false, typing = false }: AskedWords): AskedWords {
  return { text, ...(anyWord ? { anyWord } : {}), ...(typing ? { typing } : {}) }
}

/** The query in another order; of chance there are many, and this is a new one. */
export function withSort(query: LibraryQuery, sort: SortOrder): LibraryQuery {
  return sort === 'chance' ? shuffled(query) : { ...query, sort }
}

/** The query in an order of chance that it did not have yet. */
export function shuffled(query: LibraryQuery): LibraryQuery {
  return { ...query, sort: 'chance', seed: Math.floor(Math.random() * SEEDS) }
}

const SEEDS = 2 ** 31

/** The query with its choices taken away. */
export function withoutChoices(query: LibraryQuery): LibraryQuery {
  const { mostPairings: _mostPairings, ...rest } = query
  return { ...rest, facets: [] }
}

/** The same wish of all works in place of those of a shelf. */
export function withoutShelf({ shelf: _shelf, ...query }: LibraryQuery): LibraryQuery {
  return query
}

/** The query leaving out works with more pairings; null lets them in again. */
export function withMostPairings(query: LibraryQuery, most: number | null): LibraryQuery {
  const { mostPairings: _mostPairings, ...rest } = query
  return most === null ? rest : { ...rest, mostPairings: most }
}

/** The query with the pairings of one kind shown as values; null shows both. */
export function withPairingKind(query: LibraryQuery, kind: PairingKind | null): LibraryQuery {
  const { pairingKind: _pairingKind, ...rest } = query
  return kind === null ? rest : { ...rest, pairingKind: kind }
}

function isChoice(choice: FacetChoice, type: FacetType, name: string): boolean {
  return choice.type === type && choice.name.toLowerCase() === name.toLowerCase()
}

/** What is chosen of a value. */
export function choiceOf(query: LibraryQuery, type: FacetType, name: string): FacetChoice | undefined {
  return query.facets.find((choice) => isChoice(choice, type, name))
}

/** What the query wants of a value. */
export function facetState(query: LibraryQuery, type: FacetType, name: string): FacetState {
  return choiceOf(query, type, name)?.state ?? 'any'
}

/**
 * Whether the works that have a value are left out as things stand: it is excluded, or of its type, of which one value is
 * enough, others are included.
 */
export function isLeftOut({ facets, anyOf }: LibraryQuery, type: FacetType, state: FacetState): boolean {
  if (state !== 'any') return state === 'exclude'
  return anyOf.includes(type) && facets.some((choice) => choice.type === type && choice.state === 'include')
}

/** The query with another wish for one value; a new choice comes last, and the place of a pairing stays. */
export function withFacet(
  query: LibraryQuery,
  type: FacetType,
  name: string,
  state: FacetState,
): LibraryQuery {
  const known = query.facets.some((choice) => isChoice(choice, type, name))
  if (state === 'any') {
    return known
      ? { ...query, facets: query.facets.filter((choice) => !isChoice(choice, type, name)) }
      : query
  }
  return {
    ...query,
    facets: known
      ? query.facets.map((choice) => (isChoice(choice, type, name) ? { ...choice, state } : choice))
      : [...query.facets, { type, name, state }],
  }
}

/** The query with a pairing wanted in a place, null for anywhere; included where nothing was wanted of it. */
export function withPlace(query: LibraryQuery, name: string, how: PairingPlace | null): LibraryQuery {
  const chosen = withFacet(query, 'pairing', name, choiceOf(query, 'pairing', name)?.state ?? 'include')
  const placed = ({ type, name: called, state }: FacetChoice): FacetChoice => ({
    ...{ type, name: called, state },
    ...(how === null ? {} : { how }),
  })
  return {
    ...chosen,
    facets: chosen.facets.map((choice) => (isChoice(choice, 'pairing', name) ? placed(choice) : choice)),
  }
}

/** The next of the three states, for the space key. */
export function nextState(state: FacetState): FacetState {
  return state === 'any' ? 'include' : state === 'include' ? 'exclude' : 'any'
}

/** The query wanting any, or all, of the included values of a type. */
export function withAnyOf(query: LibraryQuery, type: FacetType, any: boolean): LibraryQuery {
  const others = query.anyOf.filter((one) => one !== type)
  return { ...query, anyOf: any ? [...others, type] : others }
}
