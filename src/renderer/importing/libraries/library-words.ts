import type { AddedWhat, ColumnMeaning, LibraryColumn } from '../../../shared/other-libraries'
import { plainText } from '../../../shared/text-content'
import type { ReadingStatus, StoryHtml } from '../../../shared/model'
import { READING_WORDS, starWords } from '../../library/marks/reading-words'
import { day } from '../../ui/wording'

/** What a column may stand for, as the reader chooses it. */
export const MEANING_WORDS: Readonly<Record<ColumnMeaning, string>> = {
  canon: 'Canon (fandom)',
  pairing: 'Pairing (ship)',
  character: 'Character',
  tag: 'Additional tags',
  rating: 'Rating (teen, mature …)',
  warning: 'Archive warning',
  category: 'Category (F/F, gen …)',
  series: 'Series',
  status: 'Status (complete or not)',
  words: 'Number of words',
  mine: 'My tags',
  reading: 'Reading mark (read, to read …)',
  stars: 'My stars',
  note: 'My note',
  ignore: 'Nothing: leave it out',
}

/** What calibre calls the kinds of its columns, in words. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  text: 'text',
  comments: 'long text',
  series: 'series',
  enumeration: 'one of a few',
  datetime: 'date',
  float: 'number',
  int: 'number',
  rating: 'stars',
  bool: 'yes or no',
  composite: 'made of other columns',
}

/** `#fandom · text`; of calibre's own columns that they are. */
export function columnKind({ label, datatype }: LibraryColumn): string {
  return label.startsWith('#') ? `${label} · ${KIND_WORDS[datatype] ?? datatype}` : 'of calibre itself'
}

/** What is added to a work, as a heading before its values. */
export const ADDED_TITLES: Readonly<Record<AddedWhat, string>> = {
  title: 'Title',
  author: 'Author',
  canon: 'Canon',
  pairing: 'Pairing',
  character: 'Character',
  tag: 'Additional tags',
  rating: 'Rating',
  warning: 'Archive warning',
  category: 'Category',
  language: 'Language',
  series: 'Series',
  mine: 'My tags',
  status: 'Status',
  chapters: 'Chapters in all',
  published: 'Published',
  updated: 'Updated',
  source: 'Address',
  summary: 'Summary',
  reading: 'Reading',
  stars: 'My stars',
  note: 'My note',
}

const LONGEST = 140

/** Added values, on one line. */
export function addedLine(what: AddedWhat, values: readonly string[]): string {
  const line = values.map((value) => addedValue(what, value)).join(', ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

function addedValue(what: AddedWhat, value: string): string {
  switch (what) {
    case 'summary':
      return plainText(value as StoryHtml)
    case 'reading':
      return READING_WORDS[value as ReadingStatus].name
    case 'stars':
      return starWords(Number(value))
    case 'status':
      return value === 'complete' ? 'Complete' : 'Work in progress'
    case 'published':
    case 'updated':
      return day(value)
    default:
      return value
  }
}
