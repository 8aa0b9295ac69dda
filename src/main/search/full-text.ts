import { stemOf, termOf } from './analysis'
import { NAME_FIELDS, type NameField } from './fields'
import { column, languageMark, LANGUAGE_COLUMN, makeTables, makeTablesAnew } from './index-tables'
import { KnownWords } from './known-words'
import { languageOfText } from './languages/detect-language'
import { stemmerFor, workLanguageOf, WORK_LANGUAGES, type WorkLanguage } from './languages/languages'
import type { Sql } from './sql'
import { TermText } from './term-text'
import { scanWords } from './tokenizer'

/** The texts of a work by field; each list entry is kept apart from the next, so that no phrase spans two. */
export type NameTexts = Readonly<Record<NameField, readonly string[]>>

/** Words remembered at most: some 60 MB. */
const MOST_REMEMBERED = 800_000

const NAME_COLUMNS = [...NAME_FIELDS, LANGUAGE_COLUMN]
const INSERT_NAMES = `INSERT INTO work_index (rowid, ${NAME_COLUMNS.join(', ')}) VALUES (${'?, '.repeat(NAME_COLUMNS.length)}?)`

/**
 * The postings of every word of every work: Lunr's analysis makes the terms, FTS5 keeps them. It holds folded surface
 * forms; the table `terms` says which of them share a stem in which language.
 */
export class FullTextIndex {
  readonly #sql: Sql
  /** Words as written, with their terms, by language; each of these is in the table `terms` for certain. */
  readonly #known = new Map<WorkLanguage, KnownWords>()
  readonly #terms = new TermText()
  /** Lists to which every term is added that is new in the table `terms`. */
  readonly #listeners = new Set<string[]>()
  /** Changes whenever a story does. */
  revision = 0

  /** Makes the tables of the index where there are none. */
  constructor(sql: Sql) {
    this.#sql = sql
    makeTables(sql)
  }

  /**
   * Indexes a work's text, chapter by chapter.
   * @param chapters the text content of each
   * @param said the language that the work names; it is found out from the text where it names none
   */
  putText(id: number, chapters: readonly string[], said: string | null): void {
    this.revision++
    const { language, isGuessed } = languageOfText(said, chapters)
    const terms = this.#termsOf(chapters, language)
    this.#keepLanguage(id, language, isGuessed)
    this.#sql.run('DELETE FROM text_index WHERE rowid = ?', id)
    this.#sql.run(`INSERT INTO text_index (rowid, ${column(language)}) VALUES (?, ?)`, id, terms)
  }

  /** Indexes what is said of a work, in the language in which its text is indexed; the text is left alone. */
  putNames(id: number, texts: NameTexts): void {
    const language = this.languageOf(id) ?? 'en'
    const fields = NAME_FIELDS.map((field) => this.#termsOf(texts[field], 'en').slice())
    // Names are asked for in English everywhere, and in the language of the work.
    if (language !== 'en') for (const field of NAME_FIELDS) this.#termsOf(texts[field], language)
    this.#sql.run('DELETE FROM work_index WHERE rowid = ?', id)
    this.#sql.run(INSERT_NAMES, id, ...fields, language === 'en' ? '' : languageMark(language))
  }

  /** The language in which a work is indexed; undefined of what waits to be indexed. */
  languageOf(id: number): WorkLanguage | undefined {
    return this.#indexed(id)?.language
  }

  /** Whether a work's text is indexed in the language that it names. True as well of what waits to be indexed. */
  isOfLanguage(id: number, said: string | null): boolean {
    const indexed = this.#indexed(id)
    if (indexed === undefined) return true
    const language = workLanguageOf(said)
    return language === undefined ? indexed.guessed === 1 : indexed.language === language
  }

  remove(id: number): void {
    this.revision++
    for (const [table, key] of [
      ['indexed_works', 'id'],
      ['text_index', 'rowid'],
      ['work_index', 'rowid'],
    ])
      this.#sql.run(`DELETE FROM ${table} WHERE ${key} = ?`, id)
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
    makeTablesAnew(this.#sql)
    this.#known.clear()
  }

  /** To be called when a transaction was rolled back: what it added is not in the table after all. */
  forget(): void {
    this.revision++
    this.#known.clear()
  }

  /** Not by REPLACE: that opens a savepoint, at which FTS5 writes what it has gathered, and the index took half as long again. */
  #keepLanguage(id: number, language: WorkLanguage, isGuessed: boolean): void {
    const sql = 'INSERT INTO indexed_works (id, language, guessed) VALUES (?, ?, ?)'
    this.#sql.run('DELETE FROM indexed_works WHERE id = ?', id)
    this.#sql.run(sql, id, language, isGuessed ? 1 : 0)
  }

  #indexed(id: number): { readonly language: WorkLanguage; readonly guessed: number } | undefined {
    return this.#sql.get('SELECT language, guessed FROM indexed_works WHERE id = ?', id)
  }

  /** @returns the terms, until the next are asked for */
  #termsOf(texts: readonly string[], language: WorkLanguage): Uint8Array {
    const terms = this.#terms
    const known = this.#knownIn(language)
    terms.clear()
    for (const text of texts) {
      if (!terms.isEmpty) terms.addGap()
      scanWords(text, (start, end, hash) => {
        const index = known.find(text, start, end, hash)
        terms.addTerm(known, index >= 0 ? index : this.#learn(text.slice(start, end), hash, language, known))
      })
    }
    return terms.bytes
  }

  #knownIn(language: WorkLanguage): KnownWords {
    const remembered = [...this.#known.values()].reduce((sum, { size }) => sum + size, 0)
    if (remembered >= MOST_REMEMBERED) this.#known.clear()
    const known = this.#known.get(language) ?? new KnownWords()
    this.#known.set(language, known)
    return known
  }

  #learn(word: string, hash: number, language: WorkLanguage, known: KnownWords): number {
    const term = termOf(word)
    for (const { stemmer, stem } of stemsOf(word, language)) {
      const sql = 'INSERT OR IGNORE INTO terms (term, language, stem) VALUES (?, ?, ?)'
      if (this.#sql.run(sql, term, stemmer, stem).changes === 0) continue
      for (const terms of this.#listeners) terms.push(term)
    }
    return known.add(word, hash, term)
  }
}

/** The rows of a word in the table `terms`: who types it without its accents means it as well. */
export function stemsOf(
  word: string,
  language: WorkLanguage,
): readonly { readonly stemmer: string; readonly stem: string }[] {
  const stemmer = stemmerFor(language, word) ?? ''
  const stems = new Set([stemOf(word, language), stemOf(termOf(word), language)])
  return [...stems].map((stem) => ({ stemmer, stem }))
}

/** The languages in which works of the library are indexed, English first; English where there are none. */
export function languagesIn(sql: Sql): readonly WorkLanguage[] {
  const isThere = (language: WorkLanguage): boolean =>
    sql.get('SELECT 1 FROM indexed_works WHERE language = ? LIMIT 1', language) !== undefined
  const languages = WORK_LANGUAGES.filter(isThere)
  return languages.length === 0 ? ['en'] : languages
}
