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

export interface QueryPlan {
  readonly clauses: readonly Clause[]
  /** Pieces that Lunr's language could not read: they are searched as plain words. */
  readonly notUnderstood: readonly string[]
}

const PHRASE = /([+-]?)(?:([A-Za-z]+):)?["“”]([^"“”]*)(?:["“”]|$)/g
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
  const rest = text.replace(PHRASE, (whole, sign: string, field: string | undefined, words: string) => {
    const fields = fieldsNamed(field)
    if (fields === undefined) notUnderstood.push(whole)
    const terms = termsOf(words)
    if (terms.length > 0)
      clauses.push({
        presence: presenceOf(sign, unsigned),
        fields: fields ?? SEARCH_FIELDS,
        boost: 1,
        wanted: { kind: 'phrase', terms },
      })
    return ' '
  })
  for (const chunk of rest.split(/\s+/)) {
    if (chunk === '') continue
    const parsed = parseChunk(chunk, unsigned)
    if (parsed === undefined) notUnderstood.push(chunk)
    clauses.push(...(parsed ?? plainWords(chunk, unsigned)))
  }
  return { clauses: withoutCommonWords(clauses, unsigned), notUnderstood }
}

/** A piece between spaces. Signs inside a word part it, as they do in a text; Lunr's parser reads each part. */
function parseChunk(chunk: string, unsigned: Presence): readonly Clause[] | undefined {
  const groups = CHUNK.exec(chunk)?.groups
  const { sign = '', field = '', body = '', modifiers = '' } = groups ?? {}
  const words = partsOf(body)
  if (words.length === 0) return /^[\p{P}\p{S}]*$/u.test(chunk) && !/[+~^:*]/.test(chunk) ? [] : undefined
  if (field !== '' && fieldsNamed(field.slice(0, -1)) === undefined) return undefined
  const query = new Query([...SEARCH_FIELDS])
  try {
    // Without its pipeline: terms are made by our own analysis, which wildcards have to pass as well.
    for (const word of words)
      new QueryParser(`${sign}${field.toLowerCase()}${word}${modifiers}`, query).parse()
  } catch (error) {
    if (error instanceof QueryParseError) return undefined
    throw error
  }
  return (query.clauses as LunrClause[]).map((clause) => toClause(clause, unsigned))
}

/** A letter of a script that nobody types stands in for a wildcard while the piece is cut into words. */
const WILDCARD_LETTER = 'Ⲁ'

/** The words of a piece, with the wildcards that touch them; a curly apostrophe is a straight one. */
function partsOf(body: string): readonly string[] {
  const parts: string[] = []
  let last = -2
  const marked = body.replaceAll('*', WILDCARD_LETTER)
  scanWords(marked, (start, end) => {
    const word = marked.slice(start, end).replaceAll(WILDCARD_LETTER, '*')
    if (start === last) parts[parts.length - 1] += word
    else parts.push(word)
    last = end
  })
  return parts.map((part) => part.replace(/[’ʼ]/g, "'"))
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

/** "the" says nothing where another word is asked for as well; alone, or with a sign or a field, it is meant. */
function withoutCommonWords(clauses: readonly Clause[], unsigned: Presence): readonly Clause[] {
  const isCommon = ({ presence, fields, wanted }: Clause): boolean =>
    presence === unsigned &&
    fields.length === SEARCH_FIELDS.length &&
    wanted.kind === 'word' &&
    isCommonWord(wanted.term)
  const telling = clauses.filter((clause) => !isCommon(clause))
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
