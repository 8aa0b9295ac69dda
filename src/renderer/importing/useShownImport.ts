import { useState } from 'react'
import type { PastImport } from '../../shared/ipc'
import type { Import, ImportState } from './useImport'
import { usePastImports, usePastReport } from './usePastImports'

interface ShownImport {
  readonly state: ImportState
  /** Its number. */
  readonly shown: number | null
  readonly past: readonly PastImport[]
  readonly show: (id: number) => void
}

/** The import of now, until another one is asked for; where there is none yet, the last one whose report is kept. */
export function useShownImport({ state: live }: Import, revision: number): ShownImport {
  const [wanted, setWanted] = useState<number | null>(null)
  const past = usePastImports(revision, live)
  const ofNow = live.status === 'running' ? live.report : live.status === 'done' ? live.report.id : null
  const earlier = wanted ?? (live.status === 'none' ? (past[0]?.id ?? null) : null)
  const isEarlier = earlier !== null && earlier !== ofNow
  const report = usePastReport(isEarlier ? earlier : null, revision)
  return isEarlier
    ? { state: report, shown: earlier, past, show: setWanted }
    : { state: live, shown: ofNow, past, show: setWanted }
}
