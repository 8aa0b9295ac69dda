import type { AddedValue, AddedWhat } from '../../shared/other-libraries'
import { TAG_TYPES, type Marks, type Metadata, type TagType } from '../../shared/model'
import { namesByType, tagsOf } from '../library/tags'

/** What is said of a work and what the reader keeps of it. */
export type Completable = Metadata & Marks

/** What one state of a work has that another has not. */
export function addedValues(before: Completable, after: Completable): readonly AddedValue[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...is].flatMap(([what, values]) => {
    const old = new Set(was.get(what) ?? [])
    const added = values.filter((value) => !old.has(value))
    return added.length === 0 ? [] : [{ what, values: added }]
  })
}

function valuesOf(work: Completable): ReadonlyMap<AddedWhat, readonly string[]> {
  const one = (value: string | number | null): readonly string[] => (value === null ? [] : [String(value)])
  const series = work.series.map(({ name, index }) => (index === null ? name : `${name} [${index}]`))
  return new Map<AddedWhat, readonly string[]>([
    ['title', [work.title]],
    ...TAG_TYPES.map((type): [AddedWhat, readonly string[]] => [type, namesByType(work)[type]]),
    ['series', series],
    ['status', work.status === 'unknown' ? [] : [work.status]],
    ['chapters', one(work.chaptersTotal)],
    ['published', one(work.published)],
    ['updated', one(work.updated)],
    ['source', one(work.sourceUrl)],
    ['summary', one(work.summary)],
    ['reading', one(work.reading)],
    ['stars', one(work.stars)],
    ['note', one(work.privateNotes)],
  ])
}

/** Of what was added to a work that which it still says. */
export function stillSaid(work: Completable, added: readonly AddedValue[]): readonly AddedValue[] {
  const is = valuesOf(work)
  return added.flatMap(({ what, values }) => {
    const kept = values.filter((value) => is.get(what)?.includes(value) === true)
    return kept.length === 0 ? [] : [{ what, values: kept }]
  })
}

/**
 * A work without what a library said of it before: it may say something else now. What the reader has changed since
 * stays as it is.
 */
export function withoutAdded(work: Completable, added: readonly AddedValue[]): Completable {
  const byWhat = new Map(added.map(({ what, values }) => [what, new Set(values)]))
  const isSaid = (what: AddedWhat, value: string | number | null): boolean =>
    value !== null && byWhat.get(what)?.has(String(value)) === true
  const names = Object.fromEntries(
    TAG_TYPES.map((type): [TagType, readonly string[]] => [
      type,
      namesByType(work)[type].filter((name) => !isSaid(type, name)),
    ]),
  ) as Record<TagType, readonly string[]>
  const series = work.series.filter(
    ({ name, index }) => !isSaid('series', index === null ? name : `${name} [${index}]`),
  )
  const indexOf = (name: string): number | null => series.find((one) => one.name === name)?.index ?? null
  return {
    ...work,
    ...tagsOf({ ...names, series: series.map(({ name }) => name) }, indexOf),
    status: isSaid('status', work.status) ? 'unknown' : work.status,
    chaptersTotal: isSaid('chapters', work.chaptersTotal) ? null : work.chaptersTotal,
    published: isSaid('published', work.published) ? null : work.published,
    updated: isSaid('updated', work.updated) ? null : work.updated,
    sourceUrl: isSaid('source', work.sourceUrl) ? null : work.sourceUrl,
    summary: isSaid('summary', work.summary) ? null : work.summary,
    reading: isSaid('reading', work.reading) ? null : work.reading,
    stars: isSaid('stars', work.stars) ? null : work.stars,
    privateNotes: isSaid('note', work.privateNotes) ? null : work.privateNotes,
  }
}
