import type { NameSuggestion } from '../../shared/ipc'
import { forEveryFacet, type TagType, type WorkId } from '../../shared/model'
import type { Blurb, ChosenCount, FacetGroups, Instead, LibraryQuery } from '../../shared/query'
import { textContent } from '../../shared/text-content'
import type { HiddenSummary } from '../../shared/triggers'
import { newChapters } from '../library/begun'
import { readRecord } from '../library/works'
import { inOrderOf } from '../search/sort-works'
import type { WorkScores } from '../search/work-scores'
import type { FoundTexts } from './found-text'
import type { Searches } from './searches'
import type { Shelves } from './shelves'
import { hintOf } from './suggesting'
import type { HiddenNames } from './trigger-book'
import { coversOf } from './triggers'

/** Facet values a group that go to the window at once; the rest is asked for when it comes into sight. */
const FACET_VALUES = 24
/** Hits a work that go to the list. */
const HITS_A_WORK = 10
const SUGGESTIONS = 10

export interface FoundWorks {
  readonly ids: readonly WorkId[]
  readonly scores: WorkScores | undefined
  readonly facets: FacetGroups
  readonly chosen: readonly ChosenCount[]
  readonly hidden: HiddenSummary
  readonly notUnderstood: readonly string[]
  readonly instead: Instead | null
  readonly milliseconds: number
}

/** Finds the works for a query, in order, with the facet counts over the whole set. */
export function searchWorks(searches: Searches, query: LibraryQuery, facetValues = FACET_VALUES): FoundWorks {
  const started = performance.now()
  const { rows } = searches.shelves.catalogue
  const { asked, narrowed, hidden, instead } = searches.answer(query)
  return {
    ids: Array.from(inOrderOf(searches.ordered(query, asked), narrowed.found, rows.size), (row) =>
      rows.idOf(row),
    ),
    scores: asked.scores,
    facets: forEveryFacet((type) => narrowed.counts.first(type, facetValues, query.pairingKind)),
    chosen: narrowed.chosen(),
    hidden,
    notUnderstood: searches.asked(query).plan.notUnderstood,
    instead,
    milliseconds: performance.now() - started,
  }
}

/** The rows of the list: what is said of each work, and where its story has what was asked. */
export function readBlurbs(
  shelves: Shelves,
  texts: FoundTexts,
  ids: readonly WorkId[],
  query: LibraryQuery,
  hitsAWork = HITS_A_WORK,
): readonly Blurb[] {
  const hitsOf = texts.bestIn(query, hitsAWork)
  return ids.flatMap((id) => {
    const record = shelves.catalogue.has(id) ? readRecord(shelves.db, id) : undefined
    if (record === undefined) return []
    const { count, hits } = hitsOf(id)
    const summaryText = record.summary === null ? null : textContent(record.summary).trim()
    const triggers = query.hidden === undefined ? [] : coversOf(shelves, id)
    const fresh = record.versions > 1 ? newChapters(shelves.db, id) : 0
    const suggested = hintOf(shelves.db, record)
    return [{ ...record, summaryText, hitCount: count, hits, triggers, newChapters: fresh, suggested }]
  })
}

/** Names that continue what was typed, each with at least one work; among all types those of hidden works do not count. */
export function suggestNames(
  shelves: Shelves,
  type: TagType | 'any',
  typed: string,
): readonly NameSuggestion[] {
  const types = type === 'any' ? undefined : new Set([type])
  const hidden = type === 'any' ? shelves.triggers.hiddenNames() : undefined
  const suggestions = new Map<string, NameSuggestion>()
  for (const found of shelves.names.search(typed, types)) {
    const suggestion = suggestionOf(shelves, found.type as NameSuggestion['type'], found.name, hidden)
    if (suggestion.works > 0) suggestions.set(`${suggestion.type}:${suggestion.name}`, suggestion)
    if (suggestions.size === SUGGESTIONS) break
  }
  return [...suggestions.values()]
}

function suggestionOf(
  { catalogue }: Shelves,
  type: NameSuggestion['type'],
  name: string,
  hidden: HiddenNames | undefined,
): NameSuggestion {
  if (type === 'title')
    return { type, name, works: catalogue.worksTitled(name) - (hidden?.titles.get(name) ?? 0) }
  const value = catalogue.valueNamed(type, name)
  if (value === undefined) return { type, name, works: 0 }
  return { type, name: value.name, works: value.works - (hidden?.values[value.number] ?? 0) }
}
