import type { Hit, SnippetPart } from '../../shared/query'
import { tokenize, type Token } from './analysis'

/** What to look for in a text: any of these forms, and these runs of terms. */
export interface Sought {
  readonly forms: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

export interface ChapterText {
  readonly title: string | null
  readonly text: string
}

export interface FoundHits {
  readonly count: number
  /** The best first. */
  readonly hits: readonly Hit[]
}

interface Range {
  readonly start: number
  readonly end: number
  /** A phrase counts as many words. */
  readonly weight: number
  readonly what: string
}

interface Spot {
  readonly chapter: number
  readonly ranges: readonly Range[]
  readonly value: number
}

/** Found words this close stand in one snippet. */
const REACH = 100
/** Letters of a snippet before the first found word and after the last. */
const LEAD = 60
const TAIL = 90

/** Every place of a work where something sought stands, in order. */
export function findRanges(
  chapter: string,
  sought: Sought,
): readonly { readonly start: number; readonly end: number }[] {
  return rangesIn(tokenize(chapter), sought)
}

/** The places of a work where something sought stands, with a snippet for the best of them. */
export function findHits(chapters: readonly ChapterText[], sought: Sought, limit: number): FoundHits {
  const spots: Spot[] = []
  chapters.forEach(({ text }, index) => {
    for (const ranges of group(rangesIn(tokenize(text), sought)))
      spots.push({ chapter: index + 1, ranges, value: valueOf(ranges) })
  })
  const best = spots
    .map((spot, order) => ({ spot, order }))
    .sort((a, b) => b.spot.value - a.spot.value || a.order - b.order)
    .slice(0, limit)
  return { count: spots.length, hits: best.flatMap(({ spot }) => toHit(spot, chapters[spot.chapter - 1])) }
}

function rangesIn(tokens: readonly Token[], { forms, phrases }: Sought): readonly Range[] {
  const ranges: Range[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const phrase = phrases.find((terms) => terms.every((term, ahead) => tokens[at + ahead]?.term === term))
    const last = phrase === undefined ? undefined : tokens[at + phrase.length - 1]
    if (phrase !== undefined && last !== undefined) {
      ranges.push({ start: token.start, end: last.end, weight: phrase.length + 1, what: phrase.join(' ') })
      at += phrase.length - 1
    } else if (forms.has(token.term)) {
      ranges.push({ start: token.start, end: token.end, weight: 1, what: token.term })
    }
  }
  return ranges
}

function group(ranges: readonly Range[]): readonly (readonly Range[])[] {
  const groups: Range[][] = []
  for (const range of ranges) {
    const current = groups.at(-1)
    const first = current?.[0]
    if (current !== undefined && first !== undefined && range.end - first.start <= REACH) current.push(range)
    else groups.push([range])
  }
  return groups
}

/** Different words beside each other are worth more than the same one again. */
function valueOf(ranges: readonly Range[]): number {
  const distinct = new Map(ranges.map(({ what, weight }) => [what, weight]))
  return [...distinct.values()].reduce((sum, weight) => sum + weight, 0) + ranges.length / 100
}

function toHit(spot: Spot, chapter: ChapterText | undefined): readonly Hit[] {
  const first = spot.ranges[0]
  const last = spot.ranges.at(-1)
  if (chapter === undefined || first === undefined || last === undefined) return []
  return [
    {
      chapter: spot.chapter,
      chapterTitle: chapter.title,
      snippet: snippetOf(chapter.text, first.start, last.end, spot.ranges),
      place: { chapter: spot.chapter, offset: first.start },
      length: first.end - first.start,
    },
  ]
}

/** The found words with what stands around them, cut at a sentence, a clause or a word. */
function snippetOf(
  text: string,
  start: number,
  end: number,
  ranges: readonly Range[],
): readonly SnippetPart[] {
  const from = betweenCharacters(text, cutBefore(text, start))
  const to = betweenCharacters(text, cutAfter(text, end))
  const parts: SnippetPart[] = []
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') parts.push({ text: piece.replace(/\s+/g, ' '), marked })
  }
  add(from > 0 && !/[\n]/.test(text.charAt(from - 1)) ? '… ' : '', false)
  let at = from
  for (const range of ranges) {
    add(text.slice(at, range.start), false)
    add(text.slice(range.start, range.end), true)
    at = range.end
  }
  add(text.slice(at, to).trimEnd(), false)
  add(to < text.length && text.charAt(to) !== '\n' ? ' …' : '', false)
  return parts
}

/** A place that does not part the halves of a surrogate pair. */
function betweenCharacters(text: string, at: number): number {
  const parts = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
  return parts ? at - 1 : at
}

function cutBefore(text: string, start: number): number {
  const earliest = Math.max(0, start - LEAD)
  const before = text.slice(earliest, start)
  const paragraph = before.lastIndexOf('\n')
  if (paragraph !== -1) return earliest + paragraph + 1
  if (earliest === 0) return 0
  const sentence = /^.*?(?:[.!?…][”"’']?|[,;:—–])\s*(?=\S)/su.exec(before)
  if (sentence !== null && before.length - sentence[0].length >= LEAD / 3)
    return earliest + sentence[0].length
  const word = before.search(/\s\S/)
  return word === -1 ? earliest : earliest + word + 1
}

function cutAfter(text: string, end: number): number {
  const latest = Math.min(text.length, end + TAIL)
  const after = text.slice(end, latest)
  const paragraph = after.indexOf('\n')
  if (paragraph !== -1) return end + paragraph
  if (latest === text.length) return latest
  const word = after.lastIndexOf(' ')
  return word <= 0 ? latest : end + word
}
