import { useCallback } from 'react'
import type { Receipt } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { ask } from '../ask'
import { problem, useTell } from '../ui/notices'
import { count } from '../ui/wording'

/** What is done to works and told at the foot of the window, each with the way to undo it. */
export interface WorkActions {
  readonly remove: (ids: readonly WorkId[]) => void
  /** Tells that something was done, and offers to take it back. */
  readonly tellDone: (text: string, receipt: Receipt) => void
}

/** @param onChanged is called whenever the library has changed by it */
export function useWorkActions(onChanged: () => void): WorkActions {
  const tell = useTell()
  const tellDone = useCallback(
    (text: string, receipt: Receipt) => {
      const undo = async (): Promise<void> => {
        const reply = await ask(window.ficarium.undo(receipt))
        tell(reply.ok ? { text: 'Undone' } : problem(reply.error))
        onChanged()
      }
      tell({ text, actions: [{ label: 'Undo', undo: true, run: () => void undo() }] })
      onChanged()
    },
    [tell, onChanged],
  )
  const remove = useCallback(
    (ids: readonly WorkId[]) => {
      if (ids.length === 0) return
      void ask(window.ficarium.removeWorks(ids)).then((reply) => {
        if (reply.ok) tellDone(`${count(ids.length, 'work')} moved to the trash`, reply.value)
        else tell(problem(reply.error))
      })
    },
    [tell, tellDone],
  )
  return { remove, tellDone }
}
