import { isCommonWord, termOf, termsOf } from './analysis'
import { SEARCH_FIELDS, type SearchField } from './fields'
import { PRESENCE, Query, QueryParseError, QueryParser, type LunrClause } from './lunr'
import { scanWords } from './tokenizer'

export type Presence = 'required' | 'optional' | 'prohibited'

/** One thing that is asked for. */
export interface Clause {
  readonly presence: Presence
  /** Fields in any of which it may be. */
  readonly fields: readonly SearchField[]
  readonly boost: number
  readonly wanted: Wanted
}

export type Wanted =
  | { readonly kind: 'word'; readonly term: string }
  /** `*` stands for any letters. */
  | { readonly kind: 'wildcard'; readonly pattern: string }
  /** The word with so many letters changed, added or left out. */
  | { readonly kind: 'typo'; readonly term: string; readonly distance: number }
  | { readonly kind: 'phrase'; readonly terms: readonly string[] }
  /** All of these: what must not be there together. */
  | { readonly kind: 'together'; readonly clauses: readonly Clause[] }

export interface QueryPlan {
  readonly clauses: readonly Clause[]
  /** Pieces that Lunr's language could not read: they are searched as plain words. */
  readonly notUnderstood: readonly string[]
}

const PHRASE = /([+-]?)(?:([A-Za-z]+):)?["“”]([^"“”]*)(?:["“”](?:\^(\d+))?|$)/g
const CHUNK = /^(?<sign>[+-]?)(?<field>[A-Za-z]+:)?(?<body>.*?)(?<modifiers>(?:[~^]\d+)*)$/s

/**
 * Reads a query in Lunr's language, with `"phrases"` on top. It never throws: what can't be read is searched as plain
 * words, and named.
 * @param anyWord one of the unsigned words is enough; otherwise each has to be there
 */
export function parseQuery(text: string, anyWord = false): QueryPlan {
  const clauses: Clause[] = []
  const notUnderstood: string[] = []
  const unsigned: Presence = anyWord ? 'optional' : 'required'
  const rest = text.replace(
    PHRASE,
    (whole, sign: string, field: string | undefined, words: string, boost = '1') => {
      const fields = fieldsNamed(field)
      if (fields === undefined) notUnderstood.push(whole)
      const said = { presence: presenceOf(sign, unsigned), fields: fields ?? SEARCH_FIELDS }
      const terms = termsOf(words)
      if (terms.length > 0) clauses.push({ ...said, boost: Number(boost), wanted: { kind: 'phrase', terms } })
      return ' '
    },
  )
  const common: Clause[] = []
  for (const chunk of rest.split(/\s+/)) {
    if (chunk === '') continue
    const parsed = parseChunk(chunk, unsigned)
    if (parsed === undefined) notUnderstood.push(chunk)
    const found = parsed ?? plainWords(chunk, unsigned)
    clauses.push(...found)
    if (!/^[+-]/.test(chunk)) common.push(...found.filter(isCommon))
  }
  return { clauses: withoutCommon(clauses, new Set(common)), notUnderstood }
}

/** A piece between spaces. Signs inside a word part it, as they do in a text; Lunr's parser reads each part. */
function parseChunk(chunk: string, unsigned: Presence): readonly Clause[] | undefined {
  const groups = CHUNK.exec(chunk)?.groups
  const { sign = '', field = '', body = '', modifiers = '' } = groups ?? {}
  const runs = runsOf(body)
  if (runs.length === 0) return /[+~^:*]/.test(chunk) ? undefined : []
  const fields = fieldsNamed(field === '' ? undefined : field.slice(0, -1))
  if (fields === undefined) return undefined
  const presence = presenceOf(sign, unsigned)
  const clauses: Clause[] = []
  for (const words of runs) {
    if (words.length > 1 && modifiers === '' && !body.includes('*')) {
      clauses.push({ presence, fields, boost: 1, wanted: { kind: 'phrase', terms: words.map(termOf) } })
      continue
    }
    const parsed = parseWords(words, `${sign}${field.toLowerCase()}`, modifiers)
    if (parsed === undefined) return undefined
    clauses.push(...parsed.map((clause) => toClause(clause, unsigned)))
  }
  return presence === 'prohibited' && clauses.length > 1
    ? [{ presence, fields, boost: 1, wanted: { kind: 'together', clauses } }]
    : clauses
}

/** Lunr's reading of words. Without its pipeline: terms are made by our own analysis, which wildcards have to pass as well. */
function parseWords(
  words: readonly string[],
  before: string,
  modifiers: string,
): readonly LunrClause[] | undefined {
  const query = new Query([...SEARCH_FIELDS])
  try {
    for (const word of words) new QueryParser(`${before}${word}${modifiers}`, query).parse()
  } catch (error) {
    if (error instanceof QueryParseError) return undefined
    throw error
  }
  return query.clauses as LunrClause[]
}

/** A letter of a script that nobody types stands in for a wildcard while the piece is cut into words. */
const WILDCARD_LETTER = 'Ⲁ'

/**
 * The words of a piece in runs that nothing parts, which scripts without spaces have; with the wildcards that touch
 * them, and straight apostrophes.
 */
function runsOf(body: string): readonly (readonly string[])[] {
  const runs: string[][] = []
  let last = -1
  const marked = body.replaceAll('*', WILDCARD_LETTER)
  scanWords(marked, (start, end) => {
    const word = marked.slice(start, end).replaceAll(WILDCARD_LETTER, '*').replace(/[’ʼ]/g, "'")
    const run = start === last ? runs.at(-1) : undefined
    const before = run?.at(-1)
    if (run === undefined || before === undefined) runs.push([word])
    else if (before.endsWith('*') || word.startsWith('*')) run[run.length - 1] = before + word
    else run.push(word)
    last = end
  })
  return runs
}

function toClause(clause: LunrClause, unsigned: Presence): Clause {
  const presence =
    clause.presence === PRESENCE.PROHIBITED
      ? 'prohibited'
      : clause.presence === PRESENCE.REQUIRED
        ? 'required'
        : unsigned
  return {
    presence,
    fields: clause.fields as readonly SearchField[],
    boost: clause.boost,
    wanted: wantedOf(clause),
  }
}

function wantedOf({ term, editDistance }: LunrClause): Wanted {
  if (term.includes('*')) return { kind: 'wildcard', pattern: term.split('*').map(termOf).join('*') }
  const folded = termOf(term)
  return editDistance > 0
    ? { kind: 'typo', term: folded, distance: Math.min(editDistance, 2) }
    : { kind: 'word', term: folded }
}

function plainWords(chunk: string, unsigned: Presence): readonly Clause[] {
  return termsOf(chunk).map((term) => ({
    presence: unsigned,
    fields: SEARCH_FIELDS,
    boost: 1,
    wanted: { kind: 'word', term },
  }))
}

function isCommon({ fields, wanted }: Clause): boolean {
  return fields.length === SEARCH_FIELDS.length && wanted.kind === 'word' && isCommonWord(wanted.term)
}

/** "the" says nothing where another word is asked for as well; alone, or with a sign or a field, it is meant. */
function withoutCommon(clauses: readonly Clause[], common: ReadonlySet<Clause>): readonly Clause[] {
  const telling = clauses.filter((clause) => !common.has(clause))
  return telling.some(({ presence }) => presence !== 'prohibited') ? telling : clauses
}

function presenceOf(sign: string, unsigned: Presence): Presence {
  return sign === '+' ? 'required' : sign === '-' ? 'prohibited' : unsigned
}

function fieldsNamed(name: string | undefined): readonly SearchField[] | undefined {
  if (name === undefined) return SEARCH_FIELDS
  const field = SEARCH_FIELDS.find((candidate) => candidate === name.toLowerCase())
  return field === undefined ? undefined : [field]
}
