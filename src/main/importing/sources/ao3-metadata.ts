import type { Metadata, ReviewCode, TagType } from '../../../shared/model'
import type { Ao3Field, Ao3Value } from './ao3-labels'
import {
  KNOWN_CATEGORIES,
  KNOWN_WARNINGS,
  readChapterCount,
  readDay,
  readLanguage,
  readRating,
  readSeries,
  readWarning,
  tellPairings,
  unique,
} from './fields'
import { COMMON_TAGS, splitClosedSet, splitGluedTags } from './glued-tags'
import { NO_METADATA, type KnownNames } from './source'

/**
 * The labelled values of an AO3 page as metadata; tags that had to be told apart by guessing are flagged.
 * @param commas the commas between tags are there: no tag of AO3 has one
 */
export function readAo3Metadata(
  values: ReadonlyMap<Ao3Field, Ao3Value>,
  known: KnownNames,
  chaptersHere: number,
  commas = false,
): { readonly metadata: Metadata; readonly guessed: readonly ReviewCode[] } {
  let uncertain = false
  const text = (field: Ao3Field): string => values.get(field)?.text ?? ''
  const split = (field: Ao3Field, names: Iterable<string>): readonly string[] => {
    if (commas) return unique(text(field).split(', '))
    const result = splitGluedTags(text(field), names, values.get(field)?.single ?? false)
    uncertain ||= result.guessed
    return result.tags
  }
  const closedSet = (field: Ao3Field, of: readonly string[]): readonly string[] =>
    commas ? unique(text(field).split(', ')) : splitClosedSet(text(field), of)
  const names = (type: TagType): Iterable<string> => known.names(type)

  const told = tellPairings(split('pairings', names('pairing')), COMMON_TAGS)
  const { pairings } = told
  // Who is in a pairing of this page is likely to stand among its characters.
  const partners = pairings.flatMap(({ name }) => name.split(/\/| & /)).filter((name) => name.length > 2)
  const characters = split('characters', [...names('character'), ...partners])
  // Downloads of one-shots had no count of chapters before 2023.
  const isOneShot = commas && !values.has('chapters') && values.has('published')
  const chapters = isOneShot ? { posted: 1, total: 1 } : readChapterCount(text('chapters'))
  const isComplete = chapters.total !== null && (chapters.posted ?? chaptersHere) >= chapters.total
  const metadata: Metadata = {
    ...NO_METADATA,
    canons: split('canons', names('canon')),
    pairings,
    characters,
    tags: unique([...split('tags', [...names('tag'), ...COMMON_TAGS]), ...told.tags]),
    rating: readRating(text('rating')),
    warnings: unique([...closedSet('warnings', KNOWN_WARNINGS).map(readWarning), ...told.warnings]),
    categories: unique([...closedSet('categories', KNOWN_CATEGORIES), ...told.categories]),
    language: readLanguage(text('language')),
    series: readSeries(text('series')),
    status: isOneShot || values.has('chapters') ? (isComplete ? 'complete' : 'in-progress') : 'unknown',
    chaptersTotal: chapters.total,
    published: readDay(text('published')),
    updated: readDay(text('updated') || text('completed')),
  }
  const guessed: ReviewCode[] = uncertain ? ['tags-uncertain'] : []
  if (chapters.posted !== null && chapters.posted > chaptersHere) guessed.push('parts-missing')
  return { metadata, guessed }
}
