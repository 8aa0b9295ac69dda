import { useCallback } from 'react'
import type { Receipt } from '../../shared/ipc'
import type { Marks, WorkId } from '../../shared/model'
import type { NewTrigger } from '../../shared/triggers'
import { ask } from '../ask'
import { problem, useTell } from '../ui/notices'
import { count } from '../ui/wording'
import { markedWords } from './marks/mark-menu'
import { triggerDone } from './triggers/trigger-words'

/** What is done to works and told at the foot of the window, each with the way to undo it. */
export interface WorkActions {
  readonly remove: (ids: readonly WorkId[]) => void
  /** @param title of the work, where it is one and known */
  readonly mark: (ids: readonly WorkId[], marks: Partial<Marks>, title?: string) => void
  /** @param title of the work, where the trigger is for one */
  readonly addTrigger: (trigger: NewTrigger, title?: string) => void
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
  const mark = useCallback(
    (ids: readonly WorkId[], marks: Partial<Marks>, title?: string) => {
      if (ids.length === 0) return
      const what = ids.length === 1 && title !== undefined ? `“${title}”` : count(ids.length, 'work')
      void ask(window.ficarium.markWorks(ids, marks)).then((reply) => {
        if (reply.ok) tellDone(markedWords(what, marks), reply.value)
        else tell(problem(reply.error))
      })
    },
    [tell, tellDone],
  )
  const addTrigger = useCallback(
    (trigger: NewTrigger, title?: string) => {
      void ask(window.ficarium.addTrigger(trigger)).then((reply) => {
        if (reply.ok) tellDone(triggerDone(trigger, title), reply.value)
        else tell(problem(reply.error))
      })
    },
    [tell, tellDone],
  )
  return { remove, mark, addTrigger, tellDone }
}
