import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { ExportSettings } from '../../shared/export'
import type { ExportReport, Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { ask } from '../ask'
import type { Exportable } from './export-choices'

/** The export of now, or the last one. */
export type ExportState =
  | { readonly status: 'none' }
  | { readonly status: 'asking'; readonly exportable: Exportable }
  /** The picker is open. */
  | { readonly status: 'choosing'; readonly works: number }
  | { readonly status: 'running'; readonly progress: Progress; readonly stopping: boolean }
  | { readonly status: 'done'; readonly report: ExportReport }
  | { readonly status: 'failed'; readonly error: AppError }

export interface Export {
  readonly state: ExportState
  /** Says first what will be done. */
  readonly askFirst: (exportable: Exportable) => void
  readonly start: (ids: readonly WorkId[], settings: ExportSettings) => void
  readonly stop: () => void
  /** Puts the question or the report away. */
  readonly close: () => void
}

/** Runs one export at a time and follows it. */
export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ status: 'none' })
  const running = useRef(false)

  useEffect(
    () =>
      window.ficarium.on('exportProgress', (progress) =>
        setState((now) =>
          now.status === 'choosing' || now.status === 'running'
            ? { status: 'running', progress, stopping: now.status === 'running' && now.stopping }
            : now,
        ),
      ),
    [],
  )

  const start = useCallback((ids: readonly WorkId[], settings: ExportSettings) => {
    if (running.current) return
    running.current = true
    setState({ status: 'choosing', works: ids.length })
    void ask(window.ficarium.exportWorks(ids, settings)).then((reply) => {
      running.current = false
      if (!reply.ok) setState({ status: 'failed', error: reply.error })
      else if (reply.value === null) setState({ status: 'none' })
      else setState({ status: 'done', report: reply.value })
    })
  }, [])

  const askFirst = useCallback((exportable: Exportable) => {
    if (!running.current) setState({ status: 'asking', exportable })
  }, [])
  const stop = useCallback(() => {
    setState((now) => (now.status === 'running' ? { ...now, stopping: true } : now))
    void ask(window.ficarium.stopExport())
  }, [])
  const close = useCallback(() => {
    if (!running.current) setState({ status: 'none' })
  }, [])

  return { state, askFirst, start, stop, close }
}
