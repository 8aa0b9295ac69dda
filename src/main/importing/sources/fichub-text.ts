import { blocksToHtml, blocksToHtmlOrNull, trimBreaks } from '../blocks'
import { readEbookText, type EbookBlock, type EbookText } from './ebook-blocks'
import { cutEbookChapters } from './ebook-chapters'
import { fanficfareTitle } from './fanficfare-labels'
import { readFfnStats, type FfnStats } from './ffn-stats'
import { readDay, readNumber, readStatus } from './fields'
import { NO_METADATA, titleFromFileName, type ParsedWork, type Source } from './source'

const HEAD_LINES = 200
/** What FicHub writes above every story. */
export const FICHUB_MARK = /Exported with the assistance of\s+(?:\[)?FicHub\.net/

/** An EPUB or HTML file of FicHub that was turned into text. Source: fichub.net, templates/epub_introduction.html. */
export const ficHubText: Source = {
  name: 'FicHub, as text',
  hasOwnMarkup: true,
  recognises: ({ lines }) => lines.slice(0, HEAD_LINES).some((line) => FICHUB_MARK.test(line)),
  read: ({ lines, fileName }): ParsedWork => {
    const text = readEbookText(lines)
    const intro = readIntro(text)
    const value = (label: string): string => intro.values.get(label) ?? ''
    const stats = intro.stats === undefined ? undefined : readFfnStats(intro.stats)
    const posted = readNumber(value('Chapters')) ?? 1
    const cut = cutEbookChapters(text, intro.end, posted)
    const status = readStatus(value('Status'))
    return {
      work: {
        ...NO_METADATA,
        ...(stats === undefined ? {} : pickStats(stats)),
        title: intro.title === '' ? titleFromFileName(fileName) : intro.title,
        authors: value('By') === '' ? [] : [value('By')],
        status: status === 'unknown' && value('Status') !== '' ? 'in-progress' : status,
        chaptersTotal: status === 'complete' ? posted : null,
        published: readDay(value('Published')),
        updated: readDay(value('Updated')),
        sourceUrl: /https?:\/\/[^\s)\]]+/.exec(value('Original source'))?.[0] ?? null,
        summary: blocksToHtmlOrNull(trimBreaks(intro.summary), text.inline),
        chapters: cut.map(({ heading, blocks }, index) => ({
          title: heading === null ? null : fanficfareTitle(heading, index + 1),
          summary: null,
          notes: null,
          endNotes: null,
          html: blocksToHtml(trimBreaks(blocks), text.inline),
        })),
      },
      guessed: [
        ...(intro.title === '' ? (['title-guessed'] as const) : []),
        ...(cut.length === posted
          ? []
          : ([cut.length < posted ? 'parts-missing' : 'chapters-uncertain'] as const)),
      ],
    }
  },
}

interface Intro {
  readonly title: string
  readonly values: ReadonlyMap<string, string>
  readonly summary: readonly EbookBlock[]
  /** The site's own line of statistics. */
  readonly stats: string | undefined
  /** The first block of the story. */
  readonly end: number
}

const LABELS = ['By', 'Status', 'Published', 'Updated', 'Words', 'Chapters', 'Original source']

function readIntro({ blocks }: EbookText): Intro {
  const mark = blocks.findIndex(({ text }) => FICHUB_MARK.test(text))
  const values = new Map<string, string>()
  const summary: EbookBlock[] = []
  let stats: string | undefined
  for (const block of blocks.slice(1, mark)) {
    const label = LABELS.find((name) => block.text.startsWith(`${name}: `))
    if (label !== undefined) values.set(label, block.text.slice(label.length + 2).trim())
    else if (block.text.startsWith('Rated: ')) stats = block.text
    else if (!values.has('Status')) summary.push(block)
  }
  return { title: mark > 0 ? (blocks[0]?.text ?? '') : '', values, summary, stats, end: mark + 1 }
}

function pickStats({ rating, language, tags, pairings, characters }: FfnStats): Partial<FfnStats> {
  return { rating, language, tags, pairings, characters }
}
