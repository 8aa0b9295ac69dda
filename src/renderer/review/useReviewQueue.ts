import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Progress } from '../../shared/ipc'
import type { ReviewQueue } from '../../shared/suggestions'
import { ask } from '../ask'
import { useAnswer } from '../useAnswer'

/** While works are read for suggestions the queue is counted this often. Milliseconds. */
const COUNTED_EVERY = 1_000

/** What waits for a review, and how far the reading ahead is. */
export interface QueueOfLibrary {
  /** Null until it was counted first. */
  readonly queue: ReviewQueue | null
  /** How far the works that were not looked at yet are read; null while none is. */
  readonly reading: Progress | null
  /** The reader has stopped the reading ahead. */
  readonly stopped: boolean
  readonly refresh: () => void
  readonly stop: () => void
  readonly goOn: () => void
}

const put = () => window.ficarium.reviewQueue()

/**
 * Follows the queue of works to be reviewed.
 *
 * @param revision of the library
 * @param onRead every work was looked at: rows of the list may have something new to tell
 */
export function useReviewQueue(revision: number, onRead: () => void): QueueOfLibrary {
  const [round, setRound] = useState(0)
  const [reading, setReading] = useState<Progress | null>(null)
  const [stopped, setStopped] = useState(false)
  const answer = useAnswer(
    put,
    useMemo(() => ({ revision, round }), [revision, round]),
  )
  const refresh = useCallback(() => setRound((before) => before + 1), [])

  useEffect(() => {
    let counted = 0
    return window.ficarium.on('suggestProgress', (progress) => {
      const isEnd = progress.done >= progress.all
      setReading(isEnd ? null : progress)
      if (isEnd) onRead()
      else if (performance.now() - counted > COUNTED_EVERY) {
        counted = performance.now()
        refresh()
      }
    })
  }, [onRead, refresh])

  const turn = useCallback(
    async (on: boolean) => {
      setStopped(!on)
      await ask(window.ficarium.readAhead(on))
      setReading(null)
      refresh()
    },
    [refresh],
  )
  return {
    queue: answer.last,
    reading,
    stopped,
    refresh,
    stop: useCallback(() => void turn(false), [turn]),
    goOn: useCallback(() => void turn(true), [turn]),
  }
}
