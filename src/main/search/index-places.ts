import { GAP, termsOf } from './analysis'
import { NAME_FIELDS } from './fields'
import type { NameTexts } from './full-text'
import { languageMark, LANGUAGE_COLUMN } from './index-tables'
import type { WorkLanguage } from './languages/languages'
import type { Sql } from './sql'

/** The two indexes. */
export type IndexTable = 'text_index' | 'work_index'

/** The terms of a work in one of them, by column, in order. */
export type Columns = Readonly<Record<string, readonly string[]>>

/** How often a term stands in all of an index, and in how many works. */
export interface TermCount {
  readonly term: string
  readonly count: number
  readonly works: number
}

/** What the index of texts has to hold of a work. */
export function columnsOfText(chapters: readonly string[], language: WorkLanguage): Columns {
  return { [language]: termsWithGaps(chapters) }
}

/** What the index of names has to hold of a work. */
export function columnsOfNames(texts: NameTexts, language: WorkLanguage): Columns {
  const fields = NAME_FIELDS.map((field) => [field, termsWithGaps(texts[field])] as const)
  const mark = language === 'en' ? [] : [languageMark(language)]
  return { ...Object.fromEntries(fields), [LANGUAGE_COLUMN]: mark }
}

function termsWithGaps(texts: readonly string[]): readonly string[] {
  const terms: string[] = []
  for (const text of texts) {
    if (terms.length > 0) terms.push(GAP)
    for (const term of termsOf(text)) terms.push(term)
  }
  return terms
}

/** Reads an index term by term: the other way round than it is written. */
export class IndexPlaces {
  readonly #sql: Sql
  readonly #vocabulary: string
  readonly #places: string

  constructor(sql: Sql, table: IndexTable) {
    this.#sql = sql
    this.#vocabulary = table === 'text_index' ? 'text_vocabulary' : 'name_vocabulary'
    this.#places = `temp.places_in_${table}`
    sql.run(`DROP TABLE IF EXISTS ${this.#places}`)
    sql.run(`CREATE VIRTUAL TABLE ${this.#places} USING fts5vocab (main, ${table}, instance)`)
  }

  terms(): readonly TermCount[] {
    return this.#sql.all<TermCount>(
      `SELECT term, cnt AS count, doc AS works FROM ${this.#vocabulary} ORDER BY term`,
    )
  }

  /**
   * Calls back with each place of a term, work by work. One string for all of them takes a third of the time that a row
   * for each does.
   */
  read(term: string, found: (work: number, column: string, offset: number) => void): void {
    const sql = `SELECT group_concat(doc || ' ' || col || ' ' || offset) AS places FROM ${this.#places} WHERE term = ?`
    const packed = this.#sql.get<{ places: string | null }>(sql, term)?.places ?? ''
    let at = 0
    while (at < packed.length) {
      const column = packed.indexOf(' ', at) + 1
      const offset = packed.indexOf(' ', column) + 1
      const comma = packed.indexOf(',', offset)
      const end = comma === -1 ? packed.length : comma
      found(
        Number(packed.slice(at, column)),
        packed.slice(column, offset - 1),
        Number(packed.slice(offset, end)),
      )
      at = end + 1
    }
  }
}

/** A number for a term at a place. Works with the same terms at the same places come to the same sum of them. */
export function placeNumber(term: number, column: number, offset: number): number {
  const mixed =
    Math.imul(term ^ Math.imul(column, 0x85ebca6b), 0xc2b2ae35) ^ Math.imul(offset + 1, 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
}

const hashes = new Map<string, number>()
const MOST_REMEMBERED = 400_000

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv-17. */
export function hashOf(term: string): number {
  const known = hashes.get(term)
  if (known !== undefined) return known
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  if (hashes.size >= MOST_REMEMBERED) hashes.clear()
  hashes.set(term, hash)
  return hash
}
