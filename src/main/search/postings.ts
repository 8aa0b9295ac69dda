import { FIELD_WEIGHTS, FIELDS_ALIKE, NAME_FIELDS, type NameField } from './fields'
import type { Question } from './forms-of-word'
import type { Sql } from './sql'

/** Ranks travel as whole numbers behind the number of their work, in one number. */
const RANKS = 2 ** 22
const RANK_STEPS = 10_000

/** Calls back for each work that is found. @param rank FTS5's bm25, above 0 */
export type OnRanked = (id: number, rank: number) => void

/**
 * What FTS5 keeps of the works, asked for by its own expressions. The answers come as one text each: as rows, 55,000
 * works took five times as long to reach us as to be found.
 */
export class Postings {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Works whose story fits. */
  inText({ texts }: Question): readonly number[] {
    return this.#numbers(
      'SELECT json_group_array(rowid) AS list FROM text_index WHERE text_index MATCH ?',
      texts,
    )
  }

  /** Works whose story fits, with how well: every place is looked at, which takes long for common words. */
  rankedInText({ texts }: Question, found: OnRanked): void {
    const sql = `SELECT json_group_array(rowid * ${RANKS} + cast(-rank * ${RANK_STEPS} AS INTEGER)) AS list
       FROM text_index WHERE text_index MATCH ?`
    for (const packed of this.#numbers(sql, texts))
      found(Math.floor(packed / RANKS), (packed % RANKS) / RANK_STEPS)
  }

  /** Works of which one of these fields fits. */
  inNames({ names }: Question, fields: readonly NameField[]): readonly number[] {
    return this.#numbers(
      'SELECT json_group_array(rowid) AS list FROM work_index WHERE work_index MATCH ?',
      names(fields),
    )
  }

  /** Works of which a field fits, for fields that count alike at a time; a work may come more than once. */
  *weighedInNames(
    question: Question,
    fields: readonly NameField[] = NAME_FIELDS,
  ): Generator<readonly [weight: number, ids: readonly number[]]> {
    if (fields.length === 0 || this.inNames(question, fields).length === 0) return
    for (const alike of FIELDS_ALIKE) {
      const wanted = alike.filter((field) => fields.includes(field))
      const [first] = wanted
      if (first !== undefined) yield [FIELD_WEIGHTS[first], this.inNames(question, wanted)]
    }
  }

  #numbers(sql: string, expression: string): readonly number[] {
    return JSON.parse(this.#sql.get<{ list: string }>(sql, expression)?.list ?? '[]') as number[]
  }
}
