import sanitizeHtml from 'sanitize-html'
import type { StoryHtml } from '../../../shared/model'
import { fitStory } from './content-model'
import { safeLink } from './safe-link'
import { legalText, type XhtmlElement, type XhtmlNode } from './xhtml'

/** The ids of a story's own anchors start with this until they are numbered. */
export const STORY_ANCHOR = 'story:'

const MAX_DEPTH = 60

/** Elements that XHTML 5 has no more, or that old e-readers do not know: what they become. */
const REPLACEMENTS: Readonly<Record<string, readonly [name: string, className?: string]>> = {
  acronym: ['abbr'],
  address: ['div'],
  big: ['span', 'big'],
  center: ['div', 'center'],
  details: ['div'],
  dfn: ['i'],
  figcaption: ['div', 'caption'],
  figure: ['div', 'figure'],
  font: ['span'],
  strike: ['s'],
  summary: ['p', 'lead'],
  tt: ['code'],
}

/** Columns are left out: without widths and styles they say nothing. */
const KEPT =
  'a abbr b blockquote br caption cite code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead tr u ul var'

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...KEPT.split(' '), ...Object.keys(REPLACEMENTS)],
  allowedAttributes: {
    '*': ['align', 'dir', 'lang', 'title'],
    a: ['href', 'id', 'name'],
    img: ['alt', 'src'],
    ol: ['start', 'type'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemesByTag: { img: ['http', 'https', 'data'] },
  nestingLimit: MAX_DEPTH,
}

/** The markup of a story as nodes of a valid XHTML document. Images and anchors are still as the story has them. */
export function readStory(html: StoryHtml): readonly XhtmlNode[] {
  // Its output has every entity resolved and every element closed, so that tags can be told apart by one expression.
  return fitStory(readTags(sanitizeHtml(html, OPTIONS)))
}

interface OpenElement {
  /** As it stands in the markup. */
  readonly tag: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XhtmlNode[]
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g

function readTags(markup: string): readonly XhtmlNode[] {
  const root: OpenElement = { tag: '', name: '', attributes: {}, children: [] }
  const open: OpenElement[] = [root]
  for (const [token, slash, tag, rest] of markup.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root
    if (tag === undefined) {
      parent.children.push(legalText(unescape(token)))
    } else if (slash === '/') {
      if (parent !== root && parent.tag === tag) open.pop()
    } else {
      const insideLink = tag === 'a' && open.some((element) => element.name === 'a')
      const element = openElement(tag, readAttributes(rest ?? ''), insideLink)
      parent.children.push(element)
      if (!(rest ?? '').endsWith('/')) open.push(element)
    }
  }
  return root.children
}

function openElement(
  tag: string,
  given: Readonly<Record<string, string>>,
  insideLink: boolean,
): OpenElement & XhtmlElement {
  const [replacement = tag, className] = REPLACEMENTS[tag] ?? []
  const attributes: Record<string, string> = {
    ...sharedAttributes(given, className),
    ...ownAttributes(replacement, given),
  }
  const isAsGiven = replacement !== 'a' || (!insideLink && ('href' in attributes || 'id' in attributes))
  if (isAsGiven) return { tag, name: replacement, attributes, children: [] }
  delete attributes['href']
  return { tag, name: 'span', attributes, children: [] }
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(/([a-z]+)(?:="([^"]*)")?/g))
    attributes[name] = legalText(unescape(value))
  return attributes
}

function sharedAttributes(
  given: Readonly<Record<string, string>>,
  className: string | undefined,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  const align = given['align']?.toLowerCase() ?? ''
  const classes = [className, /^(?:center|right|justify)$/.test(align) ? align : undefined].filter(Boolean)
  if (classes.length > 0) attributes['class'] = classes.join(' ')
  const dir = given['dir']?.toLowerCase() ?? ''
  if (/^(?:ltr|rtl)$/.test(dir)) attributes['dir'] = dir
  const lang = given['lang'] ?? ''
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang)) Object.assign(attributes, { lang, 'xml:lang': lang })
  if (given['title']) attributes['title'] = given['title']
  return attributes
}

function ownAttributes(
  name: string,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  const keep = (attribute: string, pattern: RegExp): void => {
    const value = given[attribute]
    if (value !== undefined && pattern.test(value)) attributes[attribute] = value
  }
  switch (name) {
    case 'a': {
      const href = given['href'] ?? ''
      const link = href.startsWith('#') ? `#${STORY_ANCHOR}${anchorName(href.slice(1))}` : safeLink(href)
      if (link !== undefined) attributes['href'] = link
      const anchor = given['id'] ?? given['name']
      if (anchor) attributes['id'] = STORY_ANCHOR + anchor
      break
    }
    case 'img':
      Object.assign(attributes, { src: given['src'] ?? '', alt: given['alt'] ?? '' })
      break
    case 'ol':
      keep('start', /^-?\d{1,6}$/)
      keep('type', /^[1aAiI]$/)
      break
    case 'td':
    case 'th':
      keep('colspan', /^[1-9]\d{0,2}$/)
      keep('rowspan', /^[1-9]\d{0,2}$/)
      break
  }
  return attributes
}

/** An anchor's name as a link gives it may be percent-encoded. */
function anchorName(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function unescape(text: string): string {
  return text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => SIGNS[name] ?? whole)
    : text
}
