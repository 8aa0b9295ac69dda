import { MOST_PLACES, type FoundRange } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { AskedWords, HitPart } from '../../shared/query'
import { textContent } from '../../shared/text-content'
import { readChapters } from '../library/works'
import {
  bestHits,
  hitAt,
  spotsIn,
  type ChapterText,
  type FoundHits,
  type Sought,
  type Spot,
} from '../search/hits'
import { parseQuery } from '../search/query'
import type { QueryPlan } from '../search/query-plan'
import { LastOnes } from './last-ones'
import type { Shelves } from './shelves'

/** The text of a work as it is searched, chapter by chapter. */
export function chapterTexts(shelves: Shelves, id: WorkId): readonly ChapterText[] {
  return readChapters(shelves.db, id).map(({ title, html }) => ({ title, text: textContent(html) }))
}

/** What a plan looks for in stories: the words and phrases of every clause that may be in the text. */
export function soughtIn(shelves: Shelves, { clauses }: QueryPlan): Sought {
  const inText = clauses.filter(
    ({ presence, fields }) => presence !== 'prohibited' && fields.includes('text'),
  )
  const phrases = inText.flatMap(({ wanted }) =>
    wanted.kind === 'phrase' ? [{ terms: wanted.terms, isUnfinished: wanted.isUnfinished === true }] : [],
  )
  const words = inText.filter(({ wanted }) => wanted.kind !== 'phrase')
  return { forms: new Set(words.flatMap((clause) => shelves.evaluator.formsOf(clause))), phrases }
}

interface WorkSpots {
  readonly chapters: readonly ChapterText[]
  readonly spots: readonly Spot[]
}

/** Works whose places are remembered: the one whose hits are unfolded, and the one that is read. */
const REMEMBERED = 3

/**
 * The places of single works where their stories have what was asked. Those of the last works are remembered: their hits
 * are asked for a part at a time, and a long work takes long to go through.
 */
export class FoundTexts {
  readonly #shelves: Shelves
  readonly #spots = new LastOnes<WorkSpots>(REMEMBERED)

  constructor(shelves: Shelves) {
    this.#shelves = shelves
  }

  /** Gives the best places of any work. @param limit places a work at most */
  bestIn({ text, anyWord, typing }: AskedWords, limit: number): (id: WorkId) => FoundHits {
    const sought = soughtIn(this.#shelves, parseQuery(text, { anyWord, typing }))
    if (sought.forms.size === 0 && sought.phrases.length === 0) return () => ({ count: 0, hits: [] })
    return (id) => bestHits(chapterTexts(this.#shelves, id), sought, limit)
  }

  /** Places of a work with what stands around them, in the order of the story. */
  hitsIn(id: WorkId, words: AskedWords, from: number, count: number): HitPart {
    const { chapters, spots } = this.#spotsOf(id, words)
    const hits = spots.slice(from, from + count).flatMap((spot) => hitAt(spot, chapters))
    return { total: spots.length, hits }
  }

  /** Every found word and phrase of a work, in order; at most {@link MOST_PLACES}. */
  rangesIn(id: WorkId, words: AskedWords): readonly FoundRange[] {
    const ranges: FoundRange[] = []
    for (const [hit, { chapter, ranges: found }] of this.#spotsOf(id, words).spots.entries()) {
      for (const { start, end } of found) ranges.push({ chapter, offset: start, length: end - start, hit })
      if (ranges.length >= MOST_PLACES) break
    }
    return ranges.slice(0, MOST_PLACES)
  }

  #spotsOf(id: WorkId, { text, anyWord = false, typing = false }: AskedWords): WorkSpots {
    const { fullText } = this.#shelves
    return this.#spots.get([fullText.revision, id, text, anyWord, typing], () => {
      const chapters = chapterTexts(this.#shelves, id)
      const sought = soughtIn(this.#shelves, parseQuery(text, { anyWord, typing }))
      return { chapters, spots: spotsIn(chapters, sought) }
    })
  }
}
