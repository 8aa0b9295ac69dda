import { isCommonWord, termOf, tokenize } from './analysis'
import { SEARCH_FIELDS, type SearchField } from './fields'
import type { Filter } from './filters/filter'
import { readFilter } from './filters/read-filter'
import { readWord, wordRuns, type ReadWord, type WordRun } from './lunr-words'
import type { Clause, Presence, Wanted } from './query-plan'
import type { Piece } from './query-pieces'

/** What a piece of a query comes to. */
export interface Read {
  readonly clauses: readonly Clause[]
  readonly filter?: Filter
  /** Its words where they are plain: they may stand beside those of the next piece. */
  readonly run?: readonly string[]
  /** Those of its clauses that are common words, and not meant to the letter. */
  readonly common?: readonly Clause[]
  readonly notUnderstood?: string
}

/**
 * Reads a piece of a query; what can't be read is plain words.
 * @param unfinished where a word ends that is still being typed
 */
export function readPiece(piece: Piece, unsigned: Presence, unfinished: number | undefined): Read {
  return understood(piece, unsigned, unfinished) ?? plainWords(piece, unsigned)
}

function understood(piece: Piece, unsigned: Presence, unfinished: number | undefined): Read | undefined {
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

function presenceOf(sign: string, unsigned: Presence): Presence {
  return sign === '+' ? 'required' : sign === '-' ? 'prohibited' : unsigned
}

function fieldsNamed(name: string | undefined): readonly SearchField[] | undefined {
  if (name === undefined) return SEARCH_FIELDS
  const field = SEARCH_FIELDS.find((candidate) => candidate === name.toLowerCase())
  return field === undefined ? undefined : [field]
}
