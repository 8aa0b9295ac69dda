import { MOST_PLACES, type FoundRange, type NameSuggestion } from '../../shared/ipc'
import { FACET_TYPES, type FacetType, type TagType, type WorkId } from '../../shared/model'
import type { Blurb, FacetGroup, FacetGroups, LibraryQuery, SortOrder } from '../../shared/query'
import { foldName } from '../../shared/tag-key'
import { textContent } from '../../shared/text-content'
import { NOTHING_HIDDEN, type HiddenSummary } from '../../shared/triggers'
import { inOrderOfReading, newChapters } from '../library/begun'
import { readRecord } from '../library/works'
import type { Scores } from '../search/evaluate'
import { allGroups } from '../search/facet-counts'
import type { FacetFilter } from '../search/facet-filter'
import { findHits, findRanges, type FoundHits, type Sought } from '../search/hits'
import { parseQuery, type QueryPlan } from '../search/query'
import { chapterTexts, soughtIn } from './found-text'
import { worksOnShelf } from './reading-shelves'
import type { Shelves } from './shelves'
import type { HiddenNames } from './trigger-book'
import { coversOf, hiddenAmong } from './triggers'

/** Facet values a group that go to the window at once; the rest is found by typing. */
const FACET_VALUES = 200
/** Hits a work that go to the list. */
const HITS_A_WORK = 10
const SUGGESTIONS = 10

export interface FoundWorks {
  readonly ids: readonly WorkId[]
  readonly scores: Scores | undefined
  readonly facets: FacetGroups
  readonly hidden: HiddenSummary
  readonly notUnderstood: readonly string[]
  readonly milliseconds: number
}

/** Finds the works for a query, in order, with the facet counts over the whole set. */
export function searchWorks(shelves: Shelves, query: LibraryQuery, facetValues = FACET_VALUES): FoundWorks {
  const started = performance.now()
  const { plan, scores, filter, asked, found, hidden } = findWorks(shelves, query)
  return {
    ids: inOrder(shelves, found, query.sort, scores),
    scores,
    facets: countFacets(shelves, query, asked, found, filter, facetValues),
    hidden,
    notUnderstood: plan.notUnderstood,
    milliseconds: performance.now() - started,
  }
}

interface Finding {
  readonly plan: QueryPlan
  readonly scores: Scores | undefined
  readonly filter: FacetFilter
  /** What words and shelf ask for, before facets. */
  readonly asked: readonly WorkId[]
  readonly found: readonly WorkId[]
  readonly hidden: HiddenSummary
}

/** The works for a query, in no order. */
export function findWorks(shelves: Shelves, query: LibraryQuery): Finding {
  const { catalogue, triggers } = shelves
  const plan = parseQuery(query.text, query.anyWord)
  const scores = shelves.evaluator.evaluate(plan, () => catalogue.ids())
  const filter: FacetFilter = {
    choices: query.facets,
    anyOf: new Set(query.anyOf),
    mostPairings: query.mostPairings,
  }
  const shelf = query.shelf === undefined ? undefined : worksOnShelf(shelves, query.shelf)
  const worded = scores === undefined ? [...catalogue.ids()] : [...scores.keys()]
  const asked = shelf === undefined ? worded : worded.filter((id) => shelf.has(id))
  const found = catalogue.filter(asked, filter)
  if (query.hidden === undefined) return { plan, scores, filter, asked, found, hidden: NOTHING_HIDDEN }
  const left = query.hidden === 'left-out' ? triggers.hidden() : new Map()
  const stays = (id: WorkId): boolean => !left.has(id)
  return {
    ...{ plan, scores, filter, asked: asked.filter(stays), found: found.filter(stays) },
    hidden: hiddenAmong(shelves, found),
  }
}

/** Works that were never read come behind those that were, as they were updated. */
function inOrder(
  shelves: Shelves,
  found: readonly WorkId[],
  sort: SortOrder,
  scores: Scores | undefined,
): readonly WorkId[] {
  if (sort !== 'read') return shelves.sorter.sort(found, sort, scores)
  const wanted = new Set(found)
  const read = inOrderOfReading(shelves.db).filter((id) => wanted.delete(id))
  return [...read, ...shelves.sorter.sort([...wanted], 'updated', undefined)]
}

/**
 * What choosing each value would leave. Where one value of a type is enough, a further one widens the set: it is
 * counted as if nothing of its type were included.
 */
function countFacets(
  shelves: Shelves,
  { pairingKind }: LibraryQuery,
  asked: readonly WorkId[],
  found: readonly WorkId[],
  filter: FacetFilter,
  limit: number,
): FacetGroups {
  const { catalogue } = shelves
  const groups = catalogue.count(found, FACET_TYPES, limit, pairingKind)
  for (const type of filter.anyOf) {
    const isChosen = filter.choices.some((choice) => choice.type === type && choice.state === 'include')
    if (!isChosen) continue
    const widened = catalogue.filter(asked, filter, type)
    Object.assign(groups, catalogue.count(widened, [type], limit, pairingKind))
  }
  return allGroups(groups)
}

export function findFacetValues(
  shelves: Shelves,
  query: LibraryQuery,
  type: FacetType,
  find: string,
): FacetGroup {
  const { values } = searchWorks(shelves, query, Number.POSITIVE_INFINITY).facets[type]
  const wanted = foldName(find)
  const fitting = values.filter(({ name }) => foldName(name).includes(wanted))
  return { total: fitting.length, values: fitting.slice(0, FACET_VALUES) }
}

/** The rows of the list: what is said of each work, and where its story has what was asked. */
export function readBlurbs(
  shelves: Shelves,
  ids: readonly WorkId[],
  query: LibraryQuery,
  hitsAWork = HITS_A_WORK,
): readonly Blurb[] {
  const sought = soughtIn(shelves, parseQuery(query.text, query.anyWord))
  return ids.flatMap((id) => {
    const record = shelves.catalogue.has(id) ? readRecord(shelves.db, id) : undefined
    if (record === undefined) return []
    const { count, hits } = hitsOf(shelves, id, sought, hitsAWork)
    const summaryText = record.summary === null ? null : textContent(record.summary).trim()
    const triggers = query.hidden === undefined ? [] : coversOf(shelves, id)
    const fresh = record.versions > 1 ? newChapters(shelves.db, id) : 0
    return [{ ...record, summaryText, hitCount: count, hits, triggers, newChapters: fresh }]
  })
}

function hitsOf(shelves: Shelves, id: WorkId, sought: Sought, limit: number): FoundHits {
  if (sought.forms.size === 0 && sought.phrases.length === 0) return { count: 0, hits: [] }
  return findHits(chapterTexts(shelves, id), sought, limit)
}

/** The places of one work that a query finds, in order; at most {@link MOST_PLACES}. */
export function findPlaces(shelves: Shelves, id: WorkId, text: string): readonly FoundRange[] {
  const sought = soughtIn(shelves, parseQuery(text))
  const places: FoundRange[] = []
  for (const [index, chapter] of chapterTexts(shelves, id).entries()) {
    for (const { start, end } of findRanges(chapter.text, sought).slice(0, MOST_PLACES - places.length))
      places.push({ chapter: index + 1, offset: start, length: end - start })
  }
  return places
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
