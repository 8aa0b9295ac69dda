import { isBlank, wordsOnly } from './phrasing'
import { element, type XhtmlElement, type XhtmlNode } from './xhtml'

/** Fits nodes to a place where blocks may stand beside words. */
export type Fit = (nodes: readonly XhtmlNode[]) => readonly XhtmlNode[]

function isElement(node: XhtmlNode, name: string): node is XhtmlElement {
  return typeof node !== 'string' && node.name === name
}

/** Children of one name as they are, all others gathered into new ones of that name. Blank text is dropped. */
function childrenNamed(name: string, nodes: readonly XhtmlNode[]): readonly XhtmlElement[] {
  const named: XhtmlElement[] = []
  let others: XhtmlNode[] = []
  const close = (): void => {
    if (!others.every(isBlank)) named.push(element(name, {}, others))
    others = []
  }
  for (const node of nodes) {
    if (isElement(node, name)) {
      close()
      named.push(node)
    } else {
      others.push(node)
    }
  }
  close()
  return named
}

/** A list of items only; what stands between them becomes an item. Nothing when the list is empty. */
export function fitList(node: XhtmlElement, fitFlow: Fit): readonly XhtmlNode[] {
  const items = childrenNamed('li', node.children)
  if (items.length === 0) return []
  const fitted = items.map((item) => element('li', item.attributes, fitFlow(item.children)))
  return [element(node.name, node.attributes, fitted)]
}

/** Terms and descriptions in turn: where one of the two is missing it is there, but empty. */
export function fitDefinitions(node: XhtmlElement, fitFlow: Fit): readonly XhtmlNode[] {
  const parts = node.children.flatMap((child): readonly XhtmlElement[] => {
    if (isBlank(child)) return []
    return isElement(child, 'dt') || isElement(child, 'dd') ? [child] : [element('dd', {}, child)]
  })
  const fitted: XhtmlElement[] = []
  for (const part of parts) {
    const isTerm = part.name === 'dt'
    if (!isTerm && fitted.length === 0) fitted.push(element('dt', {}))
    fitted.push(
      element(part.name, part.attributes, isTerm ? wordsOnly(part.children) : fitFlow(part.children)),
    )
  }
  if (fitted.at(-1)?.name === 'dt') fitted.push(element('dd', {}))
  return fitted.length === 0 ? [] : [element('dl', node.attributes, fitted)]
}

const SECTIONS = new Set(['thead', 'tbody', 'tfoot'])

/** Caption, head, bodies, foot, each of rows, each of cells. Without a cell nothing but the caption is left. */
export function fitTable(node: XhtmlElement, fitFlow: Fit): readonly XhtmlNode[] {
  const captions = node.children.filter((child) => isElement(child, 'caption'))
  const caption = wordsOnly(captions)
  const others = node.children.filter((child) => !isElement(child, 'caption'))
  const sections = sectionsOf(others)
    .map((section) => fitSection(section, fitFlow))
    .filter((section) => section.children.length > 0)
  if (sections.length === 0) return caption.length === 0 ? [] : [element('p', {}, caption)]

  const first = (name: string) => sections.find((section) => section.name === name)
  const head = first('thead')
  const foot = first('tfoot')
  const bodies = sections.filter((section) => section !== head && section !== foot)
  const ordered = [head, ...bodies.map((body) => ({ ...body, name: 'tbody' })), foot]
  const captionElement = caption.length === 0 ? [] : [element('caption', {}, caption)]
  const parts = ordered.filter((part) => part !== undefined)
  return [element('table', node.attributes, captionElement, parts)]
}

/** Rows outside of every section get bodies of their own. */
function sectionsOf(nodes: readonly XhtmlNode[]): readonly XhtmlElement[] {
  const sections: XhtmlElement[] = []
  let rows: XhtmlNode[] = []
  const close = (): void => {
    if (!rows.every(isBlank)) sections.push(element('tbody', {}, rows))
    rows = []
  }
  for (const node of nodes) {
    if (typeof node !== 'string' && SECTIONS.has(node.name)) {
      close()
      sections.push(node)
    } else {
      rows.push(node)
    }
  }
  close()
  return sections
}

function fitSection(section: XhtmlElement, fitFlow: Fit): XhtmlElement {
  const rows = childrenNamed('tr', section.children).map((row) =>
    element('tr', row.attributes, fitCells(row.children, fitFlow)),
  )
  const filled = rows.filter((row) => row.children.length > 0)
  return element(section.name, section.attributes, filled)
}

function fitCells(nodes: readonly XhtmlNode[], fitFlow: Fit): readonly XhtmlNode[] {
  return nodes.flatMap((node): readonly XhtmlNode[] => {
    if (isBlank(node)) return []
    const isCell = isElement(node, 'td') || isElement(node, 'th')
    const cell = isCell ? node : element('td', {}, node)
    return [element(cell.name, cell.attributes, fitFlow(cell.children))]
  })
}
