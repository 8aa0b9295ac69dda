import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { ExportSettings, ListSettings, WrittenList } from '../../shared/export'
import type { ExportReport, Progress, Reply } from '../../shared/ipc'
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
  | { readonly status: 'listed'; readonly list: WrittenList }
  | { readonly status: 'failed'; readonly error: AppError }

export interface Export {
  readonly state: ExportState
  /** Says first what will be done. */
  readonly askFirst: (exportable: Exportable) => void
  readonly start: (ids: readonly WorkId[], settings: ExportSettings) => void
  readonly startList: (ids: readonly WorkId[], settings: ListSettings) => void
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

  const run = useCallback(
    <T>(works: number, put: Promise<Reply<T | null>>, done: (value: T) => ExportState) => {
      setState({ status: 'choosing', works })
      void ask(put).then((reply) => {
        running.current = false
        if (!reply.ok) setState({ status: 'failed', error: reply.error })
        else setState(reply.value === null ? { status: 'none' } : done(reply.value))
      })
    },
    [],
  )
  const start = useCallback(
    (ids: readonly WorkId[], settings: ExportSettings) => {
      if (running.current) return
      running.current = true
      run(ids.length, window.ficarium.exportWorks(ids, settings), (report) => ({ status: 'done', report }))
    },
    [run],
  )
  const startList = useCallback(
    (ids: readonly WorkId[], settings: ListSettings) => {
      if (running.current) return
      running.current = true
      run(ids.length, window.ficarium.exportList(ids, settings), (list) => ({ status: 'listed', list }))
    },
    [run],
  )

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

  return { state, askFirst, start, startList, stop, close }
}
