import { termOf } from './analysis'
import { SEARCH_FIELDS, type SearchField } from './fields'
import { PRESENCE, Query, QueryParseError, QueryParser, type LunrClause } from './lunr'
import type { Clause, Presence, Span, Wanted } from './query-plan'
import type { Piece } from './query-pieces'
import { scanWords } from './tokenizer'

/** A word with the wildcards that touch it and straight apostrophes, where it was typed. */
export interface TypedWord extends Span {
  readonly word: string
}

/** Words that nothing parts, which scripts without spaces have; of other scripts one word each. */
export type WordRun = readonly TypedWord[]

/** A letter of a script that nobody types stands in for a wildcard while the piece is cut into words. */
const WILDCARD_LETTER = 'Ⲁ'

/** The words of a piece. @param from where the piece begins in the query */
export function wordRuns(body: string, from: number): readonly WordRun[] {
  const runs: TypedWord[][] = []
  const marked = body.replaceAll('*', WILDCARD_LETTER)
  scanWords(marked, (start, end) => {
    const word = marked.slice(start, end).replaceAll(WILDCARD_LETTER, '*').replace(/[’ʼ]/g, "'")
    const typed: TypedWord = { word, start: from + start, end: from + end }
    const last = runs.at(-1)?.at(-1)
    const run = last?.end === typed.start ? runs.at(-1) : undefined
    if (run === undefined || last === undefined) runs.push([typed])
    else if (last.word.endsWith('*') || word.startsWith('*'))
      run[run.length - 1] = { word: last.word + word, start: last.start, end: typed.end }
    else run.push(typed)
  })
  return runs
}

export type ReadWord = Pick<Clause, 'presence' | 'fields' | 'boost' | 'wanted'>

/**
 * Lunr's reading of a word with the signs around it. Without its pipeline: terms are made by our own analysis, which
 * wildcards have to pass as well.
 * @returns undefined where Lunr's parser can't read it
 */
export function readWord(
  word: string,
  { sign, field, modifiers }: Piece,
  unsigned: Presence,
): readonly ReadWord[] | undefined {
  const query = new Query([...SEARCH_FIELDS])
  const before = field === undefined ? sign : `${sign}${field.toLowerCase()}:`
  try {
    new QueryParser(`${before}${word}${modifiers}`, query).parse()
  } catch (error) {
    if (error instanceof QueryParseError) return undefined
    throw error
  }
  return (query.clauses as LunrClause[]).map((clause) => ({
    presence: presenceOf(clause, unsigned),
    fields: clause.fields as readonly SearchField[],
    boost: clause.boost,
    wanted: wantedOf(clause),
  }))
}

function presenceOf({ presence }: LunrClause, unsigned: Presence): Presence {
  if (presence === PRESENCE.PROHIBITED) return 'prohibited'
  return presence === PRESENCE.REQUIRED ? 'required' : unsigned
}

function wantedOf({ term, editDistance }: LunrClause): Wanted {
  if (term.includes('*')) return { kind: 'wildcard', pattern: term.split('*').map(termOf).join('*') }
  const folded = termOf(term)
  return editDistance > 0
    ? { kind: 'typo', term: folded, distance: Math.min(editDistance, 2) }
    : { kind: 'word', term: folded, ...(folded === term.toLowerCase() ? {} : { written: term }) }
}
