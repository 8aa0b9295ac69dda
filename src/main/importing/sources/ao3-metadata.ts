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

/** The labelled values of an AO3 page as metadata; tags that had to be told apart by guessing are flagged. */
export function readAo3Metadata(
  values: ReadonlyMap<Ao3Field, Ao3Value>,
  known: KnownNames,
  chaptersHere: number,
): { readonly metadata: Metadata; readonly guessed: readonly ReviewCode[] } {
  let uncertain = false
  const text = (field: Ao3Field): string => values.get(field)?.text ?? ''
  const split = (field: Ao3Field, names: Iterable<string>): readonly string[] => {
    const result = splitGluedTags(text(field), names, values.get(field)?.single ?? false)
    uncertain ||= result.guessed
    return result.tags
  }
  const names = (type: TagType): Iterable<string> => known.names(type)

  const told = tellPairings(split('pairings', names('pairing')), COMMON_TAGS)
  const { pairings } = told
  // Who is in a pairing of this page is likely to stand among its characters.
  const partners = pairings.flatMap(({ name }) => name.split(/\/| & /)).filter((name) => name.length > 2)
  const characters = split('characters', [...names('character'), ...partners])
  const chapters = readChapterCount(text('chapters'))
  const isComplete = chapters.total !== null && (chapters.posted ?? chaptersHere) >= chapters.total
  const metadata: Metadata = {
    ...NO_METADATA,
    canons: split('canons', names('canon')),
    pairings,
    characters,
    tags: unique([...split('tags', [...names('tag'), ...COMMON_TAGS]), ...told.tags]),
    rating: readRating(text('rating')),
    warnings: unique([
      ...splitClosedSet(text('warnings'), KNOWN_WARNINGS).map(readWarning),
      ...told.warnings,
    ]),
    categories: unique([...splitClosedSet(text('categories'), KNOWN_CATEGORIES), ...told.categories]),
    language: readLanguage(text('language')),
    series: readSeries(text('series')),
    status: values.has('chapters') ? (isComplete ? 'complete' : 'in-progress') : 'unknown',
    chaptersTotal: chapters.total,
    published: readDay(text('published')),
    updated: readDay(text('updated') || text('completed')),
  }
  return { metadata, guessed: uncertain ? ['tags-uncertain'] : [] }
}
