import type { AddedValue } from '../../shared/other-libraries'
import { TAG_TYPES, type Marks, type Metadata, type SeriesPlace, type TagType } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import type { LibrarySaid } from '../importing/libraries/said'
import { namesByType, tagsOf } from '../library/tags'
import { addedValues, type Completable } from './added-values'

export interface Completion {
  readonly after: Completable
  /** What the library said that was not said; empty where it knows nothing new. */
  readonly added: readonly AddedValue[]
}

/**
 * Fills the gaps in what is said of a work by what a library of another program says. Nothing that is said is changed:
 * of a type that has names there, only additional tags, the reader's own tags and series are added to.
 * @param isTitleGuessed the title was made up for want of a better
 */
export function complete(work: Completable, said: LibrarySaid, isTitleGuessed = false): Completion {
  const names = completeNames(work, said)
  const series = completeSeries(work.series, said.series)
  const indexOf = (name: string): number | null => series.find((one) => one.name === name)?.index ?? null
  const tags = tagsOf({ ...names, series: series.map(({ name }) => name) }, indexOf)
  const after = {
    ...work,
    ...tags,
    ...completeFacts(work, said, isTitleGuessed),
    ...completeMarks(work, said.marks),
  }
  return { after, added: addedValues(work, after) }
}

const GAPS = TAG_TYPES.filter((type) => type !== 'series' && type !== 'mine')

function completeNames(work: Metadata, said: LibrarySaid): Record<TagType, readonly string[]> {
  const before = namesByType(work)
  const names: Record<TagType, readonly string[]> = { ...before }
  for (const type of GAPS) {
    const given = (type === 'author' ? said.authors : said.names[type]) ?? []
    if (before[type].length === 0) names[type] = distinct(type, given)
  }
  const known = new Set(TAG_TYPES.flatMap((type) => names[type].map((name) => tagKey(type, name))))
  const isKnown = (name: string): boolean =>
    known.has(tagKey('tag', name)) || known.has(tagKey('pairing', name))
  names.tag = distinct('tag', [...names.tag, ...(said.more.tag ?? []).filter((name) => !isKnown(name))])
  names.mine = distinct('mine', [...names.mine, ...(said.more.mine ?? [])])
  return names
}

function distinct(type: TagType, names: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>()
  for (const name of names) {
    const key = tagKey(type, name)
    if (key !== '' && !byKey.has(key)) byKey.set(key, name)
  }
  return [...byKey.values()]
}

function completeSeries(
  series: readonly SeriesPlace[],
  said: readonly SeriesPlace[],
): readonly SeriesPlace[] {
  const keyOf = ({ name }: SeriesPlace): string => tagKey('series', name)
  const byKey = new Map(series.map((place) => [keyOf(place), place]))
  for (const place of said) {
    const known = byKey.get(keyOf(place))
    if (known === undefined) byKey.set(keyOf(place), place)
    else if (known.index === null) byKey.set(keyOf(place), { ...known, index: place.index })
  }
  return [...byKey.values()]
}

type Facts = Pick<
  Metadata,
  'title' | 'status' | 'chaptersTotal' | 'published' | 'updated' | 'sourceUrl' | 'summary'
>

function completeFacts(work: Metadata, said: LibrarySaid, isTitleGuessed: boolean): Facts {
  const hasStatus = work.status !== 'unknown'
  // A work that was never updated has its first day only.
  const isLater = said.updated !== null && (work.published === null || said.updated > work.published)
  return {
    title: isTitleGuessed && said.title !== '' ? said.title : work.title,
    status: hasStatus ? work.status : said.status,
    // Where the status is known, no total means that the author has not said.
    chaptersTotal: hasStatus ? work.chaptersTotal : (work.chaptersTotal ?? said.chaptersTotal),
    published: work.published ?? said.published,
    updated: work.updated ?? (isLater ? said.updated : null),
    sourceUrl: work.sourceUrl ?? said.sourceUrl,
    summary: work.summary ?? said.summary,
  }
}

function completeMarks(work: Marks, said: Marks): Marks {
  return {
    reading: work.reading ?? said.reading,
    stars: work.stars ?? said.stars,
    privateNotes: work.privateNotes ?? said.privateNotes,
  }
}
