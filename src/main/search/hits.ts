import type { Hit } from '../../shared/query'
import { termOf } from './analysis'
import { KnownWords } from './known-words'
import { snippetOf } from './snippets'
import { scanWords } from './tokenizer'

/** What to look for in a text: any of these forms, and these runs of terms. */
export interface Sought {
  readonly forms: ReadonlySet<string>
  readonly phrases: readonly SoughtPhrase[]
}

export interface SoughtPhrase {
  readonly terms: readonly string[]
  /** Its last term may go on. */
  readonly isUnfinished: boolean
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

/** A found word or phrase; the end is exclusive. */
export interface FoundWords {
  readonly start: number
  readonly end: number
  /** A phrase counts as many words. */
  readonly weight: number
  readonly what: string
}

/** Found words that stand so close that one snippet shows them. */
export interface Spot {
  /** Counts from 1. */
  readonly chapter: number
  readonly ranges: readonly FoundWords[]
}

/** Found words this close stand in one snippet. */
const REACH = 100

/** Every place of a text where something sought stands, in order. */
export function findRanges(text: string, { forms, phrases }: Sought): readonly FoundWords[] {
  const { terms, starts, ends } = wordsOf(text)
  const begun = byFirstTerm(phrases)
  const ranges: FoundWords[] = []
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? ''
    const start = starts[at] ?? 0
    const phrase = begun.get(term)?.find((each) => standsAt(each, terms, at))
    if (phrase !== undefined) {
      const last = at + phrase.terms.length - 1
      const what = phrase.terms.join(' ')
      ranges.push({ start, end: ends[last] ?? start, weight: phrase.terms.length + 1, what })
      at = last
    } else if (forms.has(term)) {
      ranges.push({ start, end: ends[at] ?? start, weight: 1, what: term })
    }
  }
  return ranges
}

/** The places of a work where something sought stands, in the order of the story. */
export function spotsIn(chapters: readonly ChapterText[], sought: Sought): readonly Spot[] {
  return chapters.flatMap(({ text }, index) =>
    group(findRanges(text, sought)).map((ranges): Spot => ({ chapter: index + 1, ranges })),
  )
}

/** How many places of a work have something sought, with a snippet for the best of them. */
export function bestHits(chapters: readonly ChapterText[], sought: Sought, limit: number): FoundHits {
  const spots = spotsIn(chapters, sought)
  const best = spots
    .map((spot, order) => ({ spot, order, value: valueOf(spot.ranges) }))
    .sort((a, b) => b.value - a.value || a.order - b.order)
    .slice(0, limit)
  return { count: spots.length, hits: best.flatMap(({ spot }) => hitAt(spot, chapters)) }
}

/** A place with what stands around it; none where the chapter is not there. */
export function hitAt({ chapter, ranges }: Spot, chapters: readonly ChapterText[]): readonly Hit[] {
  const [first] = ranges
  const found = chapters[chapter - 1]
  if (found === undefined || first === undefined) return []
  return [
    {
      chapter,
      chapterTitle: found.title,
      snippet: snippetOf(found.text, ranges),
      place: { chapter, offset: first.start },
      length: first.end - first.start,
    },
  ]
}

/** Words as they were written, with their terms: most words of a story were met before. */
const known = new KnownWords()
const MOST_KNOWN = 200_000

function learn(word: string, hash: number): string {
  const term = termOf(word)
  known.add(word, hash, term)
  return term
}

interface Words {
  readonly terms: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

function wordsOf(text: string): Words {
  const words = { terms: [] as string[], starts: [] as number[], ends: [] as number[] }
  if (known.size > MOST_KNOWN) known.clear()
  scanWords(text, (start, end, hash) => {
    words.terms.push(known.term(known.find(text, start, end, hash)) || learn(text.slice(start, end), hash))
    words.starts.push(start)
    words.ends.push(end)
  })
  return words
}

/** Of phrases that begin alike the longest comes first. */
function byFirstTerm(phrases: readonly SoughtPhrase[]): {
  get(term: string): readonly SoughtPhrase[] | undefined
} {
  const whole = new Map<string, SoughtPhrase[]>()
  const unfinished: SoughtPhrase[] = []
  for (const phrase of [...phrases].sort((a, b) => b.terms.length - a.terms.length)) {
    const [first = ''] = phrase.terms
    if (phrase.isUnfinished && phrase.terms.length === 1) unfinished.push(phrase)
    else whole.set(first, [...(whole.get(first) ?? []), phrase])
  }
  if (unfinished.length === 0) return whole
  return { get: (term) => [...(whole.get(term) ?? []), ...unfinished] }
}

function standsAt({ terms, isUnfinished }: SoughtPhrase, text: readonly string[], at: number): boolean {
  return terms.every((term, ahead) => {
    const here = text[at + ahead]
    if (isUnfinished && ahead === terms.length - 1) return here?.startsWith(term) === true
    return here === term
  })
}

function group(ranges: readonly FoundWords[]): readonly (readonly FoundWords[])[] {
  const groups: FoundWords[][] = []
  for (const range of ranges) {
    const current = groups.at(-1)
    const [first] = current ?? []
    if (current !== undefined && first !== undefined && range.end - first.start <= REACH) current.push(range)
    else groups.push([range])
  }
  return groups
}

/** Different words beside each other are worth more than the same one again. */
function valueOf(ranges: readonly FoundWords[]): number {
  const distinct = new Map(ranges.map(({ what, weight }) => [what, weight]))
  return [...distinct.values()].reduce((sum, weight) => sum + weight, 0) + ranges.length / 100
}
