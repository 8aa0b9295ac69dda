import { ArchiveError } from '../../shared/app-error'
import type { Receipt, TagChange, WorkEdit } from '../../shared/ipc'
import {
  TAG_TYPES,
  type Marks,
  type Metadata,
  type TagType,
  type WorkId,
  type WorkRecord,
} from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import { recordChange } from '../library/changes'
import { namesByType, tagsOf } from '../library/tags'
import { moveToTrash, takeFromTrash } from '../library/trash'
import { saveMarks, updateMetadata } from '../library/works'
import { toNameTexts } from './catalogue-entry'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Types of which a work has one value at most: a new one takes the place of the old. */
const SINGLE_TYPES: ReadonlySet<TagType> = new Set(['rating', 'language'])

/**
 * Changes what is said of works, all of them or none.
 * @throws ArchiveError `unknown-work`, `invalid-edit`
 */
export function editWorks(shelves: Shelves, ids: readonly WorkId[], edit: WorkEdit): Receipt {
  if (edit.title?.trim() === '')
    throw new ArchiveError('invalid-edit', 'A work needs a title: type one and try again.')
  const before = ids.map((id) => recordOf(shelves, id))
  const receipt = shelves.change(() => {
    for (const record of before) store(shelves, record.id, applyEdit(record, edit))
    return recordChange(shelves.db, { kind: 'edit', before: before.map(metadataOf) }, shelves.now())
  })
  for (const id of ids) shelves.refresh(id)
  return receipt
}

/**
 * Sets some of what the reader keeps of works for themselves; the rest stays.
 * @throws ArchiveError `unknown-work`
 */
export function markWorks(shelves: Shelves, ids: readonly WorkId[], marks: Partial<Marks>): Receipt {
  const before = ids.map((id) => {
    const { reading, stars, privateNotes } = recordOf(shelves, id)
    return { id, reading, stars, privateNotes }
  })
  const receipt = shelves.change(() => {
    for (const { id, ...kept } of before) storeMarks(shelves, id, tidied({ ...kept, ...marks }))
    return recordChange(shelves.db, { kind: 'marks', before }, shelves.now())
  })
  for (const id of ids) shelves.refresh(id)
  return receipt
}

/** Keeps what is said of a work, and what finds it. */
export function store(shelves: Shelves, id: WorkId, metadata: Metadata): void {
  updateMetadata(shelves.db, id, metadata)
  indexNames(shelves, id)
}

/** Keeps what a reader marked a work with, and what finds it. */
export function storeMarks(shelves: Shelves, id: WorkId, marks: Marks): void {
  const before = recordOf(shelves, id).privateNotes
  saveMarks(shelves.db, id, marks)
  if (marks.privateNotes !== before) indexNames(shelves, id)
}

function indexNames(shelves: Shelves, id: WorkId): void {
  const record = recordOf(shelves, id)
  shelves.fullText.putNames(id, toNameTexts(record, record.privateNotes))
}

/** A note of nothing but space is none. */
function tidied(marks: Marks): Marks {
  return { ...marks, privateNotes: marks.privateNotes?.trim() === '' ? null : marks.privateNotes }
}

/** What an edit may change, and thus what its undo puts back. */
export function metadataOf(record: WorkRecord): Metadata & { readonly id: WorkId } {
  const { words: _words, chapters: _chapters, added: _added, versions: _versions, ...kept } = record
  const { place: _place, progress: _progress, lastRead: _lastRead, ...said } = kept
  const { reading: _reading, stars: _stars, privateNotes: _privateNotes, ...metadata } = said
  return metadata
}

/** The metadata of a work after an edit: whole lists first, then what goes, then what comes. */
export function applyEdit(work: Metadata, edit: WorkEdit): Metadata {
  const names: Record<TagType, readonly string[]> = { ...namesByType(work) }
  const indexes = new Map(work.series.map(({ name, index }) => [tagKey('series', name), index]))
  for (const type of TAG_TYPES) names[type] = cleaned(type, edit.replace?.[type] ?? names[type])
  for (const { type, name } of edit.remove ?? [])
    names[type] = names[type].filter((other) => tagKey(type, other) !== tagKey(type, name))
  for (const change of edit.add ?? []) {
    names[change.type] = withAdded(names[change.type], change)
    if (change.type === 'series' && change.index !== undefined)
      indexes.set(tagKey('series', change.name), change.index)
  }
  return {
    ...work,
    ...tagsOf(names, (name) => indexes.get(tagKey('series', name)) ?? null),
    title: edit.title?.trim() ?? work.title,
  }
}

function withAdded(names: readonly string[], { type, name }: TagChange): readonly string[] {
  return cleaned(type, SINGLE_TYPES.has(type) ? [name] : [...names, name])
}

/** Without empty names and repetitions; a name that is there keeps its spelling. */
function cleaned(type: TagType, names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const given of names) {
    const name = given.replace(/\s+/g, ' ').trim()
    if (name !== '' && !byKey.has(tagKey(type, name))) byKey.set(tagKey(type, name), name)
  }
  return [...byKey.values()]
}

export function removeWorks(shelves: Shelves, ids: readonly WorkId[]): Receipt {
  const receipt = shelves.change(() => {
    const moved = moveToTrash(shelves.db, ids, shelves.now())
    return recordChange(shelves.db, { kind: 'remove', ids: moved }, shelves.now())
  })
  for (const id of ids) shelves.refresh(id)
  return receipt
}

export function restoreWorks(shelves: Shelves, ids: readonly WorkId[]): void {
  shelves.change(() => takeFromTrash(shelves.db, ids))
  for (const id of ids) shelves.refresh(id)
}
