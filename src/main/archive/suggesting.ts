import type { Metadata, WorkId, WorkRecord } from '../../shared/model'
import type { ReviewedSuggestion, SuggestedType, Suggestion } from '../../shared/suggestions'
import { pairingMembers } from '../../shared/tag-key'
import { textContent } from '../../shared/text-content'
import type { Database } from '../library/database'
import {
  forgetSuggestions,
  listUnread,
  readRefused,
  readReviewed,
  readSuggestions,
  saveOpenCounts,
  saveSuggestions,
} from '../library/suggestions'
import { readChapters } from '../library/works'
import { suggest } from '../tagging/suggest'
import type { KnownCanons } from './known-canons'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { openCounts, saidOtherwise, suggestionKey, withStates, type Said } from './suggestion-states'

/**
 * Reads the text of a work for what it suggests, and keeps that, so that the queue knows of it. What was taken over
 * from suggestions counts as suggested still: it can be taken back with its evidence beside it.
 * @throws ArchiveError `unknown-work`
 */
export function readForSuggestions(
  shelves: Shelves,
  known: KnownCanons,
  id: WorkId,
): readonly ReviewedSuggestion[] {
  const { db } = shelves
  const record = recordOf(shelves, id)
  const said = saidOtherwise(record, readSuggestions(db, id)?.suggestions ?? [])
  const found = hasAll(said) ? [] : suggest(textsOf(db, id), said, known.lexicon())
  const placed = found.map((suggestion) => ({ ...suggestion, of: canonsOf(known, suggestion) }))
  const reviewed = withStates(placed, record, readRefused(db, id))
  const suggestions = placed.map(({ sentences: _sentences, ...kept }) => kept)
  saveSuggestions(db, id, { recogniser: known.version, suggestions }, openCounts(reviewed))
  return reviewed.map(({ of: _of, ...suggestion }) => suggestion)
}

function textsOf(db: Database, id: WorkId): readonly string[] {
  return readChapters(db, id).map(({ html }) => textContent(html))
}

/** Nothing is suggested where nothing is missing. */
function hasAll({ canons, characters, pairings }: Said): boolean {
  return canons.length > 0 && characters.length > 0 && pairings.length > 0
}

/** The canons that a suggested name belongs to; those of a pairing have both. */
function canonsOf(known: KnownCanons, { type, name }: Suggestion): readonly string[] {
  if (type === 'canon') return [name]
  if (type === 'character') return known.canonsOf(name)
  const [first = [], ...others] = pairingMembers(name).map((member) => known.canonsOf(member))
  return first.filter((canon) => others.every((canons) => canons.includes(canon)))
}

/** What the text of a work speaks for and the reader has not decided on. @throws ArchiveError `unknown-work` */
export function suggestFor(shelves: Shelves, known: KnownCanons, id: WorkId): readonly Suggestion[] {
  return readForSuggestions(shelves, known, id)
    .filter(({ state }) => state === 'open')
    .map(({ state: _state, as: _as, ...suggestion }) => suggestion)
}

export interface SuggestProgress {
  readonly done: number
  readonly all: number
  /** Of the work just read. */
  readonly id: WorkId
  readonly suggestions: readonly Suggestion[]
}

/**
 * Looks at every work that was not looked at yet, one with each step; nothing is changed but what is suggested. A
 * work that can't be read for suggestions has none, and never stops the rest.
 */
export function* suggestForAll(shelves: Shelves, known: KnownCanons): Generator<SuggestProgress> {
  const ids = listUnread(shelves.db, known.version)
  for (const [index, id] of ids.entries()) {
    // It may have been removed or reviewed since.
    if (!shelves.catalogue.has(id) || readReviewed(shelves.db, id) !== null) continue
    yield { done: index + 1, all: ids.length, id, suggestions: suggestOrNothing(shelves, known, id) }
  }
}

function suggestOrNothing(shelves: Shelves, known: KnownCanons, id: WorkId): readonly Suggestion[] {
  try {
    return suggestFor(shelves, known, id)
  } catch {
    const nothing = { recogniser: known.version, suggestions: [] }
    saveSuggestions(shelves.db, id, nothing, openCounts([]))
    return []
  }
}

/**
 * Keeps what is suggested for a work in step with what is said of it: another canon makes everything else to be
 * suggested anew, any other name is decided on by being there.
 */
export function followEdit(db: Database, before: WorkRecord, after: Metadata): void {
  if (!sameNames('canon', before.canons, after.canons)) forgetSuggestions(db, before.id)
  else recount(db, before.id, after)
}

function sameNames(type: SuggestedType, some: readonly string[], others: readonly string[]): boolean {
  const keysOf = (names: readonly string[]): string =>
    names
      .map((name) => suggestionKey({ type, name }))
      .sort()
      .join('\n')
  return keysOf(some) === keysOf(others)
}

/** Counts anew what is left to decide on of a work, after something was. */
export function recount(db: Database, id: WorkId, said: Said): void {
  const kept = readSuggestions(db, id)
  if (kept === undefined || kept.suggestions.length === 0) return
  saveOpenCounts(db, id, openCounts(withStates(kept.suggestions, said, readRefused(db, id))))
}

const HINTED: readonly SuggestedType[] = ['canon', 'pairing', 'character']

/** Names for a hint at a work that waits for its review: its canons, or pairings, or characters. */
export function hintOf(db: Database, work: WorkRecord): readonly string[] {
  const kept = readSuggestions(db, work.id)?.suggestions ?? []
  if (kept.length === 0 || readReviewed(db, work.id) !== null) return []
  const open = withStates(kept, work, readRefused(db, work.id)).filter(({ state }) => state === 'open')
  const type = HINTED.find((each) => open.some((one) => one.type === each))
  return open.filter((one) => one.type === type).map(({ name }) => name)
}
