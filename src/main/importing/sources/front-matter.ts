import type { SeriesPlace } from '../../../shared/model'
import type { FrontMatter } from '../formats/markdown'
import { markupOrNull } from '../html/markup'
import { blocksOf } from '../html/blocks'
import {
  readChapterCount,
  readDay,
  readLanguage,
  readList,
  readPairing,
  readRating,
  readSeries,
  readStatus,
  readWarning,
  unique,
} from './fields'
import { cutAtHeadings, draftChapters } from './heading-chapters'
import { readDescription } from './package-metadata'
import { NO_METADATA, titleFromFileName, type DraftWork, type PageSource } from './source'

/** Markdown with keys and values at its head, as note programs and site generators write it. */
export const frontMatter: PageSource = {
  name: 'Markdown with front matter',
  recognises: (page) => page.frontMatter !== undefined,
  read({ root, around, fileName, frontMatter: said = new Map() }) {
    const cut = cutAtHeadings(blocksOf(root))
    const chapters = draftChapters(
      cut.filter(({ heading, blocks }) => heading !== said.get('title') || markupOrNull(blocks) !== null),
      around,
    )
    const metadata = readMetadata(said, chapters.length)
    return {
      work: {
        ...metadata,
        title: metadata.title === '' ? titleFromFileName(fileName) : metadata.title,
        chapters,
      },
      guessed: metadata.title === '' ? ['title-guessed'] : [],
    }
  },
}

function readMetadata(said: FrontMatter, chaptersHere: number): Omit<DraftWork, 'chapters'> {
  const values = (...keys: readonly string[]): readonly string[] =>
    keys.flatMap((key) => textsOf(said.get(key)))
  const value = (...keys: readonly string[]): string => values(...keys)[0] ?? ''
  const list = (...keys: readonly string[]): readonly string[] =>
    unique(
      keys.flatMap((key) => (Array.isArray(said.get(key)) ? values(key) : values(key).flatMap(readList))),
    )
  const count = readChapterCount(value('chapters'))
  const status = readStatus(value('status'))
  const isComplete = count.total !== null && (count.posted ?? chaptersHere) >= count.total
  return {
    ...NO_METADATA,
    title: value('title'),
    authors: list('author', 'authors', 'by'),
    canons: list('canon', 'canons', 'fandom', 'fandoms'),
    pairings: list('pairing', 'pairings', 'relationship', 'relationships', 'ship', 'ships').map(readPairing),
    characters: list('character', 'characters'),
    tags: list('tags', 'tag', 'additional tags', 'freeforms', 'genre', 'genres', 'keywords'),
    rating: readRating(value('rating', 'rated')),
    warnings: unique(list('warning', 'warnings', 'archive warnings').map(readWarning)),
    categories: list('category', 'categories'),
    language: readLanguage(value('language', 'lang')),
    series: readSeriesOf(said),
    status: status === 'unknown' && count.total !== null ? (isComplete ? 'complete' : 'in-progress') : status,
    chaptersTotal: count.total ?? (status === 'complete' ? chaptersHere : null),
    published: readDay(value('published', 'date', 'posted')),
    updated: readDay(value('updated', 'completed', 'lastmod', 'modified')),
    sourceUrl: values('url', 'source', 'link').find((text) => /^https?:\/\/\S+$/.test(text)) ?? null,
    summary: readDescription(value('summary', 'description')),
    notes: readDescription(value('notes', 'note')),
  }
}

/** A name, or several, or a name and a number beside it. */
function readSeriesOf(said: FrontMatter): readonly SeriesPlace[] {
  const places = textsOf(said.get('series')).flatMap(readSeries)
  const number = Number(textsOf(said.get('series_index') ?? said.get('part'))[0] ?? Number.NaN)
  const [only] = places
  return places.length === 1 && only?.index === null && Number.isFinite(number)
    ? [{ ...only, index: number }]
    : places
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()]
  return typeof value === 'number' ? [String(value)] : []
}
