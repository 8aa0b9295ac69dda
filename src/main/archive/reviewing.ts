import type { Receipt, TagChange } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import type { Decision, ReviewItem, ReviewQueue, SuggestedTag, Suggestion } from '../../shared/suggestions'
import { tagKey } from '../../shared/tag-key'
import { textContent } from '../../shared/text-content'
import { recordChange, type Change } from '../library/changes'
import {
  listOpenSuggestions,
  listReviewed,
  listUnread,
  readRefused,
  readReviewed,
  saveRefused,
  saveReviewed,
  saveSuggestions,
} from '../library/suggestions'
import { readChapters, readReview } from '../library/works'
import { suggest } from '../tagging/suggest'
import { applyEdit, metadataOf, store } from './editing'
import type { KnownCanons } from './known-canons'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Letters of a story's beginning that are shown beside its suggestions. */
const OPENING = 1_200

/** What a work's text suggests now: kept, so that the queue knows of it. */
export function suggestFor(shelves: Shelves, known: KnownCanons, id: WorkId): readonly Suggestion[] {
  const record = recordOf(shelves, id)
  const refused = new Set(readRefused(shelves.db, id).map(keyOf))
  const suggestions = hasAll(record)
    ? []
    : suggest(
        readChapters(shelves.db, id).map(({ html }) => textContent(html)),
        record,
        known.lexicon(),
      ).filter((suggestion) => !refused.has(keyOf(suggestion)))
  saveSuggestions(shelves.db, id, { recogniser: known.version, suggestions })
  return suggestions
}

/** Nothing is suggested where nothing is missing. */
function hasAll({ canons, characters, pairings }: WorkRecord): boolean {
  return canons.length > 0 && characters.length > 0 && pairings.length > 0
}

function keyOf({ type, name }: SuggestedTag): string {
  return `${type}:${tagKey(type, name)}`
}

/** The works with something unknown or suggested: the surest suggestions first, then those of which nothing is known. */
export function reviewQueue(shelves: Shelves, known: KnownCanons): ReviewQueue {
  const open = listOpenSuggestions(shelves.db)
  const suggested = new Set(open.map(({ id }) => id))
  const reviewed = listReviewed(shelves.db)
  const unknown = [...shelves.catalogue.ids()].filter((id) => {
    const names = shelves.catalogue.get(id)?.names
    const isUnknown = names?.canon.length === 0 || names?.character.length === 0 || names?.author.length === 0
    return isUnknown && !suggested.has(id) && !reviewed.has(id)
  })
  const certain = open.filter((work) => work.certain > 0)
  return {
    ids: [...suggested, ...unknown],
    unread: listUnread(shelves.db, known.version).length,
    certain: {
      suggestions: certain.reduce((sum, work) => sum + work.certain, 0),
      works: certain.length,
    },
  }
}

/** @throws ArchiveError `unknown-work` */
export function readReviewItem(shelves: Shelves, known: KnownCanons, id: WorkId): ReviewItem {
  const suggestions = suggestFor(shelves, known, id)
  const [first] = readChapters(shelves.db, id)
  return {
    work: recordOf(shelves, id),
    review: readReview(shelves.db, id),
    suggestions,
    refused: readRefused(shelves.db, id),
    opening: first === undefined ? '' : textContent(first.html).trimStart().slice(0, OPENING),
  }
}

/** Takes over what a reader accepts of a work's suggestions and keeps what they refuse. The receipt takes all of it back. */
export function decide(shelves: Shelves, known: KnownCanons, id: WorkId, decision: Decision): Receipt {
  const receipt = shelves.change(() => {
    const before = accept(shelves, id, decision)
    return recordChange(shelves.db, { kind: 'review', before: [before] }, shelves.now())
  })
  shelves.refresh(id)
  suggestFor(shelves, known, id)
  return receipt
}

/** What an undo of a review puts back. */
type ReviewedBefore = Extract<Change, { kind: 'review' }>['before'][number]

function accept(shelves: Shelves, id: WorkId, { accept: accepted, refuse, done }: Decision): ReviewedBefore {
  const record = recordOf(shelves, id)
  const refused = readRefused(shelves.db, id)
  const before = { ...metadataOf(record), refused, reviewed: readReviewed(shelves.db, id) }
  const add: readonly TagChange[] = accepted
  if (add.length > 0) store(shelves, id, applyEdit(record, { add }))
  if (refuse.length > 0) saveRefused(shelves.db, id, [...refused, ...refuse])
  if (done === true) saveReviewed(shelves.db, id, shelves.now())
  return before
}

/** Accepts what is certain, of these works or of all in the queue. @returns null where nothing is certain */
export function acceptCertain(
  shelves: Shelves,
  known: KnownCanons,
  ids: readonly WorkId[] = listOpenSuggestions(shelves.db).flatMap(({ id, certain }) =>
    certain > 0 ? [id] : [],
  ),
): Receipt | null {
  const certain = ids
    .map((id) => ({ id, accept: suggestFor(shelves, known, id).filter(({ isCertain }) => isCertain) }))
    .filter(({ accept: some }) => some.length > 0)
  if (certain.length === 0) return null
  const receipt = shelves.change(() => {
    const before = certain.map(({ id, accept: some }) => accept(shelves, id, { accept: some, refuse: [] }))
    return recordChange(shelves.db, { kind: 'review', before }, shelves.now())
  })
  for (const { id } of certain) {
    shelves.refresh(id)
    suggestFor(shelves, known, id)
  }
  return receipt
}

/** Puts back what was before a review. @returns the works */
export function revertReview(shelves: Shelves, before: readonly ReviewedBefore[]): readonly WorkId[] {
  return before.map(({ id, refused, reviewed, ...metadata }) => {
    store(shelves, id, metadata)
    saveRefused(shelves.db, id, refused)
    saveReviewed(shelves.db, id, reviewed)
    shelves.db.run('DELETE FROM suggestions WHERE work_id = ?', id)
    return id
  })
}

export interface SuggestProgress {
  readonly done: number
  readonly all: number
  /** Of the work just read. */
  readonly id: WorkId
  readonly suggestions: readonly Suggestion[]
}

/** Looks at every work that was not looked at yet, one by one; nothing is changed but what is suggested. */
export function* suggestForAll(shelves: Shelves, known: KnownCanons): Generator<SuggestProgress> {
  const ids = listUnread(shelves.db, known.version)
  for (const [index, id] of ids.entries()) {
    if (!shelves.catalogue.has(id)) continue
    yield { done: index + 1, all: ids.length, id, suggestions: suggestFor(shelves, known, id) }
  }
}
