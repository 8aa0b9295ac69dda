import { stemsOf } from './full-text'
import { termOf } from './analysis'
import type { WorkLanguage } from './languages/languages'
import type { Sql } from './sql'
import { scanWords } from './tokenizer'

/** Looks whether the table `terms` has what words need for their other forms to be found. */
export class FormsCheck {
  readonly #sql: Sql
  readonly #seen = new Map<WorkLanguage, Set<string>>()
  readonly #missing = new Set<string>()

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Looks at the words of a text. */
  look(text: string, language: WorkLanguage): void {
    const seen = this.#seen.get(language) ?? new Set()
    this.#seen.set(language, seen)
    scanWords(text, (start, end) => {
      const word = text.slice(start, end)
      if (seen.has(word)) return
      seen.add(word)
      if (!this.#isThere(word, language)) this.#missing.add(termOf(word))
    })
  }

  /** Terms that are not in the table, or not with their stems. */
  missing(): readonly string[] {
    return [...this.#missing]
  }

  #isThere(word: string, language: WorkLanguage): boolean {
    const sql = 'SELECT 1 FROM terms WHERE term = ? AND language = ? AND stem = ?'
    return stemsOf(word, language).every(
      ({ stemmer, stem }) => this.#sql.get(sql, termOf(word), stemmer, stem) !== undefined,
    )
  }
}
