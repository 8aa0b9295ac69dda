import type { Instead } from '../../shared/query'
import { isCommonWord, isHonorific } from './analysis'
import { SEARCH_FIELDS } from './fields'
import type { Clause, QueryPlan, Span } from './query-plan'
import { piecesOf, type Piece } from './query-pieces'
import { parseQuery, type ReadingOptions } from './query'

/** A word of a query, where it was typed. */
export interface MisspeltWord extends Span {
  readonly term: string
  /** The clause that would ask for this word alone. */
  readonly clause: Clause
}

/** Another query, and what is asked by it. */
export interface Relaxed {
  readonly instead: Instead
  readonly plan: QueryPlan
}

/** Ways to spell a query that are tried at most. */
const MOST_SPELLINGS = 8
/** Words that stand so far apart in the query are looked for near each other in a story. */
const NEIGHBOURS = 2
/** Further words between two in a story than in the query. */
const MORE_BETWEEN = 3
/** Pairs of words that are looked for near each other at most. */
const MOST_PAIRS = 12

/** A query of one word that is still being typed asks for nothing yet. */
export function isLoneBeginning({ clauses }: QueryPlan): boolean {
  const [clause, ...more] = clauses
  if (clause === undefined || more.length > 0) return false
  const { wanted } = clause
  return wanted.kind === 'beginning' || (wanted.kind === 'phrase' && wanted.isUnfinished === true)
}

/** The words of a query that can be misspelt: all that have to be there, but for those with a sign. */
export function wordsToSpell({ clauses }: QueryPlan): readonly MisspeltWord[] {
  return clauses.flatMap((clause) => {
    const { wanted, presence, isSigned, spans } = clause
    if (presence === 'prohibited' || isSigned) return []
    // A title need not be there, and so is not misspelt where it is not.
    if (wanted.kind === 'word' && isHonorific(wanted.term)) return []
    const terms =
      wanted.kind === 'phrase'
        ? wanted.terms
        : wanted.kind === 'word' || wanted.kind === 'beginning'
          ? [wanted.term]
          : []
    return terms.flatMap((term, at) => {
      const span = spans[at]
      return span === undefined
        ? []
        : [
            {
              term,
              start: span.start,
              end: span.end,
              clause: { ...clause, wanted: { kind: 'word', term }, spans: [span] },
            },
          ]
    })
  })
}

/**
 * A query with its misspelt words replaced, the likeliest ways first.
 * @param spellings the words in the order of the query, each with the words it may stand for, the likeliest first
 */
export function* respelt(
  text: string,
  spellings: readonly { readonly word: Span; readonly nearest: readonly string[] }[],
): Generator<string> {
  const choices: number[][] = [spellings.map(() => 0)]
  for (let at = 0; at < spellings.length; at++)
    for (let other = 1; other < (spellings[at]?.nearest.length ?? 0); other++)
      choices.push(spellings.map((_, index) => (index === at ? other : 0)))
  for (const choice of choices.slice(0, MOST_SPELLINGS)) {
    let written = ''
    let at = 0
    spellings.forEach(({ word, nearest }, index) => {
      written +=
        text.slice(at, word.start) + (nearest[choice[index] ?? 0] ?? text.slice(word.start, word.end))
      at = word.end
    })
    yield written + text.slice(at)
  }
}

/**
 * A query of which most of the telling words are enough, phrases as words. What has a sign or a field has to be there.
 * @returns undefined where it would be no other than the one it is made of
 */
export function withFewerWords(text: string, options: ReadingOptions): Relaxed | undefined {
  const loose = piecesOf(text).map(loosened).join(' ')
  const plan = parseQuery(loose, { ...options, anyWord: true })
  const telling = distinct(plan.clauses.filter(isLoose))
  const enough = Math.max(2, Math.ceil(telling.length / 2))
  if (telling.length < enough) return undefined
  const bound = plan.clauses.filter((clause) => clause.presence !== 'optional')
  return {
    instead: { text: loose, anyWord: true, why: 'fewer-words' },
    plan: { ...plan, clauses: [...bound, ...telling], enough, near: pairsOf(telling) },
  }
}

/** A piece as it is asked for where not everything has to be there. */
function loosened({ kind, whole, sign, field, body }: Piece): string {
  if (kind === 'filter' || sign !== '') return whole
  if (field !== undefined) return `+${whole}`
  return kind === 'phrase' ? body : whole
}

function isLoose({ presence, fields, wanted }: Clause): boolean {
  if (presence !== 'optional' || fields.length < SEARCH_FIELDS.length) return false
  return wanted.kind !== 'word' || !isCommonWord(wanted.term)
}

function distinct(clauses: readonly Clause[]): readonly Clause[] {
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause.wanted), clause])).values()]
}

function pairsOf(telling: readonly Clause[]): QueryPlan['near'] {
  const words = telling.flatMap(({ wanted, spans: [span] }) =>
    (wanted.kind === 'word' || wanted.kind === 'beginning') && span !== undefined
      ? [{ term: wanted.term, span }]
      : [],
  )
  const pairs = words.flatMap((word, at) =>
    words.slice(at + 1, at + 1 + NEIGHBOURS).map((other) => ({
      terms: [word.term, other.term] as const,
      distance: Math.ceil((other.span.start - word.span.end) / 5) + MORE_BETWEEN,
    })),
  )
  return pairs.slice(0, MOST_PAIRS)
}
