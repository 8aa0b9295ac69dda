import type { Block, Inline } from '../blocks'
import { markdownInline, plainInline, textileInline, withoutMarkup } from '../inline'
import { isSceneBreak } from '../scene-breaks'

/** A block of an ebook that calibre turned into text. */
export interface EbookBlock extends Block {
  /** Blank lines before it. They are all that tells a heading in plain text. */
  readonly gap: number
  /** What it says, without markup, in one line. */
  readonly text: string
}

/** An ebook that calibre turned into text: plain, Markdown or Textile. Source: calibre, ebooks/txt. */
export interface EbookText {
  readonly blocks: readonly EbookBlock[]
  readonly inline: Inline
  /** In plain text nothing tells headings and quotations but the blank lines around them. */
  readonly markup: 'plain' | 'markdown' | 'textile'
}

const HEAD_LINES = 200
const TEXTILE_BLOCK = /^(p|h[1-6]|bq)(?:[(<>={][^\s]{0,60})?\.(?: |$)/
const MARKDOWN_SIGN = /^(?:#{1,6} |\*\*[^*\s]|> )/
/** In plain text a heading stands apart: so many blank lines before it, and so many after it. */
const HEADING_GAP = { before: 5, after: 2 }

export function readEbookText(lines: readonly string[]): EbookText {
  const head = lines.slice(0, HEAD_LINES)
  if (head.filter((line) => TEXTILE_BLOCK.test(line)).length >= 3)
    return build(textilePieces(lines), 'textile')
  if (head.some((line) => MARKDOWN_SIGN.test(line))) return readMarkdown(lines)
  return build(plainPieces(lines), 'plain')
}

/** Whether a block may stand over a chapter. */
export function mayBeHeading({ blocks, markup }: EbookText, at: number): boolean {
  const block = blocks[at]
  if (block === undefined || block.kind === 'break') return false
  if (markup !== 'plain') return block.kind === 'heading'
  const next = blocks[at + 1]
  return block.gap >= HEADING_GAP.before && next !== undefined && next.gap >= HEADING_GAP.after
}

/** Blocks of Markdown, as calibre and html2text write it. */
export function readMarkdown(lines: readonly string[]): EbookText {
  return build(markdownPieces(lines), 'markdown')
}

type Piece = Omit<EbookBlock, 'text'>

const INLINE: Readonly<Record<EbookText['markup'], Inline>> = {
  plain: plainInline,
  markdown: markdownInline,
  textile: textileInline,
}

function build(pieces: readonly Piece[], markup: EbookText['markup']): EbookText {
  const inline = INLINE[markup]
  const blocks = pieces.map((piece) => {
    const text = withoutMarkup(piece.lines.join('\n'), inline).replace(/\s+/g, ' ').trim()
    const isBreak = isSceneBreak(text) || isSceneBreak(piece.lines.join('').replaceAll('\\', ''))
    const kind = piece.kind === 'paragraph' && isBreak ? 'break' : piece.kind
    return { ...piece, kind, text }
  })
  return { blocks, inline, markup }
}

/** Each paragraph is one line, unless calibre was asked to wrap them. Where it was asked for no space, none stands between. */
function plainPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = 0
  let open: string[] | undefined
  for (const line of lines) {
    const text = line.trim()
    if (text === '') {
      gap++
      open = undefined
    } else if (open !== undefined && !line.startsWith('\t')) {
      open[0] = `${open[0] ?? ''} ${text}`
    } else {
      open = [text]
      pieces.push({ kind: 'paragraph', lines: open, gap })
      gap = 0
    }
  }
  return pieces
}

function markdownPieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = 0
  let open: { readonly kind: Block['kind']; readonly lines: string[] } | undefined
  let isHard = false
  const begin = (kind: Block['kind'], text: string): void => {
    open = { kind, lines: [text] }
    pieces.push({ ...open, gap })
    gap = 0
  }
  for (const line of lines) {
    const [, hashes, heading] = /^(#{1,6}) (.*)$/.exec(line) ?? []
    const quoted = /^(?:> ?)+/.exec(line)?.[0]
    // calibre writes the sign of a quotation right behind the label before it.
    const text = (quoted === undefined ? (heading ?? line) : line.slice(quoted.length))
      .replace(/> $/, '')
      .trim()
    const kind = hashes !== undefined ? 'heading' : quoted !== undefined ? 'quote' : 'paragraph'
    if (text === '') {
      gap++
      open = undefined
    } else if (open?.kind === kind && kind !== 'heading' && !isSceneBreak(text)) {
      if (isHard || /^(?:[+*-]|\d+\.) /.test(text)) open.lines.push(text)
      else open.lines[open.lines.length - 1] = `${open.lines.at(-1) ?? ''} ${text}`
    } else begin(kind, text)
    isHard = /(?: {2}|\\)$/.test(line)
  }
  return pieces
}

function textilePieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = 0
  let open: string[] | undefined
  let goesOn = false
  for (const line of lines) {
    const [sign, name] = TEXTILE_BLOCK.exec(line) ?? []
    const text = line.slice(sign?.length ?? 0).trim()
    if (text === '') {
      gap++
      // After a line break calibre may write a blank line; a paragraph of its own would have a sign.
      if (!goesOn) open = undefined
    } else if (sign === undefined && open !== undefined && !isSceneBreak(text)) {
      open.push(text)
    } else {
      const kind = name?.startsWith('h') === true ? 'heading' : name === 'bq' ? 'quote' : 'paragraph'
      open = [text]
      pieces.push({ kind, lines: open, gap })
      gap = 0
      if (kind === 'heading') open = undefined
    }
    goesOn = text === '' ? goesOn : line.endsWith(' ')
  }
  return pieces
}
