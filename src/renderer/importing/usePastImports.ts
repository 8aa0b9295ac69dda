import { useMemo } from 'react'
import type { ImportReport, PastImport } from '../../shared/ipc'
import { useAnswer, type Answer } from '../useAnswer'
import type { ImportState } from './useImport'

interface Question {
  readonly id: number
  readonly revision: number
}

const list = () => window.ficarium.listImports()
const read = ({ id }: Question) => window.ficarium.readImport(id)

const NONE: readonly PastImport[] = []

/** The imports whose reports are kept. @param revision grows when one may have come or changed */
export function usePastImports(revision: number, state: ImportState): readonly PastImport[] {
  const at = state.status === 'running' ? state.report : state
  const question = useMemo(() => ({ revision, at }), [revision, at])
  return useAnswer(list, question).last ?? NONE
}

/** The report of an import of the past; null asks for none. */
export function usePastReport(id: number | null, revision: number): ImportState {
  const question = useMemo(() => (id === null ? null : { id, revision }), [id, revision])
  const answer = useAnswer(read, question)
  return toState(answer, id)
}

function toState(answer: Answer<ImportReport>, id: number | null): ImportState {
  if (answer.status === 'failed') return { status: 'failed', error: answer.error }
  return answer.last?.id === id && answer.last !== null
    ? { status: 'done', report: answer.last }
    : { status: 'none' }
}
