import { useMemo } from 'react'
import type { EditPreview, EditStep } from '../../shared/edit-preview'
import type { WorkEdit } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { useAnswer, type Answer } from '../useAnswer'
import { editOfSteps } from './edit-steps'

interface Question {
  readonly ids: readonly WorkId[]
  readonly edit: WorkEdit
}

const put = ({ ids, edit }: Question) => window.ficarium.previewEdit(ids, edit)

/** What the steps would change; nothing is asked while there are none. */
export function useEditPreview(ids: readonly WorkId[], steps: readonly EditStep[]): Answer<EditPreview> {
  return useAnswer(
    put,
    useMemo(() => (steps.length === 0 ? null : { ids, edit: editOfSteps(steps) }), [ids, steps]),
  )
}
