import type { ReviewCode } from '../../../shared/model'
import { joinBrokenLines } from '../broken-lines'
import { layoutOf } from '../layout'
import { withoutMarks } from '../marks'
import { splitChapters } from './chapters'
import { identityOfFileName } from './identity'
import { NO_METADATA, titleFromFileName, type ParsedWork, type Source } from './source'

/** Lines that stand before the text of a page copied in part; they are no text themselves. */
const TEXT_MARKER = /^(?:Work Text:|Chapter Text)$/
const BYLINE = /^by:? +(\S.{0,79})$/i
const MAX_TITLE = 120

/** Nothing but the story: its title is the line before `by …` at its head, or comes from the file's name. */
export const bareText: Source = {
  name: 'bare text',
  isAnyText: true,
  recognises: () => true,
  read({ lines, fileName }): ParsedWork {
    const first = lines.findIndex((line) => line.trim() !== '')
    const isMarked = TEXT_MARKER.test(lines[first]?.trim() ?? '')
    const opening = isMarked ? undefined : readOpening(lines, first)
    const body = isMarked ? lines.slice(first + 1) : lines.slice(opening?.end ?? 0)
    const layout = layoutOf(body)
    const joined = layout.kind === 'each-line' ? joinBrokenLines(body) : undefined
    const { chapters, numbers, guessed } = splitChapters(joined ?? body, layout)
    const review: ReviewCode[] = ['title-guessed']
    if (opening !== undefined) review.push('author-guessed')
    if (joined !== undefined) review.push('lines-broken')
    return {
      work: {
        ...NO_METADATA,
        title: opening?.title ?? titleFromFileName(fileName),
        authors: opening === undefined ? [] : [opening.author],
        sourceUrl: addressOfFileName(fileName),
        chapters,
      },
      guessed: [...review, ...guessed],
      chapterNumbers: numbers,
    }
  },
}

interface Opening {
  readonly title: string
  readonly author: string
  /** The first line of the story. */
  readonly end: number
}

/** A short line, and `by …` below it. */
function readOpening(lines: readonly string[], first: number): Opening | undefined {
  const title = withoutMarks(lines[first] ?? '').trim()
  const second = lines.findIndex((line, at) => at > first && line.trim() !== '')
  const author = BYLINE.exec(withoutMarks(lines[second] ?? '').trim())?.[1]
  if (author === undefined || title === '' || title.length > MAX_TITLE) return undefined
  if (/[.,;:!?…”"]$/.test(author) || /[.,;:…”"]$/.test(title)) return undefined
  return { title, author: author.trim(), end: second + 1 }
}

/** FanFicFare names its files after the site and the story. */
function addressOfFileName(fileName: string): string | null {
  const identity = identityOfFileName(fileName)
  if (identity?.site === 'ao3') return `https://archiveofourown.org/works/${identity.id}`
  return identity?.site === 'ffnet' ? `https://www.fanfiction.net/s/${identity.id}/` : null
}
