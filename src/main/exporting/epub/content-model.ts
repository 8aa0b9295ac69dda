import { fitDefinitions, fitList, fitTable } from './containers'
import { fitRuby, isBlank, isBlock, isPhrasing } from './phrasing'
import { element, type XhtmlElement, type XhtmlNode } from './xhtml'

/** Blocks that hold words, not other blocks. */
const PARAGRAPHS = new Set(['p', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Blocks whose text stands in their parts only. */
const STRUCTURES = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'])

/**
 * Brings markup into the shape that XHTML 5 demands: no paragraph in an italic, no list item without its list. A
 * browser mends such markup while it reads, an e-reader may refuse the book. No word is lost.
 * Source: the content models of the HTML standard, as EPUBCheck tests them.
 */
export function fitStory(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
  return splitAtBlocks(fitFlow(nodes), (run) => element('p', {}, run))
}

/** For a place where blocks may stand beside words. */
function fitFlow(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
  const fitted: XhtmlNode[] = []
  let looseItems: XhtmlElement[] = []
  const closeList = (): void => {
    if (looseItems.length > 0) fitted.push(...fitList(element('ul', {}, looseItems), fitFlow))
    looseItems = []
  }
  for (const node of nodes) {
    if (typeof node !== 'string' && node.name === 'li') {
      looseItems.push(node)
    } else if (looseItems.length === 0 || !isBlank(node)) {
      closeList()
      if (typeof node === 'string') fitted.push(node)
      else fitted.push(...fitElement(node))
    }
  }
  closeList()
  return fitted
}

function fitElement(node: XhtmlElement): readonly XhtmlNode[] {
  switch (node.name) {
    case 'br':
    case 'hr':
    case 'img':
      return [node]
    case 'ul':
    case 'ol':
      return fitList(node, fitFlow)
    case 'dl':
      return fitDefinitions(node, fitFlow)
    case 'table':
      return fitTable(node, fitFlow)
    case 'ruby':
      return fitRuby(node)
    case 'rt':
    case 'rp':
      return fitInline({ ...node, name: 'span' })
  }
  if (PARAGRAPHS.has(node.name)) return fitParagraph(node)
  if (isPhrasing(node)) return fitInline(node)
  if (node.name === 'blockquote') return [element('blockquote', node.attributes, fitFlow(node.children))]
  // A part of a list or table that stands outside of one is a block like any other.
  const attributes = Object.entries(node.attributes).filter(([name]) => !/^(?:col|row)span$/.test(name))
  return [element('div', Object.fromEntries(attributes), fitFlow(node.children))]
}

/** A paragraph that holds blocks ends before each and goes on behind it. */
function fitParagraph(node: XhtmlElement): readonly XhtmlNode[] {
  const children = fitFlow(node.children)
  if (!children.some(isBlock)) return [{ ...node, children }]
  return splitAtBlocks(children, (run) => element(node.name, node.attributes, run))
}

/** An inline element that holds blocks goes into each of them. */
function fitInline(node: XhtmlElement): readonly XhtmlNode[] {
  return wrapWords(node, fitFlow(node.children))
}

function wrapWords(wrapper: XhtmlElement, nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
  const wrap = (run: readonly XhtmlNode[]) => element(wrapper.name, wrapper.attributes, run)
  if (!nodes.some(isBlock)) return [wrap(nodes)]
  return splitAtBlocks(nodes, wrap, (block) => wrapInside(wrapper, block))
}

function wrapInside(wrapper: XhtmlElement, block: XhtmlElement): XhtmlElement {
  if (block.children.length === 0) return block
  const children = STRUCTURES.has(block.name)
    ? block.children.map((child) => (typeof child === 'string' ? child : wrapInside(wrapper, child)))
    : wrapWords(wrapper, block.children)
  return { ...block, children }
}

/** Makes one node of each run of words between blocks; runs of nothing but space stay as they are. */
function splitAtBlocks(
  nodes: readonly XhtmlNode[],
  onRun: (run: readonly XhtmlNode[]) => XhtmlNode,
  onBlock: (block: XhtmlElement) => XhtmlNode = (block) => block,
): readonly XhtmlNode[] {
  const made: XhtmlNode[] = []
  let run: XhtmlNode[] = []
  const closeRun = (): void => {
    if (!run.every(isBlank)) made.push(onRun(run))
    else made.push(...run)
    run = []
  }
  for (const node of nodes) {
    if (typeof node !== 'string' && isBlock(node)) {
      closeRun()
      made.push(onBlock(node))
    } else {
      run.push(node)
    }
  }
  closeRun()
  return made
}
