import { SEARCH_FIELDS } from './fields'
import type { Clause, Presence, QueryPlan } from './query-plan'
import { piecesOf } from './query-pieces'
import { readPiece, type Read } from './read-piece'
import { isTypedHonorific } from './typed-honorifics'

export interface ReadingOptions {
  /** One of the unsigned words is enough; otherwise each has to be there. */
  readonly anyWord?: boolean | undefined
  /** The last word is still being typed. */
  readonly typing?: boolean | undefined
}

/**
 * Reads a query: Lunr's language, with `"phrases"` and filters (`words:>5000`) on top. It never throws: what can't be
 * read is searched as plain words, and named.
 */
export function parseQuery(
  text: string,
  { anyWord = false, typing = false }: ReadingOptions = {},
): QueryPlan {
  const unsigned: Presence = anyWord ? 'optional' : 'required'
  // An apostrophe at the end is the middle of what is being typed.
  const ends = text.replace(/['’ʼ＇]+$/, '').length
  const read = piecesOf(text).map((piece): Read => {
    const unfinished = typing && piece.isOpen && piece.sign !== '-' ? ends : undefined
    return readPiece(piece, unsigned, unfinished)
  })
  const common = new Set(read.flatMap((each) => each.common ?? []))
  const clauses = politely(
    text,
    read.flatMap((each) => each.clauses),
    anyWord,
  )
  return {
    clauses: withoutCommon(clauses, common),
    filters: read.flatMap(({ filter }) => (filter === undefined ? [] : [filter])),
    runs: runsIn(read),
    whole: wholeOf(read),
    enough: 1,
    near: [],
    notUnderstood: read.flatMap(({ notUnderstood }) => notUnderstood ?? []),
  }
}

/** Titles count where they are and need not be there; where one word is enough they are not it. */
function politely(text: string, clauses: readonly Clause[], anyWord: boolean): readonly Clause[] {
  const honorifics = new Set(clauses.filter((clause) => isTypedHonorific(text, clause)))
  const others = clauses.filter((clause) => !honorifics.has(clause))
  if (honorifics.size === 0 || others.every(({ presence }) => presence === 'prohibited')) return clauses
  if (anyWord) return others
  return clauses.map((clause) => (honorifics.has(clause) ? { ...clause, presence: 'optional' } : clause))
}

/** "the" says nothing where another word is asked for as well; alone, or with a sign or a field, it is meant. */
function withoutCommon(clauses: readonly Clause[], common: ReadonlySet<Clause>): readonly Clause[] {
  const telling = clauses.filter((clause) => !common.has(clause))
  return telling.some(({ presence }) => presence !== 'prohibited') ? telling : clauses
}

/** Plain words side by side, from one that is not to the next. */
function runsIn(read: readonly Read[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const { run } of read) {
    if (run === undefined) runs.push([])
    else runs.at(-1)?.push(...run)
  }
  return runs.filter((run) => run.length > 1)
}

/** The words of a query that is one phrase, or nothing but plain words. */
function wholeOf(read: readonly Read[]): readonly string[] {
  const [only, ...more] = read
  const [clause] = only?.clauses ?? []
  if (more.length === 0 && clause?.wanted.kind === 'phrase' && isAnywhere(clause)) return clause.wanted.terms
  return read.every(({ run }) => run !== undefined) ? read.flatMap(({ run = [] }) => run) : []
}

function isAnywhere({ presence, fields }: Clause): boolean {
  return presence !== 'prohibited' && fields.length === SEARCH_FIELDS.length
}
