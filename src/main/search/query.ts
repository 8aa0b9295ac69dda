import { isCommonWord, termOf, tokenize } from './analysis'
import { SEARCH_FIELDS, type SearchField } from './fields'
import type { Filter } from './filters/filter'
import { readFilter } from './filters/read-filter'
import { readWord, wordRuns, type ReadWord, type WordRun } from './lunr-words'
import type { Clause, Presence, QueryPlan, Wanted } from './query-plan'
import { piecesOf, type Piece } from './query-pieces'
import { isTypedHonorific } from './typed-honorifics'

export interface ReadingOptions {
  /** One of the unsigned words is enough; otherwise each has to be there. */
  readonly anyWord?: boolean | undefined
  /** The last word is still being typed. */
  readonly typing?: boolean | undefined
}

/** What a piece of a query comes to. */
interface Read {
  readonly clauses: readonly Clause[]
  readonly filter?: Filter
  /** Its words where they are plain: they may stand beside those of the next piece. */
  readonly run?: readonly string[]
  /** Those of its clauses that are common words, and not meant to the letter. */
  readonly common?: readonly Clause[]
  readonly notUnderstood?: string
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
    return readPiece(piece, unsigned, unfinished) ?? plainWords(piece, unsigned)
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

/** @param unfinished where a word ends that is still being typed */
function readPiece(piece: Piece, unsigned: Presence, unfinished: number | undefined): Read | undefined {
  const { kind, field = '', body, sign } = piece
  const filter = kind === 'words' ? undefined : readFilter(field, body, sign === '-')
  if (filter !== undefined) return { clauses: [], filter }
  switch (kind) {
    case 'filter':
      return undefined
    case 'phrase':
      return readPhrase(piece, unsigned, unfinished)
    case 'words':
      return readPlain(piece, unsigned, unfinished)
  }
}

function readPhrase(piece: Piece, unsigned: Presence, unfinished: number | undefined): Read {
  const fields = fieldsNamed(piece.field)
  const misread = fields === undefined ? { notUnderstood: piece.whole } : {}
  const tokens = tokenize(piece.body)
  if (tokens.length === 0) return { clauses: [], ...misread }
  const wanted = phraseOf(
    tokens.map(({ term }) => term),
    piece.start + (tokens.at(-1)?.end ?? 0) === unfinished,
  )
  const spans = tokens.map(({ start, end }) => ({ start: piece.start + start, end: piece.start + end }))
  const boost = Number(piece.modifiers.slice(1) || '1')
  const presence = presenceOf(piece.sign, unsigned)
  const clause = {
    presence,
    fields: fields ?? SEARCH_FIELDS,
    boost,
    wanted,
    isSigned: piece.sign !== '',
    spans,
  }
  return { clauses: [clause], ...misread }
}

/** A piece between spaces. Signs inside a word part it, as they do in a text; Lunr's parser reads each part. */
function readPlain(piece: Piece, unsigned: Presence, unfinished: number | undefined): Read | undefined {
  const { body, field, modifiers, sign, start } = piece
  const runs = wordRuns(body, start)
  if (runs.length === 0) return /[+~^:*]/.test(piece.whole) ? undefined : { clauses: [] }
  const fields = fieldsNamed(field)
  if (fields === undefined) return undefined
  const said = { presence: presenceOf(sign, unsigned), fields, boost: 1 }
  const clauses: Clause[] = []
  for (const run of runs) {
    const isUnfinished = run.at(-1)?.end === unfinished
    const parsed = isTogether(run, body)
      ? [
          {
            ...said,
            boost: Number(/\^(\d+)/.exec(modifiers)?.[1] ?? 1),
            wanted: phraseOf(
              run.map(({ word }) => termOf(word)),
              isUnfinished,
            ),
            spans: run,
          },
        ]
      : readRun(run, piece, unsigned, isUnfinished)
    if (parsed === undefined) return undefined
    clauses.push(...parsed.map((clause) => ({ ...clause, isSigned: piece.sign !== '' })))
  }
  if (said.presence === 'prohibited' && clauses.length > 1)
    return { clauses: [{ ...said, wanted: { kind: 'together', clauses }, isSigned: true, spans: [] }] }
  if (sign !== '' || field !== undefined) return { clauses }
  const isBare = modifiers === '' && !body.includes('*')
  const run = isBare ? { run: runs.flat().map(({ word }) => termOf(word)) } : {}
  return { clauses, common: clauses.filter(isCommon), ...run }
}

/** Signs of a script without spaces that stand together are looked for so; a typo in one would be any other sign. */
function isTogether(run: WordRun, body: string): boolean {
  return run.length > 1 && !body.includes('*')
}

function readRun(
  run: WordRun,
  piece: Piece,
  unsigned: Presence,
  isUnfinished: boolean,
): readonly (ReadWord & Pick<Clause, 'spans'>)[] | undefined {
  const read = run.map((typed) => ({ typed, words: readWord(typed.word, piece, unsigned) }))
  if (read.some(({ words }) => words === undefined)) return undefined
  return read.flatMap(({ typed, words = [] }) =>
    words.map((word) => ({
      ...word,
      wanted: isUnfinished && typed === run.at(-1) ? unfinishedWord(word.wanted) : word.wanted,
      spans: [typed],
    })),
  )
}

function unfinishedWord(wanted: Wanted): Wanted {
  return wanted.kind === 'word' ? { kind: 'beginning', term: wanted.term } : wanted
}

function phraseOf(terms: readonly string[], isUnfinished: boolean): Wanted {
  return { kind: 'phrase', terms, ...(isUnfinished ? { isUnfinished } : {}) }
}

function plainWords({ whole, at }: Piece, unsigned: Presence): Read {
  const clauses = tokenize(whole).map((token): Clause => ({
    presence: unsigned,
    fields: SEARCH_FIELDS,
    boost: 1,
    wanted: { kind: 'word', term: token.term },
    isSigned: false,
    spans: [{ start: at + token.start, end: at + token.end }],
  }))
  return { clauses, common: clauses.filter(isCommon), notUnderstood: whole }
}

function isCommon({ wanted }: Clause): boolean {
  return (wanted.kind === 'word' || wanted.kind === 'beginning') && isCommonWord(wanted.term)
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

function presenceOf(sign: string, unsigned: Presence): Presence {
  return sign === '+' ? 'required' : sign === '-' ? 'prohibited' : unsigned
}

function fieldsNamed(name: string | undefined): readonly SearchField[] | undefined {
  if (name === undefined) return SEARCH_FIELDS
  const field = SEARCH_FIELDS.find((candidate) => candidate === name.toLowerCase())
  return field === undefined ? undefined : [field]
}
