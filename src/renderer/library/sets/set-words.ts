import { BookOpen, CalendarPlus, ListPlus, Sparkle, type LucideIcon } from 'lucide-react'
import type { LibraryQuery, Shelf, SortOrder } from '../../../shared/query'
import { tagKey } from '../../../shared/tag-key'
import { choiceWords, mostPairingsWords } from '../choice-words'
import { FIRST_QUERY } from '../library-query'

interface ShelfWords {
  readonly name: string
  readonly icon: LucideIcon
  /** The order in which it opens. */
  readonly sort: SortOrder
  /** Whether it is there while nothing stands on it. */
  readonly always: boolean
}

export const SHELF_WORDS: Readonly<Record<Shelf, ShelfWords>> = {
  continue: { name: 'Continue reading', icon: BookOpen, sort: 'read', always: true },
  'new-chapters': { name: 'New chapters', icon: Sparkle, sort: 'updated', always: false },
  'to-read': { name: 'To read', icon: ListPlus, sort: 'added', always: true },
  recent: { name: 'Recently added', icon: CalendarPlus, sort: 'added', always: true },
}

/** A shelf as it opens: all of it. */
export function shelfQuery(shelf: Shelf, { hidden }: LibraryQuery): LibraryQuery {
  return { ...FIRST_QUERY, shelf, sort: SHELF_WORDS[shelf].sort, ...(hidden === undefined ? {} : { hidden }) }
}

/**
 * Whether two queries are the same wish: the order of choices does not matter, nor whether hidden works are shown, nor
 * which order of chance they stand in.
 */
export function isSameQuery(one: LibraryQuery, other: LibraryQuery): boolean {
  return JSON.stringify(essence(one)) === JSON.stringify(essence(other))
}

function essence({
  hidden: _hidden,
  pairingKind: _kind,
  typing: _typing,
  seed: _seed,
  ...query
}: LibraryQuery): object {
  const facets = query.facets.map(({ type, name, state, how }) =>
    JSON.stringify([type, tagKey(type, name), state, how ?? null]),
  )
  const { anyWord, ...rest } = query
  const same = {
    ...rest,
    text: query.text.trim(),
    facets: facets.sort(),
    anyOf: [...query.anyOf].sort(),
    ...(anyWord === true ? { anyWord } : {}),
  }
  return Object.fromEntries(Object.entries(same).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A name for a query that gets saved: what it wants, in words. */
export function nameFor({ text, facets, shelf, mostPairings }: LibraryQuery): string {
  const parts = [
    ...(shelf === undefined ? [] : [SHELF_WORDS[shelf].name]),
    ...(text.trim() === '' ? [] : [text.trim()]),
    ...facets.map((choice) => `${choice.state === 'exclude' ? 'not ' : ''}${choiceWords(choice)}`),
    ...(mostPairings === undefined ? [] : [mostPairingsWords(mostPairings)]),
  ]
  return parts.join(', ').slice(0, 80)
}
