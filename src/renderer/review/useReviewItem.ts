import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { WorkId } from '../../shared/model'
import type { ReviewedSuggestion, ReviewItem } from '../../shared/suggestions'
import { ask } from '../ask'
import { useAnswer } from '../useAnswer'

/** What is shown of a suggestion until the archive has answered. */
type Change = Pick<ReviewedSuggestion, 'state' | 'as'>

/** The work that is reviewed. */
export interface ShownItem {
  /** Null until its story is read. */
  readonly item: ReviewItem | null
  readonly error: AppError | null
  /** Shows at once what is on its way to the archive, and asks what has become of it. */
  readonly reload: (changes?: ReadonlyMap<string, Change>) => void
}

interface Question {
  readonly id: WorkId
  readonly round: number
}

const put = ({ id }: Question) => window.ficarium.readReview(id)
const UNCHANGED: ReadonlyMap<string, Change> = new Map()

/** What tells the suggestions of a work apart. */
export function rowKey({ type, name }: Pick<ReviewedSuggestion, 'type' | 'name'>): string {
  return `${type}:${name}`
}

/**
 * Reads a work for its review.
 *
 * @param following is read ahead as soon as the other is there: going on takes no time
 */
export function useReviewItem(id: WorkId | undefined, following: WorkId | undefined): ShownItem {
  const [round, setRound] = useState(0)
  const [changes, setChanges] = useState({ of: id, rows: UNCHANGED })
  const answer = useAnswer(
    put,
    useMemo(() => (id === undefined ? null : { id, round }), [id, round]),
  )
  const isReady = answer.status === 'ready'
  const ahead = useReadAhead(isReady ? following : undefined)
  const read = [answer.last, ahead].find((one) => one?.work.id === id) ?? null

  const reload = useCallback(
    (more: ReadonlyMap<string, Change> = UNCHANGED) => {
      setRound((before) => before + 1)
      setChanges((before) => {
        const still = isReady || before.of !== id ? UNCHANGED : before.rows
        return { of: id, rows: new Map([...still, ...more]) }
      })
    },
    [id, isReady],
  )
  return {
    item: isReady || changes.of !== id ? read : changed(read, changes.rows),
    error: answer.status === 'failed' ? answer.error : null,
    reload,
  }
}

function changed(item: ReviewItem | null, rows: ReadonlyMap<string, Change>): ReviewItem | null {
  if (item === null || rows.size === 0) return item
  const suggestions = item.suggestions.map((one) => ({ ...one, ...rows.get(rowKey(one)) }))
  return { ...item, suggestions }
}

function useReadAhead(id: WorkId | undefined): ReviewItem | null {
  const [ahead, setAhead] = useState<ReviewItem | null>(null)
  useEffect(() => {
    let wanted = true
    if (id !== undefined)
      void ask(window.ficarium.readReview(id)).then((reply) => {
        if (wanted && reply.ok) setAhead(reply.value)
      })
    return () => {
      wanted = false
    }
  }, [id])
  return ahead
}
