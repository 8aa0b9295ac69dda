import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { FoundRange } from '../../shared/ipc'
import type { Place, WorkId } from '../../shared/model'
import type { AskedWords } from '../../shared/query'
import { useAnswer } from '../useAnswer'
import { rangeAt, type TextMap } from './text-place'

interface Question {
  readonly id: WorkId
  readonly words: AskedWords
}

const put = ({ id, words }: Question) => window.ficarium.findHits(id, words)
const NONE: readonly FoundRange[] = []

/** The hits of a work, and at which of them one stands. */
export interface HitsOfWork {
  /** Every found word, in order. */
  readonly words: readonly FoundRange[]
  /** The first word of each hit. */
  readonly hits: readonly FoundRange[]
  /** -1 while they are on their way. */
  readonly at: number
  readonly setAt: (index: number) => void
}

/** All hits of the work that was opened from one of them. */
export function useHits(id: WorkId, asked: AskedWords | null, opened: Place | null): HitsOfWork {
  const answer = useAnswer(
    put,
    useMemo(() => (asked === null ? null : { id, words: asked }), [id, asked]),
  )
  const [chosen, setAt] = useState<number | null>(null)
  const words = asked === null ? NONE : (answer.last ?? NONE)
  const hits = useMemo(() => words.filter(({ hit }, index) => hit !== words[index - 1]?.hit), [words])
  return { words, hits, at: chosen ?? nearest(words, opened), setAt }
}

/** The hit that a place stands for: that of the first word from there on, or the last one. */
function nearest(words: readonly FoundRange[], place: Place | null): number {
  const isFrom = ({ chapter, offset }: FoundRange, from: Place): boolean =>
    chapter > from.chapter || (chapter === from.chapter && offset >= from.offset)
  const word = place === null ? words[0] : (words.find((one) => isFrom(one, place)) ?? words.at(-1))
  return word?.hit ?? -1
}

/** Marks the found words of the chapter on the page, and those of the hit that one stands at. */
export function useHighlights(
  map: RefObject<TextMap | null>,
  chapter: number,
  { words, at }: HitsOfWork,
): void {
  useEffect(() => {
    if (map.current === null || words.length === 0) return
    const found = new Highlight()
    const current = new Highlight()
    current.priority = 1
    for (const word of words) {
      if (word.chapter !== chapter) continue
      const range = rangeAt(map.current, word.offset, word.length)
      if (range === undefined) continue
      found.add(range)
      if (word.hit === at) current.add(range)
    }
    CSS.highlights.set('found', found)
    CSS.highlights.set('found-current', current)
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-current')
    }
  }, [map, chapter, words, at])
}
