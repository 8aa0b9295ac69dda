import { lengthOf } from '../../shared/derived-facets'
import { textContent } from '../../shared/text-content'
import type { Metadata, WorkRecord } from '../../shared/model'
import { namesByType } from '../library/tags'
import type { CatalogueEntry } from '../search/catalogue'
import type { NameTexts } from '../search/full-text'

/** What the catalogue keeps in memory of a work. */
export function toCatalogueEntry(record: WorkRecord): CatalogueEntry {
  return {
    id: record.id,
    title: record.title,
    authors: record.authors,
    words: record.words,
    chapters: record.chapters,
    chaptersTotal: record.chaptersTotal,
    stars: record.stars,
    added: record.added,
    published: record.published,
    updated: record.updated ?? record.published,
    names: {
      ...namesByType(record),
      status: record.status === 'unknown' ? [] : [record.status],
      length: [lengthOf(record.words)],
      year: yearOf(record.updated ?? record.published),
      reading: record.reading === null ? [] : [record.reading],
    },
  }
}

function yearOf(day: string | null): readonly string[] {
  return day === null ? [] : [day.slice(0, 4)]
}

/** What the full-text index holds of a work beside its story; what the reader notes of it is found as notes. */
export function toNameTexts(work: Metadata, privateNotes: string | null): NameTexts {
  const { author, canon, pairing, character, series, tag, mine, ...others } = namesByType(work)
  const html = (parts: readonly Metadata['summary'][]): readonly string[] =>
    parts.flatMap((part) => (part === null ? [] : [textContent(part)]))
  return {
    title: [work.title],
    author,
    canon,
    pairing,
    character,
    series,
    tag: [...tag, ...mine, ...others.rating, ...others.warning, ...others.category, ...others.language],
    summary: html([work.summary]),
    notes: [...html([work.notes, work.endNotes]), ...(privateNotes === null ? [] : [privateNotes])],
  }
}
