import { useCallback, useMemo, useState } from 'react'
import type { About } from '../shared/ipc'
import { useAnswer, type Answer } from './useAnswer'

const put = () => window.ficarium.about()

/** Whether the library could be opened, with the way to try again. */
export function useStart(): readonly [Answer<About>, () => void] {
  const [round, setRound] = useState(0)
  const answer = useAnswer(
    put,
    useMemo(() => ({ round }), [round]),
  )
  return [answer, useCallback(() => setRound((before) => before + 1), [])]
}
