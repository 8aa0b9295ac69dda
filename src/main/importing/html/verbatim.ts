import { escapeText, STORY_ELEMENTS } from '../story-html'
import { hasClass, isTag, isText, type ChildNode, type Element } from './dom'
import type { Surroundings } from './markup'

const EMPTY = new Set(['br', 'col', 'hr', 'img'])
const KEPT_ATTRIBUTES = /^(?:align|dir|lang|title|alt|width|height|start|type|colspan|rowspan|open)$/
const ALIGNMENTS = ['center', 'right', 'justify']

/** What our own books write in place of elements that e-readers do not know. */
const RETURNED: readonly (readonly [name: string, className: string, element: string])[] = [
  ['span', 'big', 'big'],
  ['div', 'figure', 'figure'],
  ['div', 'caption', 'figcaption'],
]

/** Writes the story of a book that was made here as it went in: every space, every box. */
export function verbatimMarkup(nodes: readonly ChildNode[], around: Surroundings): string {
  let markup = ''
  for (const node of nodes) {
    if (isText(node)) markup += escapeText(node.data)
    else if (isTag(node)) markup += elementMarkup(node, around)
  }
  return markup
}

function elementMarkup(element: Element, around: Surroundings): string {
  const returned = RETURNED.find(([name, className]) => element.name === name && hasClass(element, className))
  // A place that links lead to is a span where it stood inside of a link.
  const isPlace = element.name === 'span' && anchorOf(element, around) !== undefined
  const name = returned?.[2] ?? (isPlace ? 'a' : element.name)
  const inside = verbatimMarkup(element.children, around)
  if (!STORY_ELEMENTS.has(name)) return inside
  const attributes = Object.entries(attributesOf(element, name, around))
    .map(([key, value]) => ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('')
  return EMPTY.has(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${inside}</${name}>`
}

function anchorOf({ attribs }: Element, around: Surroundings): string | undefined {
  return attribs['id'] === undefined ? undefined : around.anchor(attribs['id'])
}

function attributesOf(
  element: Element,
  name: string,
  around: Surroundings,
): Readonly<Record<string, string>> {
  const { attribs } = element
  const kept = Object.fromEntries(Object.entries(attribs).filter(([key]) => KEPT_ATTRIBUTES.test(key)))
  const align = ALIGNMENTS.find((each) => hasClass(element, each))
  const others: Record<string, string | undefined> = { align }
  if (name === 'a' && attribs['href'] !== undefined) others['href'] = around.link(attribs['href'])
  if (name === 'a') others['name'] = anchorOf(element, around)
  if (name === 'img') others['src'] = around.image(attribs['src'] ?? '')
  const given = Object.entries(others).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  )
  return { ...kept, ...Object.fromEntries(given) }
}
