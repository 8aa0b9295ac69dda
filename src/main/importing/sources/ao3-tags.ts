import type { Metadata, SeriesPlace } from '../../../shared/model'
import { childElements, findAll, lineOf, nextElement, textBefore, type Element } from '../html/dom'
import { ao3FieldOf, type Ao3Field } from './ao3-labels'
import {
  readChapterCount,
  readDay,
  readLanguage,
  readPairing,
  readRating,
  readWarning,
  unique,
} from './fields'
import { NO_METADATA } from './source'

/** What AO3 says of a work in its definition list, each tag by itself. */
export interface Ao3Tags {
  readonly lists: ReadonlyMap<Ao3Field, readonly string[]>
  readonly series: readonly SeriesPlace[]
  /** Dates and counts as one text. */
  readonly stats: string
}

/**
 * Reads AO3's definition list of labels and values. A tag is a link: commas and signs in its name do not matter.
 * @param list the `dl` of a download or of a work's page
 */
export function readAo3Tags(list: Element): Ao3Tags {
  const lists = new Map<Ao3Field, readonly string[]>()
  let series: readonly SeriesPlace[] = []
  let stats = ''
  for (const term of childElements(list)) {
    const value = nextElement(term)
    if (term.name !== 'dt' || value?.name !== 'dd') continue
    const label = lineOf(term)
    const field = ao3FieldOf(label)
    if (/^Stats\b/.test(label)) stats = readStats(value)
    else if (field === 'series') series = readSeries(value)
    else if (field !== undefined) lists.set(field, readTags(value))
  }
  return { lists, series, stats }
}

/** The statistics of a page are a list of their own, whose parts stand beside each other without space. */
function readStats(value: Element): string {
  const parts = findAll('dt, dd', value)
  return parts.length === 0 ? lineOf(value) : parts.map(lineOf).join(' ')
}

function readTags(value: Element): readonly string[] {
  const links = findAll('a', value).map(lineOf)
  return unique(links.length > 0 ? links : lineOf(value).split(/,\s+/))
}

/** `Part 2 of` stands before the link of each series. */
function readSeries(value: Element): readonly SeriesPlace[] {
  const links = findAll('a[href*="/series/"]', value)
  return links.map((link) => {
    const index = /Part\s+([\d,.]+)\s+of\s*$/.exec(textBefore(link))?.[1]
    return { name: lineOf(link), index: index === undefined ? null : Number(index.replaceAll(',', '')) }
  })
}

/** @param chaptersHere how many chapters the file holds; a one-shot of old downloads has no count of its own */
export function ao3Metadata({ lists, series, stats }: Ao3Tags, chaptersHere: number): Metadata {
  const list = (field: Ao3Field): readonly string[] => lists.get(field) ?? []
  const value = (label: string): string => new RegExp(`\\b(?:${label}):\\s*(\\S+)`).exec(stats)?.[1] ?? ''
  const count = value('Chapters')
  const { posted, total } =
    count === '' ? { posted: chaptersHere, total: chaptersHere } : readChapterCount(count)
  const isComplete = total !== null && (posted ?? chaptersHere) >= total
  return {
    ...NO_METADATA,
    canons: list('canons'),
    pairings: list('pairings').map(readPairing),
    characters: list('characters'),
    tags: list('tags'),
    rating: readRating(list('rating')[0] ?? ''),
    warnings: unique(list('warnings').map(readWarning)),
    categories: list('categories'),
    language: readLanguage(list('language').join(', ')),
    series,
    status: isComplete ? 'complete' : 'in-progress',
    chaptersTotal: total,
    published: readDay(value('Published')),
    updated: readDay(value('Updated|Completed')),
  }
}

/** How many chapters the work has on AO3; null when the list does not say. */
export function chaptersPosted({ stats }: Ao3Tags): number | null {
  return readChapterCount(/\bChapters:\s*(\S+)/.exec(stats)?.[1] ?? '').posted
}
