import type { EncodingPreview } from '../../shared/encodings'
import type { StoryHtml } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import type { WorkDocument } from '../importing/document'
import type { Refusal } from '../importing/read-file'
import { sanitise } from '../importing/story-html'

/** So many bytes tell how a file reads. An even number: some encodings take two for a letter. */
export const SAMPLE_BYTES = 256 * 1024
const MAX_LINES = 16
const FIRST_LINES = 4
const LONGEST_LINE = 160
/** Of a long line that much is shown before its first letter beyond a to z. */
const BEFORE_LETTER = 60

/** How the beginning of a file reads. */
export function previewOf(document: WorkDocument | Refusal): EncodingPreview {
  if (!document.ok) return { ok: false, message: document.message }
  if (document.kind === 'book') return { ok: false, message: 'The text of an EPUB is always in Unicode.' }
  const text = document.kind === 'html' ? textOfPage(document.text) : document.text
  const lines = text.split('\n').flatMap((line) => {
    const tidy = line.replace(/\s+/g, ' ').trim()
    return tidy === '' ? [] : [tidy]
  })
  return { ok: true, lines: tellingLines(lines).map(shortened), broken: text.split('\ufffd').length - 1 }
}

function textOfPage(markup: string): string {
  const story: StoryHtml = sanitise(markup.replace(/^[\s\S]*?<body\b[^>]*>/i, ''))
  return textContent(story)
}

/** The first lines, and after them those in which encodings differ. */
function tellingLines(lines: readonly string[]): readonly string[] {
  const rest = lines.slice(FIRST_LINES)
  const telling = rest.filter((line) => BEYOND_ASCII.test(line))
  return [...lines.slice(0, FIRST_LINES), ...(telling.length > 0 ? telling : rest)].slice(0, MAX_LINES)
}

const BEYOND_ASCII = /[^\0-\x7f]/

function shortened(line: string): string {
  if (line.length <= LONGEST_LINE) return line
  const letter = Math.max(0, line.search(BEYOND_ASCII))
  const from = letter < LONGEST_LINE ? 0 : letter - BEFORE_LETTER
  return `${from > 0 ? '… ' : ''}${line.slice(from, from + LONGEST_LINE)} …`
}
