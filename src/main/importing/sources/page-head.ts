import { Element, isTag, isText, lineOf, type ChildNode } from '../html/dom'
import { readLabelledHead, type LabelledHead } from './label-head'

/** The labels that stand over the story of a page, and the blocks behind them. */
export interface PageHead {
  readonly head: LabelledHead
  readonly rest: readonly ChildNode[]
}

const HEAD_BLOCKS = 200
/** Blocks whose children are words and line breaks. */
const PARAGRAPHS = new Set(['p', 'div', 'center', 'span', 'font'])

/** A piece of a line, and the block that it stands in. */
interface Piece {
  readonly node: ChildNode
  readonly owner: Element | undefined
}

/**
 * Reads `Label: value` lines at the head of a page: paragraphs each, or lines of one with line breaks between them.
 * @returns undefined where there are fewer than two
 */
export function takePageHead(blocks: readonly ChildNode[]): PageHead | undefined {
  const lines: Piece[][] = []
  const opening = blocks.slice(0, HEAD_BLOCKS)
  for (const block of opening) addLines(lines, block)
  const head = readLabelledHead(lines.map((pieces) => lineOf(pieces.map(({ node }) => node))))
  if (head === undefined) return undefined
  const left = lines.slice(head.end).flat()
  return { head, rest: [...joinOwners(left), ...blocks.slice(HEAD_BLOCKS)] }
}

function addLines(lines: Piece[][], block: ChildNode): void {
  if (isTag(block) && block.name === 'br') {
    lines.push([{ node: block, owner: undefined }])
  } else if (isTag(block) && PARAGRAPHS.has(block.name) && block.children.every(isInline)) {
    lines.push([])
    for (const node of block.children) {
      if (isTag(node) && node.name === 'br') lines.push([{ node, owner: block }])
      else lines.at(-1)?.push({ node, owner: block })
    }
    lines.push([])
  } else if (isInline(block)) {
    if (lines.length === 0) lines.push([])
    lines.at(-1)?.push({ node: block, owner: undefined })
  } else {
    lines.push([{ node: block, owner: undefined }], [])
  }
}

const INLINE = /^(?:a|abbr|b|big|br|cite|code|em|font|i|img|q|s|small|span|strike|strong|sub|sup|tt|u)$/

function isInline(node: ChildNode): boolean {
  return isText(node) || !isTag(node) || INLINE.test(node.name)
}

/** Puts what is left of a paragraph together again. */
function joinOwners(pieces: readonly Piece[]): readonly ChildNode[] {
  const nodes: ChildNode[] = []
  let open: { readonly owner: Element; readonly children: ChildNode[] } | undefined
  const close = (): void => {
    if (open === undefined) return
    const { owner, children } = open
    const isWhole = children.length === owner.children.length
    nodes.push(isWhole ? owner : new Element(owner.name, owner.attribs, dropFirstBreak(children)))
    open = undefined
  }
  for (const { node, owner } of pieces) {
    if (open !== undefined && open.owner !== owner) close()
    if (owner === undefined) nodes.push(node)
    else if (open === undefined) open = { owner, children: [node] }
    else open.children.push(node)
  }
  close()
  return nodes
}

function dropFirstBreak(children: readonly ChildNode[]): ChildNode[] {
  const first = children.findIndex((node) => !(isTag(node) && node.name === 'br') && lineOf(node) !== '')
  return children.slice(Math.max(first, 0))
}
