import { useCallback, useMemo, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { Receipt, Reply } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { ReviewedSuggestion, ReviewItem, ReviewQueue } from '../../shared/suggestions'
import { useTell } from '../ui/notices'
import { useDecisions, type Decisions } from './useDecisions'
import { useReviewItem } from './useReviewItem'
import { useReviewWalk, type ReviewOf, type ReviewWalk } from './useReviewWalk'
import { useUndo } from './useUndo'

/** A sitting: the works of it, the one that is reviewed, and what is done with it. */
export interface Reviewing {
  readonly walk: ReviewWalk
  /** Null until its story is read, and at the end. */
  readonly item: ReviewItem | null
  readonly error: AppError | null
  /** As they would be accepted; null until the story is read. */
  readonly suggestions: readonly ReviewedSuggestion[] | null
  /** Suggestions that Enter accepts. */
  readonly certain: number
  readonly decisions: Decisions
  /** Accepts the certain ones and goes on. */
  readonly finish: () => void
  /** Keeps what was done elsewhere: in a dialog, to many works. */
  readonly keep: (id: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => void
  readonly canUndo: boolean
  readonly undo: () => void
  /** What was done last, in words. */
  readonly said: string
  /** Grows when something was decided. */
  readonly round: number
}

/** @param onChanged the archive knows of a decision: the queue is another one now */
export function useReviewing(queue: ReviewQueue, of: ReviewOf, onChanged: () => void): Reviewing {
  const tell = useTell()
  const [said, setSaid] = useState('')
  const [round, setRound] = useState(0)
  const walk = useReviewWalk(queue, of)
  const { current: id, go } = walk
  const { item, error, reload } = useReviewItem(id, walk.following)

  const changed = useCallback(() => {
    setRound((before) => before + 1)
    onChanged()
  }, [onChanged])
  const undone = useCallback(
    (to: WorkId | null, words: string) => {
      setSaid(`Taken back: ${words}`)
      tell(null)
      if (to !== null) go(to)
      reload()
      changed()
    },
    [go, reload, changed, tell],
  )
  const { keep: keepDone, canUndo, undo } = useUndo(changed, undone)
  const put = useCallback(
    (to: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => {
      setSaid(words)
      tell(null)
      keepDone(to, words, reply)
    },
    [tell, keepDone],
  )
  const keep = useCallback(
    (to: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => {
      put(to, words, reply)
      void reply.then(() => reload())
      if (to === null) tell({ text: words, actions: [{ label: 'Undo', undo: true, run: undo }] })
    },
    [put, reload, tell, undo],
  )
  const decisions = useDecisions(item, reload, put)
  const { named } = decisions
  const suggestions = useMemo(() => item?.suggestions.map(named) ?? null, [item, named])

  return {
    walk,
    item,
    error,
    suggestions,
    certain: suggestions?.filter((one) => one.isCertain && one.state === 'open').length ?? 0,
    decisions,
    finish: () => {
      if (item === null) return
      decisions.finish()
      walk.goOn()
    },
    keep,
    canUndo,
    undo,
    said,
    round,
  }
}
