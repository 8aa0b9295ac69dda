import type { StoryHtml } from '../../../shared/model'
import { readStory } from './read-story'
import { element, type XhtmlElement, type XhtmlNode } from './xhtml'

/** A part of a document with a heading over markup of the author's; nothing when the author wrote nothing. */
export function storySection(
  className: string,
  heading: string,
  level: 'h2' | 'h3',
  html: StoryHtml | null,
  id?: string,
): readonly XhtmlElement[] {
  const nodes = html === null ? [] : readStory(html)
  if (!saysSomething(nodes)) return []
  const attributes = id === undefined ? { class: className } : { class: className, id }
  return [element('section', attributes, element(level, {}, heading), nodes)]
}

function saysSomething(nodes: readonly XhtmlNode[]): boolean {
  return nodes.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : node.name === 'img' || saysSomething(node.children),
  )
}
