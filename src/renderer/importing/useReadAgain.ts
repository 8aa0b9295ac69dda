import { useCallback } from 'react'
import type { ReadAgain } from '../../shared/ipc'
import { ask } from '../ask'
import { problem, useTell } from '../ui/notices'
import type { Import, ImportState } from './useImport'

/** After a file was read again: the report says so, and a notice offers the way back. */
export function useReadAgain(
  { amend }: Import,
  state: ImportState,
  onChanged: () => void,
): (done: ReadAgain) => void {
  const tell = useTell()
  const id = state.status === 'done' ? state.report.id : null
  const renew = useCallback(async () => {
    if (id === null) return
    const reply = await ask(window.ficarium.readImport(id))
    if (reply.ok) amend(reply.value)
    onChanged()
  }, [id, amend, onChanged])
  return useCallback(
    ({ file, receipt }: ReadAgain) => {
      void renew()
      const undo = async (): Promise<void> => {
        const reply = await ask(window.ficarium.undo(receipt))
        tell(reply.ok ? { text: 'It is as it was before' } : problem(reply.error))
        await renew()
      }
      tell({
        text: `“${file.title ?? 'The file'}” was read again`,
        actions: [{ label: 'Undo', undo: true, run: () => void undo() }],
      })
    },
    [renew, tell],
  )
}
