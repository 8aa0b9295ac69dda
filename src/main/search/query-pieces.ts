import { SEARCH_FIELDS } from './fields'
import { FILTER_NAMES } from './filters/read-filter'

/** A part of a query that is read by itself. */
export interface Piece {
  readonly kind: 'phrase' | 'filter' | 'words'
  /** As it was typed. */
  readonly whole: string
  /** Where it begins in the query. */
  readonly at: number
  readonly sign: '' | '+' | '-'
  /** What stands before its colon; undefined where there is none. */
  readonly field: string | undefined
  readonly body: string
  /** Where the body begins in the query. */
  readonly start: number
  /** The `~1` and `^2` behind it. */
  readonly modifiers: string
  /** Nothing stands behind its last letter, not even a quotation mark. */
  readonly isOpen: boolean
}

const QUOTES = '"“”„«»'
/** A phrase without an end goes on to the end of the query. */
const PHRASE = new RegExp(
  `(?<sign>[+-]?)(?:(?<field>[A-Za-z]+)\\s*:\\s*)?[${QUOTES}](?<body>[^${QUOTES}]*)(?:[${QUOTES}](?<modifiers>(?:\\^\\d+)?)|$)`,
  'y',
)
/** Spaces behind the colon, a sign of comparison or around the dots of a range do no harm. */
const FILTER = new RegExp(
  `(?<sign>[+-]?)(?<field>${FILTER_NAMES.join('|')})\\s*:\\s*` +
    `(?<body>(?:[<>=≤≥]{1,2}\\s*)?[^\\s${QUOTES}]+(?:\\s*(?:\\.{2,3}|…)\\s*[^\\s${QUOTES}]+)?)`,
  'iy',
)
const FIELD_AND_SPACE = new RegExp(
  `(?<sign>[+-]?)(?<field>${SEARCH_FIELDS.join('|')})(?:\\s+:\\s*|:\\s+)(?![+-]?[A-Za-z]+\\s*:)(?<body>[^\\s${QUOTES}]+)`,
  'iy',
)
const WORDS = new RegExp(`(?<sign>[+-]?)(?:(?<field>[A-Za-z]+):)?(?<body>[^\\s${QUOTES}]*)`, 'y')
const MODIFIERS = /(?:[~^]\d+)+$/
const SPACE = /\s*/y

/** The pieces of a query in their order: everything but the space between them is in one. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = skipSpace(text, 0); at < text.length;) {
    const piece =
      pieceAt(text, at, PHRASE, 'phrase') ??
      pieceAt(text, at, FILTER, 'filter') ??
      pieceAt(text, at, FIELD_AND_SPACE, 'words') ??
      pieceAt(text, at, WORDS, 'words')
    if (piece === undefined) break
    pieces.push(piece)
    at = skipSpace(text, at + piece.whole.length)
  }
  return pieces
}

function pieceAt(text: string, at: number, pattern: RegExp, kind: Piece['kind']): Piece | undefined {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  const { sign = '', field, body = '', modifiers: ofPhrase = '' } = match?.groups ?? {}
  const whole = match?.[0] ?? ''
  if (whole === '') return undefined
  const modifiers = kind === 'words' ? (MODIFIERS.exec(body)?.[0] ?? '') : ofPhrase
  const end = at + whole.length
  return {
    kind,
    whole,
    at,
    sign: sign === '+' || sign === '-' ? sign : '',
    field,
    body: kind === 'words' ? body.slice(0, body.length - modifiers.length) : body,
    start: kind === 'phrase' ? at + whole.search(new RegExp(`[${QUOTES}]`)) + 1 : end - body.length,
    modifiers,
    isOpen: end === text.length && modifiers === '' && whole.endsWith(body),
  }
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at
  SPACE.exec(text)
  return SPACE.lastIndex
}
