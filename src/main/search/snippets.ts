import type { SnippetPart } from '../../shared/query'
import { CHARACTER, characterClass } from '../../shared/word-characters'

interface Range {
  readonly start: number
  readonly end: number
}

/** Letters of a snippet: one to two lines of the list. Signs of scripts without spaces are twice as wide. */
const LENGTH = 190
/** Letters at most before the first found word. */
const LEAD = 90
/** Letters at least behind the last one, as far as there are any. */
const TAIL = 40

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
/** What looks like the end of a sentence to a machine. */
const ABBREVIATION = /(?:^|\s)(?:Mr|Mrs|Ms|Mx|Dr|St|Prof|Jr|Sr)\.\s*$/
/** Where a clause ends, with the marks behind its last sign. */
const CLAUSE_END = /[,;:—–…،؛、，；：]["”’')\]]*\s*/g

/** The found words with what stands around them in their paragraph, cut at a sentence, a clause or a word. */
export function snippetOf(text: string, ranges: readonly Range[]): readonly SnippetPart[] {
  const first = ranges[0]?.start ?? 0
  const last = ranges.at(-1)?.end ?? 0
  const width = characterClass(text, first) === CHARACTER.spaceless ? 2 : 1
  const from = whole(text, cutBefore(text, first, Math.floor(LEAD / width)))
  const most = Math.max(from + Math.floor(LENGTH / width), last + Math.floor(TAIL / width))
  const to = whole(text, cutAfter(text, last, most))
  const parts: SnippetPart[] = []
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') parts.push({ text: piece.replace(/\s+/g, ' '), marked })
  }
  add(from > 0 && text.charAt(from - 1) !== '\n' ? '… ' : '', false)
  let at = from
  for (const { start, end } of ranges) {
    add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at, to).trimEnd(), false)
  add(to < text.length && text.charAt(to) !== '\n' ? ' …' : '', false)
  return parts
}

/** Where a snippet begins: at the paragraph if it is near, else at the first sentence, clause or word that is. */
function cutBefore(text: string, start: number, lead: number): number {
  const earliest = Math.max(0, start - lead)
  const before = text.slice(earliest, start)
  const paragraph = before.lastIndexOf('\n')
  if (paragraph !== -1) return earliest + paragraph + 1
  if (earliest === 0) return 0
  const [sentence] = sentenceEnds(before)
  if (sentence !== undefined && sentence < before.length) return earliest + sentence
  const clause = clauseEnds(before).find((end) => end < before.length)
  if (clause !== undefined && before.length - clause >= lead / 4) return earliest + clause
  const word = before.search(/\s\S/)
  return word === -1 ? earliest : earliest + word + 1
}

/** Where a snippet ends: at the paragraph if it is near, else behind the last sentence, clause or word that is. */
function cutAfter(text: string, end: number, most: number): number {
  const latest = Math.min(text.length, most)
  const after = text.slice(end, latest)
  const paragraph = after.indexOf('\n')
  if (paragraph !== -1) return end + paragraph
  if (latest === text.length || text.charAt(latest) === '\n') return latest
  const least = after.length / 3
  const cut = sentenceEnds(after).at(-1) ?? 0
  if (cut >= least) return end + cut
  const clause = clauseEnds(after).at(-1) ?? 0
  if (clause >= least) return end + clause
  const word = after.lastIndexOf(' ')
  return word <= 0 ? latest : end + word
}

/** Where sentences end in a piece of a paragraph, the space behind them included. The last one goes on. */
function sentenceEnds(piece: string): readonly number[] {
  const starts = Array.from(sentences.segment(piece), ({ index }) => index).slice(1)
  return starts.filter((start) => !ABBREVIATION.test(piece.slice(Math.max(0, start - 8), start)))
}

function clauseEnds(piece: string): readonly number[] {
  return Array.from(piece.matchAll(CLAUSE_END), (match) => match.index + match[0].length)
}

/** The place itself, or the one before it, that does not part a letter from its marks or the halves of a pair. */
function whole(text: string, at: number): number {
  let place = at
  while (place > 0 && /[\udc00-\udfff]|\p{M}|\u200d/u.test(text.charAt(place))) place--
  return place
}
