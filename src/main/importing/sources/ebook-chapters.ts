import { mayBeHeading, type EbookBlock, type EbookText } from './ebook-blocks'

/** A chapter of an ebook that was turned into text; null where nothing stands over it. */
export interface EbookChapter {
  readonly heading: string | null
  readonly blocks: readonly EbookBlock[]
}

const CONTENTS = /^table of contents$/i
const NUMBERED = /^(?:\(new\) )?(\d{1,4})\. \S/

/**
 * Cuts an ebook at the headings of its chapters.
 * @param posted how many chapters it says that it has; null where it does not say
 */
export function cutEbookChapters(
  text: EbookText,
  start: number,
  posted: number | null,
): readonly EbookChapter[] {
  const from = skipContents(text, start)
  const headings = chooseHeadings(text, from, posted)
  const [first] = headings
  if (first === undefined) return [{ heading: null, blocks: text.blocks.slice(from) }]
  const before = text.blocks.slice(from, first)
  const chapters = headings.map((at, index) => ({
    heading: text.blocks[at]?.text ?? null,
    blocks: text.blocks.slice(at + 1, headings[index + 1]),
  }))
  return before.length === 0 ? chapters : [{ heading: null, blocks: before }, ...chapters]
}

/** A table of contents reaches to the first of its entries that stands over a chapter. */
function skipContents({ blocks }: EbookText, start: number): number {
  if (!CONTENTS.test(blocks[start]?.text ?? '')) return start
  // Entries may be lines of one block.
  const first = blocks[start + 1]?.lines[0]?.trim()
  const again = blocks.findIndex(({ text }, at) => at > start + 1 && (text === first || first === undefined))
  return again === -1 ? start + 1 : again
}

function chooseHeadings(text: EbookText, from: number, posted: number | null): readonly number[] {
  const may = text.blocks.flatMap((_, at) => (at >= from && mayBeHeading(text, at) ? [at] : []))
  let next = 1
  const counted = may.filter((at) => {
    const isNext = Number(NUMBERED.exec(text.blocks[at]?.text ?? '')?.[1]) === next
    if (isNext) next++
    return isNext
  })
  if (counted.length > 0 && (posted === null || counted.length === posted)) return counted
  if (posted === null || posted === 1) return may.filter((at) => at === from)
  // What follows a heading at once is its text.
  return may.length === posted ? may : may.filter((at, index) => at - 1 !== may[index - 1])
}
