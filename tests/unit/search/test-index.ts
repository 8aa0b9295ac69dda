import { openDatabase } from '../../../src/main/library/open-database'
import type { Database } from '../../../src/main/library/database'
import { Evaluator } from '../../../src/main/search/evaluate'
import { NAME_FIELDS, type SearchField } from '../../../src/main/search/fields'
import { FullTextIndex, type NameTexts } from '../../../src/main/search/full-text'
import { parseQuery } from '../../../src/main/search/query'
import { withFolder } from '../archive/test-library'

/** A work as the index sees it: the texts of each field, chapter by chapter or name by name. */
export type IndexedTexts = Readonly<Partial<Record<SearchField, readonly string[]>>>

export interface TestIndex {
  readonly db: Database
  readonly index: FullTextIndex
  /**
   * Indexes a work. Its number is its place in the list, from 1.
   * @param language as the work names it; English where none is given
   */
  readonly put: (id: number, texts: IndexedTexts, language?: string | null) => void
  /** The numbers that a query finds, sorted. */
  readonly find: (text: string, anyWord?: boolean, typing?: boolean) => readonly number[]
}

/** Gives an index in an empty database to a test, and removes it afterwards. */
export function withIndex<T>(works: readonly IndexedTexts[], body: (index: TestIndex) => T): Promise<T> {
  return withFolder((folder) => {
    const db = openDatabase(folder)
    try {
      const index = new FullTextIndex(db)
      const evaluator = new Evaluator(db)
      const everything = (): number[] =>
        db.all<{ id: number }>('SELECT rowid AS id FROM text_index').map(({ id }) => id)
      const put = (id: number, texts: IndexedTexts, language: string | null = 'English'): void => {
        const names = Object.fromEntries(NAME_FIELDS.map((field) => [field, texts[field] ?? []])) as NameTexts
        index.putText(id, texts.text ?? [], language)
        index.putNames(id, names)
      }
      const find = (text: string, anyWord = false, typing = false): readonly number[] => {
        const scores = evaluator.evaluate(parseQuery(text, { anyWord, typing }), {
          size: everything().length,
          ids: everything,
          namesOf: () => [],
        })
        return [...(scores?.ids() ?? everything())].sort((a, b) => a - b)
      }
      db.transaction(() => works.forEach((texts, at) => put(at + 1, texts)))
      return body({ db, index, put, find })
    } finally {
      db.close()
    }
  })
}
