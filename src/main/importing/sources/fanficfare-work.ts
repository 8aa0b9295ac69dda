import type { StoryHtml } from '../../../shared/model'
import type { Inline } from '../blocks'
import type { EbookBlock } from './ebook-blocks'
import { chaptersOf, readFanficfareMetadata, type FanficfareHead } from './fanficfare-labels'
import { readFanficfareChapter } from './fanficfare-notes'
import type { ParsedWork } from './source'

/** A chapter as it was cut out of the file. */
export interface CutChapter {
  readonly title: string | null
  readonly blocks: readonly EbookBlock[]
}

/** Puts a work of FanFicFare together; a file that says to have another number of chapters is flagged. */
export function assembleFanficfare(
  head: FanficfareHead,
  summary: StoryHtml | null,
  cut: readonly CutChapter[],
  inline: Inline,
): ParsedWork {
  const read = cut.map(({ title, blocks }) => readFanficfareChapter(title, blocks, inline))
  const { metadata, guessed } = readFanficfareMetadata(head, cut.length)
  const said = chaptersOf(head)
  return {
    work: {
      ...metadata,
      summary,
      notes: read[0]?.workNotes ?? null,
      endNotes: read.at(-1)?.workEndNotes ?? null,
      chapters: read.map(({ chapter }) => chapter),
    },
    guessed: said === null || said === cut.length ? guessed : [...guessed, 'chapters-uncertain'],
  }
}
