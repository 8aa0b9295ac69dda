import { stemOf } from './analysis'
import { NAME_FIELDS, type NameField } from './fields'
import { languagesIn } from './full-text'
import { column, LANGUAGE_COLUMN, languageMark } from './index-tables'
import { stemmerFor, type StemmedLanguage, type WorkLanguage } from './languages/languages'
import type { Sql } from './sql'

/** The forms of the library that a word stands for. */
export interface FormsOfWord {
  /** The word itself, as a term; it counts in works of every language. */
  readonly term: string
  /** What it stands for besides, each in works of some languages. English is among the first. */
  readonly others: readonly FormsOfLanguages[]
  /** Whether the library has works of other languages than those of the first. */
  readonly isMixed: boolean
}

interface FormsOfLanguages {
  readonly languages: readonly WorkLanguage[]
  readonly forms: readonly string[]
}

/**
 * The forms of a word: itself, and in each language of the library the terms that share a stem with it.
 * @param written the word as it was typed, with its accents
 */
export function formsOfWord(sql: Sql, term: string, written = term): FormsOfWord {
  const byStemmer = new Map<StemmedLanguage | '', WorkLanguage[]>()
  for (const language of languagesIn(sql)) {
    const stemmer = stemmerFor(language, term) ?? ''
    byStemmer.set(stemmer, [...(byStemmer.get(stemmer) ?? []), language])
  }
  const others = [...byStemmer].map(([stemmer, languages]) => ({
    languages,
    forms: stemmer === '' ? [] : sharing(sql, { term, written, stemmer, language: languages[0] ?? 'en' }),
  }))
  return { term, others: others.filter(({ forms }) => forms.length > 0), isMixed: byStemmer.size > 1 }
}

function sharing(
  sql: Sql,
  {
    term,
    written,
    stemmer,
    language,
  }: Readonly<Record<'term' | 'written' | 'stemmer', string>> & {
    readonly language: WorkLanguage
  },
): readonly string[] {
  const rows = sql.all<{ term: string }>(
    `SELECT DISTINCT term FROM terms WHERE language = ?1 AND term <> ?2 AND stem IN (
       SELECT stem FROM terms WHERE term = ?2 AND language = ?1 UNION VALUES (?3), (?4))`,
    ...[stemmer, term, stemOf(term, language), stemOf(written, language)],
  )
  return rows.map((row) => row.term)
}

/** All forms of a word, whatever the language. */
export function allForms({ term, others }: FormsOfWord): readonly string[] {
  return [...new Set([term, ...others.flatMap(({ forms }) => forms)])]
}

/** What to ask the two indexes for, in the language of FTS5. */
export interface Question {
  readonly texts: string
  /** @param fields the columns in any of which it may be */
  readonly names: (fields: readonly NameField[]) => string
}

/** Any of some terms. */
export function questionFor(terms: readonly string[]): Question {
  return everywhere(anyOf(terms))
}

/** These terms one after another. @param isUnfinished whatever the last one goes on as */
export function questionForPhrase(terms: readonly string[], isUnfinished = false): Question {
  return everywhere(`${quote(terms.join(' '))}${isUnfinished ? ' *' : ''}`)
}

/** Any of some phrases. */
export function questionForPhrases(phrases: readonly (readonly string[])[]): Question {
  return everywhere(anyOf(phrases.map((terms) => terms.join(' '))))
}

/** Two terms with at most so many others between them. */
export function questionForNear(pairs: readonly (readonly string[])[], distance: number): Question {
  return everywhere(pairs.map((terms) => `NEAR(${terms.map(quote).join(' ')}, ${distance})`).join(' OR '))
}

/**
 * A word in any of its forms. A text is asked for the forms in its language. Names are asked for by the forms of
 * English, and by those of another language where the work is in it.
 */
export function questionForWord({ term, others, isMixed }: FormsOfWord): Question {
  if (!isMixed) return questionFor([term, ...others.flatMap(({ forms }) => forms)])
  const english = others.find(({ languages }) => languages.includes('en'))
  const plain = anyOf([term, ...(english?.forms ?? [])])
  const texts = others.map(({ languages, forms }) => `${within(languages)} (${anyOf(forms)})`)
  return {
    texts: [quote(term), ...texts].join(' OR '),
    names: (fields) => {
      const elsewhere = others
        .filter((each) => each !== english)
        .map(({ languages, forms }) => {
          const marks = anyOf(languages.map(languageMark))
          return `(${within([LANGUAGE_COLUMN])} (${marks}) AND ${within(fields)} (${anyOf(forms)}))`
        })
      return [`${within(fields)} (${plain})`, ...elsewhere].join(' OR ')
    },
  }
}

function everywhere(expression: string): Question {
  return {
    texts: expression,
    names: (fields) =>
      fields.length < NAME_FIELDS.length ? `${within(fields)} (${expression})` : expression,
  }
}

function within(columns: readonly string[]): string {
  return `{${columns.map(column).join(' ')}} :`
}

function anyOf(terms: readonly string[]): string {
  return terms.map(quote).join(' OR ')
}

function quote(term: string): string {
  return `"${term}"`
}
