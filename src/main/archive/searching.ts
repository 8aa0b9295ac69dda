import { MOST_PLACES, type FoundRange, type NameSuggestion } from '../../shared/ipc'
import { FACET_TYPES, type FacetType, type TagType, type WorkId } from '../../shared/model'
import type { Blurb, FacetGroup, FacetGroups, LibraryQuery } from '../../shared/query'
import { foldName } from '../../shared/tag-key'
import { textContent } from '../../shared/text-content'
import { readChapters, readRecord } from '../library/works'
import type { Scores } from '../search/evaluate'
import { allGroups } from '../search/facet-counts'
import type { FacetFilter } from '../search/facet-filter'
import { findHits, findRanges, type ChapterText, type FoundHits, type Sought } from '../search/hits'
import { parseQuery, type QueryPlan } from '../search/query'
import type { Shelves } from './shelves'

/** Facet values a group that go to the window at once; the rest is found by typing. */
const FACET_VALUES = 200
/** Hits a work that go to the list. */
const HITS_A_WORK = 10
const SUGGESTIONS = 10

export interface FoundWorks {
  readonly ids: readonly WorkId[]
  readonly scores: Scores | undefined
  readonly facets: FacetGroups
  readonly notUnderstood: readonly string[]
  readonly milliseconds: number
}

/** Finds the works for a query, in order, with the facet counts over the whole set. */
export function searchWorks(shelves: Shelves, query: LibraryQuery, facetValues = FACET_VALUES): FoundWorks {
  const started = performance.now()
  const { catalogue } = shelves
  const plan = parseQuery(query.text, query.anyWord)
  const scores = shelves.evaluator.evaluate(plan, () => catalogue.ids())
  const filter: FacetFilter = {
    choices: query.facets,
    anyOf: new Set(query.anyOf),
    mostPairings: query.mostPairings,
  }
  const asked = scores === undefined ? [...catalogue.ids()] : [...scores.keys()]
  const found = catalogue.filter(asked, filter)
  const ids = shelves.sorter.sort(found, query.sort, scores)
  return {
    ids,
    scores,
    facets: countFacets(shelves, query, asked, found, filter, facetValues),
    notUnderstood: plan.notUnderstood,
    milliseconds: performance.now() - started,
  }
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
    return [{ ...record, summaryText, hitCount: count, hits }]
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

function chapterTexts(shelves: Shelves, id: WorkId): readonly ChapterText[] {
  return readChapters(shelves.db, id).map(({ title, html }) => ({ title, text: textContent(html) }))
}

/** What a plan looks for in stories: the words and phrases of every clause that may be in the text. */
function soughtIn(shelves: Shelves, { clauses }: QueryPlan): Sought {
  const inText = clauses.filter(
    ({ presence, fields }) => presence !== 'prohibited' && fields.includes('text'),
  )
  const phrases = inText.flatMap(({ wanted }) => (wanted.kind === 'phrase' ? [wanted.terms] : []))
  const words = inText.filter(({ wanted }) => wanted.kind !== 'phrase')
  return { forms: new Set(words.flatMap((clause) => shelves.evaluator.formsOf(clause))), phrases }
}

/** Names that continue what was typed; each has at least one work. */
export function suggestNames(
  shelves: Shelves,
  type: TagType | 'any',
  typed: string,
): readonly NameSuggestion[] {
  const types = type === 'any' ? undefined : new Set([type])
  const suggestions = new Map<string, NameSuggestion>()
  for (const found of shelves.names.search(typed, types)) {
    const nameType = found.type as NameSuggestion['type']
    if (nameType === 'title') {
      const works = shelves.catalogue.worksTitled(found.name)
      if (works > 0) suggestions.set(`title:${found.name}`, { type: 'title', name: found.name, works })
    } else {
      const known = shelves.catalogue.find(nameType, found.name)
      if (known !== undefined)
        suggestions.set(`${nameType}:${known.name}`, { type: nameType, name: known.name, works: known.count })
    }
    if (suggestions.size === SUGGESTIONS) break
  }
  return [...suggestions.values()]
}
