import type { Chapter } from '../../../shared/model'
import { blocksToHtml, blocksToHtmlOrNull, trimBreaks, type Block, type Inline } from '../blocks'
import { textileInline } from '../inline'
import type { EbookBlock } from './ebook-blocks'

/** FanFicFare writes AO3's notes into the text, each under a label. Source: FanFicFare, adapter_archiveofourownorg. */
const LABEL = /^(Author's Note|Summary for the Chapter|Notes for the Chapter|Inspired by):\s*/
/** In plain text a note ends where more blank lines follow than between paragraphs. */
const NOTE_GAP = 3
/** Blocks at a chapter's end among which notes are looked for. */
const FOOT = 60

export interface FanficfareChapter {
  readonly chapter: Chapter
  /** The work's own notes, which stand in its first and its last chapter. */
  readonly workNotes: Chapter['notes']
  readonly workEndNotes: Chapter['notes']
}

/** Takes the notes out of a chapter's text: those before it and those behind it. */
export function readFanficfareChapter(
  title: string | null,
  blocks: readonly EbookBlock[],
  inline: Inline,
): FanficfareChapter {
  const isQuoted = inline !== textileInline
  const head = takeHead(blocks, isQuoted)
  const foot = takeFoot(blocks.slice(head.end), isQuoted)
  const html = (
    said: ReadonlyMap<string, readonly Block[]>,
    ...labels: readonly string[]
  ): Chapter['notes'] =>
    blocksToHtmlOrNull(trimBreaks(labels.flatMap((label) => said.get(label) ?? [])), inline)
  return {
    chapter: {
      title,
      summary: html(head.said, 'Summary for the Chapter'),
      notes: html(head.said, 'Notes for the Chapter'),
      endNotes: html(foot.said, 'Notes for the Chapter'),
      html: blocksToHtml(trimBreaks(foot.story), inline),
    },
    workNotes: html(head.said, "Author's Note", 'Inspired by'),
    workEndNotes: html(foot.said, "Author's Note", 'Inspired by'),
  }
}

type Said = ReadonlyMap<string, readonly Block[]>

function takeHead(
  blocks: readonly EbookBlock[],
  isQuoted: boolean,
): { readonly said: Said; readonly end: number } {
  const said = new Map<string, readonly Block[]>()
  let at = 0
  for (;;) {
    const note = readNote(blocks, at, isQuoted)
    if (note === undefined || said.has(note.label)) return { said, end: at }
    said.set(note.label, note.blocks)
    at = note.end
  }
}

/** Notes reach to the end of the chapter, or they are none. */
function takeFoot(
  blocks: readonly EbookBlock[],
  isQuoted: boolean,
): {
  readonly said: Said
  readonly story: readonly EbookBlock[]
} {
  const from = Math.max(1, blocks.length - FOOT)
  const labels = blocks.slice(from).flatMap(({ text }, index) => (LABEL.test(text) ? [from + index] : []))
  for (const start of labels) {
    const { said, end } = takeHead(blocks.slice(start), isQuoted)
    if (start + end === blocks.length) return { said, story: blocks.slice(0, start) }
  }
  return { said: new Map(), story: blocks }
}

interface Note {
  readonly label: string
  readonly blocks: readonly Block[]
  readonly end: number
}

/** @param isQuoted all of a quotation is marked as such; calibre's Textile marks its first paragraph only */
function readNote(blocks: readonly EbookBlock[], at: number, isQuoted: boolean): Note | undefined {
  const first = blocks[at]
  const [whole, label] = LABEL.exec(first?.text ?? '') ?? []
  if (first === undefined || whole === undefined || label === undefined) return undefined
  const beside = first.text.slice(whole.length)
  const own: Block[] = beside === '' ? [] : [{ kind: 'paragraph', lines: [withoutLabel(first)] }]
  let end = at + 1
  const endsWithQuote = isQuoted && blocks[end]?.kind === 'quote'
  for (; end < blocks.length; end++) {
    const block = blocks[end]
    if (block === undefined || LABEL.test(block.text)) break
    if (endsWithQuote ? block.kind !== 'quote' : own.length > 0 && block.gap >= NOTE_GAP) break
    own.push(block.kind === 'quote' ? { ...block, kind: 'paragraph' } : block)
  }
  return { label, blocks: own, end }
}

/** The label is emphasised in the markup, the note beside it is not. */
function withoutLabel(block: Block): string {
  const line = block.lines.join(' ')
  return line.slice(line.indexOf(':') + 1).replace(/^[*\]\s]+/, '')
}
