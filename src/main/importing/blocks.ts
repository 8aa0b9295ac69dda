import { assertNever } from '../../shared/assert-never'
import type { StoryHtml } from '../../shared/model'
import { plainInline } from './inline'
import { join, SCENE_BREAK } from './story-html'

/** One piece of a text that stands by itself. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'quote' | 'break'
  /** Its lines, without the signs that made it what it is; markup inside a line is still there. */
  readonly lines: readonly string[]
}

/** What is written inside a paragraph, as HTML; `\n` are line breaks. */
export type Inline = (text: string) => string

/** Blocks as HTML; quotations that follow one another are one. */
export function blocksToHtml(blocks: readonly Block[], inline: Inline = plainInline): StoryHtml {
  return join(
    blocks.map((block, at) => {
      const text = inline(block.lines.join('\n')).replaceAll('\n', '<br>\n')
      switch (block.kind) {
        case 'break':
          return SCENE_BREAK
        case 'heading':
          return `<h3>${text}</h3>\n`
        case 'quote': {
          const begins = blocks[at - 1]?.kind !== 'quote'
          const ends = blocks[at + 1]?.kind !== 'quote'
          return `${begins ? '<blockquote>' : ''}<p>${text}</p>\n${ends ? '</blockquote>\n' : ''}`
        }
        case 'paragraph':
          return `<p>${text}</p>\n`
        default:
          return assertNever(block.kind)
      }
    }),
  )
}

/** As {@link blocksToHtml}; null when there are none. */
export function blocksToHtmlOrNull(blocks: readonly Block[], inline?: Inline): StoryHtml | null {
  return blocks.length === 0 ? null : blocksToHtml(blocks, inline)
}

/** Without the scene breaks at its beginning and its end: they divide it from what is not there any more. */
export function trimBreaks(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind !== 'break')
  const last = blocks.findLastIndex(({ kind }) => kind !== 'break')
  return first === -1 ? [] : blocks.slice(first, last + 1)
}
