import { useCallback, useMemo, useState } from 'react'
import type { WorkId } from '../../shared/model'
import type { ReviewQueue } from '../../shared/suggestions'
import { again, before, begin, currentOf, goTo, next, withQueue, type Session } from './review-session'

/** Which works are reviewed: where to begin, and among which. */
export interface ReviewOf {
  readonly first: WorkId | null
  /** Only these; null for all that wait. */
  readonly among: readonly WorkId[] | null
}

/** The works of this sitting, and the ways through them. */
export interface ReviewWalk {
  readonly order: readonly WorkId[]
  readonly current: WorkId | undefined
  /** Comes after the current one. */
  readonly following: WorkId | undefined
  readonly done: number
  readonly left: number
  readonly isLeft: (id: WorkId) => boolean
  readonly goOn: () => void
  readonly goBack: () => void
  readonly go: (id: WorkId) => void
  /** From the first one of which something is left. */
  readonly startOver: () => void
}

/** Goes through the works of the queue as it was when the review was opened; what comes to it is put at the end. */
export function useReviewWalk(queue: ReviewQueue, { first, among }: ReviewOf): ReviewWalk {
  const ids = useMemo(() => within(queue.ids, among), [queue.ids, among])
  const done = useMemo(() => within(queue.reviewed, among).length, [queue.reviewed, among])
  const leftSet = useMemo(() => new Set(ids), [ids])
  const [kept, setKept] = useState<Session>(() => begin(ids, first))
  const session = useMemo(() => withQueue(kept, ids), [kept, ids])
  const isLeft = useCallback((id: WorkId) => leftSet.has(id), [leftSet])
  const walk = useCallback(
    (step: (now: Session) => Session) => setKept((now) => step(withQueue(now, ids))),
    [ids],
  )

  return {
    order: session.order,
    current: currentOf(session),
    following: currentOf(next(session, isLeft)),
    done,
    left: ids.length,
    isLeft,
    goOn: () => walk((now) => next(now, isLeft)),
    goBack: () => walk(before),
    go: useCallback((id: WorkId) => walk((now) => goTo(now, id)), [walk]),
    startOver: () => walk((now) => again(now, isLeft)),
  }
}

function within(ids: readonly WorkId[], among: readonly WorkId[] | null): readonly WorkId[] {
  if (among === null) return ids
  const scope = new Set(among)
  return ids.filter((id) => scope.has(id))
}
