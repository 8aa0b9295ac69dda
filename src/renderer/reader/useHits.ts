import { useEffect, useMemo, useState, type RefObject } from 'react'
import type { FoundRange } from '../../shared/ipc'
import type { Place, WorkId } from '../../shared/model'
import { useAnswer } from '../useAnswer'
import { rangeAt, type TextMap } from './text-place'

interface Question {
  readonly id: WorkId
  readonly text: string
}

const put = ({ id, text }: Question) => window.ficarium.findHits(id, text, false)
const NONE: readonly FoundRange[] = []

/** The found places of a work, and at which of them one stands. */
export interface HitsOfWork {
  readonly hits: readonly FoundRange[]
  /** -1 while they are on their way. */
  readonly at: number
  readonly setAt: (index: number) => void
}

/** All found places of the work that was opened from one of them. */
export function useHits(id: WorkId, text: string | null, opened: Place | null): HitsOfWork {
  const answer = useAnswer(
    put,
    useMemo(() => (text === null ? null : { id, text }), [id, text]),
  )
  const [chosen, setAt] = useState<number | null>(null)
  const hits = text === null ? NONE : (answer.last ?? NONE)
  return { hits, at: chosen ?? nearest(hits, opened), setAt }
}

/** The found place that a place stands for: the first one from there on, or the last one. */
function nearest(hits: readonly FoundRange[], place: Place | null): number {
  if (place === null || hits.length === 0) return hits.length === 0 ? -1 : 0
  const index = hits.findIndex(
    (hit) => hit.chapter > place.chapter || (hit.chapter === place.chapter && hit.offset >= place.offset),
  )
  return index === -1 ? hits.length - 1 : index
}

/** Marks the found places of the chapter on the page, and the one that one stands at. */
export function useHighlights(
  map: RefObject<TextMap | null>,
  chapter: number,
  { hits, at }: HitsOfWork,
): void {
  useEffect(() => {
    if (map.current === null || hits.length === 0) return
    const found = new Highlight()
    const current = new Highlight()
    current.priority = 1
    hits.forEach((hit, index) => {
      const range =
        hit.chapter === chapter && map.current !== null
          ? rangeAt(map.current, hit.offset, hit.length)
          : undefined
      if (range === undefined) return
      found.add(range)
      if (index === at) current.add(range)
    })
    CSS.highlights.set('found', found)
    CSS.highlights.set('found-current', current)
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-current')
    }
  }, [map, chapter, hits, at])
}
