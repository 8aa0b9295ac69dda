import type { Receipt, TagChange } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import type { CertainPreview, Decision, SuggestedTag } from '../../shared/suggestions'
import { SUGGESTED_TYPES } from '../../shared/suggestions'
import { tagKey } from '../../shared/tag-key'
import { recordChange, type Change } from '../library/changes'
import { namesByType } from '../library/tags'
import {
  listOpenSuggestions,
  readRefused,
  readReviewed,
  readSuggestions,
  saveRefused,
  saveReviewed,
} from '../library/suggestions'
import { applyEdit } from './edit-steps'
import { metadataOf, store, type OnDone } from './editing'
import type { KnownCanons } from './known-canons'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { readForSuggestions, recount } from './suggesting'
import { suggestionKey, withStates } from './suggestion-states'

/**
 * Takes over what a reader accepts of a work's suggestions and keeps what they refuse. The receipt takes all of it back.
 * @throws ArchiveError `unknown-work`
 */
export function decide(shelves: Shelves, id: WorkId, decision: Decision): Receipt {
  const receipt = shelves.change(() => {
    const before = carryOut(shelves, id, decision)
    return recordChange(shelves.db, { kind: 'review', before: [before] }, shelves.now())
  })
  shelves.refresh(id)
  return receipt
}

/** What an undo of a review puts back. */
type ReviewedBefore = Extract<Change, { kind: 'review' }>['before'][number]

function carryOut(shelves: Shelves, id: WorkId, decision: Decision): ReviewedBefore {
  const { db } = shelves
  const { accept, refuse, reopen = [], done } = decision
  const record = recordOf(shelves, id)
  const refused = readRefused(db, id)
  const before = { ...metadataOf(record), refused, reviewed: readReviewed(db, id) }

  const remove = takenOut(shelves, record, decision)
  const after = applyEdit(record, { remove, add: accept })
  if (after !== record) store(shelves, id, after)

  const decided = new Set([...accept, ...refuse, ...reopen].map(suggestionKey))
  const stillRefused = refused.filter((tag) => !decided.has(suggestionKey(tag)))
  saveRefused(db, id, [...stillRefused, ...refuse])
  if (done !== undefined) saveReviewed(db, id, done ? shelves.now() : null)
  recount(db, id, after)
  return before
}

/**
 * The tags that go: those that were taken over from suggestions and are refused or open now, and a pairing that is
 * taken over with another sign. What a file says is never taken out by this.
 */
function takenOut(
  { db }: Shelves,
  record: WorkRecord,
  { accept, refuse, reopen = [] }: Decision,
): readonly TagChange[] {
  const suggested = new Set((readSuggestions(db, record.id)?.suggestions ?? []).map(suggestionKey))
  const names = namesByType(record)
  const stays = new Set(accept.map(({ type, name }) => `${type}:${tagKey(type, name)}`))
  const goes = new Set(
    [...accept, ...refuse, ...reopen].map(suggestionKey).filter((key) => suggested.has(key)),
  )
  return SUGGESTED_TYPES.flatMap((type) => names[type].map((name) => ({ type, name }))).filter(
    (tag) => goes.has(suggestionKey(tag)) && !stays.has(`${tag.type}:${tagKey(tag.type, tag.name)}`),
  )
}

/** A work with what is certain of it and not decided on. */
interface CertainOf {
  readonly id: WorkId
  readonly accept: readonly SuggestedTag[]
}

/** @param ids of these, or of all in the queue; one that was not looked at yet is read first */
function* certainOf(
  shelves: Shelves,
  known: KnownCanons,
  ids: readonly WorkId[] | undefined,
): Generator<CertainOf> {
  const { db } = shelves
  const asked = ids ?? listOpenSuggestions(db).flatMap(({ id, certain }) => (certain > 0 ? [id] : []))
  for (const id of asked) {
    if (!shelves.catalogue.has(id)) continue
    if (ids !== undefined && readSuggestions(db, id)?.recogniser !== known.version)
      readForSuggestions(shelves, known, id)
    const kept = readSuggestions(db, id)?.suggestions ?? []
    const accept = withStates(kept, recordOf(shelves, id), readRefused(db, id))
      .filter(({ isCertain, state }) => isCertain && state === 'open')
      .map(({ type, name }) => ({ type, name }))
    if (accept.length > 0) yield { id, accept }
  }
}

/** What {@link acceptCertain} would do. */
export function previewCertain(
  shelves: Shelves,
  known: KnownCanons,
  ids?: readonly WorkId[],
): CertainPreview {
  const values = new Map<string, SuggestedTag & { works: number }>()
  let works = 0
  for (const { accept } of certainOf(shelves, known, ids)) {
    works++
    for (const tag of accept) {
      const key = suggestionKey(tag)
      const value = values.get(key) ?? { ...tag, works: 0 }
      value.works++
      values.set(key, value)
    }
  }
  const place = ({ type }: SuggestedTag): number => SUGGESTED_TYPES.indexOf(type)
  const sorted = [...values.values()].sort(
    (a, b) => place(a) - place(b) || b.works - a.works || (a.name < b.name ? -1 : 1),
  )
  return { works, values: sorted }
}

/** What accepting everything certain came to. */
export interface Accepted {
  readonly receipt: Receipt
  readonly works: number
  readonly suggestions: number
}

/**
 * Accepts what is certain, of these works or of all in the queue, in all of them or none.
 * @param onDone is told how many works are done
 * @returns undefined where nothing is certain
 */
export function acceptCertain(
  shelves: Shelves,
  known: KnownCanons,
  ids: readonly WorkId[] | undefined,
  onDone: OnDone = () => {},
): Accepted | undefined {
  const certain = [...certainOf(shelves, known, ids)]
  if (certain.length === 0) return undefined
  const receipt = shelves.change(() => {
    const before = certain.map(({ id, accept }, index) => {
      onDone(index, certain.length)
      return carryOut(shelves, id, { accept, refuse: [] })
    })
    return recordChange(shelves.db, { kind: 'review', before }, shelves.now())
  })
  for (const { id } of certain) shelves.refresh(id)
  onDone(certain.length, certain.length)
  const suggestions = certain.reduce((sum, { accept }) => sum + accept.length, 0)
  return { receipt, works: certain.length, suggestions }
}

/** Puts back what was before a review. */
export function revertReview(shelves: Shelves, { id, refused, reviewed, ...metadata }: ReviewedBefore): void {
  store(shelves, id, metadata)
  saveRefused(shelves.db, id, refused)
  saveReviewed(shelves.db, id, reviewed)
  recount(shelves.db, id, metadata)
}
