import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { Progress } from '../../shared/ipc'
import type { JoinSuggestion } from '../../shared/name-rules'
import { useAnswer } from '../useAnswer'

const put = () => window.ficarium.suggestJoins()
const NONE: readonly JoinSuggestion[] = []

/** Names that may be the same, as far as nothing was decided of them. */
export interface Suggestions {
  readonly list: readonly JoinSuggestion[]
  /** The names of the library are compared: the list is the one of before, or there is none yet. */
  readonly busy: boolean
  readonly progress: Progress | null
  readonly error: AppError | null
  /** Takes decided ones off the list at once; the next answer is without them anyway. */
  readonly drop: (decided: readonly JoinSuggestion[]) => void
}

/** @param revision of the library */
export function useSuggestions(revision: number): Suggestions {
  const [progress, setProgress] = useState<Progress | null>(null)
  const answer = useAnswer(
    put,
    useMemo(() => ({ revision }), [revision]),
  )
  const [decided, setDecided] = useState<ReadonlySet<JoinSuggestion>>(new Set())
  useEffect(() => window.ficarium.on('joinProgress', setProgress), [])

  const { last } = answer
  const list = useMemo(() => (last ?? NONE).filter((one) => !decided.has(one)), [last, decided])
  const drop = useCallback(
    (gone: readonly JoinSuggestion[]) => setDecided((before) => new Set([...before, ...gone])),
    [],
  )
  return {
    list,
    busy: answer.status === 'loading',
    progress,
    error: answer.status === 'failed' ? answer.error : null,
    drop,
  }
}
