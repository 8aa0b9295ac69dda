import { TAG_TYPES, type Metadata, type SeriesPlace, type TagType } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import { namesByType, tagsOf, type WorkTags } from '../library/tags'

/** Facts of which a work has one. */
const FACTS = [
  'title',
  'status',
  'chaptersTotal',
  'published',
  'updated',
  'sourceUrl',
  'summary',
  'notes',
  'endNotes',
] as const
type Facts = Pick<Metadata, (typeof FACTS)[number]>

/** Types of which a work has one value at most. */
const SINGLE_TYPES: ReadonlySet<TagType> = new Set(['rating', 'language'])

/** What a reader has changed between one state and another, done to a third. */
export function carryOver(base: Metadata, now: Metadata, next: Metadata): Metadata {
  const facts = Object.fromEntries(
    FACTS.map((fact) => [fact, now[fact] === base[fact] ? next[fact] : now[fact]]),
  ) as unknown as Facts
  return { ...facts, ...carryTags(base, now, next) }
}

/** The same for the tags alone. */
export function carryTags(base: WorkTags, now: WorkTags, next: WorkTags): WorkTags {
  const [before, after, coming] = [namesByType(base), namesByType(now), namesByType(next)]
  const names = Object.fromEntries(
    TAG_TYPES.map((type) => [type, carryNames(type, before[type], after[type], coming[type])]),
  ) as Record<TagType, readonly string[]>
  return tagsOf(names, (name) => {
    const [was, is, becomes] = [base, now, next].map(({ series }) => placeIn(series, name))
    if (is !== undefined && is.index !== was?.index) return is.index
    return (becomes ?? is)?.index ?? null
  })
}

function placeIn(series: readonly SeriesPlace[], name: string): SeriesPlace | undefined {
  const key = tagKey('series', name)
  return series.find((place) => tagKey('series', place.name) === key)
}

function carryNames(
  type: TagType,
  base: readonly string[],
  now: readonly string[],
  next: readonly string[],
): readonly string[] {
  const keyOf = (name: string): string => tagKey(type, name)
  if (sameList(base, now)) return next
  if (sameList(base, next) || SINGLE_TYPES.has(type)) return now
  const [before, after, coming] = [base, now, next].map((names) => new Set(names.map(keyOf)))
  const stays = next.filter((name) => after?.has(keyOf(name)) === true || before?.has(keyOf(name)) !== true)
  const added = now.filter((name) => before?.has(keyOf(name)) !== true && coming?.has(keyOf(name)) !== true)
  return [...stays, ...added]
}

function sameList(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((name, at) => name === others[at])
}

/** What a newer file says of a work; where it says nothing, what was said before holds on. */
export function saidAnew(next: Metadata, before: Metadata): Metadata {
  const [fresh, old] = [namesByType(next), namesByType(before)]
  const names = Object.fromEntries(
    TAG_TYPES.map((type) => [type, fresh[type].length > 0 ? fresh[type] : old[type]]),
  ) as Record<TagType, readonly string[]>
  const indexOf = (name: string): number | null =>
    (placeIn(next.series, name) ?? placeIn(before.series, name))?.index ?? null
  const saysStatus = next.status !== 'unknown'
  const saysNotes = next.summary !== null || next.canons.length > 0
  return {
    ...tagsOf(names, indexOf),
    title: next.title,
    status: saysStatus ? next.status : before.status,
    chaptersTotal: saysStatus ? next.chaptersTotal : (next.chaptersTotal ?? before.chaptersTotal),
    published: next.published ?? before.published,
    updated: next.updated ?? before.updated,
    sourceUrl: next.sourceUrl ?? before.sourceUrl,
    summary: next.summary ?? before.summary,
    notes: saysNotes ? next.notes : (next.notes ?? before.notes),
    endNotes: saysNotes ? next.endNotes : (next.endNotes ?? before.endNotes),
  }
}

/**
 * What is said of a work, with its gaps filled by another file of it. What changes from version to version is filled
 * from a file with the same text only.
 * @param isTitleGuessed the title is one that was made up for want of a better
 */
export function completed(
  said: Metadata,
  by: Metadata,
  { sameText, isTitleGuessed }: { readonly sameText: boolean; readonly isTitleGuessed: boolean },
): Metadata {
  const filled = saidAnew(said, by)
  return {
    ...filled,
    title: isTitleGuessed ? by.title : said.title,
    notes: sameText ? (said.notes ?? by.notes) : said.notes,
    endNotes: sameText ? (said.endNotes ?? by.endNotes) : said.endNotes,
    ...(sameText ? {} : { status: said.status, chaptersTotal: said.chaptersTotal, updated: said.updated }),
  }
}

/** Whether two states of a work say the same. */
export function saySame(one: Metadata, other: Metadata): boolean {
  const [names, others] = [namesByType(one), namesByType(other)]
  return (
    FACTS.every((fact) => one[fact] === other[fact]) &&
    TAG_TYPES.every((type) => sameList(names[type], others[type])) &&
    one.series.every((place, at) => place.index === other.series[at]?.index)
  )
}
