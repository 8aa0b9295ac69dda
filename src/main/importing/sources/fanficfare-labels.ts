import type { Metadata, ReviewCode } from '../../../shared/model'
import {
  KNOWN_CATEGORIES,
  readDay,
  readLanguage,
  readNumber,
  readPairing,
  readRating,
  readSeries,
  readStatus,
  readWarning,
  unique,
} from './fields'
import { withoutArchivist } from './ao3-byline'
import { NO_METADATA } from './source'

/** The labels of FanFicFare's title page. Source: FanFicFare, defaults.ini. Its users can change them. */
export const FANFICFARE_LABELS: readonly string[] =
  'Title,Story URL,Summary,Author,Author URL,Category,Genre,Language,Characters,Relationships,Series,Series URL,Status,Published,Updated,Packaged,Rating,Warnings,Chapters,Words,Publisher'.split(
    ',',
  )

/** When the file was made: no other program writes it. */
export const PACKAGED = /\bPackaged:[*\]]{0,3}[ |]*\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/

export interface FanficfareHead {
  readonly title: string
  readonly authors: readonly string[]
  /** By label. */
  readonly values: ReadonlyMap<string, string>
}

/** How many chapters the file says that it has. */
export function chaptersOf({ values }: FanficfareHead): number | null {
  return readNumber(values.get('Chapters') ?? '')
}

/** What FanFicFare's title page says. Lists are joined by commas; of its genres some are AO3's categories. */
export function readFanficfareMetadata(
  head: FanficfareHead,
  chaptersHere: number,
): { readonly metadata: Metadata; readonly guessed: readonly ReviewCode[] } {
  const value = (label: string): string => head.values.get(label) ?? ''
  const list = (label: string): readonly string[] => unique(value(label).split(', '))
  const genres = list('Genre')
  const isCategory = (genre: string): boolean => KNOWN_CATEGORIES.includes(genre)
  const status = readStatus(value('Status'))
  const url = /https?:\/\/\S+/.exec(value('Story URL'))?.[0] ?? null
  const site = `${value('Publisher')} ${url ?? ''}`
  const chapters = chaptersOf(head)
  const metadata: Metadata = {
    ...NO_METADATA,
    title: head.title,
    authors: unique(head.authors.map(withoutArchivist)),
    canons: list('Category'),
    pairings: list('Relationships').map(readPairing),
    characters: list('Characters'),
    tags: genres.filter((genre) => !isCategory(genre)),
    rating: readRating(value('Rating')),
    warnings: unique(list('Warnings').map(readWarning)),
    categories: genres.filter(isCategory),
    language: readLanguage(value('Language')),
    series: readSeries(value('Series')),
    status,
    chaptersTotal: status === 'complete' ? (chapters ?? chaptersHere) : null,
    published: readDay(value('Published')),
    updated: readDay(value('Updated')),
    sourceUrl: url,
  }
  // Names of AO3 have no commas; elsewhere one may stand inside of a name.
  const mayHaveCommas = !site.includes('archiveofourown') && metadata.canons.length > 1
  return { metadata, guessed: mayHaveCommas ? ['tags-uncertain'] : [] }
}

/** `2. Flood` → `Flood`, `2. Chapter 2` → null. @param position counts from 1 */
export function fanficfareTitle(text: string, position: number): string | null {
  const [, number, numbered] = /^(?:\(new\) )?(?:(\d{1,4})\. )?(.*)$/.exec(text.trim()) ?? []
  const title = number === undefined || Number(number) === position ? (numbered ?? '') : text.trim()
  const [, named, rest] = /^chapter (\d{1,4})(?:\s?[:.–—-]\s?(.*))?$/i.exec(title) ?? []
  if (named !== undefined && Number(named) === position)
    return rest === undefined || rest === '' ? null : rest
  return title === '' ? null : title
}
