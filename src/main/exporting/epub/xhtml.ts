/** A node of a document before it is written: text is plain and gets escaped in {@link toXhtml}. */
export type XhtmlNode = string | XhtmlElement

export interface XhtmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XhtmlNode[]
}

const EMPTY_ELEMENTS = new Set(['br', 'hr', 'img'])

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (XhtmlNode | readonly XhtmlNode[])[]
): XhtmlElement {
  return { name, attributes, children: children.flat() }
}

/** Well-formed XHTML, also readable by programs that take it for HTML. */
export function toXhtml(nodes: readonly XhtmlNode[]): string {
  let xhtml = ''
  for (const node of nodes) {
    if (typeof node === 'string') {
      xhtml += escapeXml(node)
      continue
    }
    xhtml += `<${node.name}`
    for (const [name, value] of Object.entries(node.attributes)) xhtml += ` ${name}="${escapeXml(value)}"`
    xhtml += EMPTY_ELEMENTS.has(node.name) ? '/>' : `>${toXhtml(node.children)}</${node.name}>`
  }
  return xhtml
}

const BLOCK_ENDS = /^(?:p|div|h[1-6]|li|dt|dd|tr|blockquote|pre|hr)$/

/** The text of nodes: a line for a line break, an empty line between paragraphs. */
export function textOf(nodes: readonly XhtmlNode[]): string {
  return collectText(nodes)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function collectText(nodes: readonly XhtmlNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (typeof node === 'string') text += node.replace(/\n/g, ' ')
    else if (node.name === 'br') text += '\n'
    else if (node.name === 'rt' || node.name === 'rp') continue
    else text += collectText(node.children) + (BLOCK_ENDS.test(node.name) ? '\n\n' : '')
  }
  return text
}

/** Every node made anew by `change`, innermost first; what it returns stands in the node's place. */
export function mapElements(
  nodes: readonly XhtmlNode[],
  change: (element: XhtmlElement) => readonly XhtmlNode[],
): readonly XhtmlNode[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [node] : change({ ...node, children: mapElements(node.children, change) }),
  )
}

/** Signs that no XML document may hold, and halves of characters. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu

/** Text without what XML forbids. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '').replace(/\r\n?/g, '\n')
}

/** Signs that turn the direction of all that follows, in the words of others too. */
const DIRECTION_SIGNS = /[\u202a-\u202e\u2066-\u2069]/g

/** Text on one line, without what XML forbids: titles, names, tags. */
export function plainLine(text: string): string {
  return legalText(text).replace(DIRECTION_SIGNS, '').replace(/\s+/g, ' ').trim()
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML, in an attribute too. What XML forbids is dropped. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
