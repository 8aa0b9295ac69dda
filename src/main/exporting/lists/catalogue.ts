import { stringify } from 'csv-stringify/sync'
import type { WorkRecord } from '../../../shared/model'
import { textContent } from '../../../shared/text-content'
import { whole, type ListFormat } from './list'

type Cell = string | number | null

const names = (values: readonly string[]): string => values.join(', ')

/** The columns of the table; an empty cell is what nobody has said. */
const COLUMNS: Readonly<Record<string, (work: WorkRecord) => Cell>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  authors: ({ authors }) => names(authors),
  canons: ({ canons }) => names(canons),
  pairings: ({ pairings }) => names(pairings.map(({ name }) => name)),
  characters: ({ characters }) => names(characters),
  tags: ({ tags }) => names(tags),
  rating: ({ rating }) => rating,
  warnings: ({ warnings }) => names(warnings),
  categories: ({ categories }) => names(categories),
  language: ({ language }) => language,
  series: ({ series }) =>
    names(series.map(({ name, index }) => (index === null ? name : `${name} [${index}]`))),
  status: ({ status }) => (status === 'unknown' ? null : status),
  words: ({ words }) => words,
  chapters: ({ chapters }) => chapters,
  'chapters total': ({ chaptersTotal }) => chaptersTotal,
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
  added: ({ added }) => added,
  link: ({ sourceUrl }) => sourceUrl,
  summary: ({ summary }) => (summary === null ? null : textContent(summary).trim()),
  'my tags': ({ mine }) => names(mine),
  reading: ({ reading }) => reading,
  stars: ({ stars }) => stars,
  'my note': ({ privateNotes }) => privateNotes,
  'percent read': ({ progress }) => (progress === null ? null : Math.round(progress * 100)),
  'last read': ({ lastRead }) => lastRead,
}

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with its mark, by which they know it). No cell is taken for a formula, whoever
 * wrote the title.
 */
export const catalogueCsv: ListFormat = (works) => {
  const rows = works.map((work) => Object.values(COLUMNS).map((cell) => cell(work)))
  const options = { bom: true, escape_formulas: true, record_delimiter: 'windows' as const }
  return whole(works, stringify([Object.keys(COLUMNS), ...rows], options))
}

/** All that is known of each work but its text, with nothing joined or left out. */
export const catalogueJson: ListFormat = (works) =>
  whole(works, `${JSON.stringify({ format: 'ficarium-catalogue', version: 1, works }, null, 1)}\n`)
