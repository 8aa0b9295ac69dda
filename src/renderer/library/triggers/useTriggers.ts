import { useMemo, useState } from 'react'
import type { AppError } from '../../../shared/app-error'
import type { Receipt, Reply, TriggerOfLibrary } from '../../../shared/ipc'
import type { NewTrigger } from '../../../shared/triggers'
import { ask } from '../../ask'
import { useAnswer, type Answer } from '../../useAnswer'
import { triggerDone } from './trigger-words'

const put = () => window.ficarium.listTriggers()

/** What was done to the triggers last. */
export type Done =
  | { readonly status: 'nothing' }
  | { readonly status: 'done'; readonly words: string; readonly receipt: Receipt | null }
  | { readonly status: 'failed'; readonly error: AppError }

export interface Triggers {
  readonly answer: Answer<readonly TriggerOfLibrary[]>
  readonly done: Done
  readonly add: (trigger: NewTrigger) => void
  readonly change: (trigger: TriggerOfLibrary, to: NewTrigger) => void
  readonly remove: (trigger: TriggerOfLibrary) => void
  readonly undo: (receipt: Receipt) => void
}

/** The triggers of the library, and what is done to them. @param onChanged is called whenever one has changed */
export function useTriggers(onChanged: () => void): Triggers {
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<Done>({ status: 'nothing' })
  const answer = useAnswer(
    put,
    useMemo(() => ({ round }), [round]),
  )
  const doing = async <T>(
    request: Promise<Reply<T>>,
    words: string,
    receiptOf: (value: T) => Receipt | null,
  ): Promise<void> => {
    const reply = await ask(request)
    if (!reply.ok) return setDone({ status: 'failed', error: reply.error })
    setDone({ status: 'done', words, receipt: receiptOf(reply.value) })
    setRound((before) => before + 1)
    onChanged()
  }
  const receipt = (given: Receipt): Receipt => given
  return {
    answer,
    done,
    add: (trigger) => void doing(window.ficarium.addTrigger(trigger), triggerDone(trigger), receipt),
    change: ({ id, title }, to) =>
      void doing(window.ficarium.changeTrigger(id, to), triggerDone(to, title), receipt),
    remove: ({ id }) => void doing(window.ficarium.removeTrigger(id), 'Rule removed', receipt),
    undo: (given) => void doing(window.ficarium.undo(given), 'Undone', () => null),
  }
}
