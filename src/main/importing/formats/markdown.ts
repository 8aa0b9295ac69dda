import MarkdownIt from 'markdown-it'
import { parse } from 'yaml'

/** What stands between two lines of dashes at the head of a text, by key in small letters. */
export type FrontMatter = ReadonlyMap<string, unknown>

export interface Markdown {
  /** The text as a page. Not sanitised. */
  readonly html: string
  /** Undefined where the text has none. */
  readonly frontMatter: FrontMatter | undefined
}

const EXTENSION = /^(?:md|markdown)$/i
const FRONT_MATTER = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
/** No head is longer; a line of dashes further down is a scene break. */
const MAX_FRONT_MATTER = 64 * 1024

/**
 * Reads Markdown with or without front matter.
 * @returns undefined for a text that has no front matter and whose file is not called Markdown
 */
export function readMarkdown(text: string, extension: string): Markdown | undefined {
  const [whole = '', head] = FRONT_MATTER.exec(text.slice(0, MAX_FRONT_MATTER)) ?? []
  const frontMatter = head === undefined ? undefined : readFrontMatter(head)
  if (frontMatter === undefined && !EXTENSION.test(extension)) return undefined
  const body = frontMatter === undefined ? text : text.slice(whole.length)
  return { html: new MarkdownIt({ html: true, typographer: false }).render(body), frontMatter }
}

/** A text that begins with dashes may have a colon in its first lines, but none of these before it. */
const TELLING_KEY =
  /^(?:title|authors?|by|canons?|fandoms?|pairings?|relationships?|ships?|characters?|tags?|rating|warnings?|series|summary|description|url|source|date|published|lang|language)$/

/** Only a list of keys and values of which one is known is front matter. */
function readFrontMatter(head: string): FrontMatter | undefined {
  try {
    const value: unknown = parse(head, { maxAliasCount: 0, schema: 'core', logLevel: 'silent' })
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const entries = Object.entries(value).map(
      ([key, each]: [string, unknown]) => [key.toLowerCase(), each] as const,
    )
    return entries.some(([key]) => TELLING_KEY.test(key)) ? new Map(entries) : undefined
  } catch {
    return undefined
  }
}
