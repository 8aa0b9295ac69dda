import type { Metadata, ReviewCode } from '../../../shared/model'
import { textToHtmlOrNull } from '../paragraphs'
import {
  isAmbiguousDay,
  KNOWN_CATEGORIES,
  readChapterCount,
  readDay,
  readGenres,
  readLanguage,
  readList,
  readRating,
  readSeries,
  readStatus,
  readWarning,
  tellPairings,
  unique,
} from './fields'
import { COMMON_TAGS } from './glued-tags'
import type { HeadField } from './head-labels'
import { NO_METADATA } from './source'

type Values = ReadonlyMap<HeadField, readonly string[]>

export interface HeadMetadata {
  readonly metadata: Metadata
  readonly guessed: readonly ReviewCode[]
}

/** What the labelled values at the head of a text say; values that may mean something else are flagged. */
export function readHeadMetadata(values: Values, chaptersHere: number): HeadMetadata {
  const guessed: ReviewCode[] = []
  const text = (field: HeadField): string => (values.get(field) ?? []).join(' ').trim()
  const list = (field: HeadField): readonly string[] => unique((values.get(field) ?? []).flatMap(readList))
  const told = tellPairings(
    list('pairings').filter((name) => !NO_PAIRING.test(name)),
    COMMON_TAGS,
  )
  const authors = readAuthors(list('authors'))
  const characters = splitLast(list('characters'))
  const categories = readCategories(list('categories'))
  if (authors.uncertain) guessed.push('author-guessed')
  if (characters.uncertain || categories.uncertain) guessed.push('tags-uncertain')
  if (isAmbiguousDay(text('published')) || isAmbiguousDay(text('updated'))) guessed.push('dates-uncertain')
  const count = readStated(text('chapters'), text('status'), chaptersHere)
  if (count.posted !== null && count.posted > chaptersHere) guessed.push('parts-missing')
  const metadata: Metadata = {
    ...NO_METADATA,
    title: withoutEmphasis(text('title')),
    authors: authors.names,
    canons: list('canons'),
    pairings: told.pairings,
    characters: characters.names,
    tags: unique([
      ...list('tags').flatMap((tag) => readGenres(tag) ?? [tag]),
      ...categories.tags,
      ...told.tags,
    ]),
    rating: readRating(text('rating')),
    warnings: unique([...list('warnings').map(readWarning), ...told.warnings]),
    categories: unique([...categories.categories, ...told.categories]),
    language: readLanguage(text('language')),
    series: text('series') === '' ? [] : readSeries(text('series')),
    status: count.status,
    chaptersTotal: count.total,
    published: readDay(text('published')),
    updated: readDay(text('updated')),
    sourceUrl: /https?:\/\/\S+/.exec(text('sourceUrl'))?.[0] ?? null,
    summary: textToHtmlOrNull(values.get('summary') ?? []),
    notes: textToHtmlOrNull(values.get('notes') ?? []),
  }
  return { metadata, guessed }
}

/** A title may be emphasised as a whole: `**Low Tide**`. */
function withoutEmphasis(title: string): string {
  return /^([*_]{1,3})(?=\S)(.+?)\1$/.exec(title)?.[2] ?? title
}

const NO_PAIRING = /^(?:none|n\/?a|gen|no pairings?|no romantic pairings?)\.?$/i

interface Names {
  readonly names: readonly string[]
  readonly uncertain: boolean
}

/** Without their mail addresses; `Ada and Bo` are two, unless that is a name. */
function readAuthors(authors: readonly string[]): Names {
  const plain = authors.map((name) =>
    name.replace(/\s*[<([]?\b[\w.+-]{1,64}@[\w.-]{1,255}[>)\]]?/g, '').trim(),
  )
  return splitLast(unique(plain))
}

/** `Mara, Odile and Tam` */
function splitLast(list: readonly string[]): Names {
  const names = list.flatMap((name) => name.replace(/^(?:and|&) /, '').split(/ (?:and|&) /))
  return { names: unique(names), uncertain: names.length > list.length }
}

const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  slash: 'M/M',
  femslash: 'F/F',
  het: 'F/M',
  gen: 'Gen',
}

/** AO3's categories by any of their names. What is none of them is a genre in most archives. */
function readCategories(list: readonly string[]): {
  readonly categories: readonly string[]
  readonly tags: readonly string[]
  readonly uncertain: boolean
} {
  const categories: string[] = []
  const tags: string[] = []
  for (const name of list) {
    const known = KNOWN_CATEGORIES.find((category) => category.toLowerCase() === name.toLowerCase())
    const category = known ?? CATEGORY_WORDS[name.toLowerCase()]
    if (category === undefined) tags.push(...(readGenres(name) ?? [name]))
    else categories.push(category)
  }
  return { categories, tags, uncertain: tags.length > 0 }
}

function readStated(
  chapters: string,
  said: string,
  chaptersHere: number,
): Pick<Metadata, 'status'> & { readonly posted: number | null; readonly total: number | null } {
  const { posted, total } = readChapterCount(chapters)
  const status = readStatus(said)
  if (status === 'complete') return { status, posted, total: total ?? posted ?? chaptersHere }
  if (status === 'in-progress' || total === null) return { status, posted, total }
  return { status: total <= (posted ?? chaptersHere) ? 'complete' : 'in-progress', posted, total }
}
