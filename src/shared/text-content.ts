import type { StoryHtml } from './model'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/**
 * The text content of sanitised HTML, to the letter what a browser gives for the element that holds it: places in a
 * work count in it. Blocks end with a line end, so it reads one paragraph a line.
 */
export function textContent(html: StoryHtml): string {
  const text = html.includes('<') ? html.replace(/<[^>]*>/g, '') : html
  return text.includes('&') ? text.replace(/&(#x?[\da-f]+|\w+);/gi, decodeEntity) : text
}

/** The text for reading outside the window: scene breaks stand as `* * *`. */
export function plainText(html: StoryHtml): string {
  return textContent(html.replaceAll('<hr>', '* * *') as StoryHtml).trim()
}

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
  const hexadecimal = /^#x/i.test(name)
  return String.fromCodePoint(Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10))
}
