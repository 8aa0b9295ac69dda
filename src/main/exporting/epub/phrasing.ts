import { element, textOf, type XhtmlElement, type XhtmlNode } from './xhtml'

/** Elements that stand among words; all others are blocks. */
const PHRASING = new Set(
  'a abbr b br cite code del em i img ins kbd q rp rt ruby s samp small span strong sub sup u var'.split(' '),
)

export function isPhrasing(node: XhtmlNode): boolean {
  return typeof node === 'string' || PHRASING.has(node.name)
}

export function isBlock(node: XhtmlNode): boolean {
  return !isPhrasing(node)
}

/** Space as XML understands it: a no-break space is a word. */
export function isBlank(node: XhtmlNode): boolean {
  return typeof node === 'string' && /^[ \t\n]*$/.test(node)
}

/** For a place where no block may stand: blocks are replaced by what they say. */
export function wordsOnly(nodes: readonly XhtmlNode[]): readonly XhtmlNode[] {
  return nodes.flatMap((node): readonly XhtmlNode[] => {
    if (typeof node === 'string' || node.name === 'br' || node.name === 'img') return [node]
    if (isBlock(node) || /^(?:ruby|rt|rp)$/.test(node.name)) return wordsOnly(node.children)
    return [element(node.name, node.attributes, wordsOnly(node.children))]
  })
}

/** Each reading stands in brackets for e-readers that know no ruby; words without a reading follow the element. */
export function fitRuby(node: XhtmlElement): readonly XhtmlNode[] {
  const inside: XhtmlNode[] = []
  let base: XhtmlNode[] = []
  for (const child of node.children) {
    if (typeof child !== 'string' && child.name === 'rp' && isBracket(child)) continue
    if (typeof child !== 'string' && child.name === 'rt') {
      const reading = element('rt', child.attributes, wordsOnly(child.children))
      inside.push(...base, element('rp', {}, '('), reading, element('rp', {}, ')'))
      base = []
    } else {
      base.push(...wordsOnly([child]))
    }
  }
  return inside.length === 0 ? base : [element('ruby', node.attributes, inside), ...base]
}

/** What an author left open may hold the rest of the chapter. */
function isBracket(node: XhtmlElement): boolean {
  return textOf(node.children).length <= 1
}
