import { childrenOf, isTag, isText, type AnyNode, type Element } from './dom'

/** The name of an XML element without the prefix of its namespace. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1)
}

/** All elements of a name inside a node, whatever their prefix, in their order. */
export function elementsNamed(name: string, within: AnyNode): readonly Element[] {
  const found: Element[] = []
  const look = (node: AnyNode): void => {
    for (const child of childrenOf(node)) {
      if (!isTag(child)) continue
      if (localName(child) === name) found.push(child)
      look(child)
    }
  }
  look(within)
  return found
}

/** The text in an XML element as it stands, CDATA included. */
export function xmlText(node: AnyNode): string {
  return isText(node) ? node.data : childrenOf(node).map(xmlText).join('')
}

/** An attribute by its name without a prefix: `role` is `opf:role` too. */
export function attribute(element: Element, name: string): string | undefined {
  const own = element.attribs[name]
  if (own !== undefined) return own
  return Object.entries(element.attribs).find(([key]) => key.endsWith(`:${name}`))?.[1]
}
