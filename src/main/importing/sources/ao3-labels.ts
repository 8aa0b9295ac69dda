/** The labelled values at the head of an AO3 work page that was copied as text. */

export type Ao3Field =
  | 'rating'
  | 'warnings'
  | 'categories'
  | 'canons'
  | 'pairings'
  | 'characters'
  | 'tags'
  | 'language'
  | 'series'
  | 'collections'
  | 'published'
  | 'updated'
  | 'completed'
  | 'words'
  | 'chapters'

export interface Ao3Value {
  readonly text: string
  /** The label is in the singular: there is exactly one tag. Additional tags never tell. */
  readonly single: boolean
}

export interface Ao3Labels {
  readonly values: ReadonlyMap<Ao3Field, Ao3Value>
  /** The first line after the labels: the title. */
  readonly end: number
}

const FIELDS: Readonly<Record<string, Ao3Field>> = {
  Rating: 'rating',
  'Archive Warning': 'warnings',
  Category: 'categories',
  Fandom: 'canons',
  Relationship: 'pairings',
  Character: 'characters',
  'Additional Tags': 'tags',
  Language: 'language',
  Series: 'series',
  Collections: 'collections',
  Published: 'published',
  Updated: 'updated',
  Completed: 'completed',
  Words: 'words',
  Chapters: 'chapters',
}
const PLURALS: Readonly<Record<string, string>> = {
  'Archive Warnings': 'Archive Warning',
  Categories: 'Category',
  Fandoms: 'Fandom',
  Relationships: 'Relationship',
  Characters: 'Character',
}
/** Known labels whose values are not kept. */
const PASSED_OVER = ['Stats', 'Comments', 'Kudos', 'Bookmarks', 'Hits', 'Collection']

/** The field that a label of AO3's stands for, in the singular or the plural, with its colon or without. */
export function ao3FieldOf(label: string): Ao3Field | undefined {
  const name = label.replace(/\s*:$/, '').trim()
  return FIELDS[PLURALS[name] ?? name]
}

/** The labels of a page's head in the order in which they always stand. */
export const AO3_LABEL_ORDER: readonly (readonly string[])[] = [
  ['Rating'],
  ['Archive Warnings', 'Archive Warning'],
  ['Categories', 'Category'],
  ['Fandoms', 'Fandom'],
  ['Relationships', 'Relationship'],
  ['Characters', 'Character'],
  ['Additional Tags'],
  ['Language'],
  ['Series'],
  ['Collections'],
  ['Stats'],
]

const LABEL = new RegExp(
  `^(${[...Object.keys(FIELDS), ...Object.keys(PLURALS), ...PASSED_OVER].join('|')}):\\s*(.*)$`,
)
/** Chromium runs these together on one line: `Language:EnglishStats:Published:2024-01-01Words:2,345`. */
const RUN_TOGETHER =
  /(?<![A-Za-z] )(Language|Series|Collections|Stats|Published|Updated|Completed|Words|Chapters|Comments|Kudos|Bookmarks|Hits):/

/** A line that is a label of the page's head, with nothing after it or a value. */
export function isLabelLine(line: string): boolean {
  return LABEL.test(line)
}

/** Reads labels and values up to the line that is neither: the work's title. */
export function readAo3Labels(lines: readonly string[]): Ao3Labels {
  const values = new Map<Ao3Field, Ao3Value>()
  let waiting: string | undefined
  let end = 0
  for (let at = findStart(lines); at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    const [, label, value] = LABEL.exec(line) ?? []
    if (label === undefined && waiting === undefined) break
    end = at + 1
    if (label === undefined) {
      put(values, waiting ?? '', line)
      waiting = undefined
    } else if (value === undefined || value === '') {
      waiting = label === 'Stats' ? undefined : label
    } else {
      putAll(values, line)
      waiting = undefined
    }
  }
  return { values, end }
}

function findStart(lines: readonly string[]): number {
  const header = lines.findIndex((line) => line.trim() === 'Work Header')
  return header === -1 ? lines.findIndex((line) => isLabelLine(line.trim())) : header + 1
}

function putAll(values: Map<Ao3Field, Ao3Value>, line: string): void {
  const [label, ...rest] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]
  const parts = rest.join(':').split(RUN_TOGETHER)
  put(values, label ?? '', parts[0] ?? '')
  for (let at = 1; at < parts.length; at += 2) put(values, parts[at] ?? '', parts[at + 1] ?? '')
}

function put(values: Map<Ao3Field, Ao3Value>, label: string, text: string): void {
  const field = ao3FieldOf(label)
  const single = !(label in PLURALS) && field !== 'tags'
  const value = text.replace(/← Previous Work|Next Work →/g, ' ').trim()
  if (field !== undefined && value !== '') values.set(field, { text: value, single })
}
