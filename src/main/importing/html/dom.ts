import { selectAll, selectOne } from 'css-select'
import { DomHandler, Element, isTag, isText, type AnyNode, type ChildNode, type Document } from 'domhandler'
import { DomUtils, Parser } from 'htmlparser2'

export type { AnyNode, ChildNode, Document }
export { Element, isTag, isText }

/** Elements deeper than this stand beside their parent in place of inside it: no reader sees a difference. */
const MAX_DEPTH = 256

/**
 * Keeps every word of markup that nests without end, such as that of an author who never closed an italic. The parser
 * forgets what is deeper: each element that it remembers makes the next one slower.
 */
class ShallowHandler extends DomHandler {
  #depth = 0
  #parser: Parser | undefined

  override onparserinit(parser: Parser): void {
    this.#parser = parser
    super.onparserinit(parser)
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.#depth >= MAX_DEPTH && this.#forget(name)) return
    this.#depth++
    super.onopentag(name, attributes)
  }

  /** @returns false for an element that is never open, such as a line break */
  #forget(name: string): boolean {
    const stack = this.#parser?.['stack']
    if (stack?.[0] !== name) return false
    stack.shift()
    return true
  }

  override onclosetag(): void {
    this.#depth--
    super.onclosetag()
  }
}

/** Reads a web page, however broken. Nothing is run or fetched. */
export function parsePage(text: string): Document {
  return parse(text, { recognizeSelfClosing: true, recognizeCDATA: true })
}

/**
 * Reads XML, however broken. Of a DTD nothing is taken: entities that a document declares for itself stay unresolved,
 * so that none can grow or lead out of the file.
 */
export function parseXml(text: string): Document {
  return parse(text, { xmlMode: true })
}

function parse(text: string, options: ConstructorParameters<typeof Parser>[1]): Document {
  const handler = new ShallowHandler()
  const parser = new Parser(handler, options)
  parser.end(text)
  return handler.root
}

/** Nodes that are looked through stand beside each other: to compare each with all others would take n² steps. */
const BESIDE = { adapter: { ...DomUtils, removeSubsets: <Node>(nodes: Node[]): Node[] => nodes } }

/** The first element that a CSS selector finds. */
export function find(selector: string, within: ParentLike): Element | undefined {
  return selectOne<AnyNode, Element>(selector, nodesOf(within), BESIDE) ?? undefined
}

/** All elements that a CSS selector finds, in their order. */
export function findAll(selector: string, within: ParentLike): readonly Element[] {
  return selectAll<AnyNode, Element>(selector, nodesOf(within), BESIDE)
}

/** One node, or several that stand beside each other. */
export type ParentLike = AnyNode | readonly AnyNode[]

function nodesOf(within: ParentLike): AnyNode[] {
  return 'type' in within ? [within] : [...within]
}

/** The elements among a node's children. */
export function childElements(node: AnyNode): readonly Element[] {
  return 'children' in node ? node.children.filter(isTag) : []
}

export function childrenOf(node: AnyNode): readonly ChildNode[] {
  return 'children' in node ? node.children : []
}

/** Whether the element has this class. */
export function hasClass(element: Element, name: string): boolean {
  return (element.attribs['class'] ?? '').split(/\s+/).includes(name)
}

/** White space that is not one plain space. To replace each space by itself would take a copy of every word. */
const MORE_SPACE = /[^\S ]\s*| \s+/g

const UNSPOKEN = new Set(['script', 'style', 'template', 'noscript'])

/** The text of a node on one line: white space as a browser shows it, none at the ends. */
export function lineOf(within: ParentLike | undefined): string {
  if (within === undefined) return ''
  return rawText(nodesOf(within)).replace(MORE_SPACE, ' ').trim()
}

function rawText(nodes: readonly AnyNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (isText(node)) text += node.data
    else if (isTag(node) && UNSPOKEN.has(node.name)) continue
    else if (isTag(node) && node.name === 'br') text += '\n'
    else if ('children' in node) text += rawText(node.children)
  }
  return text
}

/** The text between two places in a parent: what stands right before an element, up to the element before it. */
export function textBefore(element: Element): string {
  let text = ''
  for (let node = element.prev; node !== null && (!isTag(node) || isSpace(node)); node = node.prev)
    text = (isText(node) ? node.data : ' ') + text
  return text
}

/** Chromium puts a space beside a link into an element of its own when a page is copied. */
function isSpace(node: Element): boolean {
  return node.name === 'span' && lineOf(node) === ''
}

/** The next element beside this one. */
export function nextElement(element: Element): Element | undefined {
  let node = element.next
  while (node !== null && !isTag(node)) node = node.next
  return node ?? undefined
}
