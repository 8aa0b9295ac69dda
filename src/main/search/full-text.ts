import { foldedTerm, GAP, stemOf } from './analysis'
import { NAME_FIELDS, type NameField } from './fields'
import { KnownWords } from './known-words'
import type { Sql } from './sql'
import { scanWords } from './tokenizer'

/** The texts of a work by field; each list entry is kept apart from the next, so that no phrase spans two. */
export type NameTexts = Readonly<Record<NameField, readonly string[]>>

/** Words remembered at most: some 60 MB. */
const MOST_REMEMBERED = 400_000

const INSERT_NAMES = `INSERT OR REPLACE INTO work_index (rowid, ${NAME_FIELDS.join(', ')}) VALUES (${'?, '.repeat(NAME_FIELDS.length)}?)`

/**
 * The postings of every word of every work: Lunr's analysis makes the terms, FTS5 keeps them. It holds folded surface
 * forms; the table `terms` says which of them share a stem.
 */
export class FullTextIndex {
  readonly #sql: Sql
  /** Words as written, with their terms; each of these is in the table `terms` for certain. */
  readonly #known = new KnownWords()
  /** Lists to which every term is added that is new in the table `terms`. */
  readonly #listeners = new Set<string[]>()
  /** Changes whenever a story does. */
  revision = 0

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Indexes a work's text, chapter by chapter. @param chapters the text content of each */
  putText(id: number, chapters: readonly string[]): void {
    this.revision++
    const terms = this.#termsOf(chapters)
    this.#sql.run('INSERT OR REPLACE INTO text_index (rowid, text) VALUES (?, ?)', id, terms)
  }

  /** Indexes what is said of a work; its text is left alone. */
  putNames(id: number, texts: NameTexts): void {
    this.#sql.run(INSERT_NAMES, id, ...NAME_FIELDS.map((field) => this.#termsOf(texts[field])))
  }

  remove(id: number): void {
    this.revision++
    this.#sql.run('DELETE FROM text_index WHERE rowid = ?', id)
    this.#sql.run('DELETE FROM work_index WHERE rowid = ?', id)
  }

  /** Lists the terms that are new to the library from now on. @returns ends it, and gives the list */
  listNewTerms(): () => readonly string[] {
    const terms: string[] = []
    this.#listeners.add(terms)
    return () => {
      this.#listeners.delete(terms)
      return terms
    }
  }

  /** Forgets those of some terms that no work has any more. */
  dropUnused(terms: readonly string[]): void {
    for (const term of terms)
      this.#sql.run(
        `DELETE FROM terms WHERE term = ? AND NOT EXISTS (SELECT 1 FROM text_vocabulary WHERE term = ?)
           AND NOT EXISTS (SELECT 1 FROM name_vocabulary WHERE term = ?)`,
        ...[term, term, term],
      )
    this.#known.clear()
  }

  /** Forgets every work. */
  clear(): void {
    this.revision++
    for (const table of ['text_index', 'work_index'])
      this.#sql.run(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
    this.#sql.run('DELETE FROM terms')
    this.#known.clear()
  }

  /** To be called when a transaction was rolled back: what it added is not in the table after all. */
  forget(): void {
    this.revision++
    this.#known.clear()
  }

  #termsOf(texts: readonly string[]): string {
    const terms: string[] = []
    for (const text of texts) {
      if (terms.length > 0) terms.push(GAP)
      scanWords(text, (start, end) =>
        terms.push(this.#known.find(text, start, end) ?? this.#learn(text.slice(start, end))),
      )
    }
    return terms.join(' ')
  }

  #learn(word: string): string {
    const term = foldedTerm(word)
    const sql = 'INSERT OR IGNORE INTO terms (term, stem) VALUES (?, ?)'
    const isNew = this.#sql.run(sql, term, stemOf(term)).changes > 0
    if (isNew) for (const terms of this.#listeners) terms.push(term)
    if (this.#known.size >= MOST_REMEMBERED) this.#known.clear()
    this.#known.add(word, term)
    return term
  }
}
