import { useCallback, useRef, useState } from 'react'
import type { Receipt, Reply } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { ask } from '../ask'
import { problem, useTell } from '../ui/notices'

/** Something that was done in this sitting. */
interface Done {
  /** The work that it was done to; null where there are many. */
  readonly id: WorkId | null
  /** What was done: `Sherlock Holmes accepted`. */
  readonly words: string
  /** Null where it could not be done. */
  readonly receipt: Promise<Receipt | null>
}

/** What was done in this sitting, and the way back through all of it. */
export interface Undo {
  readonly canUndo: boolean
  /** Keeps what was just asked of the archive; what can't be done is told. */
  readonly keep: (id: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => void
  readonly undo: () => void
}

/**
 * @param onDone something was done, and the archive knows it
 * @param onUndone something was taken back
 */
export function useUndo(onDone: () => void, onUndone: (id: WorkId | null, words: string) => void): Undo {
  const tell = useTell()
  const done = useRef<readonly Done[]>([])
  const [steps, setSteps] = useState(0)
  const set = useCallback((next: readonly Done[]) => {
    done.current = next
    setSteps(next.length)
  }, [])

  const keep = useCallback(
    (id: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => {
      const receipt = ask(reply).then((answer) => {
        if (answer.ok) onDone()
        else tell(problem(answer.error))
        return answer.ok ? answer.value : null
      })
      set([...done.current, { id, words, receipt }])
    },
    [onDone, tell, set],
  )

  const undo = useCallback(() => {
    const last = done.current.at(-1)
    if (last === undefined) return
    set(done.current.slice(0, -1))
    void last.receipt.then(async (receipt) => {
      if (receipt === null) return
      const reply = await ask(window.ficarium.undo(receipt))
      if (reply.ok) onUndone(last.id, last.words)
      else tell(problem(reply.error))
    })
  }, [onUndone, set, tell])

  return { canUndo: steps > 0, keep, undo }
}
