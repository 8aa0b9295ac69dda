import type { TagChange, WorkEdit } from '../../shared/ipc'
import { TAG_TYPES, type Metadata, type SeriesPlace, type TagType } from '../../shared/model'

/** A work's title and tags while they are edited. */
export interface EditDraft {
  readonly title: string
  readonly tags: Readonly<Record<TagType, readonly string[]>>
  /** The work's number in a series, by the name of the series. */
  readonly indexes: Readonly<Record<string, number | null>>
}

/** What is said of a work now. */
export function draftOf(work: Metadata): EditDraft {
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value])
  return {
    title: work.title,
    tags: {
      author: work.authors,
      canon: work.canons,
      pairing: work.pairings.map((pairing) => pairing.name),
      character: work.characters,
      tag: work.tags,
      rating: one(work.rating),
      warning: work.warnings,
      category: work.categories,
      language: one(work.language),
      series: work.series.map((place) => place.name),
      mine: work.mine,
    },
    indexes: Object.fromEntries(work.series.map((place) => [place.name, place.index])),
  }
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index])

/** The edit that makes a draft true, of changed types only; undefined when nothing was changed. */
export function editOf(before: EditDraft, after: EditDraft): WorkEdit | undefined {
  const title = after.title.trim()
  const changed = TAG_TYPES.filter((type) => type !== 'series' && !same(before.tags[type], after.tags[type]))
  const series = seriesChanges(before, after)
  const edit: WorkEdit = {
    ...(title !== '' && title !== before.title ? { title } : {}),
    ...(changed.length > 0
      ? { replace: Object.fromEntries(changed.map((type) => [type, after.tags[type]])) }
      : {}),
    ...series,
  }
  return Object.keys(edit).length === 0 ? undefined : edit
}

/** A replaced list has no room for the number in a series, so series are taken out and put in one by one. */
function seriesChanges(before: EditDraft, after: EditDraft): Pick<WorkEdit, 'add' | 'remove'> {
  const placesOf = (draft: EditDraft): readonly SeriesPlace[] =>
    draft.tags.series.map((name) => ({ name, index: draft.indexes[name] ?? null }))
  const was = placesOf(before)
  const is = placesOf(after)
  const has = (places: readonly SeriesPlace[], one: SeriesPlace): boolean =>
    places.some((place) => place.name === one.name && place.index === one.index)
  const change = ({ name, index }: SeriesPlace): TagChange => ({ type: 'series', name, index })
  const add = is.filter((place) => !has(was, place)).map(change)
  const remove = was.filter((place) => !has(is, place)).map(change)
  return { ...(add.length > 0 ? { add } : {}), ...(remove.length > 0 ? { remove } : {}) }
}

/** A list with one more name; a name that is there already, but for its case, is not added again. */
export function withName(names: readonly string[], name: string, single: boolean): readonly string[] {
  const added = name.trim().replace(/\s+/g, ' ')
  if (added === '') return names
  if (single) return [added]
  return names.some((one) => one.toLowerCase() === added.toLowerCase()) ? names : [...names, added]
}
