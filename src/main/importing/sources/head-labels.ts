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
  fic: 'title',
  'fic title': 'title',
  story: 'title',
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

/** What a work was written for or made of: kept among the notes, under its label. */
const RELATED =
  /^(?:for|gift for|recipient|written for|dedicated to|prompt|inspired by|(?:a )?(?:translation|podfic|remix) of|(?:sequel|prequel) to)$/

/** Labels that stand for two fields: what has a slash or an ampersand in it is a pairing. */
const COMBINED: Readonly<Record<string, HeadField>> = {
  'fandom/pairing': 'canons',
  'pairing/fandom': 'canons',
  'character/pairing': 'characters',
  'characters/pairing': 'characters',
  'pairing/character': 'characters',
  'pairings/character': 'characters',
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
const LABEL_LINE = /^[*_]{0,3}([\p{L}][\p{L}'’/ -]{0,24}?(?:\([sS]\))?)[*_]{0,3}\s?:[*_]{0,3}\s*(.*)$/u

/** A line that looks as if it had a label, known or not. */
export function isLabelLike(line: string): boolean {
  return (
    line.length <= MAX_UNKNOWN &&
    /^[*_]{0,3}\p{Lu}[\p{L}'’/&() -]{1,24}[*_]{0,3}\s?:[*_]{0,3}(?:\s|$)/u.test(line)
  )
}

const MAX_UNKNOWN = 300

/** The labelled values of a line: one, or several with a bar or a wide space between them. None where it is no such line. */
export function readLabelLine(line: string): readonly LabelledValue[] {
  if (line.length > MAX_LABEL_LINE || !line.includes(':')) return []
  const text = withoutMarks(line).trim()
  const parts = text.split(/ +\| +|\t+| {3,}/)
  const each = parts.map(readLabel)
  if (parts.length > 1 && each.every((one) => one.length > 0)) return each.flat()
  return readLabel(text)
}

function readLabel(text: string): readonly LabelledValue[] {
  const [, label, rest] = LABEL_LINE.exec(text) ?? []
  if (label === undefined || rest === undefined) return []
  const value = rest.trim()
  const written = label.toLowerCase().replaceAll('’', "'").trim()
  const key = written in LABELS ? written : written.replace(/s$|\(s\)$/, '')
  const combined = COMBINED[key]
  if (combined !== undefined) return readCombined(combined, value)
  if (RELATED.test(written)) return [{ field: 'notes', value: `${label}: ${value}` }]
  const field = LABELS[key]
  return field === undefined ? [] : [{ field, value }]
}

function readCombined(field: HeadField, value: string): readonly LabelledValue[] {
  const parts = value.split(/\s*[,;]\s*|\s+[-–—|]\s+/)
  const isPairing = (part: string): boolean => /\S\/\S|\S & \S/.test(part)
  return [
    ...parts.filter((part) => !isPairing(part)).map((part) => ({ field, value: part })),
    ...parts.filter(isPairing).map((part) => ({ field: 'pairings' as const, value: part })),
  ]
}
