import { withoutMarks } from '../marks'
import { splitChapters } from './chapters'
import { readLanguage } from './fields'
import { NO_METADATA, titleFromFileName, type Source } from './source'

const START = /^\s*\*{3} ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK/i
const END = /^\s*\*{3} ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK/i
const HEAD_LINES = 200
/** Lines of the makers between the head and the book. */
const CREDITS = /^(?:Produced by|E-text prepared by|\[Illustration)/i

/** A plain text of Project Gutenberg: a head of labels, the book between two lines of stars, and the licence. */
export const gutenberg: Source = {
  name: 'Project Gutenberg, text',
  recognises: ({ lines }) => lines.slice(0, HEAD_LINES).some((line) => START.test(line)),
  read({ lines, fileName }) {
    const start = lines.findIndex((line) => START.test(line))
    const end = lines.findLastIndex((line) => END.test(line))
    const label = (name: string): string => valueOf(lines.slice(0, start), name)
    const title = label('Title')
    const author = label('Author')
    const opening = new Set([title, `by ${author}`, author].map(fold))
    const book = lines.slice(start + 1, end > start ? end : undefined)
    const first = book.findIndex(
      (line) => line.trim() !== '' && !opening.has(fold(line)) && !CREDITS.test(line),
    )
    const { chapters, guessed } = splitChapters(book.slice(Math.max(first, 0)))
    return {
      work: {
        ...NO_METADATA,
        title: title === '' ? titleFromFileName(fileName) : title,
        authors: author === '' ? [] : [author],
        language: readLanguage(label('Language')),
        status: 'complete',
        chapters,
      },
      guessed: title === '' ? ['title-guessed', ...guessed] : guessed,
    }
  },
}

/** A value may go on in indented lines. */
function valueOf(head: readonly string[], name: string): string {
  const at = head.findIndex((line) => line.startsWith(`${name}:`))
  if (at === -1) return ''
  const more = head.slice(at + 1).findIndex((line) => !/^\s+\S/.test(line))
  const lines = head.slice(at, more === -1 ? undefined : at + 1 + more)
  return lines
    .join(' ')
    .slice(name.length + 1)
    .replace(/\s+/g, ' ')
    .trim()
}

function fold(line: string): string {
  return withoutMarks(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
