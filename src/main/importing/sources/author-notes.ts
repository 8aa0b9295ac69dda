import type { Block } from '../blocks'
import { withoutMarks } from '../marks'

/** What an author says beside the story, at a chapter's head or foot. */
export interface NotedText {
  readonly notes: readonly Block[]
  readonly story: readonly Block[]
  readonly endNotes: readonly Block[]
  /** Where the notes at the head end is a guess. */
  readonly uncertain: boolean
}

const LABEL =
  /^[\s([*_~{<-]*(?:[Aa]\/[Nn]|AN|(?:[Aa]uthor|AUTHOR)(?:['’]?[Ss]?['’]?)?(?:\s+|-)(?:[Nn]otes?|NOTES?))\b['’]?\s*(?:#?\d{1,2}\s*)?[*_]{0,2}(?:[:.;,)\]–—-]|$)[*_]{0,2}/
/** Blocks at the foot that are searched, and blocks that notes at the head have before the line that ends them. */
const FOOT = 8
const HEAD = 3
const BRACKETED_HEAD = 8

/** Takes the author's notes out of a chapter, where something says that they are notes. */
export function takeAuthorNotes(blocks: readonly Block[]): NotedText {
  const head = headEnd(blocks)
  const footStart = footOf(blocks, head.end)
  const story = blocks.slice(head.next, footStart)
  // A chapter that is nothing but a note is a chapter.
  if (!story.some(({ kind }) => kind !== 'break'))
    return { notes: [], story: blocks, endNotes: [], uncertain: false }
  return {
    notes: blocks.slice(0, head.end),
    story,
    endNotes: blocks.slice(footStart),
    uncertain: head.uncertain,
  }
}

interface Head {
  /** The first block that is no note, and the first of the story: a scene break may divide them. */
  readonly end: number
  readonly next: number
  readonly uncertain: boolean
}

function headEnd(blocks: readonly Block[]): Head {
  const [first] = blocks
  if (first === undefined || !isLabelled(first)) return { end: 0, next: 0, uncertain: false }
  const bracketed = endOfBracket(blocks)
  if (bracketed !== undefined) return { end: bracketed, next: bracketed, uncertain: false }
  const divider = blocks.findIndex(({ kind }) => kind === 'break')
  if (divider !== -1 && divider <= HEAD) return { end: divider, next: divider + 1, uncertain: false }
  const end = isLabelAlone(first) ? 2 : 1
  return { end, next: end, uncertain: true }
}

/** `(A/N: …)`, in one block or over some. */
function endOfBracket(blocks: readonly Block[]): number | undefined {
  const opening = /^[*_]{0,2}([([{])/.exec(textOf(blocks[0]))?.[1]
  if (opening === undefined) return undefined
  const closing = opening === '(' ? ')' : opening === '[' ? ']' : '}'
  const end = blocks.slice(0, BRACKETED_HEAD).findIndex((block) =>
    textOf(block)
      .replace(/[*_]{1,2}$/, '')
      .endsWith(closing),
  )
  return end === -1 ? undefined : end + 1
}

function footOf(blocks: readonly Block[], head: number): number {
  const from = Math.max(head + 1, blocks.length - FOOT)
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined && isLabelled(block)) return at
  }
  return blocks.length
}

function isLabelled(block: Block): boolean {
  return block.kind === 'paragraph' && LABEL.test(textOf(block))
}

function isLabelAlone(block: Block): boolean {
  return textOf(block).replace(LABEL, '').trim() === ''
}

function textOf(block: Block | undefined): string {
  return withoutMarks(block?.lines.join('\n') ?? '').trim()
}
