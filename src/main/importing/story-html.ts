import sanitizeHtml from 'sanitize-html'
import type { StoryHtml } from '../../shared/model'

/**
 * Makes {@link StoryHtml}: the one place where markup becomes trusted. Text is escaped, markup is rebuilt from an
 * allow-list (the elements that AO3 lets authors use). Blocks end with a line end, so that the text content of the
 * result reads one paragraph a line.
 */

const ELEMENTS: readonly string[] =
  'a abbr acronym address b big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q rp rt ruby s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var'.split(
    ' ',
  )

/** Dropped with all that they hold. */
const FORBIDDEN =
  'script style svg math iframe object embed noscript template form button select textarea title xmp plaintext'.split(
    ' ',
  )

/** What a story may be made of. */
export const STORY_ELEMENTS: ReadonlySet<string> = new Set(ELEMENTS)

/** What no story is made of: neither the element nor anything in it. */
export const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set(FORBIDDEN)

/** Where a link may lead; an address without a scheme means nothing outside the page that it was on. */
const LINK = /^(?:https?:\/\/|mailto:|#)/i

/** What ends a line of the text. */
const LINE_END =
  /(?:<\/(?:address|blockquote|caption|center|d[dlt]|details|div|figcaption|figure|h[1-6]|li|ol|p|pre|summary|t[dhr]|table|ul)>|<[bh]r>)(?!\n)/g

/** Anything but bare tags of paragraphs, breaks and emphasis. Without it nothing is left to reduce. */
const OTHER_TAG =
  /<(?!p>|\/p>\n|br>\n|hr>\n|\/?(?:em|strong|i|b|u|s)>)|(?<!<p|<\/p|<br|<hr|<\/?(?:em|strong|i|b|u|s))>/

/** Rebuilds hostile HTML from the allow-list: no script, no style, no remote image, no odd link. */
export function sanitise(html: string): StoryHtml {
  if (!OTHER_TAG.test(html)) return html as StoryHtml
  const rebuilt = sanitizeHtml(html, {
    allowedTags: [...ELEMENTS],
    allowedAttributes: {
      '*': ['align', 'dir', 'lang', 'title'],
      a: ['href', 'name'],
      img: ['alt', 'src', 'width', 'height'],
      ol: ['start', 'type'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      details: ['open'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    nonTextTags: FORBIDDEN,
    transformTags: {
      a: (tagName, { href, ...attribs }) => ({
        tagName,
        attribs: href !== undefined && LINK.test(href) ? { ...attribs, href } : attribs,
      }),
    },
    exclusiveFilter: ({ tag, attribs }) =>
      tag === 'img' && !/^data:image\/(png|jpeg|gif|webp);base64,/.test(attribs['src'] ?? ''),
  })
  return rebuilt.replaceAll(' />', '>').replace(LINE_END, '$&\n') as StoryHtml
}

/** Whether there is a word or a picture in markup. */
export function showsSomething(markup: string): boolean {
  if (markup.includes('<img ')) return true
  for (const [text] of markup.matchAll(/[^<>]+(?=<|$)/g))
    if (/[^\s\u00a0]/.test(text.replaceAll('&nbsp;', ''))) return true
  return false
}

/** Text as one paragraph; its line ends become line breaks. */
export function paragraph(lines: readonly string[]): string {
  return `<p>${lines.map(escapeText).join('<br>\n')}</p>\n`
}

/** A break between scenes. */
export const SCENE_BREAK = '<hr>\n'

/** Joins paragraphs made here: each is escaped already. */
export function join(blocks: readonly string[]): StoryHtml {
  return blocks.join('') as StoryHtml
}

/** Text as it stands in HTML. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}
