import type { SeriesPlace, WorkId, WorkRecord } from '../../shared/model'
import type { NextPart, Series, SeriesGap, SeriesPart } from '../../shared/series'
import { ALMOST_ALL } from '../library/begun'
import { readRecord } from '../library/works'
import type { Shelves } from './shelves'
import { coversOf } from './triggers'

/** More missing parts than any series has: a number beyond them is a slip of somebody's pen. */
const MOST_MISSING = 1_000

/** The parts of a series that are here, in order, with what is missing between them. */
export function readSeries(shelves: Shelves, name: string): Series {
  const parts = partsOf(shelves, name)
  const words = parts.reduce((sum, part) => sum + part.words, 0)
  const read = parts.reduce((sum, part) => sum + part.words * (isRead(part) ? 1 : (part.progress ?? 0)), 0)
  return {
    name: shelves.catalogue.find('series', name)?.name ?? name,
    parts,
    gaps: gapsOf(parts.flatMap(({ index }) => index ?? [])),
    progress: words === 0 ? 0 : read / words,
    next: partToReadNext(parts),
  }
}

/** What comes after a work in each of its series in which it has a number. */
export function nextParts(shelves: Shelves, work: WorkRecord): readonly NextPart[] {
  return work.series.flatMap(({ name, index }) => {
    if (index === null) return []
    const next = partsOf(shelves, name).find((part) => part.index !== null && part.index > index)
    if (next === undefined || next.index === null) return []
    const [gap] = gapsOf([index, next.index], index)
    const { id, title, triggers } = next
    return [{ series: name, id, title, index: next.index, gap: gap ?? null, triggers }]
  })
}

function partsOf(shelves: Shelves, name: string): readonly SeriesPart[] {
  const { catalogue, db } = shelves
  const choices = [{ type: 'series', name, state: 'include' }] as const
  const ids = catalogue.withChoices(choices)
  return ids
    .flatMap((id) => {
      const record = readRecord(db, id)
      return record === undefined ? [] : [partOf(shelves, record, name)]
    })
    .sort(byNumber)
}

function partOf(shelves: Shelves, work: WorkRecord, name: string): SeriesPart {
  const { id, title, authors, words, progress, reading } = work
  return {
    ...{ id, title, authors, words, progress, reading },
    index: placeIn(shelves, work.series, name)?.index ?? null,
    triggers: coversOf(shelves, id),
  }
}

/** A work may name the series by another name than the library counts it under. */
function placeIn(shelves: Shelves, places: readonly SeriesPlace[], name: string): SeriesPlace | undefined {
  const wanted = shelves.catalogue.valueNamed('series', name)
  return places.find((place) => shelves.catalogue.valueNamed('series', place.name) === wanted)
}

function byNumber(a: SeriesPart, b: SeriesPart): number {
  if (a.index !== b.index) return (a.index ?? Infinity) - (b.index ?? Infinity)
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id - b.id
}

/**
 * The whole numbers up to the highest that none of these is.
 * @param after counts from there on; without it from 1
 */
export function gapsOf(indexes: readonly number[], after = 0): readonly SeriesGap[] {
  const gaps: SeriesGap[] = []
  let expected = Math.floor(after) + 1
  for (const index of [...new Set(indexes)].sort((a, b) => a - b)) {
    const last = Math.ceil(index) - 1
    if (last >= expected && last - expected < MOST_MISSING) gaps.push({ from: expected, to: last })
    expected = Math.max(expected, Math.floor(index) + 1)
  }
  return gaps
}

function isRead({ reading, progress }: SeriesPart): boolean {
  return reading === 'read' || (progress ?? 0) >= ALMOST_ALL
}

/** The first part that is begun, else the first that is not read; what was given up is left aside. */
function partToReadNext(parts: readonly SeriesPart[]): WorkId | null {
  const open = parts.filter((part) => !isRead(part) && part.reading !== 'did-not-finish')
  const begun = open.find(({ progress }) => (progress ?? 0) > 0)
  return (begun ?? open[0])?.id ?? null
}
