import { NAME_FIELDS } from './fields'
import { WORK_LANGUAGES } from './languages/languages'
import type { Sql } from './sql'

/**
 * Every printable ASCII sign but space and letters or digits is part of a term: the terms are made before they reach
 * FTS5, and it must not tear them. (The double quote ends the option and is never part of a term.)
 */
const TOKENIZER = "ascii tokenchars '!#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'"
const OPTIONS = `content = '', contentless_delete = 1, tokenize = "${TOKENIZER}"`

/** The column of the names that says which language they are in. */
export const LANGUAGE_COLUMN = 'language'

/** What stands in it: nobody types such a word. */
export function languageMark(language: string): string {
  return `¶${language}`
}

/** A column by its name, which may be a word of SQL. */
export function column(name: string): string {
  return `"${name}"`
}

const TABLES: Readonly<Record<string, readonly string[]>> = {
  // Works that are in the index, how their words are understood, and whether that was guessed from their text.
  indexed_works: [
    'CREATE TABLE indexed_works (id INTEGER PRIMARY KEY, language TEXT NOT NULL, guessed INTEGER NOT NULL) STRICT',
    'CREATE INDEX indexed_works_by_language ON indexed_works (language)',
  ],
  // The stems that a term has in the languages of the works it stands in. Without a stemmer its language is ''.
  terms: [
    `CREATE TABLE terms (
       term TEXT NOT NULL, language TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (term, language, stem)
     ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX terms_by_stem ON terms (stem, language)',
  ],
  // A text stands in the column of its language, so that a question can ask for other forms in each of them.
  text_index: [
    `CREATE VIRTUAL TABLE text_index USING fts5 (${WORK_LANGUAGES.map(column).join(', ')}, ${OPTIONS})`,
    // More postings gathered in memory before they are written, and more pieces before some are merged.
    "INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 33554432)",
    "INSERT INTO text_index (text_index, rank) VALUES ('automerge', 8)",
  ],
  work_index: [
    `CREATE VIRTUAL TABLE work_index USING fts5 (${NAME_FIELDS.join(', ')}, ${LANGUAGE_COLUMN}, ${OPTIONS})`,
  ],
  text_vocabulary: ['CREATE VIRTUAL TABLE text_vocabulary USING fts5vocab (text_index, row)'],
  name_vocabulary: ['CREATE VIRTUAL TABLE name_vocabulary USING fts5vocab (work_index, row)'],
}

/** Makes the tables of the index where there are none. */
export function makeTables(sql: Sql): void {
  for (const [table, statements] of Object.entries(TABLES)) {
    if (sql.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", table) !== undefined)
      continue
    for (const statement of statements) sql.run(statement)
  }
}

/** Makes them anew, empty and as this version of the program wants them. */
export function makeTablesAnew(sql: Sql): void {
  for (const table of Object.keys(TABLES).reverse()) sql.run(`DROP TABLE IF EXISTS ${table}`)
  makeTables(sql)
}
