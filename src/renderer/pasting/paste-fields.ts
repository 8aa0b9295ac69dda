import type { Metadata, ReviewCode, TagType } from '../../shared/model'
import type { PasteEdit, PastedWork } from '../../shared/paste'
import { plainText } from '../../shared/text-content'
import { draftOf, type EditDraft } from '../editing/edit-draft'

/** How far what is said of a pasted work can be relied on. */
export type Sureness = 'certain' | 'check' | 'missing' | 'changed'

/** A line of the preview. */
export type PasteField =
  | TagType
  | 'title'
  | 'status'
  | 'chapters'
  | 'published'
  | 'updated'
  | 'source'
  | 'summary'
  | 'notes'
  | 'story'

/** What makes a line one that is to be looked at. */
const DOUBTS: Readonly<Partial<Record<PasteField, readonly ReviewCode[]>>> = {
  title: ['title-guessed'],
  author: ['author-guessed'],
  canon: ['tags-uncertain'],
  pairing: ['tags-uncertain'],
  character: ['tags-uncertain'],
  tag: ['tags-uncertain'],
  published: ['dates-uncertain'],
  updated: ['dates-uncertain'],
  summary: ['notes-uncertain'],
  notes: ['notes-uncertain'],
  story: ['chapters-uncertain', 'lines-broken', 'parts-missing'],
}

/** How sure a line is, given what the reader has changed. @param isEmpty whether nothing stands in it */
export function surenessOf(
  field: PasteField,
  { review }: PastedWork,
  { isEmpty, isChanged }: { readonly isEmpty: boolean; readonly isChanged: boolean },
): Sureness {
  if (isChanged) return 'changed'
  if (isEmpty) return 'missing'
  return DOUBTS[field]?.some((code) => review.includes(code)) === true ? 'check' : 'certain'
}

/** Everything that can be changed of a pasted work, as it stands. */
export interface PasteDraft extends EditDraft {
  readonly status: Metadata['status']
  readonly chaptersTotal: number | null
  readonly published: string | null
  readonly updated: string | null
  readonly sourceUrl: string | null
  /** Plain text. */
  readonly summary: string
  readonly notes: string
}

/** A pasted work with what the reader has changed of it. */
export function draftOfPaste({ said }: PastedWork, edit: PasteEdit): PasteDraft {
  const draft = draftOf(said)
  const series = edit.series ?? said.series
  const text = (html: Metadata['summary']): string =>
    html === null ? '' : plainText(html).replaceAll('\n', '\n\n')
  return {
    title: edit.title ?? draft.title,
    tags: { ...draft.tags, ...edit.tags, series: series.map(({ name }) => name) },
    indexes: Object.fromEntries(series.map(({ name, index }) => [name, index])),
    status: edit.status ?? said.status,
    chaptersTotal: edit.chaptersTotal === undefined ? said.chaptersTotal : edit.chaptersTotal,
    published: edit.published === undefined ? said.published : edit.published,
    updated: edit.updated === undefined ? said.updated : edit.updated,
    sourceUrl: edit.sourceUrl === undefined ? said.sourceUrl : edit.sourceUrl,
    summary: edit.summary ?? text(said.summary),
    notes: edit.notes ?? text(said.notes),
  }
}

/** The edit with another list of names of a type. */
export function withNames(
  edit: PasteEdit,
  draft: PasteDraft,
  type: TagType,
  names: readonly string[],
): PasteEdit {
  if (type !== 'series') return { ...edit, tags: { ...edit.tags, [type]: names } }
  return { ...edit, series: names.map((name) => ({ name, index: draft.indexes[name] ?? null })) }
}

/** Whether the reader has changed a type of tags. */
export function hasNames(edit: PasteEdit, type: TagType): boolean {
  return type === 'series' ? edit.series !== undefined : edit.tags?.[type] !== undefined
}

/** How many lines of a work are to be looked at. */
export function countDoubts(work: PastedWork): number {
  const { said } = work
  const draft = draftOfPaste(work, {})
  const isEmpty = (field: PasteField): boolean =>
    (field in draft.tags && draft.tags[field as TagType].length === 0) ||
    (field === 'published' && said.published === null) ||
    (field === 'updated' && said.updated === null) ||
    (field === 'summary' && draft.summary === '') ||
    (field === 'notes' && draft.notes === '')
  return (Object.keys(DOUBTS) as PasteField[]).filter(
    (field) => surenessOf(field, work, { isEmpty: isEmpty(field), isChanged: false }) === 'check',
  ).length
}
