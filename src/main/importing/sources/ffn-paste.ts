import { textToHtmlOrNull } from '../paragraphs'
import { splitChapters } from './chapters'
import { isFfnStats, readFfnStats } from './ffn-stats'
import { NO_METADATA, titleFromFileName, type ParsedWork, type Source } from './source'

const HEAD_LINES = 200

/** A story page of fanfiction.net that was selected, copied and saved as text. */
export const ffnPaste: Source = {
  name: 'fanfiction.net page, copied',
  recognises: ({ lines }) => findStats(lines) !== -1,
  read: ({ lines, fileName }): ParsedWork => {
    const at = findStats(lines)
    const head = readHead(lines.slice(0, at))
    const { chapters: said, id, guessed, ...stats } = readFfnStats((lines[at] ?? '').trim())
    const posted = said ?? 1
    const story = readStory(lines.slice(at + 1), posted)
    const split = splitChapters(story.lines)
    const [only, second] = split.chapters
    const isOne = only !== undefined && second === undefined
    const chapters = isOne ? [{ ...only, title: story.title ?? only.title }] : split.chapters
    return {
      work: {
        ...NO_METADATA,
        ...stats,
        title: head.title ?? titleFromFileName(fileName),
        authors: head.author === undefined ? [] : [head.author],
        canons: head.canons,
        chaptersTotal: stats.status === 'complete' ? posted : null,
        sourceUrl: id === null ? null : `https://www.fanfiction.net/s/${id}/`,
        summary: textToHtmlOrNull(head.summary),
        chapters,
      },
      guessed: [
        ...(head.title === undefined || head.author === undefined ? (['title-guessed'] as const) : []),
        ...(head.canons.length > 2 ? (['tags-uncertain'] as const) : []),
        ...guessed,
        ...split.guessed,
        ...(posted > chapters.length ? (['parts-missing'] as const) : []),
      ],
      chaptersPosted: posted,
      chapterNumbers: isOne ? [story.number ?? split.numbers[0] ?? 1] : split.numbers,
    }
  },
}

function findStats(lines: readonly string[]): number {
  return lines.slice(0, HEAD_LINES).findIndex((line) => isFfnStats(line.trim()))
}

interface Head {
  readonly canons: readonly string[]
  readonly title: string | undefined
  readonly author: string | undefined
  readonly summary: readonly string[]
}

/** The shelf of the site, which stands right before the canon. */
export const FFN_SHELF =
  /^(?:Anime\/Manga|Anime|Books|Cartoons|Comics|Games|Misc|Movies|Plays\/Musicals|Plays|TV Shows|TV|Crossovers?)(?=\S)/

/** Canon, title, `By: author` and summary, one below the other. */
function readHead(lines: readonly string[]): Head {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  const byline = written.findLastIndex((line) => line.startsWith('By: '))
  const titled = byline === -1 ? (written.length <= MOST_LOOSE_LINES ? 0 : -1) : byline - 1
  const canon = written
    .slice(0, Math.max(titled, 0))
    .findLast((line) => FFN_SHELF.test(line) || / Crossover$/.test(line))
  const title = written[titled]?.replace(/^Follow\/Fav\s*/, '')
  const isCanon = canon === undefined && title !== undefined && SHELF_AND_CANON.test(title)
  if (byline === -1) return { canons: [], title, author: undefined, summary: written.slice(titled + 1) }
  return {
    canons: readCanons((isCanon ? title : canon)?.replace(FFN_SHELF, '') ?? ''),
    title: title === '' || isCanon ? undefined : title,
    author: written[byline]?.slice('By: '.length).trim(),
    summary: written.slice(byline + 1),
  }
}

/** Where the line of the author is lost, a title and a summary may stand alone over the statistics. */
const MOST_LOOSE_LINES = 2
/** A title may begin as a shelf does: `Booksellers`. */
const SHELF_AND_CANON =
  /^(?:Anime\/Manga|Books|Cartoons|Comics|Games|Misc|Movies|Plays\/Musicals|TV Shows)(?=[\p{Lu}\p{N}])/u

function readCanons(text: string): readonly string[] {
  if (text === '') return []
  const crossover = /^(.*) Crossover$/.exec(text)?.[1]
  return crossover === undefined ? [text] : crossover.split(' + ').map((canon) => canon.trim())
}

const OPTION = /^(\d{1,4})\. (\S.{0,200})$/
const BUTTON = /^(?:< Prev|Next >|< Prev\s*Next >|Follow\/Fav|Review)$/
const FOOTER =
  /^(?:The author would like to thank you for your continued support|Favorite: Story Author|Contrast: Dark|Share: Email|Desktop Mode)/
/** Buttons and the choice of a chapter take so many lines before and behind the story. */
const EDGE = 6
const FOOTER_REACH = 60

interface Story {
  readonly number: number | null
  readonly title: string | null
  readonly lines: readonly string[]
}

/** The story without the buttons and the choice of a chapter around it. */
function readStory(lines: readonly string[], posted: number): Story {
  const footer = lines.findIndex((line, at) => at >= lines.length - FOOTER_REACH && FOOTER.test(line.trim()))
  const text = footer === -1 ? lines : lines.slice(0, footer)
  const edge = text.flatMap((line, at) => (line.trim() === '' ? [] : [at])).slice(0, EDGE)
  const hasButtons = edge.some((at) => BUTTON.test(text[at]?.trim() ?? ''))
  let chosen: string | undefined
  let start = 0
  for (const at of edge) {
    const line = text[at]?.trim() ?? ''
    const isOption = chosen === undefined && (hasButtons || posted > 1) && isChapterOption(line, posted)
    if (!isOption && !BUTTON.test(line)) break
    if (isOption) chosen = line
    start = at + 1
  }
  let end = text.length
  while (end > start && isEdge(text[end - 1]?.trim() ?? '', chosen)) end--
  const [, number, title] = OPTION.exec(chosen ?? '') ?? []
  const named = title !== undefined && /^chapter \d+$/i.test(title) ? null : (title ?? null)
  return { number: number === undefined ? null : Number(number), title: named, lines: text.slice(start, end) }
}

function isChapterOption(line: string, posted: number): boolean {
  const number = Number(OPTION.exec(line)?.[1])
  return number >= 1 && number <= posted
}

function isEdge(line: string, chosen: string | undefined): boolean {
  return line === '' || line === chosen || BUTTON.test(line)
}
