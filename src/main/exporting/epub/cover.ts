import { createHash } from 'node:crypto'
import type { WorkToExport } from '../work-to-export'
import type { Book, BookDocument, EmbeddedImage } from './book'
import { element, escapeXml, plainLine } from './xhtml'

/** Where the cover stands. */
export const COVER_FILE = 'cover.xhtml'
export const COVER_ID = 'cover-image'

/** Two by three, as shops and e-readers want it. */
const WIDTH = 800
const HEIGHT = 1200
const MARGIN = 80
const ROOM = WIDTH - 2 * MARGIN

interface Line {
  readonly text: string
  readonly size: number
  readonly y: number
}

/** A picture with title, author, canon and words, in colours that are the canon's own. */
export function coverImage(
  works: readonly WorkToExport[],
  book: Pick<Book, 'title' | 'authors'>,
): EmbeddedImage {
  return {
    id: COVER_ID,
    extension: 'svg',
    mediaType: 'image/svg+xml',
    data: Buffer.from(coverSvg(works, book)),
  }
}

/** The page that shows it, before all others. */
export function coverPage(
  book: Pick<Book, 'title' | 'authors'>,
  { id, extension }: EmbeddedImage,
): BookDocument {
  const alt = book.authors.length === 0 ? book.title : `${book.title} by ${book.authors.join(', ')}`
  const body = element(
    'section',
    { class: 'cover', 'epub:type': 'cover' },
    element('img', { src: `images/${id}.${extension}`, alt }),
  )
  return { kind: 'cover', file: COVER_FILE, title: 'Cover', body: [body] }
}

function coverSvg(
  works: readonly WorkToExport[],
  { title, authors }: Pick<Book, 'title' | 'authors'>,
): string {
  const canons = [...new Set(works.flatMap((work) => work.canons.map(plainLine)))].filter(
    (name) => name !== '',
  )
  const hue = hueOf(canons[0] ?? title)
  const words = works.reduce((sum, work) => sum + work.words, 0)
  const length = words > 0 ? `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}` : ''
  const lines = [
    ...block(canons.join(' · '), { size: 34, least: 24, most: 2, top: 150 }),
    ...block(title, { size: 84, least: 40, most: 5, middle: 520 }),
    ...block(authors.join(', '), { size: 42, least: 28, most: 2, top: 930 }),
    ...block(length, { size: 28, least: 28, most: 1, top: 1110 }),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="hsl(${hue}, 32%, 24%)"/>
<rect x="32" y="32" width="${WIDTH - 64}" height="${HEIGHT - 64}" fill="none" stroke="hsl(${hue}, 40%, 72%)" stroke-width="3"/>
<rect x="${WIDTH / 2 - 60}" y="840" width="120" height="3" fill="hsl(${hue}, 40%, 72%)"/>
<g fill="#fbf7ee" text-anchor="middle" font-family="Literata, Georgia, 'Noto Serif', 'DejaVu Serif', serif">
${lines.map(({ text, size, y }) => `<text x="${WIDTH / 2}" y="${y}" font-size="${size}">${escapeXml(text)}</text>`).join('\n')}
</g>
</svg>
`
}

/** The same for the same canon, so that its books look alike on a shelf. */
function hueOf(name: string): number {
  return createHash('sha256').update(name.toLowerCase()).digest().readUInt16BE(0) % 360
}

interface Setting {
  readonly size: number
  /** Below this, what does not fit is cut. */
  readonly least: number
  /** Lines. */
  readonly most: number
  /** Where the first line begins; or `middle`, around which the lines stand. */
  readonly top?: number
  readonly middle?: number
}

/** Sets text in lines, smaller where it is long. */
function block(text: string, { size, least, most, top, middle }: Setting): readonly Line[] {
  const words = wordsOf(text)
  let fitting = size
  while (fitting > least && !fits(broken(words, fitting), fitting, most)) fitting -= 4
  const all = broken(words, fitting)
  const shown = all.slice(0, most).map(({ text: line }) => cut(line, fitting))
  if (all.length > most) shown.push(cut(`${shown.pop() ?? ''} …`, fitting))
  const step = fitting * 1.25
  const first = top ?? (middle ?? 0) - ((shown.length - 1) * step) / 2
  return shown.map((line, at) => ({ text: line, size: fitting, y: Math.round(first + at * step) }))
}

/** A piece of text that is not broken; widths are of letters one unit high. */
interface Word {
  readonly text: string
  readonly width: number
}

const pieces = new Intl.Segmenter('und', { granularity: 'word' })
/** More never fits. UTF-16 units. */
const MOST_TEXT = 400

/** Words with the space behind them, and the words of scripts that part none. */
function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let letters = 0
  for (const { segment } of pieces.segment(text)) {
    if (letters > MOST_TEXT) break
    words.push({ text: segment, width: widthOf(segment) })
    letters += segment.length
  }
  return words
}

function fits(lines: readonly Word[], size: number, most: number): boolean {
  return lines.length <= most && lines.every(({ width }) => width * size <= ROOM)
}

function broken(words: readonly Word[], size: number): readonly Word[] {
  const lines: Word[] = []
  let line: Word = { text: '', width: 0 }
  for (const { text, width } of words) {
    if (line.text.trim() !== '' && text.trim() !== '' && (line.width + width) * size > ROOM) {
      lines.push(line)
      line = { text: '', width: 0 }
    }
    line = { text: line.text + text, width: line.width + width }
  }
  return [...lines, line]
    .map(({ text, width }) => ({ text: text.trim(), width }))
    .filter(({ text }) => text !== '')
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cut to the room, at whole signs. */
function cut(line: string, size: number): string {
  if (widthOf(line) * size <= ROOM) return line
  const room = ROOM / size - widthOf('…')
  let kept = ''
  let width = 0
  for (const { segment } of graphemes.segment(line)) {
    width += widthOf(segment)
    if (width > room) break
    kept += segment
  }
  return `${kept}…`
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\p{Emoji_Presentation}]/u
const NARROW = /[ilj.,:;'!|I ]/
const BROAD = /[mwMWQ@%—]/
const CAPITAL = /\p{Lu}/u

/** How wide letters one unit high are at most, whichever font there is: a picture in an EPUB brings none along. */
function widthOf(text: string): number {
  let ems = 0
  for (const sign of text)
    ems += WIDE.test(sign)
      ? 1
      : NARROW.test(sign)
        ? 0.34
        : BROAD.test(sign)
          ? 0.98
          : CAPITAL.test(sign)
            ? 0.74
            : 0.58
  return ems
}
