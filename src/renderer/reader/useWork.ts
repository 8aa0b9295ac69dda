import { useMemo } from 'react'
import type { WorkToRead } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { useAnswer, type Answer } from '../useAnswer'

const put = ({ id }: { readonly id: WorkId }) => window.ficarium.readWork(id)

/** A work with its text. */
export function useWork(id: WorkId): Answer<WorkToRead> {
  return useAnswer(
    put,
    useMemo(() => ({ id }), [id]),
  )
}
