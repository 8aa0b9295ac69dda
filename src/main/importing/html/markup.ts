import { escapeText, FORBIDDEN_ELEMENTS, showsSomething, STORY_ELEMENTS } from '../story-html'
import { isTag, isText, type ChildNode, type Element } from './dom'
import { typography, type StyleSheet, type Typography } from './typography'

/** What stands around a piece of markup and decides what its links and pictures mean. */
export interface Surroundings {
  /** Where a link leads once the piece stands alone; undefined when nowhere. */
  link(href: string): string | undefined
  /** The picture itself, as a `data:` address; undefined when it is not to be had. */
  image(src: string): string | undefined
  /** The name under which links find the element with this id; undefined when none asks for it. */
  anchor(id: string): string | undefined
  /** What the classes of the document mean. */
  readonly styles: StyleSheet
}

/** A page that stands alone: web addresses stay, pictures are kept that the page carries itself. */
export const ALONE: Surroundings = {
  link: (href) => href,
  image: (src) => (src.startsWith('data:') ? src : undefined),
  anchor: (id) => id,
  styles: new Map(),
}

const BLOCKS = new Set(
  'address blockquote caption center col colgroup dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** Blocks of pages that stories do not have: they hold blocks or words as a `div` does. */
const LIKE_DIV = new Set('article aside body fieldset footer form header html main nav section'.split(' '))
const EMPTY = new Set(['br', 'col', 'hr', 'img'])
const KEPT_ATTRIBUTES = new Set(
  'align dir lang title name alt width height start type colspan rowspan open'.split(' '),
)

/**
 * Writes nodes as markup for the sanitiser: elements of stories only, white space as a browser shows it, each paragraph
 * without space around it. Boxes around blocks are gone, boxes around words are paragraphs. What is said with styles is
 * said with elements.
 */
export function markupOf(nodes: readonly ChildNode[], around: Surroundings = ALONE): string {
  const writer = new MarkupWriter(around)
  writer.flow(nodes)
  return writer.markup
}

/** As {@link markupOf}; null when the nodes say and show nothing. */
export function markupOrNull(nodes: readonly ChildNode[], around: Surroundings = ALONE): string | null {
  const markup = markupOf(nodes, around)
  return showsSomething(markup) ? markup : null
}

/** White space that is not one plain space; other spaces of Unicode stay as they are. */
const MORE_SPACE = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g

class MarkupWriter {
  markup = ''
  readonly #around: Surroundings
  /** No word stands in the present line yet: white space would not be seen. */
  #atLineStart = true
  #spaceWaits = false
  #afterSpace = false
  #preformatted = 0

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Blocks as they are; the words between them as paragraphs. */
  flow(nodes: readonly ChildNode[]): void {
    let run: ChildNode[] = []
    for (const node of nodes) {
      if (!holdsBlock(node)) {
        run.push(node)
        continue
      }
      this.#paragraphs(run)
      run = []
      this.#write([node])
    }
    this.#paragraphs(run)
  }

  /** Words as paragraphs: two line breaks after each other are the end of one. */
  #paragraphs(nodes: readonly ChildNode[], attributes: Readonly<Record<string, string>> = {}): void {
    for (const paragraph of splitAtBlankLines(nodes)) {
      this.#lineEnds()
      const isEmpty = paragraph.every(isBlank)
      if (!isEmpty) this.#open('p', attributes)
      this.#write(paragraph)
      if (!isEmpty) this.#close('p')
    }
    this.#lineEnds()
  }

  #write(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (isText(node)) this.#text(node.data)
      else if (isTag(node)) this.#element(node)
      else if ('children' in node) this.#write(node.children)
    }
  }

  #text(data: string): void {
    const text = data.replace(/[\u200b\u00ad\ufeff]/g, '')
    if (this.#preformatted > 0) {
      this.markup += escapeText(text)
      return
    }
    const words = text.replace(MORE_SPACE, ' ')
    if (words.startsWith(' ')) this.#spaceWaits = true
    const trimmed = words.replace(/^ | $/g, '')
    if (trimmed === '') return
    this.#space()
    this.markup += escapeText(trimmed)
    this.#atLineStart = false
    this.#afterSpace = false
    this.#spaceWaits = words.endsWith(' ')
  }

  /** Writes the space that waits, if it would be seen. */
  #space(): void {
    if (this.#spaceWaits && !this.#atLineStart && !this.#afterSpace) {
      this.markup += ' '
      this.#afterSpace = true
    }
    this.#spaceWaits = false
  }

  #lineEnds(): void {
    this.#spaceWaits = false
    this.#atLineStart = true
  }

  #element(element: Element): void {
    const name = LIKE_DIV.has(element.name) ? 'div' : element.name
    if (FORBIDDEN_ELEMENTS.has(name) || 'hidden' in element.attribs) return
    const look = typography(element, this.#around.styles)
    if (look.isHidden) return
    const anchor = this.#around.anchor(element.attribs['id'] ?? '')
    if (name === 'img') this.#image(element)
    else if (BLOCKS.has(name)) this.#block(name, element, look, anchor)
    else this.#inline(name, element, look, anchor)
  }

  #block(name: string, element: Element, { wrappers, align }: Typography, anchor: string | undefined): void {
    this.#lineEnds()
    const attributes = { ...this.#attributes(element), ...(align === undefined ? {} : { align }) }
    const hasBlocks = element.children.some(holdsBlock)
    if (name === 'div' && !hasBlocks) {
      this.#anchor(anchor, name)
      this.#paragraphs(element.children, attributes)
      return
    }
    if (name === 'p' && isBlank(element)) {
      this.#anchor(anchor, name)
      this.#write(element.children)
      return
    }
    const tag = name === 'div' && align === undefined ? undefined : name
    this.#open(tag, attributes)
    this.#anchor(anchor, tag)
    const around = hasBlocks ? [] : wrappers
    for (const wrapper of around) this.#open(wrapper, {})
    if (name === 'pre') this.#preformatted++
    if (hasBlocks) this.flow(element.children)
    else if (!EMPTY.has(name)) this.#write(element.children)
    if (name === 'pre') this.#preformatted--
    for (const wrapper of around.toReversed()) this.#close(wrapper)
    this.#close(tag)
    this.#lineEnds()
  }

  #inline(name: string, element: Element, { wrappers }: Typography, anchor: string | undefined): void {
    const isKept = STORY_ELEMENTS.has(name)
    if (name === 'br') {
      this.markup += '<br>\n'
      this.#lineEnds()
      return
    }
    if (isKept || wrappers.length > 0 || anchor !== undefined) this.#space()
    this.#anchor(anchor, name)
    const tags = [...(isKept && name !== 'span' ? [name] : []), ...wrappers]
    tags.forEach((tag, at) => this.#open(tag, at === 0 && isKept ? this.#attributes(element) : {}))
    this.#write(element.children)
    for (const tag of tags.toReversed()) this.#close(tag)
  }

  #image(element: Element): void {
    const { src, alt = '' } = element.attribs
    const image = src === undefined ? undefined : this.#around.image(src)
    if (image === undefined) {
      if (alt.trim() !== '') this.#text(`[${alt.trim()}]`)
      return
    }
    this.#space()
    this.#open('img', { ...this.#attributes(element), src: image })
    this.#atLineStart = false
    this.#afterSpace = false
  }

  #anchor(name: string | undefined, tag: string | undefined): void {
    if (
      name === undefined ||
      name === '' ||
      (tag !== undefined && /^(?:table|t[rbfh].*|[uod]l|col.*)$/.test(tag))
    )
      return
    this.#open('a', { name })
    this.#close('a')
  }

  #attributes({ name, attribs }: Element): Readonly<Record<string, string>> {
    const kept = Object.entries(attribs).filter(
      ([key]) => KEPT_ATTRIBUTES.has(key) && (key !== 'name' || name === 'a'),
    )
    const href =
      name === 'a' && attribs['href'] !== undefined ? this.#around.link(attribs['href']) : undefined
    return { ...Object.fromEntries(kept), ...(href === undefined ? {} : { href }) }
  }

  #open(tag: string | undefined, attributes: Readonly<Record<string, string>>): void {
    if (tag === undefined) return
    this.markup += `<${tag}`
    for (const [key, value] of Object.entries(attributes))
      this.markup += ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`
    this.markup += tag === 'hr' ? '>\n' : '>'
  }

  #close(tag: string | undefined): void {
    if (tag !== undefined && !EMPTY.has(tag)) this.markup += tag === 'p' ? '</p>\n' : `</${tag}>`
  }
}

function holdsBlock(node: ChildNode): boolean {
  if (!isTag(node)) return false
  return BLOCKS.has(node.name) || LIKE_DIV.has(node.name) || node.children.some(holdsBlock)
}

/** Neither a word nor anything to see; anchors may be in it. */
function isBlank(node: ChildNode): boolean {
  if (isText(node)) return /^[ \t\n\r\f]*$/.test(node.data)
  if (!isTag(node) || FORBIDDEN_ELEMENTS.has(node.name)) return true
  return !EMPTY.has(node.name) && node.children.every(isBlank)
}

function splitAtBlankLines(nodes: readonly ChildNode[]): readonly (readonly ChildNode[])[] {
  const paragraphs: ChildNode[][] = []
  let current: ChildNode[] = []
  let breaks: ChildNode[] = []
  for (const node of nodes) {
    if (isTag(node) && node.name === 'br') {
      breaks.push(node)
    } else if (breaks.length === 0 || !isBlank(node)) {
      if (breaks.length >= 2) {
        paragraphs.push(current)
        current = []
      } else if (current.length > 0) {
        current.push(...breaks)
      }
      breaks = []
      current.push(node)
    }
  }
  return [...paragraphs, current]
}
