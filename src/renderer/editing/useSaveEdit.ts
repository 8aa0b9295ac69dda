import { useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { WorkEdit } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { ask } from '../ask'

/** Where an edit is on its way to the library. */
export type Saving =
  | { readonly status: 'idle' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly error: AppError }

/** Saves an edit of works; a failed one leaves the dialog open, with the reason. */
export function useSaveEdit(
  onSaved: (receipt: { readonly id: number }) => void,
): readonly [saving: Saving, save: (ids: readonly WorkId[], edit: WorkEdit) => void] {
  const [saving, setSaving] = useState<Saving>({ status: 'idle' })
  const save = async (ids: readonly WorkId[], edit: WorkEdit): Promise<void> => {
    setSaving({ status: 'saving' })
    const reply = await ask(window.ficarium.editWorks(ids, edit))
    if (reply.ok) onSaved(reply.value)
    else setSaving({ status: 'failed', error: reply.error })
  }
  return [saving, (ids, edit) => void save(ids, edit)]
}
