import { withoutMarks } from '../marks'

export type HeadField =
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
  | 'chapterTitle'
  | 'published'
  | 'updated'
  | 'sourceUrl'
  | 'summary'
  | 'notes'
  | 'ignored'

/** Labels of file heads (case and a plural s do not matter). Source: AO3's importer, and what old archives wrote. */
const LABELS: Readonly<Record<string, HeadField>> = {
  title: 'title',
  'story title': 'title',
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
  part: 'chapters',
  'chapter title': 'chapterTitle',
  date: 'published',
  'date posted': 'published',
  posted: 'published',
  'posted on': 'published',
  'posted at': 'published',
  published: 'published',
  updated: 'updated',
  'last updated': 'updated',
  completed: 'updated',
  url: 'sourceUrl',
  link: 'sourceUrl',
  source: 'sourceUrl',
  'original source': 'sourceUrl',
  'story url': 'sourceUrl',
  summary: 'summary',
  note: 'notes',
  "author's note": 'notes',
  'author note': 'notes',
  'a/n': 'notes',
  word: 'ignored',
  'word count': 'ignored',
  disclaimer: 'ignored',
  spoiler: 'ignored',
  beta: 'ignored',
  'beta reader': 'ignored',
  archive: 'ignored',
  archiving: 'ignored',
  distribution: 'ignored',
  feedback: 'ignored',
  email: 'ignored',
  'e-mail': 'ignored',
  "author's e-mail": 'ignored',
  "author's email": 'ignored',
  website: 'ignored',
  homepage: 'ignored',
}

/** Fields whose value may run over several lines. */
const LONG: ReadonlySet<HeadField> = new Set(['summary', 'notes', 'tags', 'ignored'])

export function isLongField(field: HeadField): boolean {
  return LONG.has(field)
}

export interface LabelledValue {
  readonly field: HeadField
  readonly value: string
}

const MAX_LABEL_LINE = 20_000
/** The label may be emphasised: `**Title:** …`, `*Title*: …`. */
const LABEL_LINE = /^[*_]{0,3}([\p{L}][\p{L}'’/ -]{0,24}?(?:\(s\))?)[*_]{0,3}\s?:[*_]{0,3}\s*(.*)$/u

/** The labelled values of a line: one, or several with a bar or a wide space between them. None where it is no such line. */
export function readLabelLine(line: string): readonly LabelledValue[] {
  if (line.length > MAX_LABEL_LINE || !line.includes(':')) return []
  const text = withoutMarks(line).trim()
  const parts = text.split(/ +\| +|\t+| {3,}/)
  const each = parts.map(readLabel)
  if (parts.length > 1 && each.every((one) => one !== undefined)) return each
  const whole = readLabel(text)
  return whole === undefined ? [] : [whole]
}

function readLabel(text: string): LabelledValue | undefined {
  const [, label, value] = LABEL_LINE.exec(text) ?? []
  if (label === undefined || value === undefined) return undefined
  const key = label.toLowerCase().replaceAll('’', "'").trim()
  const field = LABELS[key] ?? LABELS[key.replace(/s$|\(s\)$/, '')]
  return field === undefined ? undefined : { field, value: value.trim() }
}
