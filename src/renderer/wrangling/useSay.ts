import { useCallback } from 'react'
import type { Receipt, Reply } from '../../shared/ipc'
import type { NameRuleChange } from '../../shared/name-rules'
import { ask } from '../ask'
import { problem, useTell, type NoticeAction } from '../ui/notices'

/** Says something of names, tells it at the foot of the window, and offers to take it back. @returns whether it was done */
export type Say = (change: NameRuleChange, told: string, more?: NoticeAction) => Promise<boolean>

export interface Saying {
  readonly say: Say
  /** Tells of something that was done to the rules otherwise. */
  readonly tellDone: (told: string, receipt: Receipt | null, more?: NoticeAction) => void
}

/** @param onChanged is called whenever names count otherwise by it */
export function useSay(onChanged: () => void): Saying {
  const tell = useTell()
  const tellDone = useCallback<Saying['tellDone']>(
    (told, receipt, more) => {
      const undo = async (): Promise<void> => {
        if (receipt === null) return
        const reply = await ask(window.ficarium.undo(receipt))
        tell(reply.ok ? { text: 'Undone' } : problem(reply.error))
        onChanged()
      }
      const actions: readonly NoticeAction[] = [
        ...(receipt === null ? [] : [{ label: 'Undo', undo: true, run: () => void undo() }]),
        ...(more === undefined ? [] : [more]),
      ]
      tell({ text: told, actions })
      onChanged()
    },
    [tell, onChanged],
  )
  const say = useCallback<Say>(
    async (change, told, more) => {
      const reply: Reply<Receipt> = await ask(window.ficarium.changeNameRules(change))
      if (reply.ok) tellDone(told, reply.value, more)
      else tell(problem(reply.error))
      return reply.ok
    },
    [tell, tellDone],
  )
  return { say, tellDone }
}
