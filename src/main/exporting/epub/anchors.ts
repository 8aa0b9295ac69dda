import type { BookDocument } from './book'
import { STORY_ANCHOR } from './read-story'
import { element, mapElements, type XhtmlElement, type XhtmlNode } from './xhtml'

/**
 * Numbers the anchors of the story and lets its links find them, in another document of the book too: chapters that
 * stood on one page are files of their own here. An anchor that is there twice keeps its first place, a link that
 * leads nowhere becomes plain words.
 */
export function linkAnchors(documents: readonly BookDocument[]): readonly BookDocument[] {
  const numbered = documents.map(numberAnchors)
  return numbered.map(({ document, anchors }) => {
    const find = (name: string): string | undefined => {
      const here = anchors.get(name)
      if (here !== undefined) return `#${here}`
      const other = numbered.find((candidate) => candidate.anchors.has(name))
      return other === undefined ? undefined : `${other.document.file}#${other.anchors.get(name)}`
    }
    const body = mapElements(document.body, (node) => resolveLink(node, find))
    return { ...document, body }
  })
}

interface NumberedDocument {
  readonly document: BookDocument
  /** The ids in this document by the names that the story gave them. */
  readonly anchors: ReadonlyMap<string, string>
}

function numberAnchors(document: BookDocument): NumberedDocument {
  const anchors = new Map<string, string>()
  const body = mapElements(document.body, (node) => {
    const { id, ...others } = node.attributes
    if (id === undefined || !id.startsWith(STORY_ANCHOR)) return [node]
    const name = id.slice(STORY_ANCHOR.length)
    if (anchors.has(name))
      return [{ ...node, name: 'href' in others ? node.name : 'span', attributes: others }]
    const number = `anchor-${anchors.size + 1}`
    anchors.set(name, number)
    return [{ ...node, attributes: { ...others, id: number } }]
  })
  return { document: { ...document, body }, anchors }
}

function resolveLink(node: XhtmlElement, find: (name: string) => string | undefined): readonly XhtmlNode[] {
  const { href, ...others } = node.attributes
  if (node.name !== 'a' || !href?.startsWith(`#${STORY_ANCHOR}`)) return [node]
  const target = find(href.slice(STORY_ANCHOR.length + 1))
  if (target !== undefined) return [{ ...node, attributes: { ...others, href: target } }]
  return [element('span', others, node.children)]
}
