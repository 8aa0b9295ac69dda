import { blocksToHtmlOrNull, type Inline } from '../blocks'
import { withoutMarkup } from '../inline'
import { readEbookText, type EbookBlock, type EbookText } from './ebook-blocks'
import { withoutArchivist } from './ao3-byline'
import { cutEbookChapters } from './ebook-chapters'
import {
  chaptersOf,
  FANFICFARE_LABELS,
  fanficfareTitle,
  PACKAGED,
  type FanficfareHead,
} from './fanficfare-labels'
import { assembleFanficfare, type CutChapter } from './fanficfare-work'
import type { Source } from './source'

const HEAD_LINES = 200

/** An EPUB or HTML file of FanFicFare that calibre turned into text: plain, Markdown or Textile. */
export const fanficfareEbookText: Source = {
  name: 'FanFicFare ebook, as text',
  hasOwnMarkup: true,
  recognises: ({ lines }) => lines.slice(0, HEAD_LINES).some((line) => PACKAGED.test(line)),
  read: ({ lines }) => {
    const text = readEbookText(lines)
    const { head, end } = readHead(text)
    const chapters = cutEbookChapters(text, end, chaptersOf(head)).map(
      ({ heading, blocks }, index): CutChapter => ({
        title: heading === null || heading === head.title ? null : fanficfareTitle(heading, index + 1),
        blocks,
      }),
    )
    const summary = head.values.get('Summary')
    const html = blocksToHtmlOrNull(summary === undefined ? [] : [{ kind: 'paragraph', lines: [summary] }])
    return assembleFanficfare(head, html, chapters, text.inline)
  },
}

/** The title page: `Title by Authors`, then the labels, each in a block or a line of its own, or all in a row. */
function readHead({ blocks, inline }: EbookText): { readonly head: FanficfareHead; readonly end: number } {
  const values = new Map<string, string>()
  const packaged = blocks.findIndex(({ text }) => PACKAGED.test(text))
  let end = packaged + 1
  blocks.slice(0, packaged + FANFICFARE_LABELS.length).forEach((block, at) => {
    const labelled = readLabels(block, inline)
    for (const [label, value] of labelled) if (!values.has(label)) values.set(label, value)
    if (labelled.length > 0) end = Math.max(end, at + 1)
  })
  return { head: { ...readTitle(blocks[0], inline), values }, end }
}

/** Labels are strong in Markdown and Textile, whatever stands between them. */
const STRONG_LABEL = /(?:\*\*|\[\*)([A-Z][\w /-]{1,30}):(?:\*\*|\*\])/

function readLabels(block: EbookBlock, inline: Inline): readonly (readonly [string, string])[] {
  const parts = block.lines.join('\n').split(STRONG_LABEL)
  if (parts.length > 1)
    return FANFICFARE_LABELS.flatMap((label) => {
      const at = parts.findIndex((part, index) => index % 2 === 1 && part === label)
      return at === -1 ? [] : [[label, plainValue(parts[at + 1] ?? '', inline)] as const]
    })
  const label = FANFICFARE_LABELS.find((name) => block.text.startsWith(`${name}: `))
  return label === undefined ? [] : [[label, block.text.slice(label.length + 2)]]
}

/** Without the lines of a table around it. */
function plainValue(raw: string, inline: Inline): string {
  const text = withoutMarkup(raw, inline).replace(/\s+/g, ' ').trim()
  return text
    .replace(/^\|/, '')
    .replace(/\|(?: \|)?$/, '')
    .trim()
}

/** Title and authors are strong, or the last ` by ` stands between them. */
function readTitle(block: EbookBlock | undefined, inline: Inline): Pick<FanficfareHead, 'title' | 'authors'> {
  const raw = block?.lines.join(' ') ?? ''
  const strong = [...inline(raw).matchAll(/<strong>([^<]{1,500})<\/strong>/g)].map(([, name]) =>
    withoutMarkup(name ?? '', (html) => html),
  )
  const [title, ...authors] = strong
  if (title !== undefined && authors.length > 0) return { title, authors }
  const text = withoutArchivist(block?.text ?? '')
  const by = text.lastIndexOf(' by ')
  if (by === -1) return { title: text, authors: [] }
  return { title: text.slice(0, by), authors: text.slice(by + ' by '.length).split(', ') }
}
