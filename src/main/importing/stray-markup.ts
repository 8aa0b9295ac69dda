import { mark, MARKED_ELEMENTS, type MarkedElement } from './marks'

/**
 * Markup that a plain text should not have: entities and tags of a web page, BBCode of a forum, escapes of Markdown. It is
 * taken for markup only where there is enough of it that nobody can have meant the letters.
 */

/** Entities, tags or escapes, from so many on. */
const ENOUGH = 3

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  trade: '™',
  deg: '°',
  hearts: '♥',
  eacute: 'é',
  Eacute: 'É',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  auml: 'ä',
  Auml: 'Ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  ouml: 'ö',
  Ouml: 'Ö',
  oslash: 'ø',
  szlig: 'ß',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  Uuml: 'Ü',
}
const ENTITY = new RegExp(`&(?:amp;)*(#\\d{1,7}|#x[\\da-f]{1,6}|${Object.keys(ENTITIES).join('|')});`, 'gi')

/** What a tag or a code becomes: a mark, a line end, or nothing, its content staying. */
const TAGS: Readonly<Record<string, MarkedElement | 'line' | 'paragraph' | 'break' | 'nothing'>> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sup: 'sup',
  sub: 'sub',
  br: 'line',
  p: 'paragraph',
  div: 'paragraph',
  hr: 'break',
  center: 'nothing',
  font: 'nothing',
  span: 'nothing',
}
const CODES: typeof TAGS = {
  i: 'em',
  b: 'strong',
  u: 'u',
  s: 's',
  sup: 'sup',
  sub: 'sub',
  hr: 'break',
  center: 'nothing',
  left: 'nothing',
  right: 'nothing',
  quote: 'nothing',
  size: 'nothing',
  color: 'nothing',
  font: 'nothing',
  url: 'nothing',
  spoiler: 'nothing',
}
const TAG =
  /<(\/?)(i|em|b|strong|u|s|strike|del|su[pb]|br|p|div|hr|center|font|span)(?:\s[^<>]{0,200})?\/?>/gi
const CODE =
  /\[(\/?)(i|b|u|s|su[pb]|hr|center|left|right|quote|size|color|font|url|spoiler)(?:=[^[\]\n]{0,200})?\]/gi
const CODE_END = /\[\/(?:i|b|u|s|su[pb]|center|left|right|quote|size|color|font|url|spoiler)\]/i
/** Either: `/` and name of a tag, or of a code. */
const SIGN = new RegExp(`${TAG.source}|${CODE.source}`, 'gi')
const ESCAPE = /\\([\\`*_{}[\]()#+.!~>|"'-])/g

/** The text with its emphasis as marks and its entities as the characters that they stand for. */
export function cleanStrayMarkup(text: string): string {
  let clean = text
  const tags = countUpTo(clean, TAG, ENOUGH)
  const entities = countUpTo(clean, ENTITY, ENOUGH)
  const isPage = tags + entities >= ENOUGH
  // In one go: a code may end outside of the tag that it begins in.
  clean = replaceSigns(clean, { tags: isPage && tags > 0, codes: CODE_END.test(clean) })
  if (isPage && entities > 0) clean = clean.replace(ENTITY, decodeEntity)
  if (countUpTo(clean, ESCAPE, ENOUGH) >= ENOUGH) clean = clean.replace(ESCAPE, '$1')
  return clean
}

function countUpTo(text: string, pattern: RegExp, most: number): number {
  let count = 0
  for (const found of text.matchAll(pattern)) {
    if (found[0] !== '') count++
    if (count >= most) break
  }
  return count
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  // Numbers that were meant in windows-1252, controls and halves of characters are no text.
  const isText =
    code >= 0x20 && !(code >= 0x7f && code <= 0x9f) && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return code === 0x0a || code === 0x0d ? '\n' : isText ? String.fromCodePoint(code) : whole
}

/** Where a tag stands, and the tag that it belongs to. */
interface Found {
  readonly at: number
  readonly length: number
  readonly element: (typeof TAGS)[string]
  readonly end: boolean
  paired: boolean
}

/** Which signs are markup in a text. */
interface Signs {
  readonly tags: boolean
  readonly codes: boolean
}

/** Emphasis is taken where it is opened and closed; over several lines each has its own. A stray half stays as typed. */
function replaceSigns(text: string, signs: Signs): string {
  if (!signs.tags && !signs.codes) return text
  const found = findPairs(text, signs)
  const pieces: string[] = []
  const open: MarkedElement[] = []
  let from = 0
  for (const { at, length, element, end, paired } of found) {
    pieces.push(acrossLines(text.slice(from, at), open))
    from = at + length
    if (element === 'line') pieces.push(acrossLines('\n', open))
    else if (element === 'paragraph') pieces.push(acrossLines('\n\n', open))
    else if (element === 'break') pieces.push(acrossLines('\n\n* * *\n\n', open))
    else if (!isMarked(element)) continue
    else if (!paired) pieces.push(text.slice(at, from))
    else {
      if (end) open.pop()
      else open.push(element)
      pieces.push(mark(element, end))
    }
  }
  pieces.push(acrossLines(text.slice(from), open))
  return pieces.join('').replace(ONLY_MARKS, '')
}

function findPairs(text: string, { tags, codes }: Signs): readonly Found[] {
  const found: Found[] = []
  const open: Found[] = []
  for (const { 0: whole, 1: slash, 2: tag, 3: codeSlash, 4: code, index: at } of text.matchAll(SIGN)) {
    if (tag === undefined ? !codes : !tags) continue
    const meanings = tag === undefined ? CODES : TAGS
    const element = meanings[(tag ?? code ?? '').toLowerCase()] ?? 'nothing'
    const one: Found = { at, length: whole.length, element, end: (slash ?? codeSlash) === '/', paired: false }
    found.push(one)
    if (!isMarked(element)) continue
    if (!one.end) {
      open.push(one)
      if (open.length > MAX_OPEN) open.shift()
      continue
    }
    const index = open.findLastIndex((other) => other.element === element)
    const other = open[index]
    if (other === undefined) continue
    one.paired = other.paired = true
    // What was opened inside and never closed is a stray half.
    open.length = index
  }
  return found
}

function isMarked(element: (typeof TAGS)[string]): element is MarkedElement {
  return MARKED_ELEMENTS.some((marked) => marked === element)
}

/** Of more than this only the latest are searched for their other half. */
const MAX_OPEN = 16

/** A line without a word: emphasis that went on over a blank line. */
const ONLY_MARKS = /^(?:\u0002\/?[a-z]{1,6}\u0003|[ \t])+$/gm

/** Ends what is open before each line end and begins it again after it. */
function acrossLines(text: string, open: readonly MarkedElement[]): string {
  if (open.length === 0 || !text.includes('\n')) return text
  const ends = open.toReversed().map((element) => mark(element, true))
  const begins = open.map((element) => mark(element, false))
  return text.split('\n').join(`${ends.join('')}\n${begins.join('')}`)
}
