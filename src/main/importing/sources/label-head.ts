import type { Metadata } from '../../../shared/model'
import { textToHtmlOrNull } from '../paragraphs'
import { splitChapters } from './chapters'
import {
  readChapterCount,
  readDay,
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
import { NO_METADATA, titleFromFileName, type ParsedWork, type Source } from './source'

type Field =
  | 'title'
  | 'authors'
  | 'canons'
  | 'pairings'
  | 'characters'
  | 'tags'
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'language'
  | 'series'
  | 'status'
  | 'chapters'
  | 'published'
  | 'updated'
  | 'sourceUrl'
  | 'summary'
  | 'notes'
  | 'ignored'

/** Labels of file heads (case and a plural s do not matter). Source: AO3's importer, and what old archives wrote. */
const LABELS: Readonly<Record<string, Field>> = {
  title: 'title',
  author: 'authors',
  by: 'authors',
  'written by': 'authors',
  fandom: 'canons',
  canon: 'canons',
  pairing: 'pairings',
  relationship: 'pairings',
  ship: 'pairings',
  character: 'characters',
  tag: 'tags',
  'additional tag': 'tags',
  genre: 'tags',
  rating: 'rating',
  rated: 'rating',
  warning: 'warnings',
  'archive warning': 'warnings',
  category: 'categories',
  categories: 'categories',
  language: 'language',
  series: 'series',
  serie: 'series',
  status: 'status',
  chapter: 'chapters',
  date: 'published',
  posted: 'published',
  'posted on': 'published',
  'posted at': 'published',
  published: 'published',
  updated: 'updated',
  completed: 'updated',
  url: 'sourceUrl',
  link: 'sourceUrl',
  source: 'sourceUrl',
  summary: 'summary',
  note: 'notes',
  "author's note": 'notes',
  'a/n': 'notes',
  word: 'ignored',
  'word count': 'ignored',
  disclaimer: 'ignored',
  spoiler: 'ignored',
  beta: 'ignored',
}

const HEAD_LINES = 60
const LABEL_LINE = /^([\p{L}][\p{L}'’/ ]{0,20}?(?:\(s\))?)\s*:\s*(.*)$/u
/** Fields whose value may run over several lines. */
const LONG_FIELDS: ReadonlySet<Field> = new Set(['summary', 'notes', 'tags', 'ignored'])

/** A text with `Label: value` lines at its head. */
export const labelHead: Source = {
  name: 'label head',
  recognises: ({ lines }) => readHead(lines) !== undefined,
  read({ lines, fileName }): ParsedWork {
    const head = readHead(lines)
    const chapters = splitChapters(head === undefined ? lines : lines.slice(head.end))
    const metadata = toMetadata(head?.values ?? new Map(), chapters.length)
    const titled = metadata.title !== ''
    return {
      work: { ...metadata, title: titled ? metadata.title : titleFromFileName(fileName), chapters },
      guessed: titled ? [] : ['title-guessed'],
    }
  },
}

interface Head {
  readonly values: ReadonlyMap<Field, readonly string[]>
  /** The first line of the text. */
  readonly end: number
}

/**
 * Reads the labelled lines at the start of a text: two different labels at least, with nothing between them but blank
 * lines and the rest of a long value. A title line and a `by` line may stand before them.
 */
function readHead(lines: readonly string[]): Head | undefined {
  const values = new Map<Field, string[]>()
  const opening: string[] = []
  let long: Field | undefined
  let end = 0
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '') {
      long = undefined
      continue
    }
    const labelled = readLabel(line)
    if (labelled !== undefined) {
      values.set(labelled.field, [...(values.get(labelled.field) ?? []), labelled.value])
      long = LONG_FIELDS.has(labelled.field) || labelled.value === '' ? labelled.field : undefined
    } else if (long !== undefined) {
      values.get(long)?.push(line)
    } else if (values.size === 0 && opening.length < 2) {
      opening.push(line)
      continue
    } else {
      break
    }
    end = at + 1
  }
  if (values.size < 2) return undefined
  addOpening(values, opening)
  return { values, end }
}

function addOpening(values: Map<Field, string[]>, opening: readonly string[]): void {
  for (const line of opening) {
    const author = /^by\s+(.+)$/i.exec(line)?.[1]
    if (author !== undefined) values.set('authors', [author])
    else if (!values.has('title')) values.set('title', [line])
  }
}

function readLabel(line: string): { readonly field: Field; readonly value: string } | undefined {
  const [, label, value] = LABEL_LINE.exec(line) ?? []
  if (label === undefined || value === undefined) return undefined
  const key = label.toLowerCase().replaceAll('’', "'")
  const field = LABELS[key] ?? LABELS[key.replace(/s$|\(s\)$/, '')]
  return field === undefined ? undefined : { field, value: value.trim() }
}

function toMetadata(values: ReadonlyMap<Field, readonly string[]>, chaptersHere: number): Metadata {
  const text = (field: Field): string => (values.get(field) ?? []).join(' ').trim()
  const list = (field: Field): readonly string[] => unique((values.get(field) ?? []).flatMap(readList))
  const told = tellPairings(list('pairings'), COMMON_TAGS)
  const chapters = readChapterCount(text('chapters'))
  const said = readStatus(text('status'))
  const complete =
    said === 'unknown' && chapters.total !== null ? chapters.total <= chaptersHere : said === 'complete'
  const status =
    said === 'unknown' && chapters.total === null ? 'unknown' : complete ? 'complete' : 'in-progress'
  return {
    ...NO_METADATA,
    title: text('title'),
    authors: list('authors'),
    canons: list('canons'),
    pairings: told.pairings,
    characters: list('characters'),
    tags: unique([...list('tags'), ...told.tags]),
    rating: readRating(text('rating')),
    warnings: unique([...list('warnings').map(readWarning), ...told.warnings]),
    categories: unique([...list('categories'), ...told.categories]),
    language: readLanguage(text('language')),
    series: text('series') === '' ? [] : readSeries(text('series')),
    status,
    chaptersTotal: chapters.total ?? (status === 'complete' ? chaptersHere : null),
    published: readDay(text('published')),
    updated: readDay(text('updated')),
    sourceUrl: /https?:\/\/\S+/.exec(text('sourceUrl'))?.[0] ?? null,
    summary: textToHtmlOrNull(values.get('summary') ?? []),
    notes: textToHtmlOrNull(values.get('notes') ?? []),
  }
}
